package bilan.sources;

import java.io.IOException;

/** An input has more bytes than its reader may hold. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
    private final long limit;

    TooLargeException(long limit) {
        super("larger than the limit of " + inWords(limit));
        this.limit = limit;
    }

    /** How many bytes would have been taken. */
    public long limit() {
        return limit;
    }

    static String inWords(long bytes) {
        if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) return (bytes >> 20) + " MB";
        return bytes + " bytes";
    }
}
