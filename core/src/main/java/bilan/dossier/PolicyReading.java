package bilan.dossier;

import org.jspecify.annotations.Nullable;

/** How the policies read. Stateless. */
final class PolicyReading {
    private PolicyReading() {}

    static ReadingPolicy.@Nullable Figure of(ReadingPolicy policy, TollSeries toll) {
        return null;
    }
}
