package bilan.app;

/** It could not be done; the message is a sentence for people and says what to do. */
final class FailureException extends Exception {
    private static final long serialVersionUID = 1;

    FailureException(String message) {
        super(message);
    }
}
