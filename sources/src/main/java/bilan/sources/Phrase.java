package bilan.sources;

import java.util.List;

/**
 * A phrase of a furniture list.
 *
 * @param words folded
 * @param colon whether a colon must follow
 * @param kind what a line with it is
 * @param how where it must stand for that
 */
record Phrase(List<String> words, boolean colon, String kind, How how) {

    /** Where a phrase must stand; the head of {@code furniture.fr.tsv} explains them. */
    enum How {
        WHOLE,
        START,
        NAME,
        OPENS,
        ANYWHERE,
        COUNT,
        END,
        CRUMB,
        BIO
    }

    /** Whether its words stand here with nothing but spaces, hyphens and apostrophes between them. */
    boolean standsAt(Words line, int at) {
        if (!line.at(at, words)) return false;
        for (int i = at; i < at + words.size() - 1; i++) {
            String gap = line.gapAfter(i);
            for (int j = 0; j < gap.length(); j++) if (".,;:!?()\"«»".indexOf(gap.charAt(j)) >= 0) return false;
        }
        return !colon || followedByColon(line, at + words.size() - 1);
    }

    /** Whether something sets the phrase off from what follows it, or nothing follows. */
    boolean standsApart(Words line) {
        if (line.size() == words.size()) return true;
        String gap = line.gapAfter(words.size() - 1);
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (":|›»>→➡▶►–—«\"“".indexOf(c) >= 0) return true;
            if (c == '-' && i > 0) return true; // "photo-journalists" is a word, "photo - AFP" a credit
        }
        return false;
    }

    /** Whether nothing but numbers stands beside it. */
    boolean isAllBut(Words line, int at, boolean numbersNeeded) {
        boolean number = false;
        for (int i = 0; i < line.size(); i++) {
            if (i >= at && i < at + words.size()) continue;
            boolean thousands = line.word(i).equals("k") || line.word(i).equals("m");
            if (!line.isNumber(i) && !thousands) return false;
            number = true;
        }
        return number || !numbersNeeded;
    }

    /** Whether it ends the line, in brackets or behind a bar. */
    boolean endsInBrackets(Words line, int at) {
        if (at + words.size() != line.size()) return false;
        String before = at == 0 ? "" : line.gapAfter(at - 1);
        for (int i = 0; i < before.length(); i++) if ("([/|–—".indexOf(before.charAt(i)) >= 0) return true;
        return false;
    }

    private static boolean followedByColon(Words line, int last) {
        String gap = line.gapAfter(last);
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == ':') return true;
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) return false;
        }
        return false;
    }
}
