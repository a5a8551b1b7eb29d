package bilan.store;

/**
 * A decision as the dossier keeps it.
 *
 * @param number counts the decisions of the dossier from 1
 * @param at when it was kept, ISO 8601 in UTC, to the millisecond
 */
public record KeptDecision(long number, String at, Decision decision) {}
