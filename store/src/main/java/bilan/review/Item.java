package bilan.review;

import bilan.dossier.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that waits for a decision.
 *
 * @param claim its id
 * @param copies ids of the claims that copy it with the same number and credit: one decision covers them
 * @param ground why it stands where it does
 * @param before for {@link Ground#HEADLINE}: the range as it is
 * @param after as it would be without the claim, or with it; null if none would be left
 * @param joins whether the range rests on accepted figures alone, so that this one would join them
 */
public record Item(
        String claim,
        List<String> copies,
        Ground ground,
        @Nullable Range before,
        @Nullable Range after,
        boolean joins) {
    public Item {
        copies = List.copyOf(copies);
    }

    /** Why a claim comes early, the weightiest first. */
    public enum Ground {
        /** The range of the headline would move. */
        HEADLINE,
        /** It stands on a side of a disagreement that nobody settled. */
        DISAGREEMENT,
        /** Something about it is odd. */
        ANOMALY,
        /** Reviewers rejected or corrected what its rule read, more than once in three. */
        WEAK_RULE,
        /** The first that an origin says. */
        FIRST_OF_ORIGIN,
        /** Nothing of all that: the oldest first. */
        OLDEST
    }

    /** The claim and its copies. */
    public List<String> claims() {
        java.util.ArrayList<String> all = new java.util.ArrayList<>(copies);
        all.add(0, claim);
        return List.copyOf(all);
    }
}
