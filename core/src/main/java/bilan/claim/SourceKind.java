package bilan.claim;

import java.util.Locale;

/** What kind of voice a source is; the values of speakers.tsv and unknown. */
public enum SourceKind {
    /** Government and what it runs. */
    OFFICIAL,
    /** A town hall, a governor, a prefecture. */
    LOCAL,
    /** Prosecutors and courts. */
    JUSTICE,
    /** Police and army. */
    SECURITY,
    MEDICAL,
    RESCUE,
    /** A side of the conflict that bears arms. */
    PARTY,
    /** Those who protest, strike or oppose, and who lead them. */
    OPPOSITION,
    INTERNATIONAL,
    NGO,
    AGENCY,
    OUTLET,
    COMPANY,
    EXPERT,
    RELIGIOUS,
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
