package bilan.quantity;

import bilan.text.Orthography;
import org.jspecify.annotations.Nullable;

/**
 * A figure written in digits.
 *
 * @param mantissa its digits without marks
 * @param decimals how many of them stand behind the decimal mark
 * @param rest what is glued to them, lower case: {@code th}, {@code k}; often empty
 */
record Digits(long mantissa, int decimals, String rest) {
    private static final int LONGEST = 18;

    /** Reads a token's key; null when it is no figure or too long for one. */
    static @Nullable Digits of(String key, Orthography orthography) {
        StringBuilder digits = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        int[] groups = new int[key.length() + 1];
        int at = 0;
        for (; at < key.length(); at++) {
            char c = key.charAt(at);
            int digit = Character.digit(c, 10);
            if (digit >= 0 && Character.isDigit(c)) {
                digits.append((char) ('0' + digit));
                groups[marks.length()]++;
            } else if (at + 1 < key.length() && Character.isDigit(key.charAt(at + 1)) && " .,'".indexOf(c) >= 0) {
                marks.append(c);
            } else {
                break;
            }
        }
        if (digits.length() == 0 || digits.length() > LONGEST) return null;
        int decimals = decimals(marks, groups, key.startsWith("0"), orthography);
        return decimals < 0 ? null : new Digits(Long.parseLong(digits.toString()), decimals, key.substring(at));
    }

    /** How many of the last group's digits are decimals; -1 for what is no figure: a date, an address. */
    private static int decimals(CharSequence marks, int[] groups, boolean zero, Orthography orthography) {
        int last = marks.length();
        if (last == 0) return 0;
        char mark = marks.charAt(last - 1);
        boolean grouping = orthography.thousands().indexOf(mark) >= 0;
        boolean point = mark == '.' || mark == ',';
        if (last == 1) {
            if (groups[1] == 3 && grouping && groups[0] <= 3 && !zero) return 0;
            return point ? groups[1] : -1;
        }
        if (groups[0] > 3) return -1;
        for (int i = 1; i < last; i++) {
            // 2,00,000: lakhs are grouped by two, the last group has three
            boolean pair = groups[i] == 2 && groups[last] == 3 && mark == ',';
            if (groups[i] != 3 && !pair || i > 1 && marks.charAt(i - 1) != marks.charAt(i - 2) && i < last - 1)
                return -1;
        }
        if (groups[last] == 3 && (grouping || mark == marks.charAt(last - 2))) return 0;
        return point && mark != marks.charAt(last - 2) ? groups[last] : -1;
    }

    /** The whole part. */
    long floor() {
        return times(1);
    }

    /** The figure times a scale, cut to a whole number; negative when it is too large to count. */
    long times(long scale) {
        long divisor = 1;
        for (int i = 0; i < decimals; i++) divisor *= 10;
        if (scale % divisor == 0) return product(mantissa, scale / divisor);
        long product = product(mantissa, scale);
        return product < 0 ? product : product / divisor;
    }

    static long product(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        return high != 0 || a * b < 0 ? -1 : a * b;
    }
}
