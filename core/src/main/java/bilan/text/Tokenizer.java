package bilan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts text into words, numbers and marks, in one pass. Immutable, safe for threads. */
public final class Tokenizer {
    private final Orthography orthography;
    private final Set<String> abbreviations;

    /** Abbreviations are keys with their full stop: {@code mme.}. */
    public Tokenizer(Orthography orthography, Set<String> abbreviations) {
        this.orthography = orthography;
        this.abbreviations = Set.copyOf(abbreviations);
    }

    /** The tokens of a stretch of text, without readings; their spans count from the start of the text. */
    public List<Token> tokens(String text, Span within) {
        List<Token> tokens = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            char c = text.charAt(at);
            if (Folding.isBlank(c)) {
                at++;
                continue;
            }
            int end = Character.isDigit(c) ? number(text, at, within.end()) : word(text, at, within.end());
            if (end == at) end = at + Character.charCount(text.codePointAt(at));
            end = Math.min(end, within.end());
            cut(text, at, end, tokens);
            at = end;
        }
        return tokens;
    }

    /** The keys of a phrase of a word list, cut as a text is cut. */
    public List<String> keys(String phrase) {
        List<String> keys = new ArrayList<>();
        for (Token token : tokens(phrase, new Span(0, phrase.length()))) keys.add(token.key());
        return keys;
    }

    private int number(String text, int at, int limit) {
        int end = digits(text, at, limit);
        int first = end - at;
        while (end + 3 < limit || end + 3 == limit - 1) {
            char mark = text.charAt(end);
            char sign = Folding.isBlank(mark) ? ' ' : Folding.isApostrophe(mark) ? '\'' : mark;
            boolean groups = orthography.thousands().indexOf(sign) >= 0;
            int next = digits(text, end + 1, limit);
            int length = next - end - 1;
            if (length == 0) break;
            if (sign == ' ' && (!groups || first > 3 || length != 3)) break;
            if (sign != ' ' && sign != '\'' && sign != '.' && sign != ',') break;
            end = next;
        }
        if (end + 1 < limit && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
            int next = digits(text, end + 1, limit);
            if (next > end + 1) end = next;
        }
        int letters = end;
        while (letters < limit && isWordPart(text, letters)) letters++;
        return letters;
    }

    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < limit && Character.isDigit(text.charAt(end))) end++;
        return end;
    }

    private int word(String text, int at, int limit) {
        int end = at;
        while (end < limit) {
            char c = text.charAt(end);
            if (isWordPart(text, end)) {
                end++;
            } else if (end > at
                    && (Folding.isHyphen(c)
                            || Folding.isApostrophe(c)
                            || orthography.inclusive().indexOf(c) >= 0)
                    && end + 1 < limit
                    && isWordPart(text, end + 1)) {
                end++;
                if (Folding.isApostrophe(c)
                        && orthography.elisions().contains(Folding.key(text.substring(at, end - 1)))
                        && !orthography.wholes().contains(Folding.key(text.substring(at, limitOf(text, end, limit))))) {
                    return end;
                }
            } else if (end > at
                    && Folding.isApostrophe(c)
                    && orthography.elisions().contains(Folding.key(text.substring(at, end)))) {
                return end + 1;
            } else if (c == '.'
                    && end > at
                    && end - at < 12
                    && abbreviations.contains(Folding.key(text.substring(at, end + 1)))) {
                return end + 1;
            } else {
                break;
            }
        }
        return end;
    }

    private static int limitOf(String text, int at, int limit) {
        int end = at;
        while (end < limit && isWordPart(text, end)) end++;
        return end;
    }

    private static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) return true;
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) return true;
        if (!Character.isSurrogate(c)) return c == '\u00AD';
        int whole = Character.isLowSurrogate(c) && at > 0 ? text.codePointAt(at - 1) : text.codePointAt(at);
        return Character.isLetterOrDigit(whole);
    }

    private void cut(String text, int start, int end, List<Token> tokens) {
        for (String clitic : orthography.clitics()) {
            int at = end - clitic.length();
            if (at > start && Folding.fold(text.substring(at, end)).equals(clitic)) {
                cut(text, start, at, tokens);
                tokens.add(token(text, at, end));
                return;
            }
        }
        tokens.add(token(text, start, end));
    }

    private static Token token(String text, int start, int end) {
        String form = text.substring(start, end);
        return new Token(new Span(start, end), form, Folding.key(form), List.of(), null);
    }
}
