package bilan.claim;

import java.util.Locale;

/** What happened to the people that a claim counts. */
public enum Effect {
    KILLED,
    INJURED,
    DETAINED,
    MISSING,
    ABDUCTED,
    DISPLACED,
    EVACUATED,
    RESCUED,
    HOSPITALISED,
    INFECTED,
    PARTICIPANTS,
    DEPLOYED;

    /** The word used in packs, JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of a pack or a file.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Effect of(String word) {
        for (Effect value : values()) if (value.word().equals(word)) return value;
        throw new IllegalArgumentException("unknown effect '" + word + "'");
    }
}
