package bilan.workbench.desk;

import bilan.claim.ArticleReading;
import bilan.store.Decision;
import java.util.List;

/** How decisions on claims change what a dossier is derived from. Safe for threads. */
public interface Reviewing {
    /** Nothing was decided. */
    Reviewing NONE = (readings, decisions) -> readings;

    /**
     * The readings with rejected claims left out and corrected ones put right; what was read stays in the store.
     *
     * @param decisions all of the dossier, oldest first
     */
    List<ArticleReading> applied(List<ArticleReading> readings, List<Decision> decisions);
}
