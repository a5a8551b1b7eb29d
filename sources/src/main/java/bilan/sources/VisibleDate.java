package bilan.sources;

import bilan.text.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as people read it on a page: "Publié le 6 janvier 2022 à 20h15", "Jan. 6, 2022", "06/01/2022".
 *
 * @param when the moment
 * @param ambiguous whether day and month could also be the other way round
 */
record VisibleDate(When when, boolean ambiguous) {
    private static final int LONGEST = 300;
    private static final int LONGEST_OPENING = 90;
    private static final int LONGEST_TOWN = 6;
    private static final int ANNOUNCED = 1;

    /** A date found at a word. */
    private record Found(LocalDate day, int next, boolean ambiguous) {}

    /**
     * The date of publication in a line that is about nothing else, or null. A date behind "updated" is not it.
     *
     * @param locale language, with country if known ({@code en-GB}), for figures; or null
     */
    static @Nullable VisibleDate ofDateLine(String line, @Nullable String locale) {
        if (line.length() > LONGEST) return null;
        Words words = Words.of(line);
        return isDateLine(words) ? first(words, locale) : null;
    }

    /**
     * The date in the dateline that opens an article: "TAMBARO, 3 mars 2026 (ASP) - Au moins …". It must begin with a
     * capital, name its year, and end in a dash; null otherwise.
     */
    static @Nullable VisibleDate ofOpening(String line) {
        if (line.isEmpty() || !Character.isUpperCase(line.charAt(0))) return null;
        int dash = -1;
        for (int i = 1; i < Math.min(line.length(), LONGEST_OPENING) && dash < 0; i++) {
            char before = line.charAt(i - 1);
            boolean free = LineShape.isBlank(before) || before == ')' || before == '.';
            if ("-–—".indexOf(line.charAt(i)) >= 0 && free) dash = i;
        }
        if (dash < 0) return null;
        Words words = Words.of(line.substring(0, dash));
        // a town before the date, perhaps with its region, and no sentence
        int at = 0;
        while (at < words.size() && at(words, at, null) == null) at++;
        boolean town = at > 0 && at <= LONGEST_TOWN;
        for (int i = 0; i < at && town; i++) {
            boolean filler = Furniture.ALL.lengthAt(words, i, "datefiller") == 1;
            town = filler || Character.isUpperCase(line.charAt(words.start(i)));
        }
        return town ? first(words, null) : null;
    }

    /** The first date of any line, for places that hold a date by what they are ({@code <time>}). */
    static @Nullable VisibleDate anywhere(String line, @Nullable String locale) {
        return line.length() > LONGEST ? null : first(Words.of(line), locale);
    }

    /** Whether the line holds a date and, but for the words that go with dates, nothing else. */
    static boolean isDateLine(String line) {
        return line.length() <= LONGEST && isDateLine(Words.of(line));
    }

    private static boolean isDateLine(Words words) {
        if (words.size() < 3 || words.size() > 24) return false;
        Furniture furniture = Furniture.ALL;
        // "Article published on", "By Ann Oak, 6 January 2022"
        boolean announced = furniture.lengthAt(words, 0, "byline") > 0;
        for (int i = 0; i <= ANNOUNCED; i++) announced |= furniture.lengthAt(words, i, "dateword") > 0;
        boolean date = false;
        int strangers = 0;
        for (int i = 0; i < words.size(); ) {
            Found found = at(words, i, null);
            if (found != null) {
                date = true;
                i = found.next;
                continue;
            }
            boolean known = words.isNumber(i)
                    || furniture.isDateWord(words.word(i))
                    || words.word(i).length() == 1
                    || isZone(words, i);
            if (!known) strangers++;
            i++;
        }
        return date && (strangers == 0 || (announced && strangers <= 6 && !Furniture.endsAsSentence(words.line())));
    }

    /** "11:28 AMT": short, in capitals, behind a number. */
    private static boolean isZone(Words words, int i) {
        String word = words.line().substring(words.start(i), words.end(i));
        if (i == 0 || !words.isNumber(i - 1) || word.length() > 4) return false;
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable VisibleDate first(Words words, @Nullable String locale) {
        boolean updated = false;
        for (int i = 0; i < words.size(); i++) {
            if (Furniture.ALL.lengthAt(words, i, "updateword") > 0) updated = true;
            else if (Furniture.ALL.lengthAt(words, i, "dateword") > 0) updated = false;
            Found found = at(words, i, locale);
            if (found == null) continue;
            if (updated) {
                i = found.next - 1;
                continue;
            }
            LocalTime time = time(words, found.next);
            When when = time == null ? When.day(found.day) : new When(found.day, time, null, When.Precision.MINUTE);
            return new VisibleDate(when, found.ambiguous);
        }
        return null;
    }

    private static @Nullable Found at(Words words, int i, @Nullable String locale) {
        int number = words.number(i);
        if (number < 0) return monthFirst(words, i);
        Found inWords = number >= 1 && number <= 31 ? dayFirst(words, i, number) : null;
        return inWords != null ? inWords : inFigures(words, i, locale);
    }

    /** "6 janvier 2022", "1er mai 2021", "6 de enero de 2022", "6-Jan-2022". */
    private static @Nullable Found dayFirst(Words words, int i, int day) {
        int at = skipFillers(words, i + 1);
        if (at >= words.size()) return null;
        int month = Furniture.ALL.month(words.word(at));
        if (month == 0) return null;
        at = skipFillers(words, at + 1);
        return at < words.size() ? day(year(words, at), month, day, at + 1, false) : null;
    }

    /** "January 6, 2022", "Jan 6th 2022". */
    private static @Nullable Found monthFirst(Words words, int i) {
        int month = Furniture.ALL.month(words.word(i));
        if (month == 0 || i + 2 >= words.size()) return null;
        int day = words.number(i + 1);
        int at = skipFillers(words, i + 2);
        return at < words.size() ? day(year(words, at), month, day, at + 1, false) : null;
    }

    /** "06/01/2022", "6.1.2022", "2022-01-06". */
    private static @Nullable Found inFigures(Words words, int i, @Nullable String locale) {
        if (i + 2 >= words.size()) return null;
        String gap = words.gapAfter(i);
        if (gap.length() != 1 || "/.-".indexOf(gap.charAt(0)) < 0 || !gap.equals(words.gapAfter(i + 1))) return null;
        int first = words.number(i);
        int second = words.number(i + 1);
        int third = words.number(i + 2);
        if (words.word(i).length() == 4) return day(first, second, third, i + 3, false);
        if (words.word(i).length() > 2 || words.word(i + 1).length() > 2) return null;
        int year = year(words, i + 2);
        boolean canBeEither = first <= 12 && second <= 12 && first != second;
        boolean month = second > 12 || (first <= 12 && Furniture.ALL.monthFirst(locale));
        return month
                ? day(year, first, second, i + 3, canBeEither && locale != null && locale.length() < 4)
                : day(year, second, first, i + 3, canBeEither && locale == null);
    }

    private static int skipFillers(Words words, int at) {
        for (int skipped = 0; skipped < 2 && at < words.size(); skipped++) {
            boolean filler = Furniture.ALL.lengthAt(words, at, "datefiller") == 1
                    || Furniture.ALL.lengthAt(words, at, "ordinal") == 1;
            if (!filler || words.isNumber(at)) break;
            at++;
        }
        return at;
    }

    private static int year(Words words, int at) {
        int year = words.number(at);
        if (words.word(at).length() == 4) return year;
        return -1;
    }

    private static @Nullable Found day(int year, int month, int day, int next, boolean ambiguous) {
        boolean zero = year == 1970 && month == 1 && day == 1;
        if (year < 1800 || year > 2200 || zero) return null;
        try {
            return new Found(LocalDate.of(year, month, day), next, ambiguous);
        } catch (DateTimeException e) {
            return null; // "31 juin": somebody's slip, and no date
        }
    }

    /** "20h15", "20:15", "8:15 pm" within the next few words. */
    private static @Nullable LocalTime time(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 4); i++) {
            int hour = words.number(i);
            if (hour < 0 || hour > 24 || words.word(i).length() > 2) continue;
            boolean colon = i + 1 < words.size() && List.of(":", ".").contains(words.gapAfter(i));
            boolean letter = i + 2 < words.size()
                    && words.word(i + 1).equals("h")
                    && words.gapAfter(i).isBlank();
            int at = colon ? i + 1 : letter ? i + 2 : -1;
            int minute = at < 0 || words.word(at).length() != 2 ? -1 : words.number(at);
            if (minute < 0 || minute > 59) continue;
            String half = at + 1 < words.size() ? words.word(at + 1) : "";
            if (half.equals("p") || half.equals("pm")) hour = hour % 12 + 12;
            if (half.equals("a") || half.equals("am")) hour = hour % 12;
            return LocalTime.of(hour % 24, minute);
        }
        return null;
    }
}
