package bilan.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a dossier found.
 *
 * @param faults one a damaged or missing thing, in the order of the chain; empty if all is well
 * @param entries how many entries the chain has
 * @param head hash of the last one; noted elsewhere, it proves later that nothing was cut off
 * @param links hashes of all entries
 * @param digest hash of all that is kept, whatever the order of keeping
 * @param checkpoints the signatures that are kept in it and hold, oldest first
 * @param jumps entries that are dated before the one they follow: the clock was set back
 * @param erased how many articles were erased
 */
public record Integrity(
        List<Fault> faults,
        long entries,
        String head,
        Set<String> links,
        String digest,
        List<Checkpoint> checkpoints,
        List<Long> jumps,
        int erased) {
    public Integrity {
        faults = List.copyOf(faults);
        links = Set.copyOf(links);
        checkpoints = List.copyOf(checkpoints);
        jumps = List.copyOf(jumps);
    }

    /** The last entry that a checkpoint vouches for, signed by this key, or by any if it is null; 0 if none does. */
    public long proven(@Nullable String key) {
        long proven = 0;
        for (Checkpoint checkpoint : checkpoints) {
            if (key == null || key.equals(checkpoint.key())) proven = Math.max(proven, checkpoint.entry());
        }
        return proven;
    }

    /** True if the checkpoint is genuine, and the chain once ended as it says. */
    public boolean passed(Checkpoint checkpoint) {
        return checkpoint.isGenuine() && checkpoint.entry() <= entries && links.contains(checkpoint.head());
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** True if the chain once ended with this hash, and goes on from there. */
    public boolean passed(String earlier) {
        return links.contains(earlier);
    }

    /**
     * Something is not as it was kept.
     *
     * @param kind what sort of fault
     * @param object what is damaged: the id of an article, the number of an entry
     */
    public record Fault(Kind kind, String object) {}

    /** What sort of fault. */
    public enum Kind {
        /** The database itself is damaged. */
        DATABASE,
        /** An entry of the chain does not follow from the one before. */
        CHAIN,
        /** The chain names something that is not there. */
        MISSING,
        /** Something is there that the chain does not name. */
        UNRECORDED,
        ORIGINAL,
        ARTICLE,
        READING,
        DECISION,
        QUARANTINE,
        /** A signature that is not genuine, or of a chain that this one does not go on from. */
        CHECKPOINT,
        /** The search index does not hold what the rows hold. */
        SEARCH
    }
}
