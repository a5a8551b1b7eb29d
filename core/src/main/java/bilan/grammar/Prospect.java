package bilan.grammar;

import org.jspecify.annotations.Nullable;

/**
 * What may come to stand in a sentence: every yes that reading it could give, and some that it will not. Rules are
 * weighed against it before a sentence is read in full, as most need not be. Confined to one sentence.
 */
public final class Prospect {
    private final @Nullable Alphabet alphabet;
    private final long[] row;

    Prospect(@Nullable Alphabet alphabet, long[] row) {
        this.alphabet = alphabet;
        this.row = row;
    }

    @Nullable
    Alphabet alphabet() {
        return alphabet;
    }

    void add(Answers answers) {
        answers.addTo(row, 0);
    }

    boolean meets(Need need) {
        return need.met(row, 0);
    }

    /** 64 answers at once. */
    long word(int word) {
        return row[word];
    }
}
