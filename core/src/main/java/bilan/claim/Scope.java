package bilan.claim;

import java.util.Locale;

/** What the figure covers: one incident, all so far, an increment, or a part of another figure. */
public enum Scope {
    INCIDENT,
    CUMULATIVE,
    ADDITIONAL,
    PART;

    /** The word used in packs, JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of a pack or a file.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Scope of(String word) {
        for (Scope value : values()) if (value.word().equals(word)) return value;
        throw new IllegalArgumentException("unknown scope '" + word + "'");
    }
}
