package bilan.claim;

import java.util.Locale;

/** What kind of voice a source is; the values of speakers.tsv and unknown. */
public enum SourceKind {
    OFFICIAL,
    SECURITY,
    MEDICAL,
    RESCUE,
    PARTY,
    INTERNATIONAL,
    NGO,
    AGENCY,
    OUTLET,
    WITNESS,
    ANONYMOUS,
    UNKNOWN;

    /** The word used in packs, JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of a pack or a file.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public static SourceKind of(String word) {
        for (SourceKind value : values()) if (value.word().equals(word)) return value;
        throw new IllegalArgumentException("unknown sourcekind '" + word + "'");
    }
}
