package bilan.store;

/**
 * A line of the journal: what Bilan did on the web for a dossier, or told of it. No evidence, and no part of the chain.
 *
 * @param kind what was done: {@code visited}, {@code announced}, {@code delivered} …
 * @param object what it concerns: an address, the id of an announcement
 * @param record the rest, in the format of its kind
 */
public record Note(String kind, String object, String record) {}
