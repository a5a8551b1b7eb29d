package bilan.dossier;

import bilan.quantity.Quantity;

/**
 * The hull of several figures; both ends inclusive. No figure inside it is better than another.
 *
 * @param low smallest lower end
 * @param high largest upper end, or {@link Quantity#UNBOUNDED}
 */
public record Range(long low, long high) {
    public Range {
        if (low < 0 || high < low) throw new IllegalArgumentException("range " + low + ".." + high + " is empty");
    }

    /** The ends that one figure states. */
    public static Range of(Quantity quantity) {
        return new Range(quantity.low(), quantity.high());
    }

    /** Widened to hold another figure. */
    public Range hull(Quantity quantity) {
        return new Range(Math.min(low, quantity.low()), Math.max(high, quantity.high()));
    }

    public boolean openAbove() {
        return high == Quantity.UNBOUNDED;
    }
}
