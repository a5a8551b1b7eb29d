package bilan.stories;

import java.util.Arrays;

/** The sum of vectors: its product with another is the sum of all cosines between their articles. For one thread. */
final class Centroid {
    private static final int EMPTY = -1;

    private int[] words;
    private double[] weights;
    private double[] neutral;
    private int size;

    Centroid(Vectors.Vector first) {
        int capacity = Integer.highestOneBit(Math.max(8, first.words().length)) * 4;
        words = new int[capacity];
        Arrays.fill(words, EMPTY);
        weights = new double[capacity];
        neutral = new double[capacity];
        for (int k = 0; k < first.words().length; k++) add(first.words()[k], first.weights()[k], first.neutral()[k]);
    }

    void add(Centroid other) {
        for (int slot = 0; slot < other.words.length; slot++) {
            if (other.words[slot] != EMPTY) add(other.words[slot], other.weights[slot], other.neutral[slot]);
        }
    }

    private void add(int word, double weight, double named) {
        if (size * 2 >= words.length) grow();
        int slot = slot(word);
        if (words[slot] == EMPTY) {
            words[slot] = word;
            size++;
        }
        weights[slot] += weight;
        neutral[slot] += named;
    }

    double product(Centroid other, boolean oneLanguage) {
        if (other.size < size) return other.product(this, oneLanguage);
        double sum = 0;
        for (int mine = 0; mine < words.length; mine++) {
            if (words[mine] == EMPTY) continue;
            int theirs = other.slot(words[mine]);
            if (other.words[theirs] == EMPTY) continue;
            sum += oneLanguage ? weights[mine] * other.weights[theirs] : neutral[mine] * other.neutral[theirs];
        }
        return sum;
    }

    private int slot(int word) {
        int mask = words.length - 1;
        int slot = (word * 0x9e3779b9 >>> 7) & mask;
        while (words[slot] != EMPTY && words[slot] != word) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        int[] oldWords = words;
        double[] oldWeights = weights;
        double[] oldNeutral = neutral;
        words = new int[oldWords.length * 2];
        Arrays.fill(words, EMPTY);
        weights = new double[words.length];
        neutral = new double[words.length];
        for (int old = 0; old < oldWords.length; old++) {
            if (oldWords[old] == EMPTY) continue;
            int slot = slot(oldWords[old]);
            words[slot] = oldWords[old];
            weights[slot] = oldWeights[old];
            neutral[slot] = oldNeutral[old];
        }
    }
}
