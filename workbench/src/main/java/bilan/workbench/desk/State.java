package bilan.workbench.desk;

import bilan.claim.ArticleReading;
import bilan.dossier.Reviews;
import bilan.names.NameDecisions;
import bilan.review.ClaimState;
import bilan.review.ReviewLog;
import bilan.store.KeptDecision;
import bilan.store.Store;
import bilan.workbench.view.Ledger;
import java.util.List;

/**
 * A dossier at one moment: what the store held then, and what follows from it. Never changed once made.
 *
 * @param number counts the states of this desk from 1; a page that shows an older one is out of date
 * @param readings what was read in each article, before any decision on claims
 * @param decisions what was decided, oldest first
 * @param log of these, what reviewers decided on claims; only to be read
 * @param reviews what follows from that
 * @param names what was decided on names
 * @param counts how much is kept
 * @param ledger the dossier that follows
 */
public record State(
        long number,
        List<ArticleReading> readings,
        List<KeptDecision> decisions,
        ReviewLog log,
        Reviews reviews,
        NameDecisions names,
        Store.Counts counts,
        Ledger ledger) {
    public State {
        readings = List.copyOf(readings);
        decisions = List.copyOf(decisions);
    }

    /** How a claim stands with its reviewers. */
    public ClaimState.Kind verdict(String claimId) {
        return log.state(claimId).kind();
    }

    /** True before anything was read. */
    public boolean isEmpty() {
        return counts.articles() == 0;
    }
}
