package bilan.dossier;

import bilan.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as part of a dossier.
 *
 * @param article the text
 * @param words how many words it has
 * @param repostOf id of the article it copies, or null
 * @param origin name of the origin that most of its figures go back to, or null if it holds none
 */
public record Account(
        Article article,
        int words,
        @Nullable String repostOf,
        @Nullable String origin) {}
