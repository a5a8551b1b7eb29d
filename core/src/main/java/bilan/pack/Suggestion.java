package bilan.pack;

import java.util.Collection;
import java.util.TreeSet;

/** Guesses what a mistyped word was meant to be. */
final class Suggestion {
    private static final int FEW = 12;

    private Suggestion() {}

    /** {@code did you mean 'security'?}, or what there is to choose from, or nothing. */
    static String among(String word, Collection<String> words) {
        String best = "";
        int least = Math.max(1, word.length() / 3) + 1;
        for (String other : new TreeSet<>(words)) {
            int distance = distance(word, other, least);
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        if (!best.isEmpty()) return "did you mean '" + best + "'?";
        return words.isEmpty() || words.size() > FEW ? "" : "write one of: " + String.join(", ", words);
    }

    /** Letters changed, added, left out or swapped with their neighbour; {@code enough} when there are that many. */
    static int distance(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) return enough;
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[b.length()], enough);
    }
}
