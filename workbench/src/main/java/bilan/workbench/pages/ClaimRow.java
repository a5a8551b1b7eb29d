package bilan.workbench.pages;

import bilan.claim.Claim;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.view.Excerpt;

/**
 * A claim as a row.
 *
 * @param state the word of how it stands with its reviewers
 * @param disagreements numbers of the disagreements it is part of, as on the dossier page
 */
public record ClaimRow(
        Claim claim, ClaimLine line, Excerpt excerpt, String state, java.util.List<Integer> disagreements) {
    public ClaimRow {
        disagreements = java.util.List.copyOf(disagreements);
    }
}
