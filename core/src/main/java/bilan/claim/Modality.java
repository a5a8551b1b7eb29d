package bilan.claim;

import java.util.Locale;

/** Whether the text says that it is so. */
public enum Modality {
    ASSERTED,
    DENIED,
    HYPOTHETICAL,
    FUTURE;

    /** The word used in packs, JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of a pack or a file.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Modality of(String word) {
        for (Modality value : values()) if (value.word().equals(word)) return value;
        throw new IllegalArgumentException("unknown modality '" + word + "'");
    }
}
