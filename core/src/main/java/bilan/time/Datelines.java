package bilan.time;

import bilan.text.Sentence;
import bilan.text.Token;
import bilan.text.When;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the day of publication in the words of an undated text. Stateless. */
final class Datelines {
    /** So many sentences may stand before the one that a dateline opens: headline, subtitle. */
    static final int HEAD = 4;
    /** So many words a town and its region may have. */
    private static final int TOWN = 7;

    private Datelines() {}

    /** The dateline; null if no words tell it, or if they tell two. */
    static @Nullable Dateline of(List<Sentence> sentences, TimeWords words, PeriodWords periods) {
        LocalDate today = null;
        LocalDate full = null;
        for (int i = 0; i < sentences.size(); i++) {
            List<Token> tokens = sentences.get(i).tokens();
            LocalDate opening = i < HEAD ? opening(tokens, words, periods) : null;
            if (opening != null) return new Dateline(When.day(opening), "dateline");
            for (int at = 0; at < tokens.size(); at++) {
                WrittenDate date = WrittenDate.at(tokens, at, words, 0);
                if (date == null || date.day() == 0) continue;
                LocalDate day = day(date);
                if (day != null && full == null) full = day;
                boolean said = isToday(tokens, date, words, periods);
                if (said && day == null && full != null && date.year() == 0) day = near(date, full);
                if (said && day != null) {
                    if (today != null && !today.equals(day)) return null;
                    today = day;
                }
                at = date.to() - 1;
            }
        }
        return today == null ? null : new Dateline(When.day(today), "today");
    }

    private static @Nullable LocalDate day(WrittenDate date) {
        if (date.year() == 0 || !Calendar.exists(date.day(), date.month(), date.year())) return null;
        LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
        return date.weekday() > 0 && day.getDayOfWeek().getValue() != date.weekday() ? null : day;
    }

    /** Of the year of a full date of the text, if the weekday agrees. */
    private static @Nullable LocalDate near(WrittenDate date, LocalDate full) {
        LocalDate day = date.weekday() == 0 || !Calendar.exists(date.day(), date.month(), 0)
                ? null
                : Calendar.nearest(date, full);
        return day == null || Calendar.distance(day, full) > Calendar.HALF_A_YEAR ? null : day;
    }

    /** The full date of {@link #head}; null if there is none. */
    private static @Nullable LocalDate opening(List<Token> tokens, TimeWords words, PeriodWords periods) {
        WrittenDate date = head(tokens, words, periods);
        return date == null ? null : day(date);
    }

    /**
     * The date of « LISSE, le 6 janvier 2022 (Agence) – », "Northport, March 3, 2024:", "LISSE, Nov 15 (Agency) -": names,
     * a date, a mark. Null if the sentence does not begin so.
     */
    static @Nullable WrittenDate head(List<Token> tokens, TimeWords words, PeriodWords periods) {
        boolean town = false;
        for (int at = 0; at < Math.min(tokens.size(), TOWN); at++) {
            WrittenDate date = WrittenDate.at(tokens, at, words, 0);
            boolean dated = date != null && date.day() > 0 && (date.year() == 0 || day(date) != null);
            if (dated) {
                boolean ends = date.year() > 0 ? endsDateline(tokens, date.to()) : endsShort(tokens, date.to());
                return town && ends && !isToday(tokens, date, words, periods) ? date : null;
            }
            Token token = tokens.get(at);
            if (date == null && token.capitalised() && !token.punctuation()) town = true;
            boolean small = token.punctuation()
                    || token.has("preposition")
                    || token.has("article")
                    || token.has("determiner")
                    || words.at(tokens, at, "weekday") != null;
            if (!small && !token.capitalised()) return null;
        }
        return null;
    }

    private static boolean endsDateline(List<Token> tokens, int at) {
        if (at >= tokens.size()) return true;
        String key = tokens.get(at).key();
        return isDash(key)
                || key.equals(".")
                || key.equals(":")
                || key.equals("(")
                || key.equals(")")
                || key.equals("/");
    }

    /** Without a year « Lisse, 6 janvier. » may be a heading: an agency or a dash must follow, and no other day. */
    private static boolean endsShort(List<Token> tokens, int at) {
        int next = at < tokens.size() && tokens.get(at).key().equals(".") ? at + 1 : at;
        if (next >= tokens.size()) return true;
        String key = tokens.get(next).key();
        boolean until = next + 1 < tokens.size() && tokens.get(next + 1).digits();
        return isDash(key) && !until || key.equals("(") || key.equals("/") || key.equals(":") && next == at;
    }

    private static boolean isDash(String key) {
        for (int i = 0; i < key.length(); i++) if ("-–—".indexOf(key.charAt(i)) < 0) return false;
        return !key.isEmpty();
    }

    /** « ce mercredi 5 janvier », "today, 6 January", « aujourd'hui (mercredi 5 janvier) ». */
    static boolean isToday(List<Token> tokens, WrittenDate date, TimeWords words, PeriodWords periods) {
        int at = date.from() - 1;
        while (at >= 0 && tokens.get(at).punctuation() && date.from() - at < 3) at--;
        TimeWords.Word before = words.before(tokens, at + 1, "day");
        if (before != null && before.number() == 0) return true;
        if (date.weekday() == 0 || at != date.from() - 1 || at < 0) return false;
        PeriodWords.Hit pointing = PeriodWords.of(periods.at(tokens, at), "shift");
        return pointing != null && pointing.number() == 0 && tokens.get(at).has("determiner");
    }
}
