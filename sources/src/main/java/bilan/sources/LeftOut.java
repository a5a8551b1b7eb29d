package bilan.sources;

/**
 * Words of a page that are no part of its article and were left out of the body.
 *
 * @param kind what they are, as in {@link bilan.text.Omission#kind()}, or one of a page: {@code footer}, {@code hidden},
 *     {@code title} and {@code repeated} (they stand in the body already), {@code surroundings} (none of these)
 * @param text the words, spaces normalised; at most 2,000 characters of them
 */
public record LeftOut(String kind, String text) {
    private static final int MOST = 2_000;

    public LeftOut {
        if (text.length() > MOST) text = text.substring(0, MOST) + "…";
    }
}
