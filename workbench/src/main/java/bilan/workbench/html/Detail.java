package bilan.workbench.html;

/** How much of a long list is drawn. Every figure stays within reach: what is cut says so and leads to the rest. */
public enum Detail {
    /** As much as one file may hold. */
    FULL,
    /** As much as a page needs to be there at once, however large the dossier. */
    BRIEF;

    /** The one that applies. */
    int of(int full, int brief) {
        return this == FULL ? full : brief;
    }
}
