package bilan.time;

import bilan.text.When;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, as far as a text fixes it: a day, a week, a season, from one day to another.
 *
 * @param from its first day, or null if it has no start
 * @param to its last day, or null if it has no end
 * @param unit what the text names, or {@link Unit#STRETCH}
 * @param about the text says roughly: « il y a deux ans », "late May"
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Unit unit, boolean about) {

    /** What a period is called by. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        YEAR,
        DECADE,
        /** From one day to another, or without an end. */
        STRETCH
    }

    private static final int QUARTER_CODE = 32;
    private static final int SEASON_CODE = 20;

    static Period day(LocalDate day) {
        return new Period(day, day, Unit.DAY, false);
    }

    /** The period that a moment leaves open: its day, its month or its year. */
    static Period of(When when) {
        return switch (when.precision()) {
            case YEAR -> year(when.date().getYear());
            case MONTH -> month(when.date());
            case DAY, MINUTE -> day(when.date());
        };
    }

    static Period week(LocalDate monday) {
        return new Period(monday, monday.plusDays(6), Unit.WEEK, false);
    }

    static Period month(LocalDate any) {
        YearMonth month = YearMonth.from(any);
        return new Period(month.atDay(1), month.atEndOfMonth(), Unit.MONTH, false);
    }

    static Period quarter(int year, int number) {
        LocalDate first = LocalDate.of(year, number * 3 - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1), Unit.QUARTER, false);
    }

    /** Astronomical, from the 21st: 1 is spring; winter ends in the year that follows. */
    static Period season(int year, int number) {
        LocalDate first = LocalDate.of(year, number * 3, 21);
        return new Period(first, first.plusMonths(3).minusDays(1), Unit.SEASON, false);
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Unit.YEAR, false);
    }

    static Period decade(int first) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), Unit.DECADE, false);
    }

    static Period stretch(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(from, to, Unit.STRETCH, false);
    }

    Period roughly() {
        return new Period(from, to, unit, true);
    }

    /** The date in EDTF, level 2: {@code 2022-05-03}, {@code 2022-05}, {@code 2022-33}, {@code 202X}, {@code a/b}, {@code a/..}. */
    public String edtf() {
        String date = from == null || to == null || unit == Unit.WEEK || unit == Unit.STRETCH
                ? (from == null ? ".." : mark(from)) + "/" + (to == null ? ".." : mark(to))
                : mark(named(from));
        return date;
    }

    private String named(LocalDate first) {
        String year = String.format(java.util.Locale.ROOT, "%04d", first.getYear());
        return switch (unit) {
            case YEAR -> year;
            case DECADE -> year.substring(0, 3) + "X";
            case MONTH -> first.toString().substring(0, year.length() + 3);
            case QUARTER -> year + "-" + (QUARTER_CODE + first.get(IsoFields.QUARTER_OF_YEAR));
            case SEASON -> year + "-" + (SEASON_CODE + first.getMonthValue() / 3);
            case DAY, WEEK, STRETCH -> first.toString();
        };
    }

    private String mark(Object date) {
        return about ? date + "~" : date.toString();
    }

    @Override
    public String toString() {
        return edtf();
    }
}
