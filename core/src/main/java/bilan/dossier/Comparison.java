package bilan.dossier;

import bilan.claim.Effect;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;

/** What two figures are to one another, by their digits alone. Every test is symmetric. */
final class Comparison {
    private static final double NEAR = 0.05;
    private static final long SHORTEST_SLIP = 100;

    private Comparison() {}

    /** True when some number fits both, a rough figure being read a tenth wider. */
    static boolean meets(Quantity one, Quantity other) {
        return low(one) <= high(other) && low(other) <= high(one);
    }

    static long low(Quantity quantity) {
        return isRough(quantity) ? Math.max(0, quantity.low() - slack(quantity.low())) : quantity.low();
    }

    static long high(Quantity quantity) {
        return isRough(quantity) && !quantity.openAbove() ? quantity.high() + slack(quantity.high()) : quantity.high();
    }

    private static boolean isRough(Quantity quantity) {
        return quantity.hedge() == Hedge.ABOUT;
    }

    private static long slack(long number) {
        return Math.max(1, (number + 9) / 10);
    }

    /** True when the first lies within the second and is narrower or firmer: 748 says more than "more than 740". */
    static boolean saysMore(Quantity one, Quantity other) {
        boolean within = other.low() <= one.low() && one.high() <= other.high();
        boolean equal = other.low() == one.low() && one.high() == other.high();
        return within && (!equal || one.hedge().compareTo(other.hedge()) < 0);
    }

    /** The number the words give, or -1 if they give two or none. */
    static long number(Quantity quantity) {
        if (quantity.hedge() == Hedge.INDEFINITE || quantity.hedge() == Hedge.RANGE) return -1;
        if (quantity.openAbove()) return quantity.low();
        return quantity.high();
    }

    /** Smaller by larger, 0 to 1, of what the words give at least. */
    static double ratio(Quantity one, Quantity other) {
        long a = one.openBelow() ? one.high() : one.low();
        long b = other.openBelow() ? other.high() : other.low();
        long larger = Math.max(a, b);
        return larger == 0 ? 1 : (double) Math.min(a, b) / larger;
    }

    /** 740 is 748, cut or rounded to tens. */
    static boolean isRounding(Quantity one, Quantity other) {
        long a = number(one);
        long b = number(other);
        if (a < 0 || b < 0 || a == b || Math.abs(a - b) > NEAR * Math.max(a, b)) return false;
        return isRoundOf(a, b) || isRoundOf(b, a);
    }

    private static boolean isRoundOf(long round, long number) {
        for (long unit = 10; unit <= round; unit *= 10) {
            if (round % unit != 0) return false;
            if (number / unit * unit == round || (number + unit / 2) / unit * unit == round) return true;
        }
        return false;
    }

    /** One digit other than the last, or two neighbours exchanged: 3 811 and 3 211, 1 235 and 1 253. */
    static boolean isDigitSlip(Quantity one, Quantity other) {
        long a = number(one);
        long b = number(other);
        if (Math.min(a, b) < SHORTEST_SLIP || a == b || isRounding(one, other)) return false;
        String x = Long.toString(a);
        String y = Long.toString(b);
        if (x.length() != y.length()) return false;
        int first = -1;
        int last = -1;
        int differing = 0;
        for (int i = 0; i < x.length(); i++) {
            if (x.charAt(i) == y.charAt(i)) continue;
            if (first < 0) first = i;
            last = i;
            differing++;
        }
        // « 3 811 » then « 3 812 » is a count that went on; and 2 000 and 3 000 are two estimates
        if (differing == 1) return last < x.length() - 1 && !isRound(a) && !isRound(b);
        return differing == 2
                && last == first + 1
                && x.charAt(first) == y.charAt(last)
                && x.charAt(last) == y.charAt(first);
    }

    private static boolean isRound(long number) {
        long rest = number;
        int zeros = 0;
        while (rest > 0 && rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return zeros > 1 || rest < 10;
    }

    /**
     * By how many powers of ten two figures with the same digits differ: 3 for dozens and tens of thousands; 0 if they
     * are not such figures. Round exact figures do not count: 20 and 200 are often both right.
     */
    static int magnitudes(Quantity one, Quantity other) {
        if ((one.hedge() == Hedge.INDEFINITE) != (other.hedge() == Hedge.INDEFINITE)) return 0;
        Quantity small = one.low() <= other.low() ? one : other;
        Quantity large = small == one ? other : one;
        if (small.low() <= 1 || small.openAbove() != large.openAbove()) return 0;
        if (one.hedge() != Hedge.INDEFINITE && (number(small) < 11 || number(small) % 10 == 0)) return 0;
        long low = small.low();
        for (int power = 1; power <= 6; power++) {
            low *= 10;
            if (low > large.low()) return 0;
            if (low == large.low()) return power;
        }
        return 0;
    }

    /** True for tolls that can only rise while an event goes on; the missing are found, the displaced return. */
    static boolean grows(Effect effect) {
        return switch (effect) {
            case KILLED, INJURED, DETAINED, INFECTED, RESCUED -> true;
            case MISSING, ABDUCTED, DISPLACED, EVACUATED, HOSPITALISED, PARTICIPANTS, DEPLOYED -> false;
        };
    }
}
