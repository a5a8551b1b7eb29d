package bilan.workbench;

import bilan.store.StoreException;
import bilan.workbench.access.Contract;
import bilan.workbench.access.Door;
import bilan.workbench.desk.Desk;
import bilan.workbench.desk.Ingest;
import bilan.workbench.pages.AddPages;
import bilan.workbench.pages.ArticlePages;
import bilan.workbench.pages.ClaimPages;
import bilan.workbench.pages.DossierPages;
import bilan.workbench.pages.SearchPages;
import bilan.workbench.review.ReviewPages;
import bilan.workbench.web.Guard;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import bilan.workbench.web.StaticFiles;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The workbench, listening on this computer only. Closing it leaves the desk open. */
public final class Workbench implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /** What the head of each page leads to. */
    private static final List<String> PLACES =
            List.of("dossier", "review", "claims", "articles", "history", "method", "add");

    private static final int UPLOAD_MB = 200;

    private final Javalin server;
    private final Guard guard;
    private final Ingest ingest;
    private final boolean shared;

    private Workbench(Javalin server, Guard guard, Ingest ingest, boolean shared) {
        this.shared = shared;
        this.server = server;
        this.guard = guard;
        this.ingest = ingest;
    }

    /**
     * Starts to listen.
     *
     * @param port the port, or 0 for any that is free
     * @param version which Bilan this is
     * @throws PortTakenException if something listens there already
     */
    public static Workbench open(Desk desk, int port, String version) throws PortTakenException {
        return open(desk, HOST, port, version, null);
    }

    /**
     * Starts to listen, for people with accounts.
     *
     * @param host the address to listen on
     * @param door where they come in; null where the key of the start is enough
     * @throws PortTakenException if something listens there already
     */
    public static Workbench open(Desk desk, String host, int port, String version, @Nullable Door door)
            throws PortTakenException {
        Guard guard = new Guard(door);
        Site site = new Site(guard, () -> name(desk), PLACES);
        Ingest ingest = new Ingest(desk);
        List<Part> parts = new ArrayList<>(List.of(
                new StaticFiles(),
                new DossierPages(desk, ingest, site, version),
                new ClaimPages(desk, site),
                new ArticlePages(desk, site),
                new SearchPages(desk, site),
                new AddPages(ingest, site),
                new ReviewPages(desk, site),
                new Contract()));
        if (door != null) parts.add(door.pages(site));
        Javalin server = Javalin.create(config -> configure(config, guard, site, parts));
        try {
            server.start(host, port);
        } catch (RuntimeException e) {
            server.stop();
            ingest.close();
            throw new PortTakenException(port, e);
        }
        guard.listensOn(server.port());
        // so that the first page has not to wait for all of it
        Thread first = new Thread(() -> firstLook(desk), "bilan-first-look");
        first.setDaemon(true);
        first.start();
        return new Workbench(server, guard, ingest, door != null);
    }

    private static void firstLook(Desk desk) {
        try {
            desk.state();
        } catch (StoreException e) {
            // whoever looks next is told
        }
    }

    private static void configure(JavalinConfig config, Guard guard, Site site, List<Part> parts) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = 1 << 20;
        config.jetty.multipartConfig.maxFileSize(UPLOAD_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(UPLOAD_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(Workbench::headers);
        config.jetty.modifyServer(server -> server.setErrorHandler(Workbench::refuse));
        guard.add(config.routes, site);
        for (Part part : parts) part.add(config.routes);
        config.routes.exception(HttpResponseException.class, (e, context) -> {
            HttpStatus status = HttpStatus.forStatus(e.getStatus());
            site.fault(context, status, status == HttpStatus.NOT_FOUND ? "fault.missing" : "fault.request");
        });
        config.routes.exception(Exception.class, (e, context) -> {
            if (System.getenv("BILAN_TRACE") != null) e.printStackTrace();
            site.fault(context, HttpStatus.INTERNAL_SERVER_ERROR, "fault.ours");
        });
    }

    private static void headers(HttpConfiguration configuration) {
        configuration.setSendServerVersion(false);
        configuration.addCustomizer((request, headers) -> {
            Guard.HEADERS.forEach(headers::put);
            return request;
        });
    }

    /** What no page of ours has answered: requests that are none. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        Guard.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
        Content.Sink.write(response, true, String.valueOf(response.getStatus()), callback);
        return true;
    }

    private static String name(Desk desk) {
        String address = desk.address();
        if (address.contains("://")) return address.substring(address.lastIndexOf('/') + 1);
        String file = String.valueOf(Path.of(address).getFileName());
        return file.endsWith(".bilan") ? file.substring(0, file.length() - ".bilan".length()) : file;
    }

    /** The address to open in a browser; it holds the key, which later requests bring along by themselves. */
    public String address() {
        String place = "http://" + HOST + ":" + server.port();
        return shared ? place + "/login" : place + "/?token=" + guard.token();
    }

    /** Methods and paths of all routes, sorted: what there is to be described. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method == HandlerType.GET || endpoint.method == HandlerType.POST)
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .sorted()
                .toList();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        ingest.close();
        server.stop();
    }
}
