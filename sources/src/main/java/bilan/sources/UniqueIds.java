package bilan.sources;

import java.util.HashSet;
import java.util.Set;

/** Keeps the ids of a run apart: of articles that share one all but the first get a number. Not for threads. */
public final class UniqueIds {
    private final Set<String> taken = new HashSet<>();

    /** The id, or the next like it that is free; it is taken then. Depends on the order in which ids come. */
    public String add(String id) {
        String free = id;
        for (int n = 2; !taken.add(free); n++) free = id + "~" + n;
        return free;
    }

    /** Takes the id as it is; it may have been taken before. */
    void take(String id) {
        taken.add(id);
    }
}
