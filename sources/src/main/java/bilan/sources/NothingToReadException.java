package bilan.sources;

/** What the caller named does not exist or holds no file: a mistake in the call, not in an input. */
public final class NothingToReadException extends Exception {
    private static final long serialVersionUID = 1;

    NothingToReadException(String message) {
        super(message);
    }
}
