package bilan.names;

import bilan.text.Folding;

/** Makes spellings of names comparable. Stateless. */
final class Spelling {
    private Spelling() {}

    /** Letters and digits alone, without case and accents: {@code Nur-Sultan} and {@code Nursultan} are one. */
    static String key(String name) {
        String bare = isAscii(name) ? name : Folding.stripAccents(Folding.key(name));
        StringBuilder key = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) append(key, bare.charAt(i));
        return key.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) > 127) return false;
        return true;
    }

    private static void append(StringBuilder key, char c) {
        switch (c) {
            case 'ł' -> key.append('l');
            case 'ø' -> key.append('o');
            case 'đ', 'ð' -> key.append('d');
            case 'ı' -> key.append('i');
            case 'ə' -> key.append('e');
            case 'ß' -> key.append("ss");
            case 'þ' -> key.append("th");
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            default -> {
                if (Character.isLetterOrDigit(c)) key.append(Character.toLowerCase(c));
            }
        }
    }

    /**
     * Whether one spelling becomes the other by so many letters put in, left out, changed or swapped with a neighbour.
     */
    static boolean within(String a, String b, int errors) {
        if (Math.abs(a.length() - b.length()) > errors) return false;
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > errors) return false;
            before = last;
            last = row;
        }
        return last[b.length()] <= errors;
    }
}
