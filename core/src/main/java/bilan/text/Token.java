package bilan.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark with all its readings.
 *
 * @param span where it stands in the body
 * @param text the characters as they stand
 * @param key the folded, lower-cased form that word lists are looked up by; apostrophe {@code '}, composed accents
 * @param readings dictionary readings, possibly empty (unknown word), in the dictionary's order
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

    public boolean has(String feature) {
        for (Reading reading : readings) if (reading.features().contains(feature)) return true;
        return false;
    }

    public boolean is(String lemma) {
        for (Reading reading : readings) if (reading.lemma().equals(lemma)) return true;
        return false;
    }
}
