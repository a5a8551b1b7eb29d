package bilan.time;

import bilan.text.When;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of the time of a figure.
 *
 * @param day when what is counted happened, or was counted: a day, or no more than a month or a year; null if the text
 *     does not fix it
 * @param asOf the day up to which it was counted (« au 12 mars », "as of Monday"), or null if the text names none
 * @param period the days it is about, as exact as the text: the day, « depuis lundi », "in 2019"; null if it names none
 */
public record Told(
        @Nullable When day, @Nullable When asOf, @Nullable Period period) {
    /** Nothing is said of it. */
    public static final Told NOTHING = new Told(null, null, null);
}
