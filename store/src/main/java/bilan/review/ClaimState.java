package bilan.review;

import bilan.dossier.Correction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands.
 *
 * @param kind what became of it
 * @param decided the act that decided it, or null if none holds
 * @param version the number of the last act that changed anything about it, 0 if none did: who decides on an older
 *     version has not seen the newest
 * @param notes remarks that hold, oldest first
 * @param secondWanted true if a second opinion is asked for
 */
public record ClaimState(Kind kind, @Nullable Review decided, long version, List<Review> notes, boolean secondWanted) {

    /** What became of a claim. */
    public enum Kind {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        CORRECTED;

        /** The word in records and exports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final ClaimState NEW = new ClaimState(Kind.PROPOSED, null, 0, List.of(), false);

    public ClaimState {
        notes = List.copyOf(notes);
    }

    /** What was corrected, or null. */
    public @Nullable Correction correction() {
        return decided != null && decided.act() instanceof Act.Correct correct ? correct.correction() : null;
    }

    static Kind kind(Act act) {
        if (act instanceof Act.Accept) return Kind.ACCEPTED;
        if (act instanceof Act.Reject) return Kind.REJECTED;
        return act instanceof Act.Correct ? Kind.CORRECTED : Kind.PROPOSED;
    }
}
