package bilan.review;

import org.jspecify.annotations.Nullable;

/**
 * One act of a reviewer, as the dossier keeps it.
 *
 * @param number the number of the decision in the dossier
 * @param at when it was kept, ISO 8601 in UTC
 * @param blind true if it was given without seeing what others decided; it changes no dossier
 * @param key what the sender called it, so that one that is sent twice is kept once; or null
 */
public record Review(
        long number,
        String at,
        String who,
        Act act,
        boolean blind,
        @Nullable String key) {}
