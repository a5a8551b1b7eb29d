package bilan.names;

import bilan.text.Span;

/**
 * Says that a mention means a name. Kept apart from claims, so that names can be found again without touching them.
 *
 * @param doc id of the article
 * @param mention where it stands
 * @param nameId id of a {@link Name}
 */
public record Link(String doc, Span mention, String nameId) {}
