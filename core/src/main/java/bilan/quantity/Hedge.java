package bilan.quantity;

import java.util.Locale;

/** How firmly a number is stated. */
public enum Hedge {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    RANGE,
    INDEFINITE;

    /** The word used in packs, JSON and CSV: {@code at_least}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
