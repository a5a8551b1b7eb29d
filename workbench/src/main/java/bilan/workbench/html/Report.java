package bilan.workbench.html;

import bilan.workbench.json.DossierJson;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dossier as one page that holds all it needs: no script, no remote resource, at most two megabytes. What had to be
 * left out to keep to that is said where it is missed.
 */
public final class Report {
    /** Bytes that the page may have. */
    public static final int MOST = 2_000_000;

    private static final int MANY_CLAIMS = 400;
    private static final int ALL = Integer.MAX_VALUE;

    private final Ledger ledger;
    private final Words words;
    private final Parts parts;
    private final Headline headline;
    private final String version;

    /**
     * @param version which Bilan made it, for the foot of the page
     */
    public Report(Ledger ledger, Words words, String version) {
        this.ledger = ledger;
        this.words = words;
        this.version = version;
        parts = new Parts(ledger, words);
        headline = new Headline(ledger, words);
    }

    /** Writes the page; {@code out} stays open. The same dossier gives the same bytes. */
    public void write(Writer out) throws IOException {
        out.write(page());
    }

    private String page() throws IOException {
        StringWriter json = new StringWriter();
        DossierJson.write(ledger.dossier(), json);
        String snapshot = DossierJson.digest(json.toString());
        Markup told = told();
        Markup method = new Method(parts).markup(version, snapshot);
        Markup data = data(json.toString());
        // from the whole to the least that still leads every figure to its sentence
        record Cut(Texts.Extent texts, int claims, Markup data) {}
        List<Cut> cuts = List.of(
                new Cut(Texts.Extent.WHOLE, ALL, data),
                new Cut(Texts.Extent.FIGURES, ALL, data),
                new Cut(Texts.Extent.FIGURES, ALL, noData()),
                new Cut(Texts.Extent.SENTENCES, ALL, noData()),
                new Cut(Texts.Extent.SENTENCES, MANY_CLAIMS, noData()));
        String page = "";
        for (Cut cut : cuts) {
            Markup body = new Markup().add(told).add(new ClaimTable(parts).markup(cut.claims()));
            body.add(new Texts(parts).markup(cut.texts())).add(method).add(cut.data());
            page = document(body, snapshot).toString();
            if (page.getBytes(StandardCharsets.UTF_8).length <= MOST) break;
        }
        return page;
    }

    private Markup told() {
        Markup told = new Markup();
        if (ledger.dossier().claims().isEmpty()) {
            String none =
                    words.count("dossier.no_claims", ledger.dossier().articles().size());
            told.element("p", none, "class", "none");
            return told.add(new Voices(parts).timeline()).add(new Voices(parts).reposts());
        }
        told.add(new TopCard(parts).markup()).add(new Evolution(parts).markup()).add(new Matrix(parts).markup());
        Conflicts conflicts = new Conflicts(parts);
        told.add(conflicts.disagreements()).add(conflicts.anomalies()).add(conflicts.updates());
        Relations relations = new Relations(parts);
        told.add(relations.markup()).add(relations.reading());
        Voices voices = new Voices(parts);
        return told.add(voices.timeline())
                .add(voices.origins())
                .add(voices.reposts())
                .add(voices.names());
    }

    private Markup document(Markup body, String snapshot) throws IOException {
        Markup page = new Markup().own("<!doctype html>\n");
        page.open("html", "lang", words.language()).open("head").own("<meta charset=\"utf-8\">\n");
        page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.own(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                        + "base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.element("title", headline.title() + " – Bilan")
                .line()
                .open("style")
                .own(style())
                .close("style")
                .close("head")
                .line();
        page.open("body")
                .element("a", words.text("html.skip"), "href", "#main", "class", "skip")
                .line();
        head(page);
        page.open("main", "id", "main").line().add(body).close("main").line();
        page.open("footer")
                .element("p", words.text("html.footer", version, snapshot))
                .close("footer");
        return page.close("body").close("html").line();
    }

    private void head(Markup page) {
        page.open("header").element("p", "Bilan", "class", "kicker").element("h1", headline.title());
        page.element("p", String.join(" · ", headline.facts()), "class", "facts");
        page.open("nav", "aria-label", words.text("html.contents")).open("ul");
        for (Map.Entry<String, String> link : contents().entrySet()) {
            page.open("li")
                    .element("a", link.getValue(), "href", "#" + link.getKey())
                    .close("li");
        }
        page.close("ul").close("nav").close("header").line();
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        boolean told = !ledger.dossier().claims().isEmpty();
        if (told) contents.put("evolution", words.text("html.evolution"));
        if (told) contents.put("who", words.text("html.who"));
        if (told) contents.put("disagreements", words.text("disagreements.title"));
        if (told && !ledger.dossier().anomalies().isEmpty()) contents.put("anomalies", words.text("anomalies.title"));
        if (!ledger.dossier().timeline().isEmpty()) contents.put("timeline", words.text("timeline.title"));
        if (told) contents.put("origins", words.text("origins.title"));
        contents.put("claims", words.text("html.claims"));
        contents.put("articles", words.text("html.articles"));
        contents.put("method", words.text("html.method"));
        return contents;
    }

    private Markup data(String json) {
        Markup section = parts.section("data", words.text("html.data"));
        section.element("p", words.text("html.data_help"), "class", "note").open("details");
        section.element("summary", "JSON").element("pre", json, "id", "dossier-json");
        return section.close("details").close("section").line();
    }

    private Markup noData() {
        Markup section = parts.section("data", words.text("html.data"));
        return section.element("p", words.text("html.data_cut"), "class", "cut")
                .close("section")
                .line();
    }

    private static String style() throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            if (in == null) throw new IOException("report.css is not on the class path");
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
