package bilan.flink;

/** When state goes: so long after the last article that touched it, on the next full hour. */
final class Expiry {
    private static final long HOUR = 3_600_000;

    private Expiry() {}

    /** The moment of the timer; few moments, so that a busy story does not set a timer an article. */
    static long of(long last, long keep) {
        return (last + keep) / HOUR * HOUR + HOUR;
    }
}
