package bilan.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was worked out for a word, by its spelling and its readings, wherever it stands. Bounded; safe for threads.
 */
public final class WordMemory<V> {
    private static final int MOST = 20_000;

    /** One spelling with one list of readings; the next is the same spelling with others. */
    private record Known<V>(
            Token word, V value, @Nullable Known<V> next) {}

    private final Recent<String, Known<V>> words = new Recent<>(MOST);
    private final Function<Token, V> work;

    /** @param work looks at text, key and readings of a word and at nothing else */
    public WordMemory(Function<Token, V> work) {
        this.work = work;
    }

    public V of(Token word) {
        Known<V> first = words.get(word.text());
        for (Known<V> known = first; known != null; known = known.next) {
            boolean same = known.word.readings() == word.readings()
                    || known.word.readings().equals(word.readings());
            if (same && known.word.key().equals(word.key())) return known.value;
        }
        V value = work.apply(word);
        words.put(word.text(), new Known<>(word, value, first));
        return value;
    }

    public void clear() {
        words.clear();
    }
}
