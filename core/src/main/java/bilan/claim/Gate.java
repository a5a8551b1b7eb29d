package bilan.claim;

import bilan.pack.Entry;
import bilan.pack.Lexicon;
import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Token;
import bilan.text.Word;
import bilan.text.WordMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells cheaply which sentences can hold a claim, so that only these are read in full: those with a number beside a
 * word for people or for what happens to them. Safe for threads.
 */
final class Gate {
    private static final int FIGURE = 1;
    /** « un », "no": a number only beside an effect word. */
    private static final int WEAK_FIGURE = 2;

    private static final int EFFECT = 4;
    private static final int PEOPLE = 8;
    private static final int CUE = 16;
    /** So many sentences before a claim, and behind it, a voice may be named. */
    static final int BEFORE = 3;

    static final int BEHIND = 2;
    private static final Set<String> WEAK = Set.of("article", "zero");

    private final Map<String, Integer> marks = new HashMap<>();
    private final WordMemory<Integer> known = new WordMemory<>(this::bits);

    Gate(Lexicon lexicon) {
        for (Entry entry : lexicon.entries()) {
            int bit = bit(entry);
            if (bit == 0) continue;
            for (String phrase : Lexicon.braces(entry.phrase())) marks.merge(tellingWord(phrase), bit, (a, b) -> a | b);
        }
    }

    /** The longest word of a phrase: without it the phrase cannot be there. */
    private static String tellingWord(String phrase) {
        String longest = "";
        for (String word : phrase.replace("\"", "").replace('\'', '_').split("_")) {
            if (word.length() > longest.length()) longest = word;
        }
        return Folding.key(longest);
    }

    /** For each sentence: must it be read in full? {@code look} says that it may name a voice. */
    enum Pass {
        SKIP,
        LOOK,
        READ
    }

    /**
     * How each sentence of a text is to be read.
     *
     * @param mayClaim whether a rule may find a claim in a sentence with a figure but without a listed word: « Douze n'ont
     *     pas reparu »
     */
    Pass[] passes(List<Sentence> sentences, Predicate<Sentence> mayClaim) {
        Pass[] passes = new Pass[sentences.size()];
        boolean before = false;
        for (int i = 0; i < passes.length; i++) {
            int bits = bits(sentences.get(i));
            boolean figure = (bits & FIGURE) != 0 && ((bits & (EFFECT | PEOPLE)) != 0 || before);
            boolean weak = (bits & WEAK_FIGURE) != 0 && (bits & EFFECT) != 0;
            before = figure || weak || (bits & (FIGURE | WEAK_FIGURE)) != 0 && mayClaim.test(sentences.get(i));
            passes[i] = before ? Pass.READ : (bits & CUE) != 0 ? Pass.LOOK : Pass.SKIP;
        }
        for (int i = 0; i < passes.length; i++) {
            if (passes[i] == Pass.LOOK && !near(passes, i)) passes[i] = Pass.SKIP;
        }
        return passes;
    }

    /** Credit is carried over three sentences forward, and back out of a quotation. */
    private static boolean near(Pass[] passes, int at) {
        for (int i = Math.max(0, at - BEHIND); i <= Math.min(passes.length - 1, at + BEFORE); i++) {
            if (passes[i] == Pass.READ) return true;
        }
        return false;
    }

    private int bits(Sentence sentence) {
        int bits = 0;
        for (Token token : sentence.tokens()) {
            bits |= known.of(token.word());
        }
        return bits;
    }

    private int bits(Word word) {
        int bits = 0;
        for (int i = 0; i < word.text().length(); i++) {
            if (Character.isDigit(word.text().charAt(i))) bits |= FIGURE;
        }
        // A number word may stand inside another: « vingt-six », "twenty-six".
        if (word.text().indexOf('-') > 0) bits |= FIGURE;
        bits |= marks.getOrDefault(word.key(), 0);
        for (Reading reading : word.readings()) bits |= marks.getOrDefault(Folding.key(reading.lemma()), 0);
        return bits;
    }

    private static int bit(Entry entry) {
        return switch (entry.list()) {
            case "numbers" -> WEAK.contains(entry.get("kind")) ? WEAK_FIGURE : FIGURE;
            case "effects" -> EFFECT;
            case "people" -> PEOPLE;
            case "cues" -> CUE;
            default -> 0;
        };
    }
}
