package bilan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Words;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {
    @Test
    void aWordKeepsAllItsReadings() {
        Token killed = Words.of("fr").word("Huit policiers ont été tués.", "tués");
        assertTrue(killed.is("tuer") && killed.is("tué"));
        assertTrue(killed.has("participle") && killed.has("adjective") && killed.has("plural"));
        assertEquals("VERB", killed.upos());
        Token dead = Words.of("fr").word("Vingt-six morts à Almaty.", "morts");
        assertTrue(dead.is("mort") && dead.is("mourir") && dead.has("noun"));
    }

    @Test
    void aFusedWordHasTheReadingsOfItsParts() {
        assertTrue(Words.of("fr").word("le toit du ministère", "du").is("de"));
        assertTrue(Words.of("es").word("la muerte del alcalde", "del").is("de"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, NEUF BLESSES A ALMATY, BLESSES, blessé",
        "fr, NEUF BLESSES A ALMATY, A, à",
        "fr, LES PASSAGERS ONT ETE EVACUES, EVACUES, évacuer",
        "fr, les autres passagers ont ete evacues, evacues, évacuer",
        "fr, les autres passagers ont ete evacues, ete, être",
        "fr, L'Etat refuse, Etat, état",
        "es, HERIDOS EN LA EXPLOSION, EXPLOSION, explosión",
        "en, DOZENS KILLED IN ALMATY, KILLED, kill",
    })
    void capitalsAndLackingAccentsAreReadAsIfWritten(String language, String text, String word, String lemma) {
        assertTrue(Words.of(language).word(text, word).is(lemma));
    }

    @Test
    void anUnknownSpellingTakesTheKeyOfTheKnownOne() {
        assertEquals(
                "été",
                Words.of("fr").word("LES PASSAGERS ONT ETE EVACUES", "ETE").key());
        assertEquals("zéro", Words.of("fr").word("ZERO MORT", "ZERO").key());
        assertEquals(
                "blessés", Words.of("fr").word("les blessé(e)s", "blessé(e)s").key());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, les manifestant·e·s, manifestant·e·s, manifestant",
        "fr, les blessé(e)s, blessé(e)s, blessé",
        "fr, les policier.e.s, policier.e.s, policier",
        "fr, les étudiant-e-s, étudiant-e-s, étudiant",
        "fr, un directeur/trice, directeur/trice, directeur",
        "es, los detenidos/as, detenidos/as, detenido",
        "es, tod@s, tod@s, todo",
    })
    void inclusiveWritingIsReadByItsMasculine(String language, String text, String word, String lemma) {
        assertTrue(Words.of(language).word(text, word).is(lemma));
    }

    @Test
    void aVerbWithItsPronounsIsReadAsTheVerb() {
        Token killing = Words.of("es").word("atacaron a los guardias matándolos", "matándolos");
        assertTrue(killing.is("matar") && killing.has("gerund"));
    }

    @Test
    void aWordThatTheDictionaryLacksIsUnknownAndNothingElse() {
        Token name = Words.of("fr").word("le maire de Zbrkvnik", "Zbrkvnik");
        assertEquals(1, name.readings().size());
        assertEquals(Set.of("unknown"), name.readings().get(0).features());
        assertEquals(
                Set.of("numeral"),
                Words.of("fr").word("3 811 morts", "3 811").readings().get(0).features());
        assertTrue(Words.of("fr").word("Fin.", ".").readings().isEmpty());
    }

    @Test
    void endingsAreTaggedApart() {
        assertEquals("AUX", Words.of("en").word("They didn't flee.", "did").upos());
        assertEquals("PART", Words.of("en").word("They didn't flee.", "n't").upos());
        assertEquals("can", Words.of("en").word("They can't flee.", "ca").key());
        assertEquals("NUM", Words.of("en").word("A 26-year-old man died.", "26").upos());
    }

    @Test
    void capitalsAreNoNames() {
        Token killed = Words.of("en").word("DOZENS KILLED IN A MARKET BLAST", "KILLED");
        assertEquals("VERB", killed.upos());
    }

    @Test
    void withoutTaggerThereIsNoTag() {
        assertNull(Words.of("es").word("ocho heridos", "heridos").upos());
    }

    @Test
    void aTokenKnowsItsShape() {
        Token token = Words.of("fr").word("l'AFP, 26", "AFP");
        assertTrue(token.capitalised() && token.allCaps());
        assertFalse(token.digits() || token.punctuation());
        assertTrue(Words.of("fr").word("l'AFP, 26", "26").digits());
        assertTrue(Words.of("fr").word("l'AFP, 26", ",").punctuation());
    }
}
