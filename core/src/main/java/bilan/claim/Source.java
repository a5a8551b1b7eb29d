package bilan.claim;

/**
 * A voice, as the text names it.
 *
 * @param name the shortest verbatim noun phrase
 * @param kind what kind of voice
 */
public record Source(String name, SourceKind kind) {}
