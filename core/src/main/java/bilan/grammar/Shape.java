package bilan.grammar;

import bilan.text.Word;
import java.util.Locale;

/** What a token looks like, whatever it means. */
enum Shape {
    CAPITALISED,
    ALLCAPS,
    DIGITS,
    UNKNOWN,
    MARK,
    FIRST,
    LAST;

    static boolean isOne(String word) {
        for (Shape shape : values()) if (shape.word().equals(word)) return true;
        return false;
    }

    static Shape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the token alone decides, not its place. */
    boolean isOfToken() {
        return this != FIRST && this != LAST;
    }

    /** Whether a token looks so; asked only of shapes that it alone decides. */
    boolean fits(Word word) {
        String text = word.text();
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return switch (this) {
            case CAPITALISED -> Character.isUpperCase(first) || Character.isTitleCase(first);
            case ALLCAPS -> text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && hasLetter(text);
            case DIGITS -> Character.isDigit(first);
            case UNKNOWN -> hasLetter(text) && (word.readings().isEmpty() || word.has("unknown"));
            case MARK -> !hasLetter(text) && !Character.isDigit(first);
            case FIRST, LAST -> throw new IllegalStateException(word() + " asks for the place, not for the token");
        };
    }

    /** Whether the token at a place looks so, or stands so. */
    boolean fits(Chart chart, int at) {
        return switch (this) {
            case FIRST -> isFirst(chart, at);
            case LAST -> at == chart.size() - 1;
            default -> fits(chart.token(at).word());
        };
    }

    /** The first word: quotation marks and dashes before it do not count. */
    private static boolean isFirst(Chart chart, int at) {
        for (int i = 0; i < at; i++) {
            String text = chart.token(i).text();
            if (hasLetter(text) || Character.isDigit(text.codePointAt(0))) return false;
        }
        return true;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isLetter(text.charAt(i))) return true;
        return false;
    }
}
