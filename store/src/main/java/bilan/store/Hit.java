package bilan.store;

/**
 * Something a search found.
 *
 * @param kind article or claim
 * @param doc id of the article
 * @param start where the words stand in the article's text, in code points; 0 for an article
 * @param end where they end; 0 for an article
 * @param text the claim's quote, or the article's title (its id if it has none)
 */
public record Hit(Kind kind, String doc, int start, int end, String text) {
    /** What was found. */
    public enum Kind {
        ARTICLE,
        CLAIM
    }
}
