package bilan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; Huit morts. Neuf blessés.; Huit morts.|Neuf blessés.",
                "fr; Le décret de l’État. Mais ils refusent.; Le décret de l’État.|Mais ils refusent.",
                "fr; M. Dupont, né le 6 janv. 2022, et Mme. Durand sont morts.; M. Dupont, né le 6 janv. 2022, et Mme. Durand sont morts.",
                "fr; J. Dupont a parlé. Il est parti.; J. Dupont a parlé.|Il est parti.",
                "fr; « Ils sont morts. » Le maire l’a dit.; « Ils sont morts. »|Le maire l’a dit.",
                "fr; « Combien ? » a-t-il demandé.; « Combien ? » a-t-il demandé.",
                "fr; Un bilan… Puis rien... « Rien », dit-il.; Un bilan…|Puis rien...|« Rien », dit-il.",
                "fr; Voir le site.fr pour tout. Fin.; Voir le site.fr pour tout.|Fin.",
                "fr; Vingt-six blessés, selon la police. 12 personnes ont disparu.; Vingt-six blessés, selon la police.|12 personnes ont disparu.",
                "en; Two died at 5 p.m. on Monday in the U.S. state. Nobody fled.; Two died at 5 p.m. on Monday in the U.S. state.|Nobody fled.",
                "en; \"They died.\" He left. (It rained.) The end.; \"They died.\"|He left.|(It rained.)|The end.",
                "es; ¿Cuántos? ¡Nadie lo sabe! El Sr. Gómez calla.; ¿Cuántos?|¡Nadie lo sabe!|El Sr. Gómez calla.",
            })
    void aFullStopBeforeACapitalEndsASentence(String language, String text, String expected) {
        assertEquals(List.of(expected.split("\\|")), sentences(language, text));
    }

    @Test
    void aLineBreakEndsASentence() {
        String text = "Neuf morts à Almaty\n\nLe bilan s’alourdit\r\n- huit policiers\u2028- un passant\n";
        List<Sentence> read = Words.of("fr").cut(text);
        assertEquals(
                List.of("Neuf morts à Almaty", "Le bilan s’alourdit", "- huit policiers", "- un passant"),
                sentences("fr", text));
        assertEquals(List.of(0, 1, 2, 3), read.stream().map(Sentence::paragraph).toList());
    }

    @Test
    void aHeadingIsShortAndWithoutFullStopOrLoud() {
        assertTrue(Words.of("fr").cut("Neuf morts à Almaty").get(0).heading());
        assertTrue(Words.of("fr").cut("NEUF MORTS À ALMATY.").get(0).heading());
        assertFalse(Words.of("fr").cut("Neuf morts à Almaty.").get(0).heading());
        assertFalse(Words.of("fr").cut("Il a dit : « Neuf morts. »").get(0).heading());
        assertFalse(Words.of("fr").cut("mot ".repeat(26)).get(0).heading());
    }

    @Test
    void aSentenceOfManyWordsIsCutAtAComma() {
        List<Sentence> read = Words.of("en").cut("one two three four five six seven eight nine, ".repeat(100));
        assertTrue(read.size() > 2);
        for (Sentence sentence : read) {
            assertTrue(sentence.tokens().size() <= 400);
            assertEquals(
                    ",", sentence.tokens().get(sentence.tokens().size() - 1).text());
        }
    }

    @Test
    void whatIsOmittedIsNotRead() {
        String body = "Huit morts. Lire aussi : cent blessés ailleurs. Neuf blessés.\nPublicité\nFin.";
        Article article = new Article(
                "x",
                null,
                body,
                null,
                "fr",
                null,
                null,
                null,
                List.of(
                        new Omission(new Span(12, 47), "related"),
                        new Omission(new Span(body.indexOf("Pub"), body.indexOf("\nFin")), "label")));
        List<String> read = new ArrayList<>();
        for (Sentence sentence : Words.of("fr").pack().newAnalyzer().sentences(article)) {
            read.add(sentence.span().of(body));
        }
        assertEquals(List.of("Huit morts.", "Neuf blessés.", "Fin."), read);
    }

    private static List<String> sentences(String language, String text) {
        List<String> texts = new ArrayList<>();
        for (Sentence sentence : Words.of(language).cut(text))
            texts.add(sentence.span().of(text));
        return texts;
    }
}
