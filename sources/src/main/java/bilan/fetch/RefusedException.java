package bilan.fetch;

import bilan.fetch.Fetched.Cause;
import java.io.IOException;

/** An exchange that ends without a page. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final Cause cause;

    RefusedException(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    Cause kind() {
        return cause;
    }
}
