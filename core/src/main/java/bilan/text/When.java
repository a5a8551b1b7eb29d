package bilan.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment as far as a text fixes it.
 *
 * @param date the day; for a month or a year its first day
 * @param time time of the day, or null if unknown
 * @param offset the offset of that time, or null if the text gives none
 * @param precision how much of it is meant
 */
public record When(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, Precision precision)
        implements Comparable<When> {

    public When {
        if (precision == Precision.MONTH) date = date.withDayOfMonth(1);
        if (precision == Precision.YEAR) date = date.withDayOfYear(1);
    }

    /** From coarse to fine. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE
    }

    public static When day(LocalDate date) {
        return new When(date, null, null, Precision.DAY);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws java.time.DateTimeException if it is not that
     */
    public static When parse(String text) {
        int behindDay = text.indexOf('T');
        if (behindDay < 0) {
            int dash = text.indexOf('-');
            if (dash < 0) return new When(Year.parse(text).atDay(1), null, null, Precision.YEAR);
            if (dash == text.lastIndexOf('-')) {
                return new When(YearMonth.parse(text).atDay(1), null, null, Precision.MONTH);
            }
            return day(LocalDate.parse(text));
        }
        int zone = Math.max(
                text.indexOf('Z', behindDay), Math.max(text.indexOf('+', behindDay), text.indexOf('-', behindDay)));
        return new When(
                LocalDate.parse(text.substring(0, behindDay)),
                LocalTime.parse(text.substring(behindDay + 1, zone < 0 ? text.length() : zone)),
                zone < 0 ? null : ZoneOffset.of(text.substring(zone)),
                Precision.MINUTE);
    }

    /** ISO 8601, cut to the precision: {@code 2022}, {@code 2022-01}, {@code 2022-01-05}, {@code 2022-01-05T22:40+01:00}. */
    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> String.valueOf(date.getYear());
            case MONTH -> date.toString().substring(0, 7);
            case DAY -> date.toString();
            case MINUTE ->
                date + "T" + (time == null ? LocalTime.MIDNIGHT : time) + (offset == null ? "" : offset.toString());
        };
    }

    @Override
    public int compareTo(When other) {
        int first = date.compareTo(other.date);
        if (first != 0) return first;
        LocalTime mine = time == null ? LocalTime.MIN : time;
        LocalTime theirs = other.time == null ? LocalTime.MIN : other.time;
        int second = mine.compareTo(theirs);
        return second != 0 ? second : toString().compareTo(other.toString());
    }
}
