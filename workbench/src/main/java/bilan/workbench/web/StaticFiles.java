package bilan.workbench.web;

import bilan.store.Hashes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Styles and scripts: a list of names, and nothing beside it can be asked for. */
public final class StaticFiles implements Part {
    private static final String OURS = "/bilan/workbench/static/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private record File(String path, String type) {}

    private static final Map<String, File> FILES = Map.of(
            "report.css", new File("/bilan/workbench/html/report.css", CSS),
            "workbench.css", new File(OURS + "workbench.css", CSS),
            "workbench.js", new File(OURS + "workbench.js", JAVASCRIPT),
            "review.css", new File(OURS + "review.css", CSS),
            "review.js", new File(OURS + "review.js", JAVASCRIPT),
            "htmx.js", new File("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", JAVASCRIPT));

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    /** The address of a file; it changes with its content, so that a browser may keep what it has. */
    static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, known -> {
            File file = FILES.get(known);
            if (file == null) throw new IllegalArgumentException("no file '" + known + "'");
            return "/static/" + Hashes.of(bytes(file.path())).substring(0, 12) + "/" + known;
        });
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/static/{version}/{name}", this::send);
    }

    private void send(Context context) {
        File file = FILES.get(context.pathParam("name"));
        if (file == null) throw new NotFoundResponse();
        context.contentType(file.type());
        // its address changes with the build
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.result(READ.computeIfAbsent(file.path(), StaticFiles::bytes));
    }

    private static byte[] bytes(String path) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(path)) {
            if (in == null) throw new NotFoundResponse();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
