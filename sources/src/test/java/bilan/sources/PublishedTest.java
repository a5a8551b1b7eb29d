package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.text.Article;
import bilan.text.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a page was published, and on whose word. */
final class PublishedTest {
    private static final String JSON =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":"
                    + "\"2022-01-05T22:40:00+01:00\",\"dateModified\":\"2022-03-02T10:00:00Z\"}</script>";
    private static final String META = "<meta property='article:published_time' content='2022-01-04T10:00:00Z'>";
    private static final String TIME = "<time datetime='2022-01-03T08:30'>3 janvier</time>";
    private static final String TEXT = "<div>Publié le 2 janvier 2022 à 7h05</div>";
    private static final String STORY = "<p>Douze personnes ont été tuées le 1er décembre 2021 dans l'explosion d'une"
            + " conduite de gaz.</p><p>Trente autres ont été blessées, a dit la préfecture.</p>";

    private static Article page(String html) {
        return Collected.page("<html lang=fr><body>" + html + STORY + "</body></html>")
                .article();
    }

    @ParameterizedTest
    @CsvSource({
        "jmtv, 2022-01-05T22:40+01:00, json-ld",
        "mtv, 2022-01-04T10:00Z, meta",
        "tv, 2022-01-03T08:30, time",
        "v, 2022-01-02T07:05, text"
    })
    void theMostTrustedMarkWins(String marks, String published, String from) {
        StringBuilder html = new StringBuilder();
        // the least trusted comes first in the page
        if (marks.contains("v")) html.append(TEXT);
        if (marks.contains("t")) html.append(TIME);
        if (marks.contains("m")) html.append(META);
        if (marks.contains("j")) html.append(JSON);
        Article read = page(html.toString());
        assertEquals(published, String.valueOf(read.published()));
        assertEquals(from, read.publishedFrom());
    }

    @Test
    void aDateInsideASentenceIsNotTheDateOfThePage() {
        assertNull(page("").published());
        assertNull(page("").publishedFrom());
    }

    @Test
    void theDateOfTheLastChangeIsNotTheDateOfPublication() {
        assertNull(page("<meta property='article:modified_time' content='2022-01-04T10:00:00Z'>")
                .published());
        assertNull(page("<time class=updated datetime='2022-01-04'>x</time>").published());
        assertNull(page("<p>Mis à jour le <time datetime='2022-01-04'>4 janvier 2022</time></p>")
                .published());
        assertNull(page("<div>Mis à jour le 4 janvier 2022</div>").published());
        assertEquals(
                "2022-01-03",
                String.valueOf(page("<div>Mis à jour le 4 janvier 2022 - Publié le 3 janvier 2022</div>")
                        .published()));
    }

    @Test
    void aMarkMayBeOneOfSeveralWords() {
        assertEquals(
                "2022-01-04T10:00Z",
                String.valueOf(page("<meta property='article:published' itemprop='datePublished dateCreated'"
                                + " content='2022-01-04T10:00:00Z'>")
                        .published()));
    }

    @Test
    void aDateThatCannotBeReadIsNotedAndTheNextMarkIsTaken() {
        Collected read = Collected.page("<html lang=fr><body>" + JSON.replace("2022-01-05T22:40:00+01:00", "hier")
                + META + STORY + "</body></html>");
        assertEquals("meta", read.article().publishedFrom());
        assertTrue(read.reading().notes().get(0).contains("'hier'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-01-05T22:40:00+01:00        | 2022-01-05T22:40+01:00
            2022-01-05T22:40:00.123Z         | 2022-01-05T22:40Z
            2022-01-05 22:40:00 +0100        | 2022-01-05T22:40+01:00
            2022-01-05T22:40                 | 2022-01-05T22:40
            2022-01-05                       | 2022-01-05
            2022/01/05                       | 2022-01-05
            20220105                         | 2022-01-05
            2022-01                          | 2022-01
            1641422400                       | 2022-01-05T22:40Z
            1641422400000                    | 2022-01-05T22:40Z
            Wed, 05 Jan 2022 22:40:00 GMT    | 2022-01-05T22:40Z
            2022-02-30                       | null
            0001-01-01T00:00:00Z             | null
            1970-01-01T00:00:00Z             | null
            demain                           | null
            """)
    void datesOfMachines(String value, String expected) {
        assertEquals(expected, String.valueOf(MachineDate.read(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Publié le 6 janvier 2022 à 20h15                       | fr    | 2022-01-06T20:15
            Publié le jeudi 6 janvier 2022                         | fr    | 2022-01-06
            1er mai 2021                                           | fr    | 2021-05-01
            Le 06/01/2022 à 20:15                                  | fr    | 2022-01-06T20:15
            06.01.2022                                             | fr    | 2022-01-06
            November 20, 2019 - 11:28 AMT                          | en    | 2019-11-20T11:28
            Mis en ligne le 24 févr. 2022 - 6h30                   | fr    | 2022-02-24T06:30
            Jan. 6, 2022                                           | en    | 2022-01-06
            Published 8:15 pm EST, Thursday, January 6th, 2022     | en    | 2022-01-06
            Posted on January 6, 2022 at 8:15 p.m.                 | en    | 2022-01-06T20:15
            6 January 2022                                         | en-GB | 2022-01-06
            01/06/2022                                             | en-US | 2022-01-06
            06/01/2022                                             | en-GB | 2022-01-06
            13/01/2022                                             | en-US | 2022-01-13
            6 de enero de 2022                                     | es    | 2022-01-06
            Publicado el 6 de enero del 2022 a las 20:15 h         | es    | 2022-01-06T20:15
            06/01/2022                                             | es    | 2022-01-06
            2022-01-06                                             |       | 2022-01-06
            31 juin 2022                                           | fr    | null
            6 janvier                                              | fr    | null
            Le 6 janvier 2022, 12 personnes ont péri à Valserre.   | fr    | null
            """)
    void datesOfPeople(String line, String locale, String expected) {
        VisibleDate read = VisibleDate.ofDateLine(line, locale);
        When when = read == null ? null : read.when();
        assertEquals(expected, String.valueOf(when));
    }

    @Test
    void figuresThatCanBeReadBothWaysAreSaidToBeSo() {
        Collected read =
                Collected.page("<html lang=en><body><div>Published: 05/06/2022</div><p>Twelve people were killed"
                        + " when a gas main blew up.</p><p>Thirty more were hurt, the prefect said.</p></body></html>");
        assertEquals("2022-05-06", String.valueOf(read.article().published()));
        assertTrue(read.reading().notes().get(0).contains("could be the other way round"));
    }
}
