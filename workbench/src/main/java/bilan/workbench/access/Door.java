package bilan.workbench.access;

import bilan.workbench.web.Caller;
import bilan.workbench.web.Gatekeeper;
import bilan.workbench.web.Part;
import bilan.workbench.web.Role;
import bilan.workbench.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where people with accounts come in and go out. Safe for threads. */
public final class Door implements Gatekeeper {
    private static final String BEARER = "Bearer ";
    private static final String LOGIN = "/login";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tries tries;
    private final List<String> hosts;
    private final boolean secure;

    /**
     * @param hosts names, with ports where they show, by which the server is called
     * @param secure whether browsers reach us by TLS
     */
    public Door(Accounts accounts, InstantSource clock, List<String> hosts, boolean secure) {
        this.accounts = accounts;
        sessions = new Sessions(clock);
        tries = new Tries(clock);
        this.hosts = List.copyOf(hosts);
        this.secure = secure;
    }

    @Override
    public List<String> hosts() {
        return hosts;
    }

    @Override
    public String scheme() {
        return secure ? "https" : "http";
    }

    @Override
    public boolean isOpen(String path) {
        return path.equals(LOGIN);
    }

    /** What is not listed is for administrators. */
    @Override
    public Role needed(HandlerType method, String path) {
        if (method == HandlerType.GET || method == HandlerType.HEAD) return Role.READER;
        if (path.equals("/logout") || path.equals("/account")) return Role.READER;
        if (path.startsWith("/review/undo/")) return Role.EDITOR;
        if (path.startsWith("/review/")) return Role.REVIEWER;
        if (path.equals("/add") || path.equals("/example")) return Role.EDITOR;
        return Role.ADMIN;
    }

    @Override
    public @Nullable Caller caller(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) {
            if (!authorization.startsWith(BEARER)) return null;
            Accounts.Account account =
                    accounts.byKey(authorization.substring(BEARER.length()).strip());
            return account == null ? null : new Caller(account.name(), account.role(), null);
        }
        String id = context.cookie(cookie());
        Sessions.Session session = id == null ? null : sessions.of(id);
        if (session == null) return null;
        Accounts.Account account = accounts.account(session.name());
        boolean same = account != null && account.hash().equals(session.hash());
        return same ? new Caller(account.name(), account.role(), session.secret()) : null;
    }

    /** Browsers take a name that begins so only by TLS, for this host and the whole of it. */
    private String cookie() {
        return secure ? "__Host-bilan" : "bilan-session";
    }

    /** The pages of the door. */
    public Part pages(Site site) {
        return routes -> add(routes, site);
    }

    private void add(RoutesConfig routes, Site site) {
        routes.get(LOGIN, context -> show(context, site, ""));
        routes.post(LOGIN, context -> enter(context, site));
        routes.post("/logout", context -> {
            String id = context.cookie(cookie());
            if (id != null) sessions.end(id);
            context.cookie(kept("", 0));
            context.redirect(LOGIN, HttpStatus.SEE_OTHER);
        });
        routes.get("/account", context -> account(context, site, ""));
        routes.post("/account", context -> change(context, site));
    }

    private static void show(Context context, Site site, String fault) {
        site.show(context, "access/login", Map.of("fault", fault));
    }

    private void enter(Context context, Site site) {
        String name = field(context, "name");
        String password = field(context, "password");
        if (!tries.mayTry(name, context.ip())) {
            context.header("Retry-After", String.valueOf(Tries.WITHIN.toSeconds()));
            context.status(HttpStatus.TOO_MANY_REQUESTS);
            show(context, site, "access.tries");
            return;
        }
        Accounts.Account account = accounts.byPassword(name, password);
        if (account == null) {
            tries.failed(name, context.ip());
            context.status(HttpStatus.UNAUTHORIZED);
            show(context, site, "access.wrong");
            return;
        }
        tries.succeeded(name);
        String before = context.cookie(cookie());
        if (before != null) sessions.end(before);
        context.cookie(kept(sessions.begin(account.name(), account.hash()), (int) Sessions.LONGEST.toSeconds()));
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private Cookie kept(String id, int seconds) {
        Cookie cookie = new Cookie(cookie(), id);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.LAX);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    private void account(Context context, Site site, String said) {
        Caller caller = Objects.requireNonNull(Caller.of(context));
        site.show(
                context,
                "access/account",
                Map.of(
                        "name",
                        caller.name(),
                        "role",
                        caller.role().word(),
                        "sessions",
                        sessions.of(caller.name(), true),
                        "said",
                        said));
    }

    private void change(Context context, Site site) throws IOException {
        Caller caller = Objects.requireNonNull(Caller.of(context));
        if (field(context, "act").equals("end")) {
            sessions.endAll(caller.name());
            context.redirect(LOGIN, HttpStatus.SEE_OTHER);
            return;
        }
        Accounts.Account account = accounts.byPassword(caller.name(), field(context, "old"));
        boolean changed = account != null && accounts.put(account.name(), account.role(), field(context, "new"));
        if (!changed) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            account(context, site, account == null ? "access.wrong" : "access.weak");
            return;
        }
        sessions.endAll(caller.name());
        context.redirect(LOGIN, HttpStatus.SEE_OTHER);
    }

    private static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }
}
