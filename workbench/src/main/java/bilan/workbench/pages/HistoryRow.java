package bilan.workbench.pages;

import bilan.review.Review;
import java.util.List;
import java.util.Locale;

/**
 * One decision.
 *
 * @param at when it was kept, ISO 8601 in UTC
 * @param what in words
 * @param claims ids of the claims it is about, as far as the dossier has them
 * @param holds false if it was undone
 */
public record HistoryRow(String at, String who, String what, List<String> claims, boolean holds) {
    public HistoryRow {
        claims = List.copyOf(claims);
    }

    /** The name of an act, in small letters: {@code accept}, {@code same_origin} … */
    public static String word(Review review) {
        String name = review.act().getClass().getSimpleName();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) word.append('_');
            word.append(c);
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
