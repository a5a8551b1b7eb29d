package bilan.time;

import bilan.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads days by where they lie: weekdays, yesterday, three days ago, the 21st. Confined to one sentence. */
final class DayMoments {
    /** « samedi 23 »: so many months away at most. */
    private static final int MONTHS = 2;

    private final Clues clues;
    private final SpanMoments spans;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;

    DayMoments(Clues clues, SpanMoments spans) {
        this.clues = clues;
        this.spans = spans;
        tokens = clues.tokens();
        today = clues.today();
    }

    /** « avant-hier », "tomorrow evening" */
    Moments.@Nullable Part dayWord(int at) {
        PeriodWords.Hit word = clues.hit(at, "day");
        if (word == null || today == null) return null;
        // «la mañana» is a part of the day
        boolean article = at > 0 && word.length() == 1 && tokens.get(at - 1).has("article");
        PeriodWords.Hit longer = clues.hit(at, "part");
        if (article || longer != null && longer.length() > word.length()) return null;
        int end = at + word.length();
        PeriodWords.Hit part = clues.hit(end, "part");
        if (part != null) end += part.length();
        return new Moments.Part(end, Period.day(today.plusDays(word.number())), Moments.Round.NEVER);
    }

    /** « il y a trois jours », "two weeks ago", «dentro de tres días» */
    Moments.@Nullable Part away(int at) {
        if (today == null) return null;
        PeriodWords.Hit ahead = clues.hit(at, "ahead");
        PeriodWords.Hit ago = clues.hit(at, "ago");
        if (ago != null && !ago.value().equals("before")) ago = null;
        int next = ago != null ? at + ago.length() : ahead != null ? at + ahead.length() : at;
        PeriodWords.Hit vague = clues.hit(next, "count");
        int count = vague != null ? vague.number() : next < tokens.size() ? clues.count(next) : -1;
        if (count < 0 && clues.hit(next, "one") != null) count = 1;
        if (count < 0) return null;
        next += vague != null ? vague.length() : 1;
        PeriodWords.Hit span = clues.hit(next, "span");
        if (span == null) return weekdays(at, next, count);
        int end = next + span.length();
        // "a month and two days ago"
        int more = clues.hit(end, "to") != null ? end + 1 : clues.skipped(end);
        int second = more < tokens.size() ? clues.count(more) : -1;
        PeriodWords.Hit smaller = second > 0 ? clues.hit(more + 1, "span") : null;
        if (smaller != null) end = more + 1 + smaller.length();
        if (ago == null && ahead == null) {
            ago = clues.hit(end, "ago");
            PeriodWords.Hit later = ago == null ? clues.hit(end, "later") : null;
            if (ago == null && later == null) return null;
            end += ago != null ? ago.length() : later.length();
        }
        long sign = ago != null ? -1 : 1;
        LocalDate day = SpanMoments.plus(today, sign * count, span.value());
        if (smaller != null) day = SpanMoments.plus(day, sign * second, smaller.value());
        if (ago == null && ahead != null && ahead.value().equals("within")) {
            return new Moments.Part(end, Period.stretch(today, day), Moments.Round.NEVER);
        }
        boolean exact = smaller != null
                || vague == null && (span.value().equals("day") || span.value().equals("week"));
        return new Moments.Part(end, exact ? Period.day(day) : Period.day(day).roughly(), Moments.Round.NEVER);
    }

    /** "two Sundays ago", "three Mondays from now" */
    private Moments.@Nullable Part weekdays(int at, int next, int count) {
        PeriodWords.Hit weekday = count < 2 || today == null ? null : clues.hit(next, "weekday");
        if (weekday == null) return null;
        int end = next + weekday.length();
        PeriodWords.Hit ago = clues.hit(at, "ago");
        boolean past = ago != null && ago.value().equals("before");
        PeriodWords.Hit behind = past ? null : clues.hit(end, "ago");
        PeriodWords.Hit later = past || behind != null ? null : clues.hit(end, "later");
        if (!past && behind == null && later == null) return null;
        if (behind != null) end += behind.length();
        if (later != null) end += later.length();
        LocalDate day = later != null
                ? Calendar.next(weekday.number(), today).plusWeeks(count - 1L)
                : Calendar.last(weekday.number(), today).minusWeeks(count - 1L);
        return new Moments.Part(end, Period.day(day), Moments.Round.NEVER);
    }

    /** « mardi soir »; with a future verb behind it the coming one. */
    Moments.@Nullable Part weekday(int at) {
        PeriodWords.Hit word = clues.hit(at, "weekday");
        if (word == null || today == null) return null;
        int end = at + word.length();
        int behind = clues.skipped(end);
        int number = behind < tokens.size() ? TimeWords.dayOfMonth(tokens.get(behind)) : -1;
        SpokenNumbers.Spoken spoken = number > 0 || behind == end ? null : clues.spokenDay(behind);
        int last = spoken != null ? spoken.end() : behind + 1;
        if (spoken != null) number = spoken.value();
        if (number > 0 && !clues.isCounted(last)) {
            LocalDate near = near(word.number(), number);
            if (near != null) return new Moments.Part(last, Period.day(near), Moments.Round.NEVER);
        }
        PeriodWords.Hit shift = clues.shiftBehind(end);
        LocalDate day = Calendar.lastOrSame(word.number(), today);
        if (looksAhead(end) || Tense.isAnnounced(tokens, at)) day = Calendar.nextOrSame(word.number(), today);
        if (isComing(at)) day = Calendar.next(word.number(), today);
        if (shift != null) {
            end += shift.length();
            day = shift.number() < 0 ? Calendar.last(word.number(), today) : Calendar.next(word.number(), today);
        }
        PeriodWords.Hit part = clues.hit(end, "part");
        if (part != null) end += part.length();
        return new Moments.Part(end, Period.day(day), shift == null ? Moments.Round.WEEK : Moments.Round.NEVER);
    }

    /** "Monday will be a day of mourning"; not "said on Monday it would" */
    private boolean looksAhead(int at) {
        int next = at < tokens.size() && tokens.get(at).has("adverb") ? at + 1 : at;
        if (next >= tokens.size()) return false;
        Token token = tokens.get(next);
        return token.has("modal") || token.has("future") && token.has("finite");
    }

    /** « une réunion pour mardi » */
    private boolean isComing(int at) {
        int before = at - 1;
        if (before >= 0 && tokens.get(before).has("article")) before--;
        return clues.hit(before, "coming") != null
                || clues.hit(before - 1, "coming") != null
                        && clues.hit(before, "of") == null
                        && tokens.get(Math.max(before, 0)).has("preposition");
    }

    /** The nearest day of this number that falls on the weekday, or null. */
    private @Nullable LocalDate near(int weekday, int number) {
        LocalDate day = clues.day();
        LocalDate best = null;
        for (int i = -MONTHS; i <= MONTHS; i++) {
            LocalDate month = day.withDayOfMonth(1).plusMonths(i);
            if (number > month.lengthOfMonth()) continue;
            LocalDate one = month.withDayOfMonth(number);
            if (one.getDayOfWeek().getValue() != weekday) continue;
            if (best == null || Calendar.distance(one, day) < Calendar.distance(best, day)) best = one;
        }
        return best;
    }

    /** « le 15 », "the 21st", "the 20th of next month", «el 31 de este mes» */
    Moments.@Nullable Part dayOfMonth(int at) {
        int day = TimeWords.dayOfMonth(tokens.get(at));
        if (day < 1 || today == null) return null;
        Moments.Part month = spans.shifted(clues.skipped(at + 1));
        if (month != null
                && month.period().unit() == Period.Unit.MONTH
                && month.period().from() != null) {
            LocalDate first = month.period().from();
            return day > first.lengthOfMonth()
                    ? null
                    : new Moments.Part(month.end(), Period.day(first.withDayOfMonth(day)), Moments.Round.NEVER);
        }
        Token token = tokens.get(at);
        boolean ordinal = Character.isLetter(token.key().charAt(token.key().length() - 1));
        PeriodWords.Hit said = clues.hit(at - 1, "span");
        if (said == null || !said.value().equals("day")) {
            if (at == 0 || !tokens.get(at - 1).has(ordinal ? "determiner" : "article")) return null;
            if (!ordinal && !tokens.get(at - 1).has("singular")) return null;
        }
        if (clues.isCounted(at + 1)) return null;
        LocalDate latest =
                today.getDayOfMonth() >= day ? today : today.withDayOfMonth(1).minusMonths(1);
        if (day > latest.lengthOfMonth()) latest = latest.withDayOfMonth(1).minusMonths(1);
        return new Moments.Part(at + 1, Period.day(latest.withDayOfMonth(day)), Moments.Round.MONTH);
    }

    /** The day of a month that is only told by its place: "23 next month". */
    Moments.@Nullable Part dayIn(int at) {
        if (at >= tokens.size() || TimeWords.dayOfMonth(tokens.get(at)) < 1) return null;
        Moments.Part part = dayOfMonth(at);
        return part == null || part.round() == Moments.Round.MONTH && part.end() == at + 1 && at > 0 ? null : part;
    }
}
