package bilan.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A numeral while it is being added up. Below the scale in hand there is a group of at most three digits; a scale word
 * multiplies it. Every method that adds says whether the word fitted; if not, nothing has changed.
 */
final class Sum {
    private static final long NONE = Long.MAX_VALUE;
    private final NumeralRules rules;
    private long total;
    private long scale = NONE;
    /** What stood before the last, smaller scale, and its scale: « tres billones » of « tres billones dos mil millones ». */
    private long before;

    private long scaleBefore = NONE;
    private long group;
    private boolean grouped;
    private @Nullable Digits digits;
    private boolean joined;
    private boolean joinedBehindScale;
    private boolean ordinal;

    Sum(NumeralRules rules) {
        this.rules = rules;
    }

    Sum copy() {
        Sum copy = new Sum(rules);
        copy.total = total;
        copy.scale = scale;
        copy.before = before;
        copy.scaleBefore = scaleBefore;
        copy.group = group;
        copy.grouped = grouped;
        copy.digits = digits;
        copy.joined = joined;
        copy.joinedBehindScale = joinedBehindScale;
        copy.ordinal = ordinal;
        return copy;
    }

    boolean empty() {
        return total == 0 && !grouped;
    }

    long value() {
        return digits == null ? total + group : digits.decimals() > 0 ? digits.floor() : total + group;
    }

    String kind() {
        if (ordinal) return "ordinal";
        return digits != null && digits.decimals() > 0 ? "decimal" : "cardinal";
    }

    boolean decimal() {
        return digits != null && digits.decimals() > 0;
    }

    /** The figure times a collective, negative when too large. */
    long times(long n) {
        return digits != null && total == 0 ? digits.times(n) : Digits.product(value(), n);
    }

    boolean add(Digits figure) {
        if (grouped || ordinal) return false;
        // « 4 mil 500 », « 1 millón 200 mil »
        if (total > 0 && (figure.decimals() > 0 || figure.mantissa() >= scale)) return false;
        digits = figure;
        group = figure.floor();
        grouped = true;
        return true;
    }

    boolean addUnit(long unit) {
        if (ordinal || digits != null && grouped) return false;
        long tail = group % 100;
        if (!grouped) {
            group = unit;
        } else if (tail == 0) {
            group += unit;
        } else if (unit < 10 && tail >= 20 && tail % 10 == 0
                || unit >= 10 && unit < 20 && rules.teensAfter().contains(tail)
                || tail == 10 && rules.unitsAfterTen().contains(unit)) {
            group += unit;
        } else if (unit == 20 && rules.twentiesAfter().contains(tail)) {
            group += tail * 20 - tail;
        } else {
            return false;
        }
        digits = null;
        grouped = true;
        return true;
    }

    boolean addHundred(long hundred) {
        boolean figure = digits != null && grouped;
        if (ordinal || joined || figure && !(rules.figuresBeforeHundred() && !decimal())) return false;
        if (!grouped) group = hundred;
        else if (hundred == 100 && group > 0 && group < 100) group *= 100;
        else return false;
        digits = null;
        grouped = true;
        return true;
    }

    boolean addScale(long next) {
        if (ordinal || joinedBehindScale && next >= scale) return false;
        long sum;
        boolean descends = scale != NONE && next < scale;
        if (empty()) {
            sum = next;
        } else if (scale == NONE || next < scale) {
            if (!grouped) return false;
            long product = digits != null ? digits.times(next) : Digits.product(group, next);
            sum = product < 0 ? -1 : total + product;
        } else if (next == scale || decimal()) {
            return false;
        } else {
            // « dos mil quinientos millones »
            if (before > 0 && next >= scaleBefore) return false;
            long product = Digits.product(total - before + group, next);
            sum = product < 0 ? -1 : before + product;
        }
        if (sum < 0) return false;
        if (descends) {
            before = total;
            scaleBefore = scale;
        }
        total = sum;
        scale = next;
        group = 0;
        grouped = false;
        joined = false;
        joinedBehindScale = false;
        digits = null;
        return true;
    }

    boolean addOrdinal(long value) {
        boolean fits = value < 100 ? addUnit(value) : value == 100 ? addHundred(value) : addScale(value);
        if (fits) ordinal = true;
        return fits;
    }

    /** "two million and a half", or "two and a half", which then asks for a scale. */
    boolean addHalf() {
        if (ordinal || empty() || decimal()) return false;
        if (!grouped) {
            total += scale / 2;
            return true;
        }
        if (group > 99 || total > 0) return false;
        digits = new Digits(group * 10 + 5, 1, "");
        return true;
    }

    /** A joining word, which may be followed by a unit. */
    boolean join() {
        if (ordinal || joined || digits != null || empty()) return false;
        long tail = group % 100;
        boolean ten = grouped && tail >= 20 && tail % 10 == 0;
        boolean hundred = grouped && tail == 0;
        boolean fits = ten && rules.andAfter().contains("ten")
                || hundred && rules.andAfter().contains("hundred")
                || !grouped && rules.andAfter().contains("scale");
        joined = fits;
        joinedBehindScale = fits && !grouped;
        return fits;
    }
}
