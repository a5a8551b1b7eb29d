package bilan.app;

import bilan.dossier.ReadingPolicy;
import bilan.workbench.words.Words;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the reading policy that a user names. */
final class Policies {
    private Policies() {}

    /**
     * The policy of that name; null if none is named.
     *
     * @throws UsageException if there is no such policy; names those there are
     */
    static @Nullable ReadingPolicy of(@Nullable String name, Words words) throws UsageException {
        if (name == null) return null;
        TreeSet<String> known = new TreeSet<>();
        for (ReadingPolicy policy : ReadingPolicy.values()) {
            if (policy.word().equals(name)) return policy;
            known.add(policy.word());
        }
        throw new UsageException(words.text("error.policy", name, String.join(", ", known)));
    }
}
