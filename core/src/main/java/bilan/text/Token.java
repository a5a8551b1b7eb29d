package bilan.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark at its place, with all its readings.
 *
 * @param span where it stands in the body
 * @param word what stands there
 * @param upos the tagger's tag, or null where the pack has no tagger
 */
public record Token(Span span, Word word, @Nullable String upos) {

    /**
     * A token whose word is not known yet.
     *
     * @param text the characters as they stand
     * @param key the folded, lower-cased form that word lists are looked up by; apostrophe {@code '}, composed accents
     * @param readings dictionary readings
     */
    public Token(Span span, String text, String key, List<Reading> readings, @Nullable String upos) {
        this(span, new Word(text, key, readings), upos);
    }

    /** The characters as they stand. */
    public String text() {
        return word.text();
    }

    /** The folded, lower-cased form that word lists are looked up by; apostrophe {@code '}, composed accents. */
    public String key() {
        return word.key();
    }

    /**
     * Dictionary readings, possibly none (unknown words have one, with the feature {@code unknown}), in the dictionary's
     * order.
     */
    public List<Reading> readings() {
        return word.readings();
    }

    public Token with(List<Reading> others) {
        return new Token(span, word.with(others), upos);
    }

    public Token tagged(@Nullable String tag) {
        return new Token(span, word, tag);
    }

    public boolean has(String feature) {
        return word.has(feature);
    }

    public boolean is(String lemma) {
        return word.is(lemma);
    }

    /** Its first letter is a capital. */
    public boolean capitalised() {
        return word.capitalised();
    }

    /** It has two letters or more, none of them small. */
    public boolean allCaps() {
        return word.allCaps();
    }

    /** It starts with a digit: {@code 3 811}, {@code 2,5}, {@code 30th}. */
    public boolean digits() {
        return word.digits();
    }

    /** It holds neither letter nor digit. */
    public boolean punctuation() {
        return word.punctuation();
    }
}
