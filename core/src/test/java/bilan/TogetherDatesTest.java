package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Standing;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.text.Article;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agencies leave the year out of their datelines; the other texts of the story give it back. */
final class TogetherDatesTest {
    private static final Bilan BILAN = Bilan.bundled();
    private static final Map<String, String> TOLD = Map.of(
            "fr",
                    "Un pont s'est effondré jeudi à Sévaré, près de Mopti. Douze personnes ont été tuées, selon la mairie.",
            "en", "A bridge collapsed on Thursday in Sévaré, near Mopti. Twelve people were killed, the mayor said.",
            "es",
                    "Un puente se derrumbó el jueves en Sévaré, cerca de Mopti. Murieron doce personas, según el alcalde.");

    private final List<ArticleReading> pile = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 'MOPTI, 14 novembre (AFP) - ' | 2025-11-14",
                "fr | 'Mopti (Mali), 14 nov (AFP) – ' | 2025-11-14",
                "fr | 'Mopti, le 14 novembre. – ' | 2025-11-14",
                "fr | 'Mopti, vendredi 14 novembre (AMAP) - ' | 2025-11-14",
                "en | 'MOPTI, Nov 15 (Reuters) - ' | 2025-11-15",
                "en | 'MOPTI, Mali, Nov. 15 (AP) — ' | 2025-11-15",
                "en | 'MOPTI, Nov. 15 (Xinhua) -- ' | 2025-11-15",
                "en | 'MOPTI, Mali, 1 December (Reuters) - ' | 2025-12-01",
                "es | 'Mopti, 16 nov (EFE).- ' | 2025-11-16",
                "es | 'MOPTI, 16 Nov. (EUROPA PRESS) - ' | 2025-11-16",
                "es | 'Mopti (Malí), 16 de noviembre (EFE).- ' | 2025-11-16",
                "fr | 'Le 14 novembre, ' | ",
                "fr | 'Mopti, 14 mars (AFP) - ' | ",
                "fr | 'Mopti, lundi 14 novembre (AFP) - ' | ",
                "en | 'On 15 November ' | ",
                "en | 'Mopti, November 12 - 15: ' | ",
                "es | 'La plaza 16 de Noviembre (Mopti): ' | ",
            })
    void aDatelineWithoutItsYearIsOfTheYearOfItsStory(String language, String dateline, @Nullable String day) {
        add("dated", "fr", "2025-11-14", TOLD.get("fr"));
        add("open", language, null, dateline + TOLD.get(language));
        assertEquals(day == null ? "undated" : day + " story", published("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 'MOPTI, 15 novembre (AFP) - '",
                "en | 'MOPTI, Nov 15 (Reuters) - '",
                "es | 'Mopti, 15 nov (EFE).- '",
            })
    void whereNoTextIsDatedTheFullDateThatAnotherTellsOfGivesTheYear(String language, String dateline) {
        add("open", language, null, dateline + TOLD.get(language));
        add("telling", "fr", null, "Douze personnes ont été tuées à Sévaré, près de Mopti, le 13 novembre 2025.");
        assertEquals("2025-11-15 story", published("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | MOPTI, 15 novembre (AFP) - | En 2012, 40 personnes avaient été tuées à Sévaré.",
                "en | MOPTI, Nov 15 (Reuters) - | On 14 November 2012 40 people were killed in Sévaré.",
                "es | Mopti, 15 nov (EFE).- | En 2012 murieron 40 personas en Sévaré.",
            })
    void whatATextRecallsDoesNotDateIt(String language, String dateline, String recalled) {
        add("open", language, null, dateline + " " + TOLD.get(language) + " " + recalled);
        add("other", language, null, TOLD.get(language) + " " + recalled.replaceFirst("14 November ", ""));
        assertEquals("undated", published("open"));
    }

    @Test
    void aTextOfAnotherStoryGivesNoYear() {
        add("dated", "en", "2024-11-15", "Three people were killed when a ferry sank off Cebu, the coast guard said.");
        add("open", "en", null, "MOPTI, Nov 15 (Reuters) - " + TOLD.get("en"));
        assertEquals("undated", published("open"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 'MOPTI, 15 novembre (AFP) - '",
                "en | 'MOPTI, Nov 15 (Reuters) - '",
                "es | 'Mopti, 15 nov (EFE).- '",
            })
    void ofTwoYearsTheOneThatSharesMoreNamesIsMeant(String language, String dateline) {
        add("older", "en", "2023-11-15", "Nine people were killed by floods in Mopti and Sévaré, the mayor said.");
        add("newer", "fr", "2025-11-20", TOLD.get("fr") + " Des secours sont venus de Bamako.");
        String more = Map.of(
                        "fr", " Bamako a envoyé de l'aide.", "en", " Bamako sent help.", "es", " Bamako envió ayuda.")
                .get(language);
        add("open", language, null, dateline + TOLD.get(language) + more);
        assertEquals("2025-11-15 story", published("open"));
    }

    @Test
    void ofTwoYearsThatShareAsManyNamesNoneIsGuessed() {
        add("older", "en", "2023-11-15", TOLD.get("en"));
        add("newer", "fr", "2025-11-20", TOLD.get("fr"));
        add("open", "en", null, "MOPTI, Nov 15 (Reuters) - " + TOLD.get("en"));
        assertEquals("undated", published("open"));
    }

    @Test
    void theWeekdaysOfATextThatGotItsYearAreDays() {
        add("dated", "fr", "2025-11-14", TOLD.get("fr"));
        add("open", "en", null, "MOPTI, Nov 15 (Reuters) - On Thursday 12 people were killed in Sévaré, near Mopti.");
        List<String> days = new ArrayList<>();
        for (Claim claim : BILAN.dossier(pile).claims())
            if (claim.evidence().doc().equals("open")) days.add(String.valueOf(claim.day()));
        assertEquals(List.of("2025-11-13"), days);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Douze personnes ont été tuées à Mopti. En 2021, 104 personnes avaient été tuées à Mopti.",
                "en | Twelve people were killed in Mopti. In 2021, 104 people were killed in Mopti.",
                "es | Doce personas murieron en Mopti. En 2021 murieron 104 personas en Mopti.",
            })
    void theFigureOfAYearIsAnEarlierOneInAnUndatedTextToo(String language, String text) {
        add("open", language, null, text);
        Map<Long, Standing> standings = new TreeMap<>();
        for (TollSeries toll : BILAN.dossier(pile).tolls())
            for (TollPoint point : toll.series()) standings.put(point.quantity().low(), point.standing());
        assertEquals(Map.of(12L, Standing.COUNTED, 104L, Standing.EARLIER), standings);
    }

    @Test
    void theFigureOfAYearAloneIsTheToll() {
        add("open", "en", null, "In 2021, 104 people were killed in Mopti.");
        TollSeries toll = BILAN.dossier(pile).tolls().get(0);
        assertEquals(104, toll.latest().quantity().low());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 'MOPTI, 14 novembre 2025 (AFP) - Collision de deux cars : au moins 28 morts' |"
                        + " Deux cars sont entrés en collision jeudi près de Mopti.",
                "en | 'MOPTI, November 14, 2025 (AP) - Two buses collided, killing at least 28' |"
                        + " Two buses collided near Mopti on Thursday.",
                "es | 'MOPTI, 14 de noviembre de 2025 (EFE).- Chocaron dos autobuses: al menos 28 muertos' |"
                        + " Dos autobuses chocaron el jueves cerca de Mopti.",
            })
    void aHeadlineThatOnlyItsDatelineDatesTellsWhatItsTextTells(String language, String headline, String text) {
        add("open", language, null, headline + "\n\n" + text);
        List<String> days = BILAN.dossier(pile).timeline().stream()
                .filter(entry -> entry.what().key().equals("event.accident"))
                .map(entry -> entry.day().toString())
                .toList();
        assertEquals(List.of("2025-11-13"), days);
    }

    private void add(String id, String language, @Nullable String day, String text) {
        When published = day == null ? null : When.day(LocalDate.parse(day));
        int title = text.indexOf("\n\n");
        pile.add(BILAN.read(new Article(
                id,
                title < 0 ? null : text.substring(0, title),
                text,
                null,
                language,
                published,
                published == null ? null : "meta",
                null,
                List.of())));
    }

    private String published(String id) {
        Article article = BILAN.material(pile).articles().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertTrue(article.published() == null || article.publishedFrom() != null);
        return article.published() == null ? "undated" : article.published() + " " + article.publishedFrom();
    }
}
