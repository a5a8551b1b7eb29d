package bilan.names;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Capitalised words that stand together: « Orbec-les-Forges », "Harlow Cross", «Ciudad de México».
 *
 * @param from its first token
 * @param to behind its last token
 */
record CapitalRun(int from, int to) {
    private static final int LONGEST = 8;
    private static final Set<String> NO_NAMES =
            Set.of("determiner", "preposition", "pronoun", "conjunction", "adverb", "interjection", "numeral");

    Span span(Sentence sentence) {
        return sentence.tokens()
                .get(from)
                .span()
                .to(sentence.tokens().get(to - 1).span());
    }

    int length() {
        return to - from;
    }

    /** How a line is written: where everything is a capital, capitals say nothing. */
    enum Case {
        SENTENCE,
        /** A headline in which every longer word is capitalised. */
        TITLE,
        ALL_CAPS
    }

    static Case caseOf(Sentence sentence) {
        int words = 0;
        int capitalised = 0;
        int caps = 0;
        for (Token token : sentence.tokens()) {
            if (token.punctuation() || token.digits() || token.text().length() < 3) continue;
            words++;
            if (token.capitalised()) capitalised++;
            if (token.allCaps()) caps++;
        }
        if (words >= 3 && caps * 10 >= words * 7) return Case.ALL_CAPS;
        return words >= 4 && capitalised * 10 > words * 8 ? Case.TITLE : Case.SENTENCE;
    }

    /**
     * The runs of a sentence, from left to right.
     *
     * @param listed knows names that small words hold together: Rio de Janeiro
     */
    static List<CapitalRun> of(Sentence sentence, NameWords words, Predicate<String> listed) {
        List<Token> tokens = sentence.tokens();
        Case writing = caseOf(sentence);
        List<CapitalRun> runs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!mayStart(tokens, i, writing, words)) continue;
            int end = i + 1;
            while (end < tokens.size() && end - i < LONGEST) {
                int small = writing == Case.SENTENCE ? small(tokens, end, words, NameWords.Kind.PARTICLE) : 0;
                if (end + small >= tokens.size() || !goesOn(tokens, end + small, writing, words)) break;
                end += small + 1;
            }
            CapitalRun run = new CapitalRun(i, end);
            CapitalRun whole = linked(sentence, run, writing, words, listed);
            runs.add(whole);
            i = whole.to - 1;
        }
        return runs;
    }

    /** How many small words of a kind stand here, two at most. */
    private static int small(List<Token> tokens, int at, NameWords words, NameWords.Kind kind) {
        int length = 0;
        while (length < 2
                && at + length < tokens.size()
                && !tokens.get(at + length).capitalised()
                && words.is(tokens, at + length, kind)) length++;
        return length;
    }

    private static CapitalRun linked(
            Sentence sentence, CapitalRun run, Case writing, NameWords words, Predicate<String> listed) {
        List<Token> tokens = sentence.tokens();
        int links = small(tokens, run.to, words, NameWords.Kind.LINK);
        int next = run.to + links;
        if (links == 0 || next >= tokens.size() || !goesOn(tokens, next, writing, words)) return run;
        CapitalRun whole = new CapitalRun(run.from, next + 1);
        return listed.test(text(tokens, whole)) ? whole : run;
    }

    /** The words of a run with a space between. */
    static String text(List<Token> tokens, CapitalRun run) {
        StringBuilder text = new StringBuilder();
        for (int i = run.from; i < run.to; i++) {
            if (i > run.from) text.append(' ');
            text.append(tokens.get(i).text());
        }
        return text.toString();
    }

    private static boolean mayStart(List<Token> tokens, int at, Case writing, NameWords words) {
        Token token = tokens.get(at);
        if (!goesOn(tokens, at, writing, words)) return false;
        boolean opens = at == 0 || opensSentence(tokens.get(at - 1));
        if (!opens || writing != Case.SENTENCE) return true;
        for (String feature : NO_NAMES) if (token.has(feature)) return false;
        return true;
    }

    private static boolean opensSentence(Token before) {
        if (!before.punctuation()) return false;
        String mark = before.key();
        return !mark.equals(",") && !mark.equals("(") && !mark.equals("-") && !mark.equals("/");
    }

    private static boolean goesOn(List<Token> tokens, int at, Case writing, NameWords words) {
        Token token = tokens.get(at);
        if (!token.capitalised() || token.punctuation() || words.isTime(token)) return false;
        if (writing == Case.SENTENCE) return true;
        for (String feature : NO_NAMES) if (token.has(feature)) return false;
        return !known(token);
    }

    /** A word that the dictionary knows as something else than a name. */
    static boolean known(Token token) {
        return token.readings().stream()
                .anyMatch(reading -> !reading.features().contains("unknown")
                        && !reading.features().contains("proper")
                        && !reading.features().isEmpty());
    }
}
