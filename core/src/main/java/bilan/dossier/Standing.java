package bilan.dossier;

import java.util.Locale;

/** Whether a figure of a toll enters its range, and if not, why. */
public enum Standing {
    /** It is asserted, stands for the whole of its toll, and enters the range. */
    COUNTED,
    /** The same text, or the same source on the same day, replaces it by a later one. */
    REPLACED,
    /** It counts a part of another figure. */
    PART,
    /** It is added to an earlier figure. */
    ADDED,
    /** Its own text denies it. */
    DENIED,
    /** Its own text leaves open whether it is so. */
    HYPOTHETICAL,
    /** Its own text speaks of what may come. */
    FUTURE,
    /** It is of an older or longer time than the others: a year, a day long before the text, « depuis janvier ». */
    EARLIER,
    /** Another text says that its source has taken it back. */
    WITHDRAWN,
    /** It is ten, a hundred or a thousand times what everyone else says. */
    DOUBTFUL;

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
