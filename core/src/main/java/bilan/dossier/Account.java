package bilan.dossier;

import bilan.text.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as part of a dossier.
 *
 * @param article the text
 * @param words how many words it has
 * @param repostOf id of the article it copies, or null
 * @param origin name of the origin that most of its figures go back to, or null if it holds none
 * @param borrowings what it took from other articles: a copy from the one that it is most plainly a copy of
 */
public record Account(
        Article article,
        int words,
        @Nullable String repostOf,
        @Nullable String origin,
        List<Borrowing> borrowings) {
    public Account {
        borrowings = List.copyOf(borrowings);
    }

    /** One that took nothing from others, as far as is known. */
    public Account(Article article, int words, @Nullable String repostOf, @Nullable String origin) {
        this(article, words, repostOf, origin, List.of());
    }
}
