package bilan.time;

import bilan.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written, before anything is made of it.
 *
 * @param from its first token
 * @param to behind its last token
 * @param weekday 1 to 7, or 0
 * @param day of the month, or 0
 * @param month 1 to 12, or 0
 * @param year with four figures, or 0
 */
record WrittenDate(int from, int to, int weekday, int day, int month, int year) {

    /** « mercredi 5 janvier 2022 », "Wednesday, Jan. 5", 05/01/2022, « janvier 2022 »; null if none starts here. */
    static @Nullable WrittenDate at(List<Token> tokens, int at, TimeWords words, int nearYear) {
        WrittenDate figures = figures(tokens, at, words, nearYear);
        if (figures != null) return figures;
        int next = at;
        int weekday = 0;
        TimeWords.Word named = words.at(tokens, at, "weekday");
        if (named != null) {
            weekday = named.number();
            next = skipped(tokens, at + named.length(), words);
        }
        WrittenDate date = dayAndMonth(tokens, next, words);
        if (date == null) return null;
        int end = skipped(tokens, date.to, words);
        int year = end < tokens.size() ? TimeWords.year(tokens.get(end)) : -1;
        if (year > 0) return new WrittenDate(at, end + 1, weekday, date.day, date.month, year);
        SpokenNumbers.Spoken spoken = words.spoken().year(tokens, end);
        return spoken != null && !isCounted(tokens, spoken.end())
                ? new WrittenDate(at, spoken.end(), weekday, date.day, date.month, spoken.value())
                : new WrittenDate(at, date.to, weekday, date.day, date.month, 0);
    }

    /** What a number before it counts: "May first responders". */
    private static boolean isCounted(List<Token> tokens, int at) {
        return at < tokens.size()
                && !tokens.get(at).punctuation()
                && (tokens.get(at).has("noun") || tokens.get(at).has("adjective"))
                && !tokens.get(at).has("preposition")
                && !tokens.get(at).has("conjunction")
                && !tokens.get(at).has("verb");
    }

    private static @Nullable WrittenDate dayAndMonth(List<Token> tokens, int at, TimeWords words) {
        if (at >= tokens.size()) return null;
        int day = TimeWords.dayOfMonth(tokens.get(at));
        if (day > 0) {
            int behind = skipped(tokens, at + 1, words);
            TimeWords.Word month = words.at(tokens, behind, "month");
            return month == null ? null : new WrittenDate(at, behind + month.length(), 0, day, month.number(), 0);
        }
        TimeWords.Word month = words.at(tokens, at, "month");
        if (month == null) return null;
        int behind = at + month.length();
        int next = skipped(tokens, behind, words);
        if (next < tokens.size() && TimeWords.year(tokens.get(next)) < 0) {
            Token token = tokens.get(next);
            int after = TimeWords.dayOfMonth(token);
            // "October, 1st", "July the 5th"
            boolean ordinal = Character.isLetter(token.key().charAt(token.key().length() - 1));
            boolean beside = next == behind || next == behind + 1 && isJoined(tokens, behind);
            if (after > 0 && (beside || ordinal)) return new WrittenDate(at, next + 1, 0, after, month.number(), 0);
            SpokenNumbers.Spoken spoken = words.spoken().day(tokens, next);
            if (spoken != null && spoken.sure() && !isCounted(tokens, spoken.end()))
                return new WrittenDate(at, spoken.end(), 0, spoken.value(), month.number(), 0);
        }
        return new WrittenDate(at, behind, 0, 0, month.number(), 0);
    }

    /** Behind small words and commas that stand inside dates; at most two. */
    private static int skipped(List<Token> tokens, int at, TimeWords words) {
        int next = at;
        for (int i = 0; i < 2; i++) {
            TimeWords.Word small = words.at(tokens, next, "of");
            if (small == null && !isJoined(tokens, next)) break;
            next += small == null ? 1 : small.length();
        }
        return next;
    }

    /** 05-Aug-2016, 5/May/2016: a mark between two words that it touches. */
    private static boolean isJoined(List<Token> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && isMark(tokens.get(at).key())
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
    }

    private static @Nullable WrittenDate figures(List<Token> tokens, int at, TimeWords words, int nearYear) {
        String key = tokens.get(at).key();
        if (key.isEmpty() || !Character.isDigit(key.charAt(0))) return null;
        if (key.indexOf('.') > 0) return parts(key.split("\\.", -1), at, at + 1, words, nearYear);
        if (at + 4 >= tokens.size() || at > 0 && isMark(tokens.get(at - 1).key())) return null;
        String mark = tokens.get(at + 1).key();
        if (!isMark(mark) || !mark.equals(tokens.get(at + 3).key())) return null;
        boolean tight = tokens.get(at).span().end() == tokens.get(at + 1).span().start()
                && tokens.get(at + 3).span().end() == tokens.get(at + 4).span().start();
        String[] cells = {key, tokens.get(at + 2).key(), tokens.get(at + 4).key()};
        return tight ? parts(cells, at, at + 5, words, nearYear) : null;
    }

    private static boolean isMark(String mark) {
        return mark.equals("/") || mark.equals("-");
    }

    private static @Nullable WrittenDate parts(String[] cells, int from, int to, TimeWords words, int nearYear) {
        if (cells.length != 3) return null;
        for (String cell : cells) if (!TimeWords.isDigits(cell) || cell.length() > 4) return null;
        int first = Integer.parseInt(cells[0]);
        int second = Integer.parseInt(cells[1]);
        int third = Integer.parseInt(cells[2]);
        if (cells[0].length() == 4) return date(from, to, third, second, first);
        int year =
                cells[2].length() == 4 ? third : cells[2].length() == 2 && nearYear > 0 ? century(third, nearYear) : 0;
        if (year == 0) return null;
        boolean monthFirst = words.order().equals("mdy") && first <= 12 || second > 12;
        // 5/6 is May or June where the language writes both ways
        if (words.order().equals("any") && first <= 12 && second <= 12 && first != second) return null;
        return monthFirst ? date(from, to, second, first, year) : date(from, to, first, second, year);
    }

    private static int century(int year, int near) {
        int full = near / 100 * 100 + year;
        return full > near + 50 ? full - 100 : full;
    }

    private static @Nullable WrittenDate date(int from, int to, int day, int month, int year) {
        if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1800 || year >= 2200) return null;
        return new WrittenDate(from, to, 0, day, month, year);
    }

    /** « le Mouvement du 9 avril », "the April 9 Movement", «la plaza 8 de Mayo»: part of a name. */
    boolean isName(List<Token> tokens, TimeWords words) {
        if (weekday > 0) return false;
        int before = from - 1;
        if (before > 0
                && tokens.get(before).has("determiner")
                && !tokens.get(before).has("preposition")) {
            boolean name = to < tokens.size() && tokens.get(to).capitalised();
            if (name) return true;
        }
        boolean of = before > 0 && words.at(tokens, before, "of") != null;
        if (of && !tokens.get(before).punctuation()) before--;
        Token head = before > 0 ? tokens.get(before) : null;
        return head != null && head.capitalised() && head.has("noun") && !head.allCaps() && !head.has("unknown");
    }

    /** "In April 31 people died" is no date. */
    boolean countsWhatFollows(List<Token> tokens) {
        if (to >= tokens.size() || year > 0) return false;
        Token next = tokens.get(to);
        return TimeWords.dayOfMonth(tokens.get(to - 1)) > 0 && (next.has("noun") || next.has("adjective"));
    }
}
