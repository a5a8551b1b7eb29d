package bilan.stories;

import java.util.Arrays;

/** In how many articles each word stands; words are numbered as they come. Linear probing over hashes. For one thread. */
final class WordCounts {
    private static final int EMPTY = -1;

    private int[] slots = new int[1 << 10];
    private long[] words = new long[1 << 9];
    private int[] counts = new int[1 << 9];
    private int size;

    WordCounts() {
        Arrays.fill(slots, EMPTY);
    }

    /** Counts one article more; each article names a word once. Answers the word's number. */
    int add(long word) {
        if (size == words.length) grow();
        int slot = slot(word);
        if (slots[slot] == EMPTY) {
            slots[slot] = size;
            words[size++] = word;
        }
        counts[slots[slot]]++;
        return slots[slot];
    }

    /** The number of a word, or -1 for one never counted. */
    int number(long word) {
        return slots[slot(word)];
    }

    int count(int number) {
        return number < 0 ? 0 : counts[number];
    }

    long word(int number) {
        return words[number];
    }

    int size() {
        return size;
    }

    private int slot(long word) {
        int mask = slots.length - 1;
        int slot = (int) word & mask;
        while (slots[slot] != EMPTY && words[slots[slot]] != word) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        words = Arrays.copyOf(words, words.length * 2);
        counts = Arrays.copyOf(counts, counts.length * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int number = 0; number < size; number++) slots[slot(words[number])] = number;
    }
}
