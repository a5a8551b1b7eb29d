package bilan.grammar;

import java.util.Arrays;

/** The questions that a yes to one question answers with yes: itself, and the unions it belongs to. */
final class Implied {
    private int[] numbers;
    private int size = 1;

    Implied(int itself) {
        numbers = new int[] {itself};
    }

    void add(int union) {
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = union;
    }

    /** Says yes to all of them in a row. */
    void addTo(long[] row) {
        for (int i = 0; i < size; i++) row[numbers[i] >> 6] |= 1L << numbers[i];
    }
}
