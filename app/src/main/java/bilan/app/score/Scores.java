package bilan.app.score;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What scoring found.
 *
 * @param right pairs with the same effect and value
 * @param wrongValue pairs with the same effect and another value
 * @param spare predictions that no gold claim speaks of
 * @param missed gold claims that nobody predicted
 */
record Scores(
        int documents,
        int gold,
        int predicted,
        List<Pair> right,
        List<Pair> wrongValue,
        List<ScoredClaim> spare,
        List<ScoredClaim> missed,
        List<EffectScore> perEffect) {

    /** A gold claim and the prediction matched to it. */
    record Pair(ScoredClaim gold, ScoredClaim predicted) {
        boolean same(Field field) {
            return switch (field) {
                case GROUP -> gold.sameGroup(predicted);
                case SOURCE -> gold.sameWords(predicted, "source");
                case MODALITY -> gold.sameModality(predicted);
                case HEDGE -> gold.sameHedge(predicted);
                case PLACE -> gold.sameWords(predicted, "place");
            };
        }

        private boolean attributed() {
            return same(Field.SOURCE) && same(Field.MODALITY);
        }
    }

    /** The fields compared on right claims, in the order of the report. */
    enum Field {
        GROUP,
        SOURCE,
        MODALITY,
        HEDGE,
        PLACE
    }

    /**
     * The score of one effect.
     *
     * @param gold how many gold claims it has
     */
    record EffectScore(String effect, Ratio ratio, int gold) {}

    Ratio claim() {
        return Ratio.of(right.size(), predicted, gold);
    }

    Ratio attributed() {
        return Ratio.of(count(Pair::attributed), predicted, gold);
    }

    Ratio full() {
        return Ratio.of(count(pair -> pair.attributed() && pair.same(Field.GROUP)), predicted, gold);
    }

    /** Share of the right claims whose field is right too, or null if no claim is right. */
    @Nullable
    Double share(Field field) {
        if (right.isEmpty()) return null;
        return (double) count(pair -> pair.same(field)) / right.size();
    }

    private int count(Predicate<Pair> test) {
        return (int) right.stream().filter(test).count();
    }
}
