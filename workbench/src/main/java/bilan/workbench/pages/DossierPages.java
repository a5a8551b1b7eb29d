package bilan.workbench.pages;

import bilan.workbench.desk.Desk;
import bilan.workbench.desk.Ingest;
import bilan.workbench.html.Detail;
import bilan.workbench.html.Report;
import bilan.workbench.html.Sections;
import bilan.workbench.json.DossierJson;
import bilan.workbench.view.Ledger;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The dossier, from the card to the history. */
public final class DossierPages implements Part {
    private final Desk desk;
    private final Ingest ingest;
    private final Site site;
    private final String version;
    private final Drawn drawn = new Drawn();

    /** @param version which Bilan this is, for the method */
    public DossierPages(Desk desk, Ingest ingest, Site site, String version) {
        this.desk = desk;
        this.ingest = ingest;
        this.site = site;
        this.version = version;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", this::dossier);
        routes.get("/section", this::section);
        routes.get("/dossier.json", this::json);
        routes.get("/report.html", this::report);
        routes.get("/method", this::method);
        routes.get("/history", this::history);
    }

    private void dossier(Context context) {
        View view = View.of(desk, site, context);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("progress", ingest.progress());
        parameters.put("failure", ingest.failure());
        if (view.state().isEmpty() && !ingest.progress().running()) {
            site.show(context, view.page(), "start", parameters);
            return;
        }
        parameters.put("view", view);
        parameters.put("sections", drawn.of(view, view::sections));
        site.show(context, view.page(), "dossier", parameters);
    }

    /** All of what the dossier page shows the first of. */
    private void section(Context context) {
        View view = View.of(desk, site, context);
        Sections sections = view.sections(Detail.FULL);
        String part = view.page().parameter("part");
        Content content = switch (part == null ? "" : part) {
            case "disagreements" -> sections.disagreements();
            case "anomalies" -> sections.anomalies();
            case "updates" -> sections.updates();
            case "timeline" -> sections.timeline();
            case "origins" -> sections.origins();
            case "reposts" -> sections.reposts();
            default -> throw new NotFoundResponse();
        };
        site.show(context, view.page(), "section", Map.of("view", view, "content", content));
    }

    private void method(Context context) {
        View view = View.of(desk, site, context);
        site.show(
                context, view.page(), "method", Map.of("view", view, "sections", view.sections(), "version", version));
    }

    private void history(Context context) {
        View view = View.of(desk, site, context);
        site.show(context, view.page(), "history", Map.of("view", view, "entries", History.of(view)));
    }

    private void json(Context context) throws IOException {
        View view = View.of(desk, site, context);
        context.contentType("application/json; charset=utf-8");
        Writer out = writer(context);
        DossierJson.write(view.ledger().dossier(), view.policy(), out);
        out.flush();
    }

    private void report(Context context) throws IOException {
        View view = View.of(desk, site, context);
        context.contentType("text/html; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"report.html\"");
        Ledger ledger = new Ledger(view.ledger().dossier(), view.ledger().quarantined(), view.policy());
        Writer out = writer(context);
        new Report(ledger, view.words(), version).write(out);
        out.flush();
    }

    private static Writer writer(Context context) {
        return new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    }
}
