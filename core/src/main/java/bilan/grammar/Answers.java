package bilan.grammar;

import java.util.Arrays;

/**
 * Which questions of an {@link Alphabet} are answered with yes. Most are not, so only the words of the bit row that
 * hold something are kept. Immutable.
 */
final class Answers {
    private final Alphabet alphabet;
    private final int width;
    private final int[] places;
    private final long[] words;

    private Answers(Alphabet alphabet, int width, int[] places, long[] words) {
        this.alphabet = alphabet;
        this.width = width;
        this.places = places;
        this.words = words;
    }

    static Answers of(Alphabet alphabet, long[] row) {
        int[] places = new int[row.length];
        long[] words = new long[row.length];
        int used = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] == 0) continue;
            places[used] = i;
            words[used++] = row[i];
        }
        return new Answers(alphabet, row.length, Arrays.copyOf(places, used), Arrays.copyOf(words, used));
    }

    Alphabet alphabet() {
        return alphabet;
    }

    /** How long rows of the alphabet were when these were worked out. */
    int width() {
        return width;
    }

    /** Adds them to a row that starts at an index. */
    void addTo(long[] rows, int start) {
        for (int i = 0; i < places.length; i++) rows[start + places[i]] |= words[i];
    }

    boolean has(int question) {
        int place = question >> 6;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) return (words[i] >>> question & 1) != 0;
        }
        return false;
    }
}
