package bilan.quantity;

/**
 * How many people, as an interval that the words state; both ends inclusive.
 *
 * @param low at least this many; 0 when the lower end is open
 * @param high at most this many, or {@link #UNBOUNDED}
 * @param hedge how the words put it
 */
public record Quantity(long low, long high, Hedge hedge) {
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public Quantity {
        if (low < 0 || high < low) throw new IllegalArgumentException("quantity " + low + ".." + high + " is empty");
    }

    public static Quantity exactly(long n) {
        return new Quantity(n, n, Hedge.EXACT);
    }

    public static Quantity about(long n) {
        return new Quantity(n, n, Hedge.ABOUT);
    }

    public static Quantity atLeast(long n) {
        return new Quantity(n, UNBOUNDED, Hedge.AT_LEAST);
    }

    public static Quantity atMost(long n) {
        return new Quantity(0, n, Hedge.AT_MOST);
    }

    public static Quantity between(long low, long high) {
        return new Quantity(low, high, Hedge.RANGE);
    }

    public static Quantity indefinite(long low, long high) {
        return new Quantity(low, high, Hedge.INDEFINITE);
    }

    public boolean openAbove() {
        return high == UNBOUNDED;
    }

    /** True when the words give no lower end ("up to 40"): JSON and SQL then hold null. */
    public boolean openBelow() {
        return hedge == Hedge.AT_MOST;
    }

    /** As rule examples write it: {@code 8}, {@code 18..}, {@code ..40}, {@code ~20}, {@code 20..99}. */
    @Override
    public String toString() {
        if (hedge == Hedge.ABOUT && low == high) return "~" + low;
        if (openBelow()) return ".." + high;
        if (openAbove()) return low + "..";
        return low == high ? String.valueOf(low) : low + ".." + high;
    }
}
