package bilan.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast work goes, from the last minute of it, and how long the rest may take. The clock is the caller's. For one thread. */
final class Pace {
    private static final long SECOND = 1_000_000_000L;
    private static final long WINDOW = 60 * SECOND;
    /** Before that a guess would be a lie. */
    private static final long EARLIEST = 5 * SECOND;

    private record Sample(long nanos, long done) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * What is left.
     *
     * @param perSecond pieces of work a second
     * @param seconds for the rest, at this pace
     * @param spread by how many seconds that may be off: by how much the two halves of the last minute differ
     */
    record Left(double perSecond, long seconds, long spread) {}

    /** So much was done at that moment; a sample a second is kept. */
    void seen(long nanos, long done) {
        Sample last = samples.peekLast();
        if (last != null && nanos - last.nanos < SECOND) return;
        samples.add(new Sample(nanos, done));
        while (samples.size() > 2 && nanos - samples.element().nanos > WINDOW) samples.remove();
    }

    /** Null as long as nothing can be told: in the first seconds, and when nothing moved. */
    @Nullable
    Left left(long all) {
        Sample first = samples.peekFirst();
        Sample last = samples.peekLast();
        if (first == null || last == null || last.nanos - first.nanos < EARLIEST || last.done == first.done)
            return null;
        Sample middle = first;
        for (Sample sample : samples) {
            if (sample.nanos - first.nanos <= (last.nanos - first.nanos) / 2) middle = sample;
        }
        long rest = all - last.done;
        double rate = rate(first, last);
        double early = rate(first, middle);
        double late = rate(middle, last);
        boolean steady = early > 0 && late > 0;
        double spread = steady ? Math.abs(rest / early - rest / late) / 2 : rest / rate;
        return new Left(rate, Math.round(rest / rate), Math.round(spread));
    }

    private static double rate(Sample from, Sample to) {
        return to.nanos == from.nanos ? 0 : (to.done - from.done) * (double) SECOND / (to.nanos - from.nanos);
    }
}
