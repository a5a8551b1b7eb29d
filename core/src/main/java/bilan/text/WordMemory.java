package bilan.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one reader keeps on words. It is forgotten with the word: the tokenizer keeps a bounded number of them. Safe for
 * threads, which may work a thing out twice.
 */
public final class WordMemory<V> {
    /** What is kept, or null. */
    @SuppressWarnings("unchecked") // only keep() writes notes of this owner
    @Nullable
    V known(Word word) {
        for (Word.Note note = word.notes(); note != null; note = note.next()) {
            if (note.owner() == this) return (V) note.value();
        }
        return null;
    }

    void keep(Word word, V value) {
        word.add(this, value);
    }

    /**
     * What is kept, worked out if nothing is.
     *
     * @param work looks at the word and at nothing else
     */
    public V of(Word word, Function<Word, V> work) {
        V value = known(word);
        if (value == null) {
            value = work.apply(word);
            keep(word, value);
        }
        return value;
    }
}
