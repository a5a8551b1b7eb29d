package bilan.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask it later for news only.
 *
 * @param etag the value of {@code ETag}, or null
 * @param modified the value of {@code Last-Modified}, or null
 */
public record Validators(@Nullable String etag, @Nullable String modified) {
    /** None: the whole page is wanted. */
    public static final Validators NONE = new Validators(null, null);

    /** Longer ones are not kept. */
    private static final int LONGEST = 1_000;

    static Validators of(@Nullable String etag, @Nullable String modified) {
        return new Validators(fit(etag), fit(modified));
    }

    public boolean isEmpty() {
        return etag == null && modified == null;
    }

    private static @Nullable String fit(@Nullable String value) {
        return value == null || value.length() > LONGEST || value.isBlank() ? null : value;
    }
}
