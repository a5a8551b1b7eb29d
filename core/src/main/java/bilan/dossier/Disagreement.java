package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures that cannot all be right.
 *
 * @param place where, or null
 * @param placeId identity of the place, or null
 * @param sides the figures, at least two; an altered copy stands behind its original, a later figure behind an earlier
 * @param message why, to be rendered in the reader's language
 */
public record Disagreement(
        Effect effect,
        Group group,
        @Nullable String place,
        @Nullable String placeId,
        Kind kind,
        List<Side> sides,
        Message message) {
    public Disagreement {
        sides = List.copyOf(sides);
        if (sides.size() < 2) throw new IllegalArgumentException("a disagreement has two sides, this has " + sides);
    }

    /** In the order in which they are shown. */
    public enum Kind {
        RELAY_ALTERED,
        BETWEEN_SOURCES,
        SAME_SOURCE_SAME_DAY,
        SHRINKING_TOTAL,
        PARTS_EXCEED_WHOLE,
        WITHIN_ARTICLE;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One sentence in the language of the locale; English where there is no other. */
    public String explanation(Locale locale) {
        return message.in(locale);
    }
}
