package bilan.workbench.pages;

import bilan.claim.Claim;
import bilan.store.Hit;
import bilan.workbench.desk.Desk;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.view.Ledger;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words in claims and articles; case and accents do not matter. */
public final class SearchPages implements Part {
    private static final int MOST = 2_000;
    private static final int SHOWN = 50;
    private static final int LONGEST = 400;

    private final Desk desk;
    private final Site site;

    public SearchPages(Desk desk, Site site) {
        this.desk = desk;
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) {
        View view = View.of(desk, site, context);
        String asked = view.page().parameter("q");
        String words = asked == null ? "" : asked.strip();
        if (words.length() > LONGEST) throw new BadRequestResponse();
        List<ClaimRow> claims = new ArrayList<>();
        List<ArticleRow> articles = new ArrayList<>();
        if (!words.isEmpty() && !view.state().isEmpty()) {
            List<Hit> hits = desk.reading(store -> store.search(words, MOST));
            claims(view, hits, claims);
            articles(view, hits, articles);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("view", view);
        parameters.put("words", words);
        parameters.put("claimCount", claims.size());
        parameters.put("articleCount", articles.size());
        parameters.put("claims", claims.subList(0, Math.min(SHOWN, claims.size())));
        parameters.put("articles", articles.subList(0, Math.min(SHOWN, articles.size())));
        site.show(context, view.page(), "search", parameters);
    }

    private static void claims(View view, List<Hit> hits, List<ClaimRow> rows) {
        Ledger ledger = view.ledger();
        Map<String, List<Claim>> byPlace = new HashMap<>();
        for (Claim claim : view.claims()) {
            ClaimLine line = ledger.line(claim.id());
            byPlace.computeIfAbsent(line.start() + " " + line.doc(), place -> new ArrayList<>())
                    .add(claim);
        }
        Map<String, List<Integer>> conflicts = ClaimPages.conflicts(ledger);
        for (Hit hit : hits) {
            if (hit.kind() != Hit.Kind.CLAIM) continue;
            // two claims of one figure are two hits at one place
            List<Claim> here = byPlace.remove(hit.start() + " " + hit.doc());
            if (here == null) continue;
            for (Claim claim : here) rows.add(ClaimPages.row(view, claim, conflicts));
        }
    }

    private static void articles(View view, List<Hit> hits, List<ArticleRow> rows) {
        Map<String, Integer> claims = new HashMap<>();
        for (Claim claim : view.claims()) claims.merge(claim.evidence().doc(), 1, Integer::sum);
        Map<String, bilan.dossier.Account> accounts = new HashMap<>();
        for (bilan.dossier.Account account : view.ledger().dossier().articles()) {
            accounts.put(account.article().id(), account);
        }
        for (Hit hit : hits) {
            bilan.dossier.Account account = hit.kind() == Hit.Kind.ARTICLE ? accounts.get(hit.doc()) : null;
            if (account != null) rows.add(new ArticleRow(account, claims.getOrDefault(hit.doc(), 0), 0));
        }
    }
}
