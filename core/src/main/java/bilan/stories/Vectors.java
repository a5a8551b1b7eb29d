package bilan.stories;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Articles as vectors of telling words: the rarer a word, in this pile and in news at large, the more it weighs. The
 * same pile gives the same vectors, whatever its order.
 */
final class Vectors {
    /**
     * So many texts of other stories are supposed to lie beside the pile, and half as many as there are in it: they make
     * common words common in a small pile, and keep the words of one giant story from being taken for common.
     */
    private static final int OTHERS = 200;
    /** A word that more than this share of texts hold tells nothing. */
    private static final double COMMON = 0.3;

    private static final int LONGEST = 100;

    /**
     * One article. Words that no other article has count for its length only.
     *
     * @param words numbers of its words, ascending
     * @param weights of these words; with the words left out their squares add up to 1
     * @param neutral the same for names and figures alone, 0 for other words
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Vector(int[] words, float[] weights, float[] neutral) {}

    private final WordCounts counts;
    private final List<Vector> vectors;

    private Vectors(WordCounts counts, List<Vector> vectors) {
        this.counts = counts;
        this.vectors = vectors;
    }

    /** In the order of the articles. */
    static Vectors of(List<Digest> articles, FrequentWords frequent) {
        WordCounts counts = new WordCounts();
        for (Digest article : articles) for (int i = 0; i < article.size(); i++) counts.add(article.word(i));
        List<Vector> vectors = IntStream.range(0, articles.size())
                .parallel()
                .mapToObj(i -> vector(articles.get(i), articles.size(), counts, frequent))
                .toList();
        return new Vectors(counts, vectors);
    }

    static Vector vector(Digest article, int articles, WordCounts counts, FrequentWords frequent) {
        int size = article.size();
        double others = Math.max(OTHERS, articles / 2);
        double texts = articles + others;
        float[] weights = new float[size];
        long[] strongest = new long[size];
        int told = 0;
        for (int i = 0; i < size; i++) {
            long word = article.word(i);
            double known = counts.count(counts.number(word)) + others * frequent.share(article.language(), word) + 0.5;
            if (known > COMMON * texts) continue;
            weights[i] = (float) (article.weight(i) * StrictMath.log(texts / known));
            // bits of a positive number grow with it: the strongest come first, of equals the lower hash
            strongest[told++] = ((long) ~Float.floatToIntBits(weights[i]) << 32) | i;
        }
        Arrays.sort(strongest, 0, told);
        told = Math.min(told, LONGEST);
        double all = 0;
        double named = 0;
        int shared = 0;
        for (int k = 0; k < told; k++) {
            int i = (int) strongest[k];
            double square = (double) weights[i] * weights[i];
            all += square;
            if (article.isNeutral(i)) named += square;
            int number = counts.number(article.word(i));
            if (counts.count(number) > 1) strongest[shared++] = ((long) number << 32) | i;
        }
        Arrays.sort(strongest, 0, shared);
        Vector vector = new Vector(new int[shared], new float[shared], new float[shared]);
        for (int k = 0; k < shared; k++) {
            int i = (int) strongest[k];
            vector.words[k] = (int) (strongest[k] >>> 32);
            vector.weights[k] = (float) (weights[i] / Math.sqrt(all));
            if (article.isNeutral(i)) vector.neutral[k] = (float) (weights[i] / Math.sqrt(named));
        }
        return vector;
    }

    int size() {
        return vectors.size();
    }

    Vector get(int article) {
        return vectors.get(article);
    }

    int words() {
        return counts.size();
    }

    /** The hash of a word. */
    long hash(int word) {
        return counts.word(word);
    }

    /** The cosine of two articles; of two languages only names and figures are compared. */
    static double cosine(Vector first, Vector second, boolean oneLanguage) {
        float[] mine = oneLanguage ? first.weights : first.neutral;
        float[] theirs = oneLanguage ? second.weights : second.neutral;
        double sum = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            if (first.words[i] == second.words[j]) sum += (double) mine[i++] * theirs[j++];
            else if (first.words[i] < second.words[j]) i++;
            else j++;
        }
        return sum;
    }
}
