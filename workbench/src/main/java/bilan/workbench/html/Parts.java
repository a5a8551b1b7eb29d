package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Source;
import bilan.dossier.Reviews;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.view.Excerpt;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the sections of the page share: anchors, links to sentences, and how values are put in words. */
final class Parts {
    private final Ledger ledger;
    private final Words words;
    private final Links links;
    private final Detail detail;
    private final Map<String, Integer> claimNumbers = new HashMap<>();
    private final Map<String, Integer> articleNumbers = new HashMap<>();

    Parts(Ledger ledger, Words words) {
        this(ledger, words, Links.ONE_PAGE, Detail.FULL);
    }

    Parts(Ledger ledger, Words words, Links links, Detail detail) {
        this.ledger = ledger;
        this.words = words;
        this.links = links;
        this.detail = detail;
        for (Claim claim : ledger.dossier().claims()) claimNumbers.put(claim.id(), claimNumbers.size() + 1);
        ledger.dossier()
                .articles()
                .forEach(account -> articleNumbers.put(account.article().id(), articleNumbers.size() + 1));
    }

    Ledger ledger() {
        return ledger;
    }

    Words words() {
        return words;
    }

    /** True if somebody has accepted or corrected one of these claims. */
    boolean reviewed(List<String> claims) {
        Reviews reviews = ledger.dossier().reviews();
        return claims.stream()
                .anyMatch(claim -> reviews.accepted().contains(claim)
                        || reviews.corrected().containsKey(claim));
    }

    Detail detail() {
        return detail;
    }

    Links links() {
        return links;
    }

    /** Address of a disagreement, counted from 1; the last of many stand on a page of their own. */
    String toDisagreement(int number) {
        String all = number > Conflicts.FEW && detail == Detail.BRIEF ? links.all("disagreements") : null;
        return (all == null ? "" : all) + "#" + disagreement(number);
    }

    /** The toll that most articles tell of; if it counts a group, the one that counts everybody there, if that is as high. */
    @Nullable
    TollSeries main(Effect effect, List<TollSeries> tolls) {
        TollSeries main = ledger.dossier().main(effect);
        Ledger.Ends ends = main == null ? null : Ledger.ends(main);
        if (main == null || ends == null || main.group() == Group.UNSPECIFIED) return main;
        for (TollSeries toll : tolls) {
            Ledger.Ends whole = Ledger.ends(toll);
            boolean everybody = toll.group() == Group.UNSPECIFIED && Objects.equals(toll.place(), main.place());
            if (everybody && whole != null && whole.high() >= ends.high()) return toll;
        }
        return main;
    }

    /** Leads to all of a section that is cut, where there is a page for it. */
    Markup toAll(String section, int size, int shown) {
        String address = links.all(section);
        if (size <= shown || address == null) return new Markup();
        return new Markup()
                .open("p", "class", "more")
                .element("a", words.text("list.all", words.number(size)), "href", address)
                .close("p");
    }

    /** The number of a claim on this page, from 1. */
    int number(String claimId) {
        return Objects.requireNonNull(claimNumbers.get(claimId), claimId);
    }

    /** Anchor of a claim's number in the text of its article. */
    String sentence(String claimId) {
        return "c" + number(claimId);
    }

    /** Address of the sentence of a claim. */
    String toSentence(String claimId) {
        return links.claim(claimId, sentence(claimId));
    }

    /** Anchor of a claim's row in the table. */
    String row(String claimId) {
        return "r" + number(claimId);
    }

    /** Anchor of an article. */
    String article(String doc) {
        return "a" + Objects.requireNonNull(articleNumbers.get(doc), doc);
    }

    /** Anchor of a disagreement, counted from 1. */
    static String disagreement(int number) {
        return "d" + number;
    }

    /** Anchor of a toll's chart and table. */
    String toll(TollSeries toll) {
        return "t" + (ledger.dossier().tolls().indexOf(toll) + 1);
    }

    String subject(Effect effect, Group group, @Nullable String place) {
        String what = capital(words.effect(effect));
        return place == null
                ? words.text("toll.name", what, words.group(group))
                : words.text("toll.name_place", what, words.group(group), place);
    }

    String subject(TollSeries toll) {
        return subject(toll.effect(), toll.group(), toll.place());
    }

    /** The same for a sentence that is copied elsewhere: a group that no text gives is not named. */
    String cited(TollSeries toll) {
        String what = capital(words.effect(toll.effect()));
        if (toll.group() != Group.UNSPECIFIED) what = words.text("cite.group", what, words.group(toll.group()));
        return toll.place() == null ? what : words.text("cite.place", what, toll.place());
    }

    String range(TollSeries toll) {
        Ledger.@Nullable Ends ends = Ledger.ends(toll);
        return ends == null ? words.text("toll.no_range") : words.interval(ends.low(), ends.high());
    }

    String who(@Nullable Source source) {
        return source == null ? words.text("who.unnamed") : source.name();
    }

    String when(@Nullable When when) {
        return when == null ? words.text("date.none") : words.when(when);
    }

    String shortWhen(@Nullable When when) {
        return when == null ? words.text("date.none") : words.shortWhen(when);
    }

    /** "19, according to the ministry, 15 January 2022". */
    String value(TollPoint point) {
        String number = words.quantity(point.quantity());
        return point.source() == null
                ? words.text("value.when", number, who(null), when(point.asOf()))
                : words.text("value.who_when", number, who(point.source()), when(point.asOf()));
    }

    /** A link to the sentence that the first of these claims stands in. */
    Markup toSentence(List<String> claims, String text) {
        Markup link = new Markup();
        if (claims.isEmpty()) return link.text(text);
        return link.element("a", text, "href", toSentence(claims.get(0)));
    }

    /** A link to an article, by its file name. */
    Markup toArticle(String doc) {
        return new Markup().element("a", doc, "href", links.article(doc, article(doc)));
    }

    Markup toArticles(List<String> docs) {
        Markup links = new Markup();
        for (int i = 0; i < docs.size(); i++) {
            if (i > 0) links.text(", ");
            links.add(toArticle(docs.get(i)));
        }
        return links;
    }

    /** The sentence of a claim in quotation marks, its number marked, and where it stands. */
    Markup quotation(String claimId, int most) {
        Claim claim = ledger.claim(claimId);
        ClaimLine line = ledger.line(claimId);
        Excerpt excerpt = Excerpt.of(claim, ledger.article(line.doc()), most);
        Markup quotation = new Markup();
        quotation.open("blockquote", "lang", line.language(), "cite", toSentence(claimId));
        quotation.open("p").open("bdi").text(excerpt.before());
        quotation
                .element("strong", excerpt.number())
                .text(excerpt.after())
                .close("bdi")
                .close("p");
        quotation.close("blockquote").open("p", "class", "where");
        quotation
                .element("a", words.text("html.in_text"), "href", toSentence(claimId))
                .text(" · ");
        quotation
                .text(outlet(line.doc()))
                .text(" · ")
                .text(words.text("evidence", line.doc(), line.start(), line.end()));
        return quotation.close("p");
    }

    private String outlet(String doc) {
        Article article = ledger.article(doc);
        String outlet = article.outlet() == null ? article.title() : article.outlet();
        return outlet == null ? doc : outlet;
    }

    static String capital(String text) {
        if (text.isEmpty()) return text;
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** Opens a section with its heading. */
    Markup section(String anchor, String title) {
        return new Markup()
                .open("section", "id", anchor, "aria-labelledby", anchor + "-h")
                .element("h2", title, "id", anchor + "-h");
    }
}
