package bilan.dossier;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A named, versioned way to read one figure, or a few, out of a toll. It changes nothing, and computes no figure that
 * nobody stated but the ends of what is stated roughly.
 */
public enum ReadingPolicy {
    /** Smallest and largest figure of any origin. */
    MIN_MAX(1),
    /** The smallest figure of any origin. */
    CONSERVATIVE(1),
    /** As {@link #MIN_MAX}, and between them the stated figure that most origins can agree to. */
    LOW_BEST_HIGH(2),
    /** What two origins say independently: the second largest lower end. */
    TWO_ORIGINS(1);

    private final int version;

    ReadingPolicy(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }

    /** The name in commands and exports: {@code min-max}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The policy of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ReadingPolicy of(String word) {
        for (ReadingPolicy policy : values()) if (policy.word().equals(word)) return policy;
        throw new IllegalArgumentException("unknown reading policy '" + word + "'");
    }

    /**
     * What a policy reads.
     *
     * @param policy name of the policy
     * @param version its version
     * @param low lower end, or null if the policy gives none
     * @param best the single figure, or null if the policy gives none
     * @param high upper end, or null if it is open or the policy gives none
     * @param openAbove true if the upper end is open
     * @param upperBoundOnly true if nobody gives a lower end, so the figure is only what it cannot exceed
     * @param origins how many independent origins it rests on
     * @param claims ids of the claims it rests on, sorted
     */
    public record Figure(
            String policy,
            int version,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high,
            boolean openAbove,
            boolean upperBoundOnly,
            int origins,
            List<String> claims) {
        public Figure {
            claims = List.copyOf(claims);
        }
    }

    /** Reads a toll; null if no figure of it counts, or, for two origins, if there is but one. */
    public @Nullable Figure read(TollSeries toll) {
        return PolicyReading.of(this, toll);
    }
}
