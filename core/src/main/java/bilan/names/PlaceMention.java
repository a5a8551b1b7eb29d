package bilan.names;

import bilan.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that a text names.
 *
 * @param span where it stands, without article or preposition
 * @param text as the text spells it
 * @param place what the gazetteer takes it for, or null if it does not know it or cannot decide
 * @param candidates all that the name may mean, likeliest first; more than one and no place: it stays ambiguous
 * @param role why the text names it
 */
public record PlaceMention(Span span, String text, @Nullable Place place, List<Place> candidates, Role role) {
    public PlaceMention {
        candidates = List.copyOf(candidates);
    }

    /** Why a text names a place. */
    public enum Role {
        /** Something happened there, or is: « à Valserre », "the Bassar massacre". */
        SCENE,
        /** Somebody speaks for it: « le parquet de Karsk », "Ohio's governor". */
        VOICE,
        /** Somebody or something comes from there: "from Nairobi". */
        ORIGIN,
        /** A part of another name: "Mount Vernon Chamber of Commerce". */
        BODY,
        /** A people: « les Kazakhs », "Georgian troops". */
        NATIONALITY,
        /** It is only spoken of. */
        MENTION
    }

    /** What the coordinates stand for. */
    public Place.Precision precision() {
        return place == null || place.lat() == null ? Place.Precision.NONE : place.precision();
    }
}
