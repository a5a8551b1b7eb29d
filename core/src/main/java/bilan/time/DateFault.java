package bilan.time;

import bilan.text.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * A date that cannot be as it is written. It is reported, never repaired.
 *
 * @param span where it stands
 * @param quote its words
 * @param reason what is wrong with it
 * @param candidates days that may have been meant, the likeliest first; often none
 */
public record DateFault(Span span, String quote, Reason reason, List<LocalDate> candidates) {
    public DateFault {
        candidates = List.copyOf(candidates);
    }

    /** What is wrong with a date. */
    public enum Reason {
        /** No calendar has it: 31 February. */
        NO_SUCH_DAY,
        /** It fell on another day of the week, this year and in the years around. */
        WRONG_WEEKDAY,
        /** The text tells of it as past or of today, and it lies after the publication. */
        AFTER_PUBLICATION,
        /** The text says that it is today, and it lies far from the publication. */
        NOT_TODAY
    }
}
