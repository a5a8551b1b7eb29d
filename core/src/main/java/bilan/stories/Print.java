package bilan.stories;

import bilan.text.Article;
import bilan.text.Folding;
import bilan.text.Omission;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that may tell its story: how often, and how prominent. Names and figures count more than other
 * words, the headline and the first lines more than the rest, runs of capitalised words as one more word.
 */
final class Print {
    private static final int WORDS = 800;
    private static final int LEAD = 80;
    private static final double IN_LEAD = 1.5;
    private static final double IN_NAME = 3;
    private static final double IN_FIGURE = 3;

    /** A word of the text. {@code neutral}: a name or a figure, which other languages write alike. */
    record Word(double weight, boolean neutral, String written) {}

    /** A capitalised word, behind which a name may go on. */
    private record Name(String key, String written) {}

    private final Map<Long, Word> words = new TreeMap<>();
    private int read;

    private Print() {}

    /** By {@link #hash} of the word. */
    static Map<Long, Word> of(Article article) {
        Print print = new Print();
        String title = article.title();
        if (title != null) print.read(title, 0, title.length());
        int from = 0;
        String body = article.body();
        for (Omission omission : article.omissions()) {
            if (omission.span().start() > from)
                print.read(body, from, omission.span().start());
            from = Math.max(from, omission.span().end());
        }
        print.read(body, from, body.length());
        return print.words;
    }

    private void read(String text, int from, int to) {
        @Nullable Name before = null;
        for (int at = from; at < to && read < WORDS; ) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at, to);
            before = word(text.substring(at, end), before);
            at = end;
        }
    }

    private static int end(String text, int start, int to) {
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            boolean inside = at + 1 < to && at > start && Character.isLetterOrDigit(text.charAt(at + 1));
            if (!Character.isLetterOrDigit(c) && !(inside && c == '-')) break;
            at++;
        }
        return at;
    }

    /** Counts a word; answers it if it is capitalised. */
    private @Nullable Name word(String written, @Nullable Name before) {
        String key = Folding.stripAccents(Folding.key(written));
        if (key.length() < 2) return null;
        double weight = read++ < LEAD ? IN_LEAD : 1;
        boolean name = Character.isUpperCase(written.charAt(0));
        boolean figure = Character.isDigit(written.charAt(0));
        add(key, weight * (name ? IN_NAME : figure ? IN_FIGURE : 1), name || figure, written);
        if (name && before != null) {
            add(before.key + ' ' + key, weight * IN_NAME, true, before.written + ' ' + written);
        }
        return name ? new Name(key, written) : null;
    }

    private void add(String key, double weight, boolean neutral, String written) {
        words.merge(
                hash(key),
                new Word(weight, neutral, written),
                (a, b) -> new Word(a.weight + b.weight, a.neutral || b.neutral, a.written));
    }

    /** FNV-1a, its bits mixed: two words of one pile have one hash by so small a chance that it is left to chance. */
    static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
