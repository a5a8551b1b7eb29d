package bilan.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded memory of what was worked out lately. When it is half full, what is not asked for again is forgotten. Safe
 * for threads, which may work a thing out twice.
 */
public final class Recent<K, V> {
    private final int half;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /** @param most no more is kept */
    public Recent(int most) {
        half = most / 2;
    }

    /** What is kept under a key, or null. */
    public @Nullable V get(K key) {
        V value = young.get(key);
        if (value != null) return value;
        value = old.get(key);
        if (value != null) put(key, value);
        return value;
    }

    public void put(K key, V value) {
        Map<K, V> filling = young;
        if (filling.size() >= half) {
            old = filling;
            filling = new ConcurrentHashMap<>();
            young = filling;
        }
        filling.put(key, value);
    }

    /** What is kept under a key, worked out if nothing is. */
    public V get(K key, Function<? super K, ? extends V> work) {
        V value = get(key);
        if (value == null) {
            value = work.apply(key);
            put(key, value);
        }
        return value;
    }

    public void clear() {
        young = new ConcurrentHashMap<>();
        old = Map.of();
    }
}
