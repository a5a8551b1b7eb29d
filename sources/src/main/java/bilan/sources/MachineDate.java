package bilan.sources;

import bilan.text.When;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as machines write them into pages: ISO 8601 with its usual slips, RFC 1123, seconds since 1970. */
final class MachineDate {
    private static final DateTimeFormatter MAIL = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private MachineDate() {}

    /** The moment, or null if the value is none of these. */
    static @Nullable When read(@Nullable String value) {
        if (value == null) return null;
        String text = value.strip();
        if (text.length() < 4 || text.length() > 64) return null;
        try {
            if (isDigits(text)) return digits(text);
            if (!Character.isDigit(text.charAt(0))) return minute(OffsetDateTime.parse(text, MAIL));
            return iso(text);
        } catch (DateTimeParseException e) {
            return null; // a date as people write it: VisibleDate has its turn
        } catch (DateTimeException e) {
            return null; // 30 February and its like: no date
        }
    }

    private static @Nullable When digits(String text) {
        return switch (text.length()) {
            case 8 ->
                checked(LocalDate.of(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(4, 6)),
                        Integer.parseInt(text.substring(6))));
            case 10 -> minute(Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
            case 13 -> minute(Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC));
            default -> null;
        };
    }

    private static @Nullable When iso(String text) {
        if (text.length() == 7 && text.charAt(4) == '-' && isDigits(text.substring(5)))
            return new When(LocalDate.of(year(text), two(text, 5), 1), null, null, When.Precision.MONTH);
        if (text.length() < 10 || text.charAt(4) != text.charAt(7) || "-/.".indexOf(text.charAt(4)) < 0) return null;
        if (!isDigits(text.substring(0, 4)) || !isDigits(text.substring(5, 7)) || !isDigits(text.substring(8, 10)))
            return null;
        LocalDate day = LocalDate.of(year(text), two(text, 5), two(text, 8));
        String rest = text.substring(10).strip();
        if (rest.startsWith("T") || rest.startsWith("t"))
            rest = rest.substring(1).strip();
        if (rest.length() < 5 || rest.charAt(2) != ':' || !isDigits(rest.substring(0, 2) + rest.substring(3, 5)))
            return checked(day);
        LocalTime time = LocalTime.of(two(rest, 0) % 24, two(rest, 3));
        String zone = rest.substring(5);
        int at = 0;
        while (at < zone.length() && (Character.isDigit(zone.charAt(at)) || ".:,".indexOf(zone.charAt(at)) >= 0)) at++;
        return plausible(new When(day, time, offset(zone.substring(at).strip()), When.Precision.MINUTE));
    }

    private static @Nullable ZoneOffset offset(String zone) {
        if (zone.isEmpty()) return null;
        if (zone.equalsIgnoreCase("Z") || zone.equalsIgnoreCase("UTC") || zone.equalsIgnoreCase("GMT"))
            return ZoneOffset.UTC;
        char sign = zone.charAt(0);
        StringBuilder digits = new StringBuilder();
        for (int i = 1; i < zone.length() && digits.length() < 4; i++)
            if (Character.isDigit(zone.charAt(i))) digits.append(zone.charAt(i));
        if ((sign != '+' && sign != '-' && sign != '\u2212') || digits.length() < 2) return null;
        while (digits.length() < 4) digits.append('0');
        int minutes = Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
        return ZoneOffset.ofTotalSeconds((sign == '+' ? minutes : -minutes) * 60);
    }

    private static @Nullable When minute(OffsetDateTime moment) {
        LocalTime time = LocalTime.of(moment.getHour(), moment.getMinute());
        return plausible(new When(moment.toLocalDate(), time, moment.getOffset(), When.Precision.MINUTE));
    }

    private static @Nullable When checked(LocalDate day) {
        return plausible(When.day(day));
    }

    /** News on the web or scanned from paper; what lies outside is a slip, most often 1 January 1970 or year 1. */
    private static @Nullable When plausible(When when) {
        int year = when.date().getYear();
        boolean zero = year == 1970 && when.date().getDayOfYear() == 1;
        return year < 1800 || year > 2200 || zero ? null : when;
    }

    private static int year(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }

    private static int two(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 2));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return !text.isEmpty();
    }
}
