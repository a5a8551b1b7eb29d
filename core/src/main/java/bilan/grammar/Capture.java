package bilan.grammar;

import org.jspecify.annotations.Nullable;

/**
 * What a named part of a pattern took.
 *
 * @param from index of the first token
 * @param to index behind the last token
 * @param edge the edge, if the part took exactly one; else null
 */
public record Capture(int from, int to, @Nullable Edge edge) {}
