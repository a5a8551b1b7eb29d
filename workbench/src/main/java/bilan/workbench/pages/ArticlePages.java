package bilan.workbench.pages;

import bilan.claim.Claim;
import bilan.dossier.Account;
import bilan.text.Article;
import bilan.workbench.desk.Desk;
import bilan.workbench.html.Passage;
import bilan.workbench.view.Ledger;
import bilan.workbench.web.Part;
import bilan.workbench.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All articles, and each with its figures marked. */
public final class ArticlePages implements Part {
    private static final Map<String, Comparator<ArticleRow>> ORDERS = Map.of(
            "published",
            Comparator.comparing(
                    row -> row.account().article().published(), Comparator.nullsFirst(Comparator.naturalOrder())),
            "title",
            Comparator.comparing(ArticleRow::title),
            "outlet",
            Comparator.comparing(row -> String.valueOf(row.account().article().outlet())),
            "claims",
            Comparator.comparingInt(ArticleRow::claims),
            "words",
            Comparator.comparingInt(row -> row.account().words()));

    private final Desk desk;
    private final Site site;

    public ArticlePages(Desk desk, Site site) {
        this.desk = desk;
        this.site = site;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/articles", this::list);
        routes.get("/article", this::article);
        routes.get("/original", this::original);
    }

    private void list(Context context) {
        View view = View.of(desk, site, context);
        Map<String, Integer> claims = new HashMap<>();
        Map<String, Integer> reviewed = new HashMap<>();
        for (Claim claim : view.claims()) {
            claims.merge(claim.evidence().doc(), 1, Integer::sum);
            if (view.isReviewed(claim.id())) reviewed.merge(claim.evidence().doc(), 1, Integer::sum);
        }
        List<ArticleRow> all = new ArrayList<>();
        for (Account account : view.ledger().dossier().articles()) {
            String doc = account.article().id();
            all.add(new ArticleRow(account, claims.getOrDefault(doc, 0), reviewed.getOrDefault(doc, 0)));
        }
        String asked = view.page().parameter("sort");
        String name = asked == null ? "published" : asked;
        boolean backwards = name.startsWith("-");
        Comparator<ArticleRow> order = ORDERS.get(backwards ? name.substring(1) : name);
        if (order == null) throw new BadRequestResponse();
        all.sort(backwards ? order.reversed() : order);
        Paging paging = Paging.of(view.page(), all.size());
        site.show(context, view.page(), "articles", Map.of("view", view, "rows", paging.part(all), "paging", paging));
    }

    private void article(Context context) {
        View view = View.of(desk, site, context);
        String doc = view.page().parameter("doc");
        if (doc == null) throw new BadRequestResponse();
        Ledger ledger =
                view.ledger().holdsArticle(doc) ? view.ledger() : view.state().ledger();
        if (!ledger.holdsArticle(doc)) throw new NotFoundResponse();
        Article article = ledger.article(doc);
        List<Claim> claims = ledger.dossier().claims().stream()
                .filter(claim -> claim.evidence().doc().equals(doc))
                .toList();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("view", view);
        parameters.put("account", account(ledger, doc));
        parameters.put("text", Passage.whole(article, null, claims, view.links()));
        parameters.put("claims", claims);
        parameters.put("copies", copies(ledger, doc));
        site.show(context, view.page(), "article", parameters);
    }

    private static Account account(Ledger ledger, String doc) {
        return ledger.dossier().articles().stream()
                .filter(account -> account.article().id().equals(doc))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    /** The other articles of its group of copies. */
    private static List<String> copies(Ledger ledger, String doc) {
        return ledger.dossier().reposts().stream()
                .filter(docs -> docs.contains(doc))
                .flatMap(List::stream)
                .filter(other -> !other.equals(doc))
                .toList();
    }

    /** The bytes an article was read from; as plain text whatever they are, so that no browser runs them. */
    private void original(Context context) {
        String doc = context.queryParam("doc");
        if (doc == null || !desk.state().ledger().holdsArticle(doc)) throw new NotFoundResponse();
        byte[] bytes = desk.reading(store -> store.original(doc));
        context.contentType("text/plain; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"original.txt\"");
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        context.result(bytes);
    }
}
