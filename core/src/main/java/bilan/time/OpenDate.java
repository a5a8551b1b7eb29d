package bilan.time;

import bilan.text.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day and month, with a weekday or as the dateline, in a text that nothing dates: which year is meant, only other texts
 * can tell.
 *
 * @param span where it stands
 * @param quote its words
 * @param weekday 1 (Monday) to 7, or 0 if none is named
 * @param day the day of the year
 * @param today the text says that it is today, or opens with it as its dateline
 */
public record OpenDate(Span span, String quote, int weekday, MonthDay day, boolean today) {
    /** So many years may lie between the latest year that a text names and its own. */
    public static final int YEARS = 5;

    /** The day nearest to another that falls on the weekday, if one is named; null if none of the years around does. */
    public @Nullable LocalDate nearest(LocalDate other) {
        return Calendar.nearest(new WrittenDate(0, 0, weekday, day.getDayOfMonth(), day.getMonthValue(), 0), other);
    }

    /** Days of that number and weekday in the months nearest to the one that is written; at most two, nearest first. */
    public List<LocalDate> candidates(int year) {
        return Calendar.ofOtherMonths(weekday, day.getDayOfMonth(), LocalDate.of(year, day.getMonthValue(), 1));
    }

    /** True if no weekday is named, or the day falls on it in the given year or soon after: texts seldom name a year to come. */
    public boolean fits(int year) {
        if (weekday == 0) return true;
        for (int one = year; one <= year + YEARS; one++) {
            if (!day.isValidYear(one)) continue;
            LocalDate date = day.atYear(one);
            if (date.getDayOfWeek().getValue() == weekday) return true;
        }
        return false;
    }
}
