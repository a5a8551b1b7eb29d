package bilan.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keeps requests to one host apart in time. Safe for threads. */
final class Turns {
    private final Ticker ticker;
    private final Map<String, Long> free = new HashMap<>();

    Turns(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Waits until it is this caller's turn with the host; the next one comes {@code between} later. */
    void await(String host, Duration between) throws InterruptedException {
        long wait;
        synchronized (free) {
            long now = ticker.nanos();
            long turn = Math.max(now, free.getOrDefault(host, now));
            free.put(host, turn + between.toNanos());
            wait = turn - now;
        }
        if (wait > 0) ticker.sleep(Duration.of(wait, TimeUnit.NANOSECONDS.toChronoUnit()));
    }
}
