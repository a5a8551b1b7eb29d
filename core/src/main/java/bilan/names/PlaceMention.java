package bilan.names;

import bilan.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place that a text names.
 *
 * @param span where it stands, without article or preposition
 * @param text as the text spells it
 * @param place what the gazetteer takes it for, or null if it does not know it
 */
public record PlaceMention(Span span, String text, @Nullable Place place) {}
