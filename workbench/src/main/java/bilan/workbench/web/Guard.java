package bilan.workbench.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every page: the name by which the browser called us, who opened the workbench, and, where something
 * would change, from which page the request comes. Safe for threads.
 */
public final class Guard {
    /** On every answer, errors too. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "font-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    /** In a form, or as a parameter of the address it goes to. */
    public static final String CSRF = "csrf";

    /** The same from a script. */
    public static final String CSRF_HEADER = "X-CSRF";

    private static final String TOKEN = "token";
    private static final String STATIC = "/static/";
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final String token = random();
    private final String csrf = random();
    private final @Nullable Gatekeeper gatekeeper;
    private volatile List<String> hosts = List.of();
    private volatile String cookie = "bilan";

    /** For one computer: who has the key of the start may come in. */
    public Guard() {
        this(null);
    }

    /** @param gatekeeper knows who may come in; null on one computer */
    public Guard(@Nullable Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** To be told before the first request: the port that is listened on. */
    public void listensOn(int port) {
        hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
        cookie = "bilan-" + port; // cookies know no ports: two workbenches would take each other's
    }

    /** What opens the workbench, for the address that the user is given. */
    public String token() {
        return token;
    }

    /** What a form of the page that answers this request has to send back. */
    public String csrf(Context context) {
        if (gatekeeper == null) return csrf;
        Caller caller = Caller.of(context);
        return caller == null || caller.secret() == null ? "" : caller.secret();
    }

    /** Before everything else. */
    public void add(RoutesConfig routes, Site site) {
        routes.before(context -> {
            context.header("Cache-Control", "no-store");
            String host = context.header("Host");
            if (!hosts.contains(host)
                    && (gatekeeper == null || !gatekeeper.hosts().contains(host))) {
                stop(context, site, HttpStatus.MISDIRECTED_REQUEST, "fault.host");
            } else if (gatekeeper != null) {
                admit(context, site, gatekeeper);
            } else if (!isOpen(context)) {
                enter(context, site);
            } else if (!HARMLESS.contains(context.method()) && !isOurs(context)) {
                stop(context, site, HttpStatus.FORBIDDEN, "fault.foreign");
            }
        });
    }

    private void admit(Context context, Site site, Gatekeeper keeper) {
        if (context.path().startsWith(STATIC)) return;
        Caller caller = keeper.caller(context);
        if (caller != null) caller.keep(context);
        boolean open = keeper.isOpen(context.path());
        boolean harmless = HARMLESS.contains(context.method());
        if (caller == null && !open) {
            if (harmless && context.header("Authorization") == null && !wantsData(context)) {
                context.skipRemainingHandlers();
                context.redirect("/login", HttpStatus.SEE_OTHER);
            } else {
                stop(context, site, HttpStatus.UNAUTHORIZED, "fault.login");
            }
        } else if (caller != null && !open && !caller.role().mayAs(keeper.needed(context.method(), context.path()))) {
            stop(context, site, HttpStatus.FORBIDDEN, "fault.role");
        } else if (!harmless && !(caller != null && caller.secret() == null)) {
            // at the door one has no page yet that could know a secret
            boolean ours = isFromHere(context, keeper.scheme()) && (open || same(csrf(context), sent(context)));
            if (!ours) stop(context, site, HttpStatus.FORBIDDEN, "fault.foreign");
        }
    }

    private static boolean wantsData(Context context) {
        String accepted = context.header("Accept");
        return accepted != null && accepted.startsWith("application/json");
    }

    private static void stop(Context context, Site site, HttpStatus status, String key) {
        context.skipRemainingHandlers();
        site.fault(context, status, key);
    }

    /** What needs no key: there is nothing of the dossier in it. */
    private boolean isOpen(Context context) {
        return context.path().startsWith(STATIC) || same(token, context.cookie(cookie));
    }

    private void enter(Context context, Site site) {
        if (context.method() == HandlerType.GET && same(token, context.queryParam(TOKEN))) {
            Cookie key = new Cookie(cookie, token);
            key.setHttpOnly(true);
            key.setSameSite(SameSite.LAX);
            context.cookie(key);
            context.skipRemainingHandlers();
            context.redirect(context.path(), HttpStatus.SEE_OTHER);
        } else {
            stop(context, site, HttpStatus.FORBIDDEN, "fault.token");
        }
    }

    /** An unsafe request comes from one of our pages and brings what only these know. */
    private boolean isOurs(Context context) {
        return isFromHere(context, "http") && same(csrf, sent(context));
    }

    private boolean isFromHere(Context context, String scheme) {
        String fetchSite = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        // since our pages send no referrer, a browser hides the origin of their forms; but it says that it is the same
        boolean hidden = fetchSite != null && (origin == null || origin.equals("null"));
        boolean known = origin != null && origin.equals(scheme + "://" + context.header("Host"));
        if (!known && !hidden) return false;
        return fetchSite == null || fetchSite.equals("same-origin");
    }

    private static @Nullable String sent(Context context) {
        String sent = context.header(CSRF_HEADER);
        if (sent == null) sent = context.queryParam(CSRF);
        if (sent == null && context.isFormUrlencoded()) sent = context.formParam(CSRF);
        return sent;
    }

    private static boolean same(String secret, @Nullable String given) {
        if (given == null) return false;
        if (secret.isEmpty()) return false;
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
