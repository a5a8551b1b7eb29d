package bilan.app.terminal;

import java.util.Locale;

/** Text from outside, made fit for a terminal: nothing in it is obeyed, and what was hidden shows. */
public final class Safe {
    private Safe() {}

    /** One line: runs of blanks, tabs and line breaks become one space; controls show as {@code \x1b}. */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == ' '
                    || (unit >= '\t' && unit <= '\r')
                    || unit == '\u0085'
                    || unit == '\u2028'
                    || unit == '\u2029') {
                blank = true;
                continue;
            }
            if (blank && safe.length() > 0) safe.append(' ');
            blank = false;
            append(safe, text, i);
        }
        return safe.toString();
    }

    /** As {@link #line} but keeps line breaks and the blanks between words. */
    public static String lines(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') safe.append('\n');
            else append(safe, text, i);
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, String text, int at) {
        char unit = text.charAt(at);
        if (Character.isSurrogate(unit)) {
            boolean first = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            boolean second = Character.isLowSurrogate(unit) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            safe.append(first || second ? unit : '\uFFFD');
        } else if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) {
            safe.append(String.format(Locale.ROOT, "\\x%02x", (int) unit));
        } else if (turnsWriting(unit)) {
            safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        } else {
            safe.append(unit);
        }
    }

    /** Marks that change the direction of what follows, and with them what a line seems to say. */
    private static boolean turnsWriting(char unit) {
        return (unit >= 0x202a && unit <= 0x202e)
                || (unit >= 0x2066 && unit <= 0x2069)
                || unit == 0x200e
                || unit == 0x200f
                || unit == 0x061c;
    }
}
