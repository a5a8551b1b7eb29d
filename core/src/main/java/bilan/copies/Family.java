package bilan.copies;

import bilan.text.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * An article and its copies.
 *
 * @param original the first published
 * @param copies by publication
 */
public record Family(Article original, List<Copy> copies) {
    public Family {
        copies = List.copyOf(copies);
    }

    /** All of them, the original first. */
    public List<Article> articles() {
        List<Article> articles = new ArrayList<>(List.of(original));
        for (Copy copy : copies) articles.add(copy.article());
        return articles;
    }
}
