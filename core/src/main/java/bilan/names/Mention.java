package bilan.names;

import bilan.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of an article that may name somebody or something.
 *
 * @param doc id of the article
 * @param language code of its language
 * @param span where they stand
 * @param text as they stand
 * @param kind what the words around them say it is, or null if they say nothing
 * @param expansion the long form of an abbreviation where the text gives it, or null
 */
public record Mention(
        String doc,
        String language,
        Span span,
        String text,
        Name.@Nullable Kind kind,
        @Nullable String expansion) {}
