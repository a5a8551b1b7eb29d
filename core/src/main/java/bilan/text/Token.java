package bilan.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark with all its readings.
 *
 * @param span where it stands in the body
 * @param text the characters as they stand
 * @param key the folded, lower-cased form that word lists are looked up by; apostrophe {@code '}, composed accents
 * @param readings dictionary readings, possibly empty (unknown words have one, with the feature {@code unknown}), in the dictionary's order
 * @param upos the tagger's tag, or null where the pack has no tagger
 */
public record Token(
        Span span,
        String text,
        String key,
        List<Reading> readings,
        @Nullable String upos) {
    public Token {
        readings = List.copyOf(readings);
    }

    public Token with(List<Reading> others) {
        return new Token(span, text, key, others, upos);
    }

    /** The same token as the dictionary knows it: by another key perhaps, an accent that the text left out. */
    Token read(String otherKey, List<Reading> others) {
        return new Token(span, text, otherKey, others, upos);
    }

    public Token tagged(@Nullable String tag) {
        return new Token(span, text, key, readings, tag);
    }

    public boolean has(String feature) {
        for (Reading reading : readings) if (reading.features().contains(feature)) return true;
        return false;
    }

    public boolean is(String lemma) {
        for (Reading reading : readings) if (reading.lemma().equals(lemma)) return true;
        return false;
    }

    /** Its first letter is a capital. */
    public boolean capitalised() {
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** It has two letters or more, none of them small. */
    public boolean allCaps() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isLetter(c)) letters++;
        }
        return letters > 1;
    }

    /** It starts with a digit: {@code 3 811}, {@code 2,5}, {@code 30th}. */
    public boolean digits() {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** It holds neither letter nor digit. */
    public boolean punctuation() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) return false;
            i += Character.charCount(c);
        }
        return true;
    }
}
