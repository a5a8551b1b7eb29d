package bilan.store;

import bilan.claim.ArticleReading;

/**
 * A newer reading of a kept article.
 *
 * @param article number of the article
 * @param reader as in {@link Entry}
 */
public record Revision(long article, ArticleReading reading, String reader) {}
