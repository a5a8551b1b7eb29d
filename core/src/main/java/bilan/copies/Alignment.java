package bilan.copies;

import java.util.ArrayList;
import java.util.List;

/** What two sequences have in common, in order. */
public final class Alignment {
    /** Longer sequences are compared in their first part only, so that time stays bounded. */
    private static final int LONGEST = 400;

    private Alignment() {}

    /**
     * A pair of equal elements.
     *
     * @param one index in the first sequence
     * @param other index in the second
     */
    public record Pair(int one, int other) {}

    /** The longest common subsequence, in order. */
    public static <T> List<Pair> of(List<T> one, List<T> other) {
        int rows = Math.min(one.size(), LONGEST);
        int columns = Math.min(other.size(), LONGEST);
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = one.get(i).equals(other.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0, j = 0; i < rows && j < columns; ) {
            if (one.get(i).equals(other.get(j))) pairs.add(new Pair(i++, j++));
            else if (length[i + 1][j] >= length[i][j + 1]) i++;
            else j++;
        }
        return pairs;
    }
}
