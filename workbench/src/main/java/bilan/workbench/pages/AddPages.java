package bilan.workbench.pages;

import bilan.workbench.desk.Ingest;
import bilan.workbench.desk.Progress;
import bilan.workbench.desk.Upload;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Files in, and how far reading them has come. */
public final class AddPages implements Part {
    private static final int CLIENTS = 50;

    private final Ingest ingest;
    private final Site site;
    private final Queue<SseClient> clients = new ConcurrentLinkedQueue<>();

    public AddPages(Ingest ingest, Site site) {
        this.ingest = ingest;
        this.site = site;
        ingest.onProgress(this::tell);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/add", this::files);
        routes.post("/example", this::example);
        routes.get("/add", context -> site.show(context, "add", java.util.Map.of("progress", ingest.progress())));
        routes.sse("/events", this::listen);
    }

    private void files(Context context) throws IOException {
        if (!context.isMultipartFormData()) throw new BadRequestResponse();
        List<UploadedFile> files = context.uploadedFiles();
        Upload upload = Upload.begin();
        try {
            for (UploadedFile file : files) {
                if (file.filename().isBlank()) continue; // the field of a form in which nothing was chosen
                try (java.io.InputStream in = file.content()) {
                    upload.add(file.filename(), in);
                }
            }
        } catch (IOException | RuntimeException e) {
            upload.remove();
            throw e;
        }
        if (upload.isEmpty()) {
            upload.remove();
            site.fault(context, HttpStatus.BAD_REQUEST, "fault.no_files");
            return;
        }
        ingest.begin(List.of(upload.folder().toString()), upload::remove);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void example(Context context) throws IOException {
        Upload upload = Upload.example();
        ingest.begin(List.of(upload.folder().toString()), upload::remove);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void listen(SseClient client) {
        if (clients.size() >= CLIENTS) {
            client.close();
            return;
        }
        client.keepAlive();
        clients.add(client);
        client.onClose(() -> clients.remove(client));
        send(client, ingest.progress());
    }

    private void tell(Progress progress) {
        for (SseClient client : clients) send(client, progress);
    }

    private void send(SseClient client, Progress progress) {
        client.sendEvent(
                "progress",
                "{\"running\":" + progress.running() + ",\"file\":" + progress.file() + ",\"files\":" + progress.files()
                        + ",\"added\":" + progress.added() + ",\"known\":" + progress.known() + ",\"claims\":"
                        + progress.claims() + ",\"quarantined\":" + progress.quarantined() + "}");
        if (client.terminated()) clients.remove(client);
    }
}
