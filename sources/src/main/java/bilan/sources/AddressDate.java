package bilan.sources;

import bilan.text.When;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day that many addresses hold: {@code /2022/01/06/}, {@code /20220106-}, {@code -2022-01-06}, {@code _16_01_2022}. */
final class AddressDate {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private AddressDate() {}

    /** The first full day in the path of an address; null if there is none, or the address is null. */
    static @Nullable When of(@Nullable URI address) {
        String path = address == null ? null : address.getPath();
        if (path == null) return null;
        List<Figure> figures = figures(path);
        for (int i = 0; i < figures.size(); i++) {
            LocalDate day = at(path, figures, i);
            if (day != null) return When.day(day);
        }
        return null;
    }

    private record Figure(int from, int to, String digits) {
        int value() {
            return Integer.parseInt(digits);
        }
    }

    private static List<Figure> figures(String path) {
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < path.length(); ) {
            int end = at;
            while (end < path.length() && path.charAt(end) >= '0' && path.charAt(end) <= '9') end++;
            // a longer one is a number of its own, and keeps its neighbours apart
            if (end > at) figures.add(new Figure(at, end, end - at > 8 ? "0" : path.substring(at, end)));
            at = Math.max(end, at + 1);
        }
        return figures;
    }

    private static @Nullable LocalDate at(String path, List<Figure> figures, int i) {
        Figure first = figures.get(i);
        if (first.digits.length() == 8)
            return day(first.value() / 10000, first.value() / 100 % 100, first.value() % 100);
        if (i + 2 >= figures.size()) return null;
        Figure second = figures.get(i + 1);
        Figure third = figures.get(i + 2);
        boolean joined = second.from == first.to + 1 && third.from == second.to + 1;
        if (!joined || "/-_.".indexOf(path.charAt(first.to)) < 0 || path.charAt(first.to) != path.charAt(second.to))
            return null;
        if (second.digits.length() > 2) return null;
        if (first.digits.length() == 4 && third.digits.length() <= 2)
            return day(first.value(), second.value(), third.value());
        // a day above 12 cannot be a month
        boolean dayFirst = first.digits.length() == 2 && first.value() > 12 && third.digits.length() == 4;
        return dayFirst ? day(third.value(), second.value(), first.value()) : null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) return null;
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // three numbers, and no day
        }
    }
}
