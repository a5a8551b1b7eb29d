package bilan.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.dossier.TimelineEntry;
import bilan.text.Article;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final Bilan BILAN = Bilan.bundled();
    /** A Thursday. */
    private static final String DATELINE = "2023-03-16";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le président a décrété mardi l'état d'urgence. | emergency 2023-03-14 TOLD",
                "fr | Un séisme a frappé la vallée dans la nuit de lundi à mardi. | disaster 2023-03-13 TOLD",
                "fr | Le gouvernement a coupé internet. | blackout 2023-03-16 PUBLISHED",
                "fr | L'armée pourrait être déployée dans les prochains jours. | ",
                "fr | Les manifestations font peur. | ",
                "en | The army deployed troops on Monday. | deployment 2023-03-13 TOLD",
                "en | A ceasefire was announced on 3 March. | ceasefire 2023-03-03 TOLD",
                "en | Monday will be a day of mourning. | mourning 2023-03-20 TOLD",
                "es | El gobierno impuso el miércoles el toque de queda. | curfew 2023-03-15 TOLD",
                "es | Un terremoto sacudió la costa el 5 de marzo. | disaster 2023-03-05 TOLD",
                "fr | Trois mille habitants doivent encore être évacués vendredi. | ",
                "en | Talks between the two sides were to resume on Monday. | ",
                "en | Police deny hostages were shot as night falls. | ",
                "en | The bloc said on Monday it would send 1,500 soldiers. | ",
                "es | El diario publicó el domingo la lista de los muertos en el bombardeo. | ",
                "es | La ministra advirtió de que serán movilizados 8.000 policías. | ",
            })
    void aSentenceThatStatesWhatHappenedHasItsKindAndDay(String language, String text, @Nullable String expected) {
        assertEquals(expected == null ? "" : expected, events(language, text));
    }

    @Test
    void theSentenceBeforeDatesOneThatNamesNoDay() {
        assertEquals(
                "operation 2023-03-14 TOLD;closure 2023-03-14 CARRIED",
                events("fr", "L'armée a lancé une opération mardi. L'aéroport a été fermé."));
    }

    @Test
    void withoutADatelineOnlyWhatNamesItsYearIsDated() {
        Article article = article("a", "fr", "L'armée a été déployée mardi. Le pays a quitté l'alliance.", null);
        assertEquals(List.of(), BILAN.read(article).events());
    }

    @Test
    void reportsOfOneHappeningAreOneEntryWithTheirDocs() {
        List<ArticleReading> readings = new ArrayList<>();
        readings.add(BILAN.read(article("a", "fr", "Un couvre-feu a été imposé mardi à Valserre.", DATELINE)));
        readings.add(BILAN.read(article("b", "en", "A curfew was imposed on Tuesday in Valserre.", DATELINE)));
        List<TimelineEntry> timeline = BILAN.dossier(readings).timeline();
        assertEquals(1, timeline.size(), timeline.toString());
        assertEquals(List.of("a", "b"), timeline.get(0).docs());
    }

    private static String events(String language, String text) {
        List<String> found = new ArrayList<>();
        for (Event event : BILAN.read(article("a", language, text, DATELINE)).events()) {
            found.add(event.kind() + " " + event.day() + " " + event.dating());
        }
        return String.join(";", found);
    }

    private static Article article(String id, String language, String text, @Nullable String dateline) {
        When published = dateline == null ? null : When.day(LocalDate.parse(dateline));
        return new Article(id, null, text, null, language, published, null, null, List.of());
    }
}
