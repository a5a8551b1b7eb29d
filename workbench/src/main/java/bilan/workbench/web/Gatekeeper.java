package bilan.workbench.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows people by their accounts. Safe for threads. */
public interface Gatekeeper {
    /** Names, with ports where they show, by which the server is called. */
    List<String> hosts();

    /** Who sends this request; null if nobody is known to. */
    @Nullable
    Caller caller(Context context);

    /** True for what one has to see before one is known. */
    boolean isOpen(String path);

    /** The least role that may ask for this. */
    Role needed(HandlerType method, String path);

    /** The scheme by which browsers reach us: {@code http} or {@code https}. */
    String scheme();
}
