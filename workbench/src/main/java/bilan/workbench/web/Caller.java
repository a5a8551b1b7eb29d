package bilan.workbench.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, where people have accounts.
 *
 * @param name of the account
 * @param secret what only pages of this session know, for forms; null for a program that shows a key
 */
public record Caller(String name, Role role, @Nullable String secret) {
    private static final String ATTRIBUTE = "bilan.caller";

    /** Remembers it for the rest of the request. */
    void keep(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** Who sent this request; null on a computer where nobody needs an account. */
    public static @Nullable Caller of(Context context) {
        return context.attribute(ATTRIBUTE);
    }
}
