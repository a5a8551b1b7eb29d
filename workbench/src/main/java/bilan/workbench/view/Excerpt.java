package bilan.workbench.view;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.Span;

/**
 * The sentence of a claim, cut where it is long, with the number apart.
 *
 * @param before up to the number, beginning with an ellipsis if cut
 * @param number as it stands
 * @param after behind the number, ending with an ellipsis if cut
 */
public record Excerpt(String before, String number, String after) {
    private static final String CUT = "…";

    /** At most about {@code most} characters of the sentence, around the number. */
    public static Excerpt of(Claim claim, Article article, int most) {
        Span sentence = claim.evidence().sentence().to(claim.evidence().number());
        Span number = claim.evidence().number();
        String body = article.body();
        String before = body.substring(sentence.start(), number.start());
        String after = body.substring(number.end(), sentence.end());
        int room = Math.max(40, most - number.length());
        if (before.length() + after.length() > room) {
            int half = room / 2;
            int left = Math.min(before.length(), Math.max(half, room - after.length()));
            int right = Math.min(after.length(), room - left);
            before = tail(before, left);
            after = head(after, right);
        }
        return new Excerpt(before, number.of(body), after);
    }

    private static String tail(String text, int length) {
        if (text.length() <= length) return text;
        int space = text.indexOf(' ', text.length() - length);
        int from = space < 0 ? whole(text, text.length() - length) : space + 1;
        return CUT + " " + text.substring(from);
    }

    private static String head(String text, int length) {
        if (text.length() <= length) return text;
        int space = text.lastIndexOf(' ', length);
        int to = space <= 0 ? whole(text, length) : space;
        return text.substring(0, to) + " " + CUT;
    }

    /** An index that does not cut a character in two. */
    private static int whole(String text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at + 1 : at;
    }
}
