package bilan.claim;

import java.util.Locale;

/** Who the counted people are, by the words beside the number. */
public enum Group {
    SECURITY,
    OPPONENTS,
    CIVILIANS,
    UNSPECIFIED;

    /** The word used in packs, JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of a pack or a file.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static Group of(String word) {
        for (Group value : values()) if (value.word().equals(word)) return value;
        throw new IllegalArgumentException("unknown group '" + word + "'");
    }
}
