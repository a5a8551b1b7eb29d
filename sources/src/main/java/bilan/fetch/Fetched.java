package bilan.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
public sealed interface Fetched {
    /**
     * An answer.
     *
     * @param address where it came from in the end
     * @param bytes unpacked; not to be changed
     * @param type media type in lower case without parameters, or null
     * @param charset as the server named it, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Page(
            URI address,
            byte[] bytes,
            @Nullable String type,
            @Nullable String charset,
            Validators validators) implements Fetched {}

    /** The same as when it was last asked for. */
    record Unchanged(URI address) implements Fetched {}

    /**
     * Nothing.
     *
     * @param address where the trouble was: not what was asked for if a redirect led there
     * @param message what is wrong, for people
     * @param retryAfter how long the server wants to be left alone, or null if it did not say
     */
    record Refused(
            URI address,
            Cause cause,
            String message,
            @Nullable Duration retryAfter) implements Fetched {}

    /** Why nothing came. */
    enum Cause {
        /** Not an address of the open internet, or one that the user did not name. */
        FORBIDDEN,
        /** The host's robots.txt says no. */
        ROBOTS,
        /** It leads somewhere that is not followed. */
        REDIRECT,
        /** Wants a login or money. */
        PAYWALL,
        /** Is not there, perhaps no more. */
        GONE,
        /** The server wants to be left alone for a while, or is in trouble. */
        LATER,
        /** No such host, no connection, broken off. */
        UNREACHABLE,
        /** No trustworthy certificate. */
        INSECURE,
        /** Took too long. */
        SLOW,
        /** More than a limit allows. */
        LARGE,
        /** Bytes that do not fit together. */
        DAMAGED;

        /** Whether asking again may help. */
        public boolean passes() {
            return this == LATER || this == UNREACHABLE || this == SLOW || this == DAMAGED || this == INSECURE;
        }
    }
}
