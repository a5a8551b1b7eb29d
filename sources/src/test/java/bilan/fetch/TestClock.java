package bilan.fetch;

import java.time.Duration;
import java.time.Instant;

/** A clock that jumps instead of waiting, and remembers how long it would have waited. */
public final class TestClock implements Ticker {
    private long nanos;
    private Instant now = Instant.parse("2026-03-05T12:00:00Z");
    public Duration slept = Duration.ZERO;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        slept = slept.plus(duration);
        pass(duration);
    }

    /** Time goes by. */
    public synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
        now = now.plus(duration);
    }
}
