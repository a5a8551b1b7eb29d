package bilan.app;

/** What the command tells the shell when it ends. */
enum Exit {
    /** All good. */
    OK(0),
    /** The command was called in a way it does not understand. */
    USAGE(1),
    /** It could not be done. */
    FAILURE(2),
    /** Done, but for inputs that could not be read: each was named, with why. */
    QUARANTINE(3),
    /** What was kept does not match its fingerprint. */
    INTEGRITY(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
