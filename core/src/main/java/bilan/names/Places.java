package bilan.names;

import bilan.text.Sentence;
import bilan.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places an article names. Immutable.
 *
 * @param mentions in the order of the text
 */
public record Places(List<PlaceMention> mentions) {
    public Places {
        mentions = List.copyOf(mentions);
    }

    /**
     * Where what a statement tells of happened: the place named nearest in its sentence, else the nearest before it;
     * never a nationality. Null if the text names none.
     *
     * @param sentence the sentence of the statement
     * @param statement the statement's own words
     */
    public @Nullable PlaceMention of(Sentence sentence, Span statement) {
        return null;
    }
}
