package bilan.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which day a written date means. Stateless. */
final class Calendar {
    static final int HALF_A_YEAR = 183;
    private static final int YEARS_AROUND = 1;
    private static final int MONTHS_AROUND = 6;
    private static final int CANDIDATES = 2;

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

    /**
     * Days of one number and weekday in the months around one, the nearest first: what « mercredi 5 décembre » may have
     * been meant to be.
     *
     * @param month any day of the month that is written
     */
    static List<LocalDate> ofOtherMonths(int weekday, int day, LocalDate month) {
        List<LocalDate> days = new ArrayList<>();
        for (int away = 1; away <= MONTHS_AROUND && days.size() < CANDIDATES; away++) {
            for (int sign : new int[] {1, -1}) {
                LocalDate first = month.withDayOfMonth(1).plusMonths((long) sign * away);
                if (day > first.lengthOfMonth() || days.size() == CANDIDATES) continue;
                LocalDate one = first.withDayOfMonth(day);
                if (one.getDayOfWeek().getValue() == weekday) days.add(one);
            }
        }
        return days;
    }
}
