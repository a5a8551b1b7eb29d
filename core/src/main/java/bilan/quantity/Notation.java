package bilan.quantity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures in signs, of no language: {@code 12-15}, {@code ≥ 12}, {@code 12+}, {@code ~20}, {@code ..40}. "More than 12"
 * is kept as 12 and open, so {@code >12} is too.
 */
final class Notation {
    private static final Map<String, String> SIGNS =
            Map.of("≥", ">=", "≤", "<=", "≈", "~", "–", "-", "—", "-", "…", "..");
    private static final int MOST_DIGITS = 15;

    private Notation() {}

    /** Null if it is not written in signs. */
    static @Nullable Quantity read(String typed) {
        String text = bare(typed);
        if (text.startsWith(">=")) return atLeast(number(text.substring(2)));
        if (text.startsWith(">")) return atLeast(number(text.substring(1)));
        if (text.startsWith("<=")) return atMost(number(text.substring(2)));
        if (text.startsWith("<")) return atMost(number(text.substring(1)));
        if (text.startsWith("~")) return about(number(text.substring(1)));
        if (text.startsWith("..")) return atMost(number(text.substring(2)));
        if (text.endsWith("+")) return atLeast(number(text.substring(0, text.length() - 1)));
        if (text.endsWith("..")) return atLeast(number(text.substring(0, text.length() - 2)));
        for (String between : new String[] {"..", "-"}) {
            int at = text.indexOf(between);
            if (at > 0) return range(number(text.substring(0, at)), number(text.substring(at + between.length())));
        }
        return null;
    }

    private static String bare(String typed) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (!Character.isSpaceChar(c)) bare.append(SIGNS.getOrDefault(String.valueOf(c), String.valueOf(c)));
        }
        return bare.toString();
    }

    /** Negative if it is not digits alone. */
    private static long number(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) return Integer.MIN_VALUE;
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) return Integer.MIN_VALUE;
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable Quantity atLeast(long number) {
        return number < 0 ? null : Quantity.atLeast(number);
    }

    private static @Nullable Quantity atMost(long number) {
        return number < 0 ? null : Quantity.atMost(number);
    }

    private static @Nullable Quantity about(long number) {
        return number < 0 ? null : Quantity.about(number);
    }

    private static @Nullable Quantity range(long low, long high) {
        return low < 0 || high < low ? null : Quantity.between(low, high);
    }
}
