package bilan.workbench.words;

import java.time.ZoneOffset;

/** Texts with numbered gaps. */
final class Template {
    private Template() {}

    /** Fills {@code {0}}…{@code {9}}; all else stands as it is, braces too. */
    static String fill(String template, Object... values) {
        if (values.length == 0) return template;
        StringBuilder filled = new StringBuilder(template.length() + 32);
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int gap = gap(template, i);
            if (c != '{' || gap < 0 || gap >= values.length) {
                filled.append(c);
                continue;
            }
            filled.append(values[gap]);
            i += 2;
        }
        return filled.toString();
    }

    private static int gap(String template, int at) {
        if (at + 2 >= template.length() || template.charAt(at + 2) != '}') return -1;
        int digit = template.charAt(at + 1) - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }

    /** "UTC+1", "UTC−3:30", "UTC". */
    static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) return "UTC";
        int size = Math.abs(minutes);
        String rest = size % 60 == 0 ? "" : ":" + (size % 60 < 10 ? "0" : "") + size % 60;
        return "UTC" + (minutes < 0 ? "\u2212" : "+") + size / 60 + rest;
    }
}
