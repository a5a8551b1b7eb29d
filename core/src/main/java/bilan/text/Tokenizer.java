package bilan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts text into words, numbers and marks, in one pass. Safe for threads. */
public final class Tokenizer {
    /** Longer runs of letters are no words: they are cut, so that one token never costs more than a page. */
    private static final int LONGEST = 200;

    /** No elision, abbreviation or ending is longer; only so much is compared at each sign. */
    private static final int SHORT = 16;

    private final Orthography orthography;
    private final Figures figures;
    private final Set<String> abbreviations;
    /** Words that were met lately: what is known of a word is kept on it. */
    private final Recent<String, Word> words = new Recent<>(20_000);

    private final Recent<String, Word> suffixes = new Recent<>(1_000);

    /** Abbreviations are keys with their full stop: {@code mme.}. */
    public Tokenizer(Orthography orthography, Set<String> abbreviations) {
        this.orthography = orthography;
        this.figures = new Figures(orthography);
        this.abbreviations = Set.copyOf(abbreviations);
    }

    /** The tokens of a stretch of text, without readings; their spans count from the start of the text. */
    public List<Token> tokens(String text, Span within) {
        List<Token> tokens = new ArrayList<>();
        int limit = within.end();
        for (int at = within.start(); at < limit; ) {
            char c = text.charAt(at);
            if (Folding.isBlank(c)) {
                at++;
                continue;
            }
            int end;
            if (Character.isDigit(c)) {
                end = figures.end(text, at, limit);
                tokens.add(token(text, at, end));
                end = behindFigure(text, end, limit, tokens);
            } else if (isWordPart(text, at)) {
                end = address(text, at, limit);
                if (end == at) {
                    end = word(text, at, limit);
                    cut(text, at, end, tokens);
                } else {
                    tokens.add(token(text, at, end));
                }
            } else {
                end = mark(text, at, limit);
                tokens.add(token(text, at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** The keys of a phrase of a word list, cut as a text is cut. */
    public List<String> keys(String phrase) {
        List<String> keys = new ArrayList<>();
        // the blank keeps the full stop of an abbreviation from ending the text
        String text = phrase + " .";
        for (Token token : tokens(text, new Span(0, text.length()))) keys.add(token.key());
        keys.remove(keys.size() - 1);
        return keys;
    }

    /** "26-year-old", "20-odd": the word behind a figure, its hyphen included, is looked up without the hyphen. */
    private int behindFigure(String text, int at, int limit, List<Token> tokens) {
        if (at + 1 >= limit || !Folding.isHyphen(text.charAt(at)) || !Character.isLetter(text.charAt(at + 1)))
            return at;
        int end = at + 1;
        while (end < limit && end - at < LONGEST) {
            boolean inside = Folding.isHyphen(text.charAt(end)) && end + 1 < limit && isWordPart(text, end + 1);
            if (!inside && !isWordPart(text, end)) break;
            end++;
        }
        tokens.add(suffix(text, at, end));
        return end;
    }

    /** A web address is one token, without the punctuation that follows it. */
    private static int address(String text, int at, int limit) {
        boolean scheme =
                text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
        if (!scheme) return at;
        int end = at;
        while (end < limit && end - at < 10 * LONGEST && !Folding.isBlank(text.charAt(end))) end++;
        while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '/') end--;
        return end;
    }

    /** One sign with what combines with it; a run of full stops or hyphens is one. */
    private static int mark(String text, int at, int limit) {
        char c = text.charAt(at);
        int end = at + Character.charCount(text.codePointAt(at));
        if (c == '.' || c == '-') while (end < limit && text.charAt(end) == c && end - at < LONGEST) end++;
        while (end < limit && isCombining(text.charAt(end)) && end - at < LONGEST) end++;
        return Math.min(end, limit);
    }

    private int word(String text, int at, int limit) {
        int end = at;
        while (end < limit) {
            if (end - at >= LONGEST && !Character.isLowSurrogate(text.charAt(end))) return end;
            if (isWordPart(text, end)) {
                end++;
                continue;
            }
            int joined = joined(text, at, end, limit);
            if (joined < 0) return -joined;
            if (joined == end) break;
            end = joined;
        }
        return end;
    }

    /** Where a word goes on behind a sign; the place itself when it ends before it; negative when it ends behind it. */
    private int joined(String text, int at, int end, int limit) {
        char c = text.charAt(end);
        boolean more = end + 1 < limit && isWordPart(text, end + 1);
        if (Folding.isApostrophe(c)) return elided(text, at, end, limit) ? -(end + 1) : more ? end + 1 : end;
        if (Folding.isHyphen(c)) return more ? end + 1 : end;
        if (c == '.' && dotted(text, at, end)) {
            // U.S., a.m.
            boolean goesOn = end + 2 < limit && Character.isLetter(text.charAt(end + 1)) && text.charAt(end + 2) == '.';
            if (goesOn) return end + 1;
            if (end - at > 1) return -(end + 1);
        }
        if (c == '.' && isAbbreviation(text, at, end, limit)) return -(end + 1);
        if (orthography.inclusive().indexOf(c) < 0) return end;
        if (c == '(') return bracketed(text, end, limit);
        boolean ending = more
                && (orthography.inclusiveEndings().contains(letters(text, end + 1, limit)) || c != '.' && c != '/');
        return ending ? end + 1 : end;
    }

    private boolean elided(String text, int at, int end, int limit) {
        if (end - at > SHORT || !orthography.elisions().contains(Folding.key(text.substring(at, end)))) return false;
        if (end + 1 >= limit || !Character.isLetter(text.charAt(end + 1))) return true;
        char next = Folding.stripAccents(String.valueOf(Folding.fold(text.charAt(end + 1))))
                .charAt(0);
        // N'Djamena, M'Bala: no vowel was lost before a consonant
        if (!orthography.elidedBefore().isEmpty() && orthography.elidedBefore().indexOf(next) < 0) return false;
        int behind = end + 1;
        while (behind < limit && behind - at < SHORT && isWordPart(text, behind)) behind++;
        return !orthography.wholes().contains(Folding.key(text.substring(at, behind)));
    }

    /** A letter, or letters with full stops between them. */
    private static boolean dotted(String text, int at, int end) {
        if (end - at > SHORT || (end - at) % 2 == 0) return false;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if ((i - at) % 2 == 0 ? !Character.isLetter(c) : c != '.') return false;
        }
        return true;
    }

    /** "a.m. Sunday" is listed: between these two no sentence ends. */
    boolean joins(Token first, Token second) {
        return abbreviations.contains(Folding.key(first.text() + " " + second.text()));
    }

    /** A listed abbreviation or an initial; but the stop that ends the text is a token. */
    private boolean isAbbreviation(String text, int at, int dot, int limit) {
        if (dot - at > SHORT) return false;
        boolean letter = dot - at == 1 && Character.isLetter(text.charAt(at));
        int next = dot + 1;
        while (next < limit && next - dot < SHORT && Folding.isBlank(text.charAt(next))) next++;
        if (next >= limit) return false;
        return letter && Character.isUpperCase(text.charAt(at))
                || abbreviations.contains(Folding.key(text.substring(at, dot + 1)));
    }

    /** « blessé(e)s ». */
    private int bracketed(String text, int open, int limit) {
        int close = open + 1;
        while (close < limit && close - open < SHORT && Character.isLowerCase(text.charAt(close))) close++;
        boolean ending = close < limit
                && text.charAt(close) == ')'
                && orthography.inclusiveEndings().contains(text.substring(open + 1, close));
        return ending ? close + 1 : open;
    }

    private static String letters(String text, int at, int limit) {
        int end = at;
        while (end < limit && end - at < SHORT && Character.isLetter(text.charAt(end))) end++;
        return text.substring(at, end);
    }

    static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || isCombining(c) || c == '\u00AD') return true;
        if (!Character.isSurrogate(c)) return false;
        boolean second = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.isLetterOrDigit(text.codePointAt(second ? at - 1 : at));
    }

    private static boolean isCombining(char c) {
        if (c < 0x300) return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Cuts endings off a word: at most two, as in "wouldn't've". */
    private void cut(String text, int start, int end, List<Token> tokens) {
        int second = ending(text, start, end);
        int first = second < end ? ending(text, start, second) : second;
        if (first == start) first = second;
        tokens.add(token(text, start, first));
        if (first < second) tokens.add(behind(text, first, second));
        if (second < end) tokens.add(behind(text, second, end));
    }

    private Token behind(String text, int start, int end) {
        boolean suffix = orthography.suffixes().contains(Folding.fold(text.substring(start, end)));
        return suffix ? suffix(text, start, end) : token(text, start, end);
    }

    /** Where the ending of a word starts; its end when it has none. */
    private int ending(String text, int start, int end) {
        int from = Math.max(start + 1, end - SHORT);
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            boolean sign = Folding.isHyphen(c)
                    || Folding.isApostrophe(c)
                    || at + 1 < end && Folding.isApostrophe(text.charAt(at + 1));
            if (!sign) continue;
            String ending = Folding.fold(text.substring(at, end));
            boolean listed = orthography.clitics().contains(ending)
                    || orthography.suffixes().contains(ending);
            if (listed && !orthography.wholes().contains(Folding.key(text.substring(start, end)))) return at;
        }
        return end;
    }

    private Token suffix(String text, int start, int end) {
        Word word = suffixes.get(text.substring(start, end), form -> new Word(form, key(form.substring(1)), List.of()));
        return new Token(new Span(start, end), word, null);
    }

    private Token token(String text, int start, int end) {
        Word word = words.get(text.substring(start, end), form -> new Word(form, key(form), List.of()));
        return new Token(new Span(start, end), word, null);
    }

    /** A key is never empty: a lone soft hyphen keeps itself. */
    private static String key(String form) {
        String key = Folding.key(form);
        return key.isEmpty() ? form : key;
    }
}
