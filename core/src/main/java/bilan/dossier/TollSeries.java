package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A toll: how many people of one group, in one place, were affected in one way, as told over time.
 *
 * @param place the place's name as most texts spell it, or null where none is known
 * @param placeId its identity, or null
 * @param series every figure, by {@code asOf}, then value
 * @param current the figures that the range rests on: of each independent origin the latest; also what another voice of
 *     that origin put higher at the same time
 * @param range hull of the current figures; null if none counts
 * @param latest the last counted figure, or null
 * @param first the first figure, counted or replaced since, or null
 * @param origins how many independent origins the range rests on
 */
public record TollSeries(
        Effect effect,
        Group group,
        @Nullable String place,
        @Nullable String placeId,
        List<TollPoint> series,
        List<TollPoint> current,
        @Nullable Range range,
        @Nullable TollPoint latest,
        @Nullable TollPoint first,
        int origins) {
    public TollSeries {
        series = List.copyOf(series);
        current = List.copyOf(current);
    }
}
