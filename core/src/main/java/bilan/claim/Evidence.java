package bilan.claim;

import bilan.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The characters that a claim stands on, as spans of the article's body.
 *
 * @param doc id of the article
 * @param quote the shortest stretch with number, trigger and victims
 * @param number the number phrase without its hedge
 * @param victims who was affected, or null when unsaid
 * @param source who is credited, or null when unsaid or not in this text
 * @param sentence the sentence of the number
 * @param rule name of the rule that read it
 * @param pack code and version of the language pack
 */
public record Evidence(
        String doc,
        Span quote,
        Span number,
        @Nullable Span victims,
        @Nullable Span source,
        Span sentence,
        String rule,
        String pack) {}
