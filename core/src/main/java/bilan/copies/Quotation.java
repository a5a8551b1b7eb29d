package bilan.copies;

import bilan.text.Article;

/**
 * An article that holds a passage of another and is no copy of it.
 *
 * @param article the one that quotes
 * @param of the one that is quoted, published before
 * @param words how many words of it, in runs of at least a sentence's length
 */
public record Quotation(Article article, Article of, int words) {}
