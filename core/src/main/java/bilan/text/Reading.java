package bilan.text;

import java.util.Set;

/**
 * One dictionary reading of a word. A word keeps all of them; context decides.
 *
 * @param lemma the dictionary's headword, lower-cased unless it is a name
 * @param features features named in the pack's {@code tags.tsv}: {@code noun}, {@code participle}, {@code plural} …
 */
public record Reading(String lemma, Set<String> features) {
    public Reading {
        features = Set.copyOf(features);
    }
}
