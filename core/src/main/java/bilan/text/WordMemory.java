package bilan.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one reader keeps on words. It is forgotten with the word: the tokenizer keeps a bounded number of them. Safe for
 * threads, which may work a thing out twice.
 */
public final class WordMemory<V> {
    private static final AtomicInteger MADE = new AtomicInteger();

    /** Where a word keeps this reader's note: those of one language lie side by side. */
    private final int place = MADE.getAndIncrement();

    private final Function<Word, V> work;

    /** @param work works out what is kept: it looks at the word and at nothing else */
    public WordMemory(Function<Word, V> work) {
        this.work = work;
    }

    /** What is kept, worked out if nothing is. */
    public V of(Word word) {
        return of(word, work);
    }

    int place() {
        return place;
    }

    /** What is kept, or null. */
    @SuppressWarnings("unchecked") // only keep() writes notes of this reader
    @Nullable
    V known(Word word) {
        return (V) word.note(this);
    }

    void keep(Word word, V value) {
        word.add(this, value);
    }

    /**
     * The same, worked out by the means of one thread.
     *
     * @param work looks at the word and at nothing else
     */
    V of(Word word, Function<Word, V> work) {
        V value = known(word);
        if (value == null) {
            value = work.apply(word);
            keep(word, value);
        }
        return value;
    }
}
