package bilan.time;

import bilan.text.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads spans by where they lie: last week, « ce mois-ci », «los próximos tres días». Confined to one sentence. */
final class SpanMoments {
    /** « ces derniers jours » */
    private static final int FEW = 3;

    private final Clues clues;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;

    SpanMoments(Clues clues) {
        this.clues = clues;
        tokens = clues.tokens();
        today = clues.today();
    }

    /** « la semaine dernière », "the last three days", «el próximo mes», "last May". */
    Moments.@Nullable Part shifted(int at) {
        if (today == null) return null;
        PeriodWords.Hit shift = clues.hit(at, "shift");
        int next = shift == null ? at : at + shift.length();
        int count = next < tokens.size() ? clues.count(next) : -1;
        if (count > 0) next++;
        if (shift == null && count > 0) {
            shift = clues.hit(next, "shift");
            if (shift != null) next += shift.length();
            // "killed 3 last week" is no "3 last weeks"
            if (shift != null && clues.hit(next, "span") != null && clues.isSingular(next)) return null;
        }
        if (shift != null && count < 0) {
            Moments.Part turned = turned(next, shift.number());
            if (turned != null) return turned;
        }
        PeriodWords.Hit span = clues.hit(next, "span");
        if (span == null) return null;
        int end = next + span.length();
        if (shift == null) {
            shift = clues.hit(end, "shift");
            if (shift == null) return null;
            end += shift.length();
        }
        boolean many = clues.isPlural(next) && shift.number() != 0;
        if (count < 0 && many)
            return new Moments.Part(
                    end, lasting(shift.number(), FEW, span.value()).roughly(), Moments.Round.NEVER);
        if (count > 0) {
            Period lasting = lasting(shift.number(), count, span.value());
            // "within the next three years" starts today
            if (isWithin(at) && shift.number() > 0) lasting = Period.stretch(today, lasting.to());
            return new Moments.Part(end, lasting, Moments.Round.NEVER);
        }
        Period period = current(span.value(), shift.number());
        return period == null ? null : new Moments.Part(end, period, Moments.Round.NEVER);
    }

    private boolean isWithin(int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            PeriodWords.Hit ahead = clues.hit(i, "ahead");
            if (ahead != null && ahead.value().equals("within")) return true;
        }
        return false;
    }

    /** "last Friday", "next May", « cet été » */
    Moments.@Nullable Part turned(int at, int shift) {
        LocalDate day = clues.day();
        PeriodWords.Hit weekday = clues.hit(at, "weekday");
        if (weekday != null && (clues.hit(at, "month") == null)) {
            WrittenDate date = WrittenDate.at(tokens, at, clues.times(), 0);
            if (date != null && date.day() > 0) return null;
            int number = weekday.number();
            LocalDate turned = shift < 0 ? Calendar.last(number, day) : Calendar.next(number, day);
            if (shift == 0) turned = Calendar.lastOrSame(7, day.minusDays(1)).plusDays(number);
            return new Moments.Part(at + weekday.length(), Period.day(turned), Moments.Round.NEVER);
        }
        PeriodWords.Hit month = clues.hit(at, "month");
        if (month != null) {
            WrittenDate date = WrittenDate.at(tokens, at, clues.times(), 0);
            if (date != null && (date.day() > 0 || date.year() > 0)) return null;
            LocalDate first = day.withDayOfMonth(1).withMonth(month.number());
            if (shift > 0 && !first.isAfter(day)) first = first.plusYears(1);
            if (shift < 0 && !Period.month(first).to().isBefore(day)) first = first.minusYears(1);
            return new Moments.Part(at + month.length(), Period.month(first), Moments.Round.NEVER);
        }
        PeriodWords.Hit season = clues.hit(at, "season");
        if (season == null) return null;
        Period turned = Period.season(day.getYear(), season.number());
        if (shift < 0 && !turned.to().isBefore(day)) turned = Period.season(day.getYear() - 1, season.number());
        if (shift > 0 && !turned.from().isAfter(day)) turned = Period.season(day.getYear() + 1, season.number());
        return new Moments.Part(at + season.length(), turned, Moments.Round.NEVER);
    }

    /** The span that holds the dateline, or one before or behind it. */
    @Nullable
    Period current(String span, int shift) {
        LocalDate day = clues.day();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (span) {
            case "day" -> Period.day(day.plusDays(shift));
            case "week" -> Period.week(monday.plusWeeks(shift));
            case "weekend" -> {
                LocalDate saturday = monday.plusWeeks(shift).plusDays(5);
                yield Period.stretch(saturday, saturday.plusDays(1));
            }
            case "month" -> Period.month(day.plusMonths(shift));
            case "quarter" -> {
                LocalDate there = day.plusMonths(3L * shift);
                yield Period.quarter(there.getYear(), there.get(IsoFields.QUARTER_OF_YEAR));
            }
            case "half" -> half(day.plusMonths(6L * shift));
            case "year" -> Period.year(day.getYear() + shift);
            case "decade" -> Period.decade((day.getYear() / 10 + shift) * 10);
            default -> null;
        };
    }

    static Period half(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
        return Period.stretch(first, first.plusMonths(6).minusDays(1));
    }

    /** So many spans up to the dateline or from it on. */
    private Period lasting(int shift, int count, String span) {
        LocalDate day = clues.day();
        if (shift < 0) return Period.stretch(plus(day, -count, span), day.minusDays(1));
        LocalDate start = shift == 0 ? day : day.plusDays(1);
        return Period.stretch(start, plus(start, count, span).minusDays(1));
    }

    static LocalDate plus(LocalDate day, long count, String span) {
        return switch (span) {
            case "week", "weekend" -> day.plusWeeks(count);
            case "fortnight" -> day.plusWeeks(2 * count);
            case "month" -> day.plusMonths(count);
            case "quarter" -> day.plusMonths(3 * count);
            case "half" -> day.plusMonths(6 * count);
            case "year" -> day.plusYears(count);
            case "decade" -> day.plusYears(10 * count);
            default -> day.plusDays(count);
        };
    }
}
