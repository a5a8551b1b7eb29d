package bilan.time;

import bilan.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates as they are written: with a month, in figures, with the day in words. Confined to one sentence. */
final class DateMoments {
    private final Clues clues;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;

    DateMoments(Clues clues) {
        this.clues = clues;
        tokens = clues.tokens();
        today = clues.today();
    }

    Moments.@Nullable Part written(int at) {
        WrittenDate date = WrittenDate.at(tokens, at, clues.times(), today == null ? 0 : today.getYear());
        if (date == null) return yearFirst(at);
        if (date.day() == 0) return month(at, date);
        if (!Calendar.exists(date.day(), date.month(), date.year())) return null;
        if (date.year() > 0) {
            LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
            return new Moments.Part(date.to(), Period.day(day), Moments.Round.NEVER);
        }
        if (today == null) return null;
        LocalDate day = Calendar.nearest(date, today);
        if (day != null) return new Moments.Part(date.to(), Period.day(day), Moments.Round.YEAR);
        // the weekday is another: either may be wrong
        day = Calendar.nearest(new WrittenDate(date.from(), date.to(), 0, date.day(), date.month(), 0), today);
        return day == null ? null : new Moments.Part(date.to(), Period.day(day).roughly(), Moments.Round.YEAR);
    }

    /** « Noël », "Christmas Day 2019" */
    Moments.@Nullable Part feast(int at) {
        PeriodWords.Hit feast = clues.hit(at, "holiday");
        if (feast == null) return null;
        int month = feast.number() / 100;
        int day = feast.number() % 100;
        int end = at + feast.length();
        int behind = clues.skipped(end);
        int year = behind < tokens.size() ? TimeWords.year(tokens.get(behind)) : -1;
        if (year > 0)
            return new Moments.Part(behind + 1, Period.day(LocalDate.of(year, month, day)), Moments.Round.NEVER);
        LocalDate near = today == null ? null : Calendar.nearest(new WrittenDate(at, end, 0, day, month, 0), today);
        return near == null ? null : new Moments.Part(end, Period.day(near), Moments.Round.YEAR);
    }

    private Moments.@Nullable Part month(int at, WrittenDate date) {
        if (date.weekday() > 0) return null;
        int end = date.to();
        if (date.year() > 0) {
            return new Moments.Part(end, Period.month(LocalDate.of(date.year(), date.month(), 1)), Moments.Round.NEVER);
        }
        if (today == null) return null;
        PeriodWords.Hit before = at > 0 ? clues.hit(at, "shift") : null;
        PeriodWords.Hit after = before == null ? clues.shiftBehind(end) : null;
        LocalDate month = today.withDayOfMonth(1).withMonth(date.month());
        boolean next = after != null && after.number() > 0;
        boolean past = after != null && after.number() < 0;
        if (next && !month.isAfter(today)) month = month.plusYears(1);
        if (past && !Period.month(month).to().isBefore(today)) month = month.minusYears(1);
        if (after != null) return new Moments.Part(end + after.length(), Period.month(month), Moments.Round.NEVER);
        return new Moments.Part(
                end, Period.month(month.isAfter(today) ? month.minusYears(1) : month), Moments.Round.YEAR);
    }

    /** "2016, November", 2016-11. */
    private Moments.@Nullable Part yearFirst(int at) {
        int year = TimeWords.year(tokens.get(at));
        if (year < 0) return null;
        int next = clues.skipped(at + 1);
        PeriodWords.Hit quarter = clues.hit(next, "quarter");
        if (quarter != null)
            return new Moments.Part(
                    next + quarter.length(), Period.quarter(year, quarter.number()), Moments.Round.NEVER);
        PeriodWords.Hit half = clues.hit(next, "semester");
        if (half != null) {
            Period period = SpanMoments.half(LocalDate.of(year, half.number() * 6, 1));
            return new Moments.Part(next + half.length(), period, Moments.Round.NEVER);
        }
        PeriodWords.Hit month = clues.hit(next, "month");
        if (month == null) return null;
        int end = next + month.length();
        // 2019-Aug-01
        int last = end + 1 < tokens.size() && clues.isMark(end) && isTight(end - 1)
                ? TimeWords.dayOfMonth(tokens.get(end + 1))
                : -1;
        if (last > 0 && Calendar.exists(last, month.number(), year)) {
            LocalDate day = LocalDate.of(year, month.number(), last);
            return new Moments.Part(end + 2, Period.day(day), Moments.Round.NEVER);
        }
        return new Moments.Part(end, Period.month(LocalDate.of(year, month.number(), 1)), Moments.Round.NEVER);
    }

    /** 03/2015, 2015-03, and where a word announces a date 22/04. */
    Moments.@Nullable Part figures(int at) {
        if (at + 2 >= tokens.size() || !isTight(at) || at + 3 < tokens.size() && clues.isMark(at + 3)) return null;
        if (at > 0 && clues.isMark(at - 1)) return null;
        int year = TimeWords.year(tokens.get(at));
        int month = year > 0 ? number(at + 2) : number(at);
        if (year < 0) year = TimeWords.year(tokens.get(at + 2));
        if (year > 0) {
            boolean there = month >= 1 && month <= 12;
            return there
                    ? new Moments.Part(at + 3, Period.month(LocalDate.of(year, month, 1)), Moments.Round.NEVER)
                    : null;
        }
        int first = number(at);
        int second = number(at + 2);
        boolean announced =
                at > 0 && (isSmall(at - 1) || clues.hit(at - 1, "from") != null || clues.hit(at - 1, "to") != null);
        boolean padded =
                tokens.get(at).key().length() == 2 && tokens.get(at + 2).key().length() == 2;
        boolean said = announced || padded;
        if (today == null || !said || !tokens.get(at + 1).key().equals("/") || first < 1 || second < 1) return null;
        boolean either = first <= 12 && second <= 12 && first != second;
        if (either && clues.times().order().equals("any")) return null;
        boolean monthFirst = second > 12 || first <= 12 && clues.times().order().equals("mdy");
        int day = monthFirst ? second : first;
        month = monthFirst ? first : second;
        if (month > 12 || day > 31 || !Calendar.exists(day, month, 0)) return null;
        LocalDate near = Calendar.nearest(new WrittenDate(at, at + 3, 0, day, month, 0), today);
        return near == null ? null : new Moments.Part(at + 3, Period.day(near), Moments.Round.YEAR);
    }

    private boolean isTight(int at) {
        return clues.isMark(at + 1)
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start()
                && tokens.get(at + 1).span().end() == tokens.get(at + 2).span().start();
    }

    private boolean isSmall(int at) {
        return tokens.get(at).has("preposition")
                || tokens.get(at).has("article") && !tokens.get(at).has("plural");
    }

    private int number(int at) {
        String key = tokens.get(at).key();
        return key.length() <= 2 && TimeWords.isDigits(key) ? Integer.parseInt(key) : -1;
    }

    /** « premier janvier », "the second of August 2021", «veintiuno de mayo» */
    Moments.@Nullable Part dayInWords(int at, int day) {
        int next = clues.skipped(at);
        PeriodWords.Hit month = clues.hit(next, "month");
        if (month == null || next == at && !clues.times().order().equals("dmy")) return null;
        int end = next + month.length();
        int behind = clues.skipped(end);
        int year = behind < tokens.size() ? TimeWords.year(tokens.get(behind)) : -1;
        SpokenNumbers.Spoken spoken = year > 0 ? null : clues.times().spoken().year(tokens, behind);
        if (spoken != null) {
            year = spoken.value();
            behind = spoken.end() - 1;
        }
        if (day > 31 || !Calendar.exists(day, month.number(), Math.max(year, 0))) return null;
        if (year > 0)
            return new Moments.Part(
                    behind + 1, Period.day(LocalDate.of(year, month.number(), day)), Moments.Round.NEVER);
        if (today == null) return null;
        LocalDate near = Calendar.nearest(new WrittenDate(at, end, 0, day, month.number(), 0), today);
        return near == null ? null : new Moments.Part(end, Period.day(near), Moments.Round.YEAR);
    }
}
