package bilan.review;

/** Somebody decided on the claim after the page was made that this decision comes from. Nothing was kept. */
public final class ChangedMeanwhileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String claim;
    private final transient ClaimState now;

    ChangedMeanwhileException(String claim, ClaimState now) {
        super("claim " + claim + " was decided on meanwhile, version " + now.version());
        this.claim = claim;
        this.now = now;
    }

    /** The claim. */
    public String claim() {
        return claim;
    }

    /** How it stands now. */
    public ClaimState now() {
        return now;
    }
}
