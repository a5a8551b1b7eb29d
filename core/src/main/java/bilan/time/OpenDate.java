package bilan.time;

import bilan.text.Span;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A weekday, day and month in a text that nothing dates: which year is meant, only other texts can tell.
 *
 * @param span where it stands
 * @param quote its words
 * @param weekday 1 (Monday) to 7
 * @param day the day of the year
 */
public record OpenDate(Span span, String quote, int weekday, MonthDay day) {
    /** So many years may lie between the latest year that a text names and its own. */
    public static final int YEARS = 5;

    /** True if the day falls on the weekday in the given year or soon after: texts seldom name a year to come. */
    public boolean fits(int year) {
        for (int one = year; one <= year + YEARS; one++) {
            if (!day.isValidYear(one)) continue;
            LocalDate date = day.atYear(one);
            if (date.getDayOfWeek().getValue() == weekday) return true;
        }
        return false;
    }
}
