package bilan.stories;

import bilan.text.When;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each article the earlier ones most like it. Only articles that share telling words are looked at, of those
 * that hold a word the latest: so the cost of an article has a bound, however many there are.
 */
final class Neighbours {
    /** Of the articles before that hold a word, so many are looked at. */
    private static final int POSTINGS = 64;
    /** Of those the likest are kept. */
    private static final int KEPT = 40;

    /** Articles before one, ascending, and how like they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Near(int[] articles, double[] likeness) {}

    private final List<Digest> articles;
    private final Vectors vectors;
    /** Articles by word, ascending: those of word w stand from starts[w] to starts[w + 1]. */
    private final int[] starts;

    private final int[] postings;
    /** Where an article stands in the postings of each of its words. */
    private final int[][] places;

    private Neighbours(List<Digest> articles, Vectors vectors) {
        this.articles = articles;
        this.vectors = vectors;
        starts = new int[vectors.words() + 1];
        for (int i = 0; i < vectors.size(); i++) for (int word : vectors.get(i).words()) starts[word + 1]++;
        for (int word = 0; word < vectors.words(); word++) starts[word + 1] += starts[word];
        postings = new int[starts[vectors.words()]];
        places = new int[vectors.size()][];
        int[] next = Arrays.copyOf(starts, vectors.words());
        for (int i = 0; i < vectors.size(); i++) {
            int[] words = vectors.get(i).words();
            places[i] = new int[words.length];
            for (int k = 0; k < words.length; k++) {
                places[i][k] = next[words[k]]++;
                postings[places[i][k]] = i;
            }
        }
    }

    /**
     * By article.
     *
     * @param articles in the order of the vectors
     * @param least less alike are left out
     */
    static List<Near> of(List<Digest> articles, Vectors vectors, double least) {
        Neighbours neighbours = new Neighbours(articles, vectors);
        ThreadLocal<float[]> sums = ThreadLocal.withInitial(() -> new float[articles.size()]);
        return IntStream.range(0, articles.size())
                .parallel()
                .mapToObj(i -> neighbours.near(i, least, sums.get()))
                .toList();
    }

    /** @param sums all 0, and 0 again afterwards */
    private Near near(int article, double least, float[] sums) {
        Vectors.Vector mine = vectors.get(article);
        int[] seen = new int[64];
        int count = 0;
        for (int k = 0; k < mine.words().length; k++) {
            int place = places[article][k];
            for (int at = Math.max(starts[mine.words()[k]], place - POSTINGS); at < place; at++) {
                int other = postings[at];
                if (sums[other] == 0) {
                    if (count == seen.length) seen = Arrays.copyOf(seen, count * 2);
                    seen[count++] = other;
                }
                sums[other] += mine.weights()[k] * mine.weights()[k];
            }
        }
        // the strongest words in common first; then the true likeness of those
        long[] best = new long[count];
        for (int k = 0; k < count; k++) {
            best[k] = ((long) ~Float.floatToIntBits(sums[seen[k]]) << 32) | seen[k];
            sums[seen[k]] = 0;
        }
        Arrays.sort(best);
        int kept = Math.min(count, KEPT);
        int[] near = new int[kept];
        for (int k = 0; k < kept; k++) near[k] = (int) best[k];
        Arrays.sort(near);
        double[] likeness = new double[kept];
        int size = 0;
        for (int other : near) {
            double value = likeness(article, other);
            if (value < least) continue;
            near[size] = other;
            likeness[size++] = value;
        }
        return new Near(Arrays.copyOf(near, size), Arrays.copyOf(likeness, size));
    }

    private double likeness(int article, int other) {
        Digest one = articles.get(article);
        Digest two = articles.get(other);
        boolean oneLanguage = Objects.equals(one.language(), two.language());
        double cosine = Vectors.cosine(vectors.get(article), vectors.get(other), oneLanguage);
        return Likeness.inTime(Likeness.of(cosine, oneLanguage), day(one.published()), day(two.published()));
    }

    static double day(@Nullable When published) {
        return published == null ? Double.NaN : published.date().toEpochDay();
    }
}
