package bilan.workbench.words;

import bilan.text.When;
import java.time.LocalTime;

/** Dates as people of a language write them; never more than is known. */
final class Dates {
    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /** "6 Jan, 18:40": where the year and the clock stand elsewhere on the page. */
    String brief(When when) {
        String month = words.text("mon." + when.date().getMonthValue());
        if (when.precision().compareTo(When.Precision.DAY) < 0) return when(when, "mon.");
        String day = words.text("date.brief", dayOfMonth(when), month);
        return when.precision() == When.Precision.DAY || when.time() == null
                ? day
                : words.text("date.with_time", day, hour(when.time()));
    }

    /** "6–8 March 2026": the days from one moment to another. */
    String period(When first, When last) {
        When from = When.day(first.date());
        When to = When.day(last.date());
        if (first.precision().compareTo(When.Precision.DAY) < 0
                || last.precision().compareTo(When.Precision.DAY) < 0) {
            return words.text("period.days", when(first, "month."), when(last, "month."));
        }
        if (from.equals(to)) return when(from, "month.");
        if (first.date().getYear() != last.date().getYear())
            return words.text("period.days", when(from, "month."), when(to, "month."));
        String month = words.text("month." + first.date().getMonthValue());
        if (first.date().getMonthValue() == last.date().getMonthValue()) {
            return words.text("period.month", dayOfMonth(from), when(to, "month."));
        }
        return words.text("period.days", words.text("date.brief", dayOfMonth(from), month), when(to, "month."));
    }

    private String dayOfMonth(When when) {
        int number = when.date().getDayOfMonth();
        return number == 1 ? words.text("date.first") : String.valueOf(number);
    }

    private String hour(LocalTime time) {
        String minutes = time.getMinute() < 10 ? "0" + time.getMinute() : String.valueOf(time.getMinute());
        return words.text("date.time", time.getHour(), minutes);
    }

    /** {@code months} is the stem of their names: {@code month.} or {@code mon.}. */
    String when(When when, String months) {
        String year = String.valueOf(when.date().getYear());
        if (when.precision() == When.Precision.YEAR) return year;
        String month = words.text(months + when.date().getMonthValue());
        if (when.precision() == When.Precision.MONTH) return words.text("date.month", month, year);
        String date = words.text("date.day", dayOfMonth(when), month, year);
        LocalTime time = when.time();
        if (when.precision() == When.Precision.DAY || time == null) return date;
        String hour = hour(time);
        if (when.offset() == null) return words.text("date.with_time", date, hour);
        return words.text("date.with_time", date, hour + " (" + Template.offset(when.offset()) + ")");
    }
}
