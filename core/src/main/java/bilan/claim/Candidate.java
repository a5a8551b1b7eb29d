package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Edge;
import bilan.grammar.Match;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a figure: a match of a claim rule.
 *
 * @param order place of the rule in its file: the smaller, the more it is trusted
 * @param match where it fits
 * @param count the figure
 * @param effect the trigger, or null where the rule itself says what happened
 */
record Candidate(
        int order, Match match, Edge count, @Nullable Edge effect) {

    int distance() {
        return match.length();
    }

    @Nullable
    Capture victims() {
        return match.get("victims");
    }
}
