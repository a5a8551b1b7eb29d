package bilan.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Parts of a period: its third week, its last day, its first half. Stateless. */
final class Nth {
    private Nth() {}

    /**
     * The nth span of a period; −1 is the last.
     *
     * @param count so many spans together
     * @return null if the period has no such part
     */
    static @Nullable Period of(Period whole, int nth, int count, String span) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) return null;
        boolean fortnights = span.equals("fortnight") && whole.unit() == Period.Unit.MONTH;
        if (fortnights || span.equals("half")) {
            Period half = nth > 2 ? null : edge(whole, nth == 1 ? "start" : "end");
            return half == null ? null : Period.stretch(half.from(), half.to());
        }
        LocalDate end = to.plusDays(1);
        LocalDate start;
        if (span.equals("week") && count == 1) {
            start = nth > 0
                    ? firstWeek(from).plusWeeks(nth - 1L)
                    : firstWeek(end).minusWeeks(1);
        } else if (nth > 0) {
            start = SpanMoments.plus(from, (nth - 1L) * count, span);
        } else {
            start = SpanMoments.plus(end, -count, span);
        }
        LocalDate last = SpanMoments.plus(start, count, span).minusDays(1);
        if (start.isBefore(from.minusDays(6)) || start.isAfter(to) || last.isAfter(to.plusDays(6))) return null;
        if (count > 1) return Period.stretch(start, last);
        return switch (span) {
            case "day" -> Period.day(start);
            case "week" -> Period.week(start);
            case "month" -> Period.month(start);
            case "quarter" -> Period.quarter(start.getYear(), (start.getMonthValue() + 2) / 3);
            case "year" -> Period.year(start.getYear());
            default -> Period.stretch(start, last);
        };
    }

    /** As in ISO 8601, the first week is the one that has its Thursday inside. */
    private static LocalDate firstWeek(LocalDate first) {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).minusDays(3);
    }

    static @Nullable Period weekday(Period whole, int nth, int weekday) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) return null;
        DayOfWeek wanted = DayOfWeek.of(weekday);
        LocalDate day = nth > 0
                ? from.with(TemporalAdjusters.nextOrSame(wanted)).plusWeeks(nth - 1L)
                : to.with(TemporalAdjusters.previousOrSame(wanted));
        return day.isBefore(from) || day.isAfter(to) ? null : Period.day(day);
    }

    /** Early and late are halves, the middle is a third: wide enough for the day to lie inside. */
    static @Nullable Period edge(Period whole, String edge) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null || from.equals(to)) return null;
        Period.Unit unit = whole.unit();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate half = unit == Period.Unit.YEAR ? from.plusMonths(6) : from.plusDays(days / 2);
        if (unit == Period.Unit.MONTH) half = from.withDayOfMonth(16);
        LocalDate third = unit == Period.Unit.YEAR ? from.plusMonths(4) : from.plusDays(days / 3);
        LocalDate after = unit == Period.Unit.YEAR ? from.plusMonths(8) : to.minusDays(days / 3 - 1);
        if (unit == Period.Unit.MONTH) {
            third = from.withDayOfMonth(10);
            after = from.withDayOfMonth(21);
        }
        Period part = switch (edge) {
            case "start" -> Period.stretch(from, half.minusDays(1));
            case "end" -> Period.stretch(half, to);
            default -> Period.stretch(third, after.minusDays(1));
        };
        return part.roughly();
    }
}
