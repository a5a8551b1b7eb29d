package bilan.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Which day a written date means. Stateless. */
final class Calendar {
    private static final int YEARS_AROUND = 1;

    private Calendar() {}

    static boolean exists(int day, int month, int year) {
        boolean leap = year == 0 || Year.isLeap(year);
        return day <= Month.of(month).length(leap);
    }

    /** The day nearest to a date that has this day and month and, unless 0, this weekday; null if none is near. */
    static @Nullable LocalDate nearest(WrittenDate date, LocalDate to) {
        LocalDate best = null;
        for (int year = to.getYear() - YEARS_AROUND; year <= to.getYear() + YEARS_AROUND; year++) {
            if (!exists(date.day(), date.month(), year)) continue;
            LocalDate day = LocalDate.of(year, date.month(), date.day());
            if (date.weekday() > 0 && day.getDayOfWeek().getValue() != date.weekday()) continue;
            if (best == null || distance(day, to) < distance(best, to)) best = day;
        }
        return best;
    }

    static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    static LocalDate lastOrSame(int weekday, LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }

    static LocalDate last(int weekday, LocalDate day) {
        return day.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
    }

    static LocalDate nextOrSame(int weekday, LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }

    static LocalDate next(int weekday, LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
    }
}
