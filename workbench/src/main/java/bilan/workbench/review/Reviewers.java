package bilan.workbench.review;

import bilan.workbench.desk.Desk;
import bilan.workbench.web.Caller;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Who decides. On one computer people say themselves who sits before it. */
final class Reviewers {
    /** Holds the name. */
    static final String COOKIE = "bilan-who";

    private final Desk desk;

    Reviewers(Desk desk) {
        this.desk = desk;
    }

    /** The person who sent the request. */
    String of(Context context) {
        Caller caller = Caller.of(context);
        if (caller != null) return caller.name();
        String named = context.cookie(COOKIE);
        if (named == null || named.isBlank()) return desk.who();
        try {
            return URLDecoder.decode(named, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return desk.who();
        }
    }

    /** True if people say themselves who they are. */
    boolean mayBeNamed(Context context) {
        return Caller.of(context) == null;
    }
}
