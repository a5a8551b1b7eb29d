package bilan.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Time, and waiting for it; tests bring their own. */
public interface Ticker {
    /** A clock that never goes back; only differences mean anything. */
    long nanos();

    /** The moment on the wall. */
    Instant now();

    /** Waits; not at all if there is nothing to wait for. */
    void sleep(Duration duration) throws InterruptedException;

    /** That of the machine. */
    static Ticker system() {
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                if (!duration.isNegative()) TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            }
        };
    }
}
