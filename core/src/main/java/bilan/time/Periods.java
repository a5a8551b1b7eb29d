package bilan.time;

import bilan.text.Sentence;
import bilan.text.Token;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the periods of one sentence: moments, and what stretches between, since, until them. Confined to one reading. */
final class Periods {
    private final List<Token> tokens;
    private final Clues clues;
    private final Moments moments;

    private Periods(List<Token> tokens, PeriodWords words, @Nullable LocalDate today) {
        this.tokens = tokens;
        clues = new Clues(tokens, words, today);
        moments = new Moments(clues);
    }

    /** In the order of the text; they do not overlap. */
    static List<PeriodMention> of(Sentence sentence, PeriodWords words, @Nullable LocalDate today) {
        List<PeriodMention> mentions = new ArrayList<>();
        List<Token> tokens = words.parted(sentence.tokens());
        Periods reading = new Periods(tokens, words, today);
        int yearEnd = -2;
        for (int i = 0; i < tokens.size(); ) {
            Moments.Part part = reading.at(i);
            // « en 2013 et 2015 »
            if (part == null && i == yearEnd + 1 && tokens.get(i - 1).has("conjunction"))
                part = reading.moments.at(i, true);
            if (part == null) {
                i++;
                continue;
            }
            mentions.add(new PeriodMention(
                    tokens.get(i).span().to(tokens.get(part.end() - 1).span()), part.period()));
            i = part.end();
            if (part.period().unit() == Period.Unit.YEAR) yearEnd = i;
        }
        return mentions;
    }

    private Moments.@Nullable Part at(int at) {
        Moments.Part part = between(at);
        if (part == null) part = bounded(at);
        if (part == null) part = night(at);
        if (part == null) part = stretch(at, false);
        return part;
    }

    /** « entre mardi et jeudi », "from 4 to 22 January", «del 4 al 22 de enero» */
    private Moments.@Nullable Part between(int at) {
        PeriodWords.Hit opener = clues.hit(at, "from");
        if (opener == null) return null;
        int start = clues.skipped(at + opener.length());
        Moments.Part part = stretch(start, opener.value().equals("between"));
        if (part == null || part.period().unit() != Period.Unit.STRETCH) return null;
        // «desde el inicio del año»: one moment is no stretch from it to another
        Moments.Part first = moments.at(start, false);
        return first != null && first.end() == part.end() ? null : part;
    }

    /** "since Monday", « avant le 5 janvier », «hasta mayo» */
    private Moments.@Nullable Part bounded(int at) {
        PeriodWords.Hit bound = clues.hit(at, "bound");
        if (bound == null) return null;
        int start = clues.skipped(at + bound.length());
        // "since the beginning of the year": "beginning" is no small word here
        for (int i = at + bound.length(); i < start; i++) {
            if (clues.hit(i, "edge") != null) start = i;
        }
        Moments.Part part = moments.at(start, true);
        if (part == null) return null;
        LocalDate from = part.period().from();
        LocalDate to = part.period().to();
        if (from == null || to == null) return null;
        PeriodWords.Hit edge = clues.hit(start, "edge");
        boolean atStart = edge != null && edge.value().equals("start");
        boolean atEnd = edge != null && edge.value().equals("end");
        Period period = switch (bound.value()) {
            case "since" -> Period.stretch(from, null);
            // « après le début de mai » is still in its beginning, « avant la fin de l'année » may be in its end
            case "after" -> Period.stretch(atStart ? from : to.plusDays(1), null);
            case "before" -> Period.stretch(null, atEnd ? to : from.minusDays(1));
            default -> Period.stretch(null, to);
        };
        return new Moments.Part(part.end(), part.period().about() ? period.roughly() : period, Moments.Round.NEVER);
    }

    /** « dans la nuit de samedi à dimanche », «la noche del jueves al viernes» */
    private Moments.@Nullable Part night(int at) {
        PeriodWords.Hit night = clues.hit(at, "part");
        if (night == null || !night.value().equals("night")) return null;
        int next = clues.skipped(at + night.length());
        return next == at + night.length() ? null : stretch(next, true);
    }

    /**
     * A moment, or from one to another.
     *
     * @param and whether « et » joins the two ends
     */
    private Moments.@Nullable Part stretch(int at, boolean and) {
        Moments.Part days = days(at, and);
        if (days != null) return days;
        Moments.Part first = moments.at(at, and);
        boolean now = first == null;
        if (now) first = now(at);
        if (first == null) return null;
        int next = joined(first.end(), and);
        if (next < 0) return now ? null : first;
        Moments.Part second = moments.at(clues.skipped(next), true);
        if (second == null) second = now(next);
        if (second == null) return now ? null : first;
        Period period = fitted(first, second);
        return period == null ? first : new Moments.Part(second.end(), period, second.round());
    }

    /** "between January and now": a moment only as the end of a stretch. */
    private Moments.@Nullable Part now(int at) {
        PeriodWords.Hit now = clues.hit(at, "now");
        LocalDate today = clues.today();
        return now == null || today == null
                ? null
                : new Moments.Part(at + now.length(), Period.day(today), Moments.Round.NEVER);
    }

    /** Behind the word that joins two ends, or −1. */
    private int joined(int at, boolean and) {
        PeriodWords.Hit to = clues.hit(at, "to");
        return to == null || to.value().equals("and") && !and ? -1 : at + to.length();
    }

    /** The first end is the latest of its kind before the second. */
    private static @Nullable Period fitted(Moments.Part first, Moments.Part second) {
        LocalDate from = first.period().from();
        LocalDate to = second.period().to();
        LocalDate start = second.period().from();
        if (from == null || to == null || start == null) return null;
        if (first.round() == Moments.Round.YEAR || first.round() == Moments.Round.WEEK) {
            boolean weeks = first.round() == Moments.Round.WEEK;
            ChronoUnit unit = weeks ? ChronoUnit.WEEKS : ChronoUnit.YEARS;
            long turns = unit.between(from, start);
            if (turns < 0 || turns == 0 && from.isAfter(start)) turns--;
            from = Moments.moved(first.period(), turns, unit).from();
            if (from == null) return null;
            if (from.isAfter(start)) from = from.minus(1, unit);
            if (from.plus(1, unit).isBefore(start)) from = from.plus(1, unit);
        }
        if (from.isAfter(to)) {
            if (second.round() != Moments.Round.YEAR) return null;
            to = to.plusYears(1);
        }
        boolean about = first.period().about() || second.period().about();
        Period period = Period.stretch(from, to);
        return about ? period.roughly() : period;
    }

    /** « 4 au 22 janvier », "January 4-22": the month stands once. */
    private Moments.@Nullable Part days(int at, boolean and) {
        if (at >= tokens.size()) return null;
        PeriodWords.Hit weekday = clues.hit(at, "weekday");
        int next = weekday == null ? at : clues.skipped(at + weekday.length());
        PeriodWords.Hit month = clues.hit(next, "month");
        if (month != null) return monthFirst(next + month.length(), month.number(), and);
        int first = next < tokens.size() ? TimeWords.dayOfMonth(tokens.get(next)) : -1;
        SpokenNumbers.Spoken spoken = first > 0 ? null : clues.spokenDay(next);
        int behind = spoken != null ? spoken.end() : next + 1;
        if (spoken != null) first = spoken.value();
        int second = first < 0 ? -1 : joined(behind, and || isNextDay(next, first));
        if (second < 0) return null;
        int last = clues.skipped(second);
        Moments.Part end = moments.dayIn(last);
        if (end == null) end = moments.at(last, false);
        if (end == null && and) end = ordinal(last);
        if (end == null || end.period().unit() != Period.Unit.DAY) return null;
        LocalDate to = end.period().to();
        if (to == null || end.end() - last < 2 && !(and && isOrdinal(last))) return null;
        LocalDate from = first <= to.lengthOfMonth() ? to.withDayOfMonth(first) : to;
        return from.isBefore(to) ? new Moments.Part(end.end(), Period.stretch(from, to), end.round()) : null;
    }

    /** "between the 21st and 23rd" */
    private Moments.@Nullable Part ordinal(int at) {
        LocalDate today = clues.today();
        if (!isOrdinal(at) || today == null || clues.isCounted(at + 1)) return null;
        int day = TimeWords.dayOfMonth(tokens.get(at));
        LocalDate month =
                today.getDayOfMonth() >= day ? today : today.withDayOfMonth(1).minusMonths(1);
        return day > month.lengthOfMonth()
                ? null
                : new Moments.Part(at + 1, Period.day(month.withDayOfMonth(day)), Moments.Round.MONTH);
    }

    private boolean isOrdinal(int at) {
        if (at >= tokens.size() || TimeWords.dayOfMonth(tokens.get(at)) < 1) return false;
        String key = tokens.get(at).key();
        return Character.isLetter(key.charAt(key.length() - 1));
    }

    /** « les 18 et 19 novembre »: two days in a row. */
    private boolean isNextDay(int at, int day) {
        return at + 2 < tokens.size() && TimeWords.dayOfMonth(tokens.get(at + 2)) == day + 1;
    }

    private Moments.@Nullable Part monthFirst(int at, int month, boolean and) {
        int first = at < tokens.size() ? TimeWords.dayOfMonth(tokens.get(at)) : -1;
        int next = first < 0 ? -1 : joined(at + 1, and);
        int last = next < 0 || next >= tokens.size() ? -1 : TimeWords.dayOfMonth(tokens.get(next));
        if (last <= first) return null;
        int end = next + 1;
        int behind = clues.skipped(end);
        int year = behind < tokens.size() ? TimeWords.year(tokens.get(behind)) : -1;
        LocalDate today = clues.today();
        if (year < 0 && today == null || !Calendar.exists(last, month, Math.max(year, 0))) return null;
        WrittenDate date = new WrittenDate(at, end, 0, last, month, 0);
        LocalDate to = year > 0 ? LocalDate.of(year, month, last) : Calendar.nearest(date, today);
        if (to == null) return null;
        Period period = Period.stretch(to.withDayOfMonth(first), to);
        return new Moments.Part(
                year > 0 ? behind + 1 : end, period, year > 0 ? Moments.Round.NEVER : Moments.Round.YEAR);
    }
}
