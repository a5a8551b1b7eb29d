package bilan.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Words;
import bilan.text.Orthography;
import bilan.text.Reading;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Tokenizer TOKENIZER = new Tokenizer(Orthography.of(Map.of("elisions", "d l s")), Set.of());

    @Test
    void aBareWordIsALemmaAndAQuotedOneAForm() {
        Lexicon lexicon = lexicon("effects", "tuer", "\"tués\"");
        assertEquals(List.of("tuer/1"), hits(lexicon, 0, word("tuées", "tuer")));
        assertEquals(List.of("tuer/1", "\"tués\"/1"), hits(lexicon, 0, word("tués", "tuer")));
        assertEquals(List.of("tuer/1"), hits(lexicon, 0, word("tuer")));
        assertEquals(List.of(), hits(lexicon, 0, word("tuées")));
    }

    @Test
    void theLongestEntryComesFirst() {
        Lexicon lexicon = lexicon("people", "force", "force_de_l'ordre", "force_de");
        List<String> found = hits(lexicon, 0, word("forces", "force"), word("de"), word("l'"), word("ordre"));
        assertEquals(List.of("force_de_l'ordre/4", "force_de/2", "force/1"), found);
    }

    @Test
    void braceEndingsAreForms() {
        Lexicon lexicon = lexicon("effects", "tué{,e,s,es}");
        for (String form : List.of("tué", "tuée", "tués", "tuées")) {
            assertEquals(List.of("tué{,e,s,es}/1"), hits(lexicon, 0, word(form)));
        }
        assertEquals(List.of(), hits(lexicon, 0, word("tuer")));
        assertEquals(List.of("ab", "abc", "db", "dbc"), Lexicon.braces("{a,d}b{,c}"));
    }

    @Test
    void adverbsMayStandInsideAPhraseButNotAtItsEnds() {
        Lexicon lexicon = lexicon("effects", "perdre_la_vie");
        Token[] words = {
            word("perdu", "perdre"), adverb("aussi"), adverb("hier"), word("la"), word("vie"), adverb("ici")
        };
        assertEquals(List.of("perdre_la_vie/5"), hits(lexicon, 0, words));
        Token[] three = {word("perdu", "perdre"), adverb("a"), adverb("b"), adverb("c"), word("la"), word("vie")};
        assertEquals(List.of(), hits(lexicon, 0, three));
    }

    @Test
    void onlyVerbPhrasesAreLoose() {
        Lexicon lexicon = lexicon("people", "membre_de");
        assertEquals(List.of(), hits(lexicon, 0, word("membre"), adverb("aussi"), word("de")));
    }

    @Test
    void aNameIsFoundWhateverItsCase() {
        Lexicon lexicon = lexicon("speakers", "Élysée", "AFP");
        assertEquals(List.of("Élysée/1"), hits(lexicon, 0, word("élysée", "Élysée")));
        assertEquals(List.of("AFP/1"), hits(lexicon, 0, word("afp")));
    }

    @Test
    void capitalsAndLackingAccentsAreFoundInABundledPack() {
        assertTrue(found("fr", "NEUF BLESSES A ALMATY", "effects", "blesser"));
        assertTrue(found("fr", "Les membres des forces de l’ordre", "people", "forces_de_l'ordre")
                || found("fr", "Les membres des forces de l’ordre", "people", "force_de_l'ordre"));
        assertTrue(found("es", "atacaron matándolos", "effects", "matar"));
        assertFalse(found("fr", "Neuf blessés", "effects", "tuer"));
    }

    private static boolean found(String language, String text, String list, String phrase) {
        var sentence = Words.of(language).read(text).get(0);
        for (int at = 0; at < sentence.tokens().size(); at++) {
            for (Lexicon.Hit hit : Words.of(language).pack().lexicon().hits(sentence.tokens(), at)) {
                boolean same = hit.entry().phrase().replace("\"", "").equals(phrase);
                if (hit.entry().list().equals(list) && same) return true;
            }
        }
        return false;
    }

    private static Lexicon lexicon(String list, String... phrases) {
        List<Entry> entries = new ArrayList<>();
        for (String phrase : phrases) entries.add(new Entry(list, phrase, Map.of(), "test", entries.size() + 1));
        return new Lexicon(entries, TOKENIZER);
    }

    private static List<String> hits(Lexicon lexicon, int at, Token... tokens) {
        List<String> hits = new ArrayList<>();
        for (Lexicon.Hit hit : lexicon.hits(List.of(tokens), at))
            hits.add(hit.entry().phrase() + "/" + hit.length());
        return hits;
    }

    private static Token word(String form, String... lemmas) {
        List<Reading> readings = new ArrayList<>();
        for (String lemma : lemmas) readings.add(new Reading(lemma, Set.of("noun")));
        return new Token(new Span(0, form.length()), form, form, readings, null);
    }

    private static Token adverb(String form) {
        return word(form).with(List.of(new Reading(form, Set.of("adverb"))));
    }
}
