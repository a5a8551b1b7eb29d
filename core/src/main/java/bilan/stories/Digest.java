package bilan.stories;

import bilan.text.Article;
import bilan.text.When;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be kept of an article to find its story, once it has been read: some kilobytes without its text. Immutable,
 * safe for threads.
 */
public final class Digest {
    private final String id;
    private final @Nullable String title;
    private final @Nullable String language;
    private final @Nullable When published;
    private final int length;
    /** Hashes of the words, ascending; how telling each is here: below 0 for names and figures. */
    private final long[] words;

    private final float[] weights;
    /** How names and figures are written, in the order of their hashes, a line each: one string costs least. */
    private final String written;

    private Digest(Article article, long[] words, float[] weights, String written) {
        id = article.id();
        title = article.title();
        language = article.language();
        published = article.published();
        length = article.body().length();
        this.words = words;
        this.weights = weights;
        this.written = written;
    }

    /** Takes the digest; furniture is left out. */
    public static Digest of(Article article) {
        Map<Long, Print.Word> print = Print.of(article);
        long[] words = new long[print.size()];
        float[] weights = new float[print.size()];
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (Map.Entry<Long, Print.Word> entry : print.entrySet()) {
            Print.Word word = entry.getValue();
            words[at] = entry.getKey();
            float weight = (float) (1 + StrictMath.log(word.weight()));
            weights[at++] = word.neutral() ? -weight : weight;
            if (word.neutral()) written.append(word.written()).append('\n');
        }
        return new Digest(article, words, weights, written.toString());
    }

    /** Of the article. */
    public String id() {
        return id;
    }

    /** The headline, or null if the text has none. */
    public @Nullable String title() {
        return title;
    }

    /** Of the article; null if it could not be told. */
    public @Nullable String language() {
        return language;
    }

    /** When the article was published, or null. */
    public @Nullable When published() {
        return published;
    }

    /** Of the body, in UTF-16 units. */
    public int length() {
        return length;
    }

    int size() {
        return words.length;
    }

    long word(int at) {
        return words[at];
    }

    float weight(int at) {
        return Math.abs(weights[at]);
    }

    /** A name or a figure, which other languages write alike. */
    boolean isNeutral(int at) {
        return weights[at] < 0;
    }

    /** A name or figure of this article as it writes it. */
    String written(long word) {
        int until = Arrays.binarySearch(words, word);
        int line = 0;
        for (int i = 0; i < until; i++) if (isNeutral(i)) line++;
        int from = 0;
        for (int i = 0; i < line; i++) from = written.indexOf('\n', from) + 1;
        return written.substring(from, written.indexOf('\n', from));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest that
                && id.equals(that.id)
                && length == that.length
                && Arrays.equals(words, that.words)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
