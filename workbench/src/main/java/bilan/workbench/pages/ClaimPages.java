package bilan.workbench.pages;

import bilan.claim.Claim;
import bilan.claim.Explanation;
import bilan.claim.Source;
import bilan.dossier.Disagreement;
import bilan.dossier.Side;
import bilan.review.Review;
import bilan.text.Article;
import bilan.workbench.desk.Desk;
import bilan.workbench.html.Passage;
import bilan.workbench.json.ClaimCsv;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.view.Excerpt;
import bilan.workbench.view.Ledger;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All claims, and each with the sentence it stands on. */
public final class ClaimPages implements Part {
    private static final int SENTENCE = 220;

    /** What a list of claims can be put in order by; from the other end with a minus before it. */
    private static final Map<String, Comparator<Claim>> ORDERS = orders();

    private final Desk desk;
    private final Site site;

    public ClaimPages(Desk desk, Site site) {
        this.desk = desk;
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/claims", this::list);
        routes.get("/claims.csv", this::csv);
        routes.get("/claims.json", this::json);
        routes.get("/spreadsheet.csv", this::spreadsheet);
        routes.get("/claim", this::evidence);
    }

    private static Map<String, Comparator<Claim>> orders() {
        Map<String, Comparator<Claim>> orders = new TreeMap<>();
        orders.put("as_of", Comparator.comparing(Claim::asOf, Comparator.nullsFirst(Comparator.naturalOrder())));
        orders.put("effect", Comparator.comparing(Claim::effect));
        orders.put(
                "value",
                Comparator.comparingLong(claim -> claim.quantity().openBelow()
                        ? claim.quantity().high()
                        : claim.quantity().low()));
        orders.put("source", Comparator.comparing(ClaimPages::source));
        orders.put("doc", Comparator.comparing(claim -> claim.evidence().doc()));
        orders.put("where", Comparator.comparing(claim -> String.valueOf(claim.place())));
        return orders;
    }

    private static String source(Claim claim) {
        Source source = claim.attribution().source();
        return source == null ? "\uffff" : source.name();
    }

    // --- the list ------------------------------------------------------------------------------------------

    private void list(Context context) {
        View view = View.of(desk, site, context);
        List<Claim> all = ordered(view);
        Paging paging = Paging.of(view.page(), all.size());
        Map<String, List<Integer>> conflicts = conflicts(view.ledger());
        List<ClaimRow> rows = paging.part(all).stream()
                .map(claim -> row(view, claim, conflicts))
                .toList();
        site.show(context, view.page(), "claims", Map.of("view", view, "rows", rows, "paging", paging));
    }

    static ClaimRow row(View view, Claim claim, Map<String, List<Integer>> conflicts) {
        Article article = view.ledger().article(claim.evidence().doc());
        return new ClaimRow(
                claim,
                view.ledger().line(claim.id()),
                Excerpt.of(claim, article, SENTENCE),
                view.state().verdict(claim.id()).word(),
                conflicts.getOrDefault(claim.id(), List.of()));
    }

    /** Numbers of the disagreements that each claim is part of. */
    static Map<String, List<Integer>> conflicts(Ledger ledger) {
        Map<String, List<Integer>> conflicts = new HashMap<>();
        List<Disagreement> all = ledger.dossier().disagreements();
        for (int i = 0; i < all.size(); i++) {
            for (Side side : all.get(i).sides()) {
                for (String claim : side.claims()) {
                    conflicts.computeIfAbsent(claim, id -> new ArrayList<>()).add(i + 1);
                }
            }
        }
        return conflicts;
    }

    private static List<Claim> ordered(View view) {
        String asked = view.page().parameter("sort");
        String name = asked == null ? "-as_of" : asked;
        boolean backwards = name.startsWith("-");
        Comparator<Claim> order = ORDERS.get(backwards ? name.substring(1) : name);
        if (order == null) throw new BadRequestResponse();
        List<Claim> all = new ArrayList<>(view.claims());
        all.sort(backwards ? order.reversed() : order);
        return all;
    }

    // --- files ---------------------------------------------------------------------------------------------

    private void csv(Context context) throws IOException {
        View view = View.of(desk, site, context);
        file(context, "text/csv; charset=utf-8", "claims.csv");
        Writer out = writer(context);
        ClaimCsv csv = new ClaimCsv(out);
        for (Claim claim : view.claims()) csv.write(view.ledger().line(claim.id()));
        out.flush();
    }

    private void json(Context context) throws IOException {
        View view = View.of(desk, site, context);
        file(context, "application/x-ndjson; charset=utf-8", "claims.jsonl");
        Writer out = writer(context);
        ClaimJson json = new ClaimJson(out);
        for (Claim claim : view.claims()) json.write(view.ledger().line(claim.id()));
        out.flush();
    }

    private void spreadsheet(Context context) throws IOException {
        View view = View.of(desk, site, context);
        file(context, "text/csv; charset=utf-8", "claims-spreadsheet.csv");
        Writer out = writer(context);
        new Spreadsheet(view.words(), out).write(view);
        out.flush();
    }

    private static void file(Context context, String type, String name) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static Writer writer(Context context) {
        return new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    }

    // --- one claim -----------------------------------------------------------------------------------------

    private void evidence(Context context) {
        View asked = View.of(desk, site, context);
        String id = asked.page().parameter("id");
        if (id == null) throw new BadRequestResponse();
        Ledger ledger =
                asked.ledger().holds(id) ? asked.ledger() : asked.state().ledger();
        if (!ledger.holds(id)) throw new NotFoundResponse();
        Claim claim = ledger.claim(id);
        Article article = ledger.article(claim.evidence().doc());
        List<Claim> here = ledger.dossier().claims().stream()
                .filter(other -> other.evidence().doc().equals(article.id()))
                .toList();
        int at = here.indexOf(claim);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("view", asked);
        parameters.put("row", row(asked, ledger, claim));
        parameters.put("article", article);
        parameters.put("passage", Passage.around(article, claim, here, asked.links()));
        parameters.put("before", at > 0 ? here.get(at - 1) : null);
        parameters.put("behind", at + 1 < here.size() ? here.get(at + 1) : null);
        parameters.put(
                "others", here.stream().map(other -> row(asked, ledger, other)).toList());
        parameters.put("relations", ledger.relationsOf(id));
        parameters.put("ledger", ledger);
        List<Review> reviews = asked.state().log().all().stream()
                .filter(review -> review.act().claims().contains(id))
                .toList();
        parameters.put("reviews", reviews);
        parameters.put("why", asked.page().parameter("why") == null ? null : explanation(claim, article));
        site.show(context, asked.page(), "claim", parameters);
    }

    private static ClaimRow row(View view, Ledger ledger, Claim claim) {
        return new ClaimRow(
                claim,
                ledger.line(claim.id()),
                Excerpt.of(claim, ledger.article(claim.evidence().doc()), SENTENCE),
                view.state().verdict(claim.id()).word(),
                conflicts(ledger).getOrDefault(claim.id(), List.of()));
    }

    private @Nullable Explanation explanation(Claim claim, Article article) {
        String sentence =
                claim.evidence().sentence().to(claim.evidence().number()).of(article.body());
        return desk.bilan().explain(claim.language(), sentence);
    }
}
