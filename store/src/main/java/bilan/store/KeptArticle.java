package bilan.store;

import bilan.text.Article;

/**
 * An article in the store.
 *
 * @param number its place in the order of keeping
 * @param article with the id it bears in the store
 */
public record KeptArticle(long number, Article article) {}
