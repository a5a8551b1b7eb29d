package bilan.time;

import bilan.text.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one moment of a sentence: a date, « la semaine dernière », "the first week of May". Confined to one sentence. */
final class Moments {
    /** « la première semaine du mois de mai de l'année dernière » hangs four moments into each other. */
    private static final int NESTED = 4;

    /** What comes round again: the words alone do not tell which one is meant. */
    enum Round {
        NEVER,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * A moment as it was read.
     *
     * @param end behind its last token
     * @param round what may still be turned to fit a neighbour
     */
    record Part(int end, Period period, Round round) {}

    private final Clues clues;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;
    private final DateMoments dates;
    private final SpanMoments spans;
    private final DayMoments days;
    private final YearMoments years;

    Moments(Clues clues) {
        this.clues = clues;
        tokens = clues.tokens();
        today = clues.today();
        dates = new DateMoments(clues);
        spans = new SpanMoments(clues);
        days = new DayMoments(clues, spans);
        years = new YearMoments(clues, spans);
    }

    @Nullable
    Part dayIn(int at) {
        return days.dayIn(at);
    }

    /**
     * The moment that starts at a token.
     *
     * @param bare whether a year may stand alone
     */
    @Nullable
    Part at(int at, boolean bare) {
        return at(at, bare, 0);
    }

    private @Nullable Part at(int at, boolean bare, int depth) {
        if (at >= tokens.size() || depth > NESTED) return null;
        Part part = part(at, bare, depth);
        return part == null ? null : within(part);
    }

    private @Nullable Part part(int at, boolean bare, int depth) {
        Part part = numbered(at, depth);
        if (part == null) part = edge(at, depth);
        if (part == null) part = dates.written(at);
        if (part == null) part = dates.figures(at);
        if (part == null) part = spans.shifted(at);
        if (part == null) part = beside(at, depth);
        if (part == null) part = days.dayWord(at);
        if (part == null) part = days.away(at);
        if (part == null) part = days.weekday(at);
        if (part == null) part = years.quarter(at);
        if (part == null) part = years.season(at);
        if (part == null) part = dates.feast(at);
        if (part == null) part = called(at, depth);
        if (part == null) part = years.decade(at);
        if (part == null) part = years.year(at, bare);
        if (part == null) part = days.dayOfMonth(at);
        return part;
    }

    /** "two days before yesterday", « trois jours après le 5 janvier » */
    private @Nullable Part beside(int at, int depth) {
        int count = clues.hit(at, "one") != null ? 1 : clues.count(at);
        PeriodWords.Hit span = count < 1 ? null : clues.hit(at + 1, "span");
        if (span == null) return null;
        int next = at + 1 + span.length();
        PeriodWords.Hit bound = clues.hit(next, "bound");
        PeriodWords.Hit from = bound == null ? clues.hit(next, "from") : null;
        boolean before = bound != null && bound.value().equals("before");
        boolean after = bound != null && bound.value().equals("after")
                || from != null && from.value().equals("from");
        if (!before && !after) return null;
        Part other = at(clues.skipped(next + (bound != null ? bound : from).length()), false, depth + 1);
        if (other == null
                || other.period().unit() != Period.Unit.DAY
                || other.period().from() == null) return null;
        LocalDate day = SpanMoments.plus(other.period().from(), before ? -count : count, span.value());
        return new Part(other.end(), Period.day(day), other.round());
    }

    /** "the first week of May", « le deuxième trimestre 2016 », «el último día de abril» */
    private @Nullable Part numbered(int at, int depth) {
        SpokenNumbers.Spoken spoken = clues.spokenDay(at);
        Part said = spoken == null ? null : dates.dayInWords(spoken.end(), spoken.value());
        if (said != null) return said;
        int nth = nth(at);
        if (nth == 0) return null;
        int next = at + width(at);
        Part day = nth < 0 ? null : dates.dayInWords(next, nth);
        if (day != null) return day;
        int count = next < tokens.size() ? clues.count(next) : -1;
        if (count > 0) next++;
        PeriodWords.Hit span = clues.hit(next, "span");
        PeriodWords.Hit weekday = span == null ? clues.hit(next, "weekday") : null;
        if (span == null && weekday == null) return null;
        int end = next + (span != null ? span.length() : weekday.length());
        int behind = clues.skipped(end);
        Part whole = at(behind, true, depth + 1);
        boolean partOfYear =
                span != null && (span.value().equals("quarter") || span.value().equals("half"));
        if (whole == null && partOfYear && today != null && count < 0 && nth > 0) {
            Period latest = Nth.of(Period.year(today.getYear()), nth, 1, span.value());
            boolean ahead = latest == null || latest.from().isAfter(today);
            Period year = Period.year(ahead ? today.getYear() - 1 : today.getYear());
            Period period = Nth.of(year, nth, 1, span.value());
            return period == null ? null : new Part(end, period, Round.YEAR);
        }
        if (whole == null || behind == end && whole.period().unit() == Period.Unit.DAY) return null;
        Period period = weekday != null
                ? Nth.weekday(whole.period(), nth, weekday.number())
                : Nth.of(whole.period(), nth, Math.max(count, 1), span.value());
        return period == null ? null : new Part(whole.end(), period, whole.round());
    }

    /** Which one: 1, 2 … or −1 for the last, 0 if nothing of the kind stands there. */
    private int nth(int at) {
        PeriodWords.Hit word = clues.hit(at, "nth");
        if (word != null) return word.number();
        Token token = tokens.get(at);
        boolean ordinal = token.digits()
                && Character.isLetter(token.key().charAt(token.key().length() - 1));
        return ordinal ? Math.max(TimeWords.dayOfMonth(token), 0) : 0;
    }

    private int width(int at) {
        PeriodWords.Hit word = clues.hit(at, "nth");
        return word == null ? 1 : word.length();
    }

    /** « début mai », "late last year", «a mediados de abril» */
    private @Nullable Part edge(int at, int depth) {
        PeriodWords.Hit edge = clues.hit(at, "edge");
        if (edge == null) return null;
        int next = clues.skipped(at + edge.length());
        Part whole = at(next, true, depth + 1);
        if (whole == null) {
            // « le début de l'année »: "l'année" alone is small only before a number
            for (int i = at + edge.length(); i < next && clues.hit(next, "span") == null; i++) {
                if (clues.hit(i, "span") != null) next = i;
            }
            PeriodWords.Hit span = clues.hit(next, "span");
            if (span == null || next == at + edge.length() && edge.length() == 1 || today == null) return null;
            Period now = spans.current(span.value(), 0);
            if (now == null) return null;
            whole = new Part(next + span.length(), now, Round.NEVER);
        }
        boolean begun = edge.value().equals("elapsed");
        if (begun || edge.value().equals("rest")) {
            LocalDate from = whole.period().from();
            LocalDate to = whole.period().to();
            if (today == null || from == null || to == null || today.isBefore(from) || today.isAfter(to)) return null;
            Period part = begun ? Period.stretch(from, today) : Period.stretch(today, to);
            return new Part(whole.end(), part, Round.NEVER);
        }
        Period period = Nth.edge(whole.period(), edge.value());
        return period == null ? null : new Part(whole.end(), period, whole.round());
    }

    /** « le mois de mai », "the week of 10 April", "the year 2016" */
    private @Nullable Part called(int at, int depth) {
        PeriodWords.Hit span = clues.hit(at, "span");
        if (span == null) return null;
        int next = clues.skipped(at + span.length());
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        if (span.value().equals("year")) return year(at, next, year);
        Part week = span.value().equals("week") && next == at + span.length() ? weekByNumber(next) : null;
        if (week != null) return week;
        if (next == at + span.length()) return null;
        Part inner = at(next, false, depth + 1);
        if (inner == null || inner.period().from() == null) return null;
        Period.Unit unit = inner.period().unit();
        LocalDate from = inner.period().from();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Period period = switch (span.value()) {
            case "month" -> unit == Period.Unit.MONTH ? inner.period() : null;
            case "week" -> unit == Period.Unit.DAY ? Period.week(monday) : null;
            case "weekend" -> unit == Period.Unit.DAY ? Period.stretch(monday.plusDays(5), monday.plusDays(6)) : null;
            default -> null;
        };
        return period == null ? null : new Part(inner.end(), period, inner.round());
    }

    private @Nullable Part year(int at, int next, int year) {
        // « les années 1970 » are ten
        if (year > 0)
            return clues.isPlural(at) && year % 10 == 0 ? null : new Part(next + 1, Period.year(year), Round.NEVER);
        SpokenNumbers.Spoken spoken = clues.times().spoken().year(tokens, next);
        return spoken == null ? null : new Part(spoken.end(), Period.year(spoken.value()), Round.NEVER);
    }

    /** « semaine 31 », "week 3 of 2027": as epidemiologists count, by ISO 8601. */
    private @Nullable Part weekByNumber(int at) {
        int number = at < tokens.size() && tokens.get(at).digits() ? clues.count(at) : -1;
        if (number < 1 || number > 53) return null;
        int behind = clues.skipped(at + 1);
        Part whole = behind < tokens.size() && TimeWords.year(tokens.get(behind)) > 0
                ? new Part(behind + 1, Period.year(TimeWords.year(tokens.get(behind))), Round.NEVER)
                : spans.shifted(behind);
        if (whole != null
                && whole.period().unit() == Period.Unit.YEAR
                && whole.period().from() != null) {
            return new Part(whole.end(), week(whole.period().from().getYear(), number), Round.NEVER);
        }
        // "week 4 of the war"
        if (today == null || at + 1 < tokens.size() && tokens.get(at + 1).has("preposition")) return null;
        return new Part(at + 1, week(today.get(IsoFields.WEEK_BASED_YEAR), number), Round.NEVER);
    }

    private static Period week(int year, int number) {
        LocalDate first = LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Period.week(first.plusWeeks(number - 1L));
    }

    /** « lundi de la semaine prochaine », "May last year": the larger one says which. */
    private Part within(Part part) {
        if (part.period().unit() == Period.Unit.WEEK && part.round() == Round.NEVER) return dayOfWeek(part);
        if (part.round() == Round.NEVER || part.period().from() == null) return part;
        LocalDate from = part.period().from();
        if (part.round() == Round.WEEK && part.period().unit() == Period.Unit.DAY) {
            // "Monday two weeks from now"
            Part weeks = days.away(part.end());
            LocalDate there = weeks == null ? null : weeks.period().from();
            if (there != null && clues.isWeeks(part.end(), weeks.end())) {
                LocalDate monday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                Period day = Period.day(monday.plusDays(from.getDayOfWeek().getValue() - 1L));
                return new Part(weeks.end(), day, Round.NEVER);
            }
        }
        Part whole = spans.shifted(clues.skipped(part.end()));
        if (whole == null || whole.period().from() == null) return part;
        Period.Unit unit = whole.period().unit();
        if (part.round() == Round.WEEK && unit == Period.Unit.WEEK) {
            LocalDate day = whole.period().from().plusDays(from.getDayOfWeek().getValue() - 1L);
            return new Part(whole.end(), Period.day(day), Round.NEVER);
        }
        if (part.round() == Round.YEAR && unit == Period.Unit.YEAR) {
            long years = (long) whole.period().from().getYear() - from.getYear();
            return new Part(whole.end(), moved(part.period(), years, ChronoUnit.YEARS), Round.NEVER);
        }
        return part;
    }

    /** "next week Sunday" */
    private Part dayOfWeek(Part week) {
        int at = clues.skipped(week.end());
        // "next week on Friday"
        if (at == week.end()
                && at < tokens.size()
                && tokens.get(at).has("preposition")
                && clues.hit(at, "from") == null) at++;
        PeriodWords.Hit weekday = clues.hit(at, "weekday");
        LocalDate monday = week.period().from();
        if (weekday == null || monday == null) return week;
        int behind = at + weekday.length();
        boolean dated = behind < tokens.size()
                && (TimeWords.dayOfMonth(tokens.get(behind)) > 0 || clues.hit(behind, "month") != null);
        if (dated) return week;
        return new Part(behind, Period.day(monday.plusDays(weekday.number() - 1L)), Round.NEVER);
    }

    static Period moved(Period period, long count, ChronoUnit unit) {
        LocalDate from = period.from() == null ? null : period.from().plus(count, unit);
        LocalDate to = period.to() == null ? null : period.to().plus(count, unit);
        boolean february = period.unit() == Period.Unit.MONTH && from != null;
        return february ? Period.month(from) : new Period(from, to, period.unit(), period.about());
    }
}
