package bilan.time;

import bilan.text.Span;
import bilan.text.When;

/**
 * A moment that a text names.
 *
 * @param span the words: « mercredi 5 janvier », "last Tuesday"
 * @param when the moment they mean, as far as they and the article's dateline fix it
 * @param kind how it is named
 */
public record TimeMention(Span span, When when, Kind kind) {

    /** How a moment is named; what follows later in the list leans more on the dateline. */
    public enum Kind {
        /** With its year: « 5 janvier 2022 », 05/01/2022. */
        FULL_DATE,
        /** Day and month; the year is the nearest that fits: « 5 janvier ». */
        DATE,
        /** « mardi », "last Tuesday". */
        WEEKDAY,
        /** « hier », "two days ago". */
        RELATIVE,
        /** Counted from the day that the text named last: « la veille ». */
        FOLLOWING,
        /** « en janvier 2022 », "last month". */
        MONTH,
        /** "in 2022". */
        YEAR
    }
}
