package bilan.workbench.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a password may be guessed. Who is inside already stays so. Safe for threads. */
final class Tries {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int MOST_FROM_ONE_ADDRESS = 100;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failed = new HashMap<>();

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /** True if this account may be tried from there now. */
    synchronized boolean mayTry(String name, String address) {
        return recent("name " + name) < MOST && recent("from " + address) < MOST_FROM_ONE_ADDRESS;
    }

    synchronized void failed(String name, String address) {
        failed.computeIfAbsent("name " + name, key -> new ArrayDeque<>()).add(clock.instant());
        failed.computeIfAbsent("from " + address, key -> new ArrayDeque<>()).add(clock.instant());
    }

    /** The right password was given: what went before is forgotten. */
    synchronized void succeeded(String name) {
        failed.remove("name " + name);
    }

    private int recent(String key) {
        Deque<Instant> tries = failed.get(key);
        if (tries == null) return 0;
        Instant oldest = clock.instant().minus(WITHIN);
        while (!tries.isEmpty() && tries.peek().isBefore(oldest)) tries.poll();
        if (tries.isEmpty()) failed.remove(key);
        return tries.size();
    }
}
