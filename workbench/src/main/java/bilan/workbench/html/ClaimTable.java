package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.claim.Scope;
import bilan.claim.Source;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.view.Excerpt;
import bilan.workbench.words.Words;
import java.util.List;

/** Every claim with its value, its voice and its sentence. */
final class ClaimTable {
    private static final List<String> COLUMNS =
            List.of("number", "effect", "victims", "value", "source", "as_of", "where", "sentence", "doc");
    private static final int SENTENCE = 260;
    private final Parts parts;
    private final Words words;

    ClaimTable(Parts parts) {
        this.parts = parts;
        words = parts.words();
    }

    /**
     * @param most how many to show; the heading says if that is not all
     */
    Markup markup(int most) {
        List<Claim> all = parts.ledger().dossier().claims();
        String title = all.size() > most
                ? words.text("list.cut", words.text("html.claims"), most, words.number(all.size()))
                : words.text("html.claims") + " (" + words.number(all.size()) + ")";
        Markup section = parts.section("claims", title);
        if (all.size() > most) section.element("p", words.text("html.claims_cut"), "class", "cut");
        section.open(
                "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.text("html.claims"));
        section.open("table", "class", "claims").element("caption", words.text("html.claims"), "class", "hidden");
        section.open("thead").open("tr");
        for (String column : COLUMNS) section.element("th", words.text("column." + column), "scope", "col");
        section.close("tr").close("thead").open("tbody").line();
        for (Claim claim : all.subList(0, Math.min(most, all.size()))) row(section, claim);
        return section.close("tbody")
                .close("table")
                .close("div")
                .close("section")
                .line();
    }

    private void row(Markup section, Claim claim) {
        ClaimLine line = parts.ledger().line(claim.id());
        section.open("tr", "id", parts.row(claim.id()));
        section.open("th", "scope", "row");
        section.element("a", String.valueOf(parts.number(claim.id())), "href", parts.toSentence(claim.id()));
        section.close("th").element("td", words.effect(claim.effect()));
        section.open("td");
        if (claim.victimsText() != null) section.element("bdi", claim.victimsText());
        section.element("span", words.group(claim.group()), "class", "sub").close("td");
        section.open("td").element("span", words.quantity(claim.quantity()), "class", "number");
        section.open("span", "class", "sub").element("bdi", line.number()).close("span");
        String modality = claim.modality().word();
        if (!modality.equals("asserted"))
            section.element("span", words.text("modality." + modality), "class", "sub falls");
        section.close("td").open("td");
        source(section, claim);
        section.close("td").element("td", parts.shortWhen(claim.asOf()), "class", "date");
        section.open("td");
        if (claim.place() != null) section.text(claim.place());
        if (claim.scope() != Scope.INCIDENT) {
            section.element("span", words.text("scope." + claim.scope().word()), "class", "sub");
        }
        section.close("td")
                .open("td", "lang", claim.language(), "class", "sentence")
                .open("bdi");
        Excerpt excerpt = Excerpt.of(claim, parts.ledger().article(line.doc()), SENTENCE);
        section.text(excerpt.before()).open("a", "href", parts.toSentence(claim.id()));
        section.element("strong", excerpt.number())
                .close("a")
                .text(excerpt.after())
                .close("bdi")
                .close("td");
        section.open("td", "class", "doc").add(parts.toArticle(line.doc()));
        section.element("span", line.start() + "–" + line.end(), "class", "sub")
                .close("td")
                .close("tr")
                .line();
    }

    private void source(Markup section, Claim claim) {
        List<Source> chain = claim.attribution().chain();
        Source source = claim.attribution().source();
        section.text(parts.who(source));
        if (source != null) section.element("span", words.kind(source.kind()), "class", "sub");
        if (chain.size() > 1) {
            String relays = String.join(
                    ", ",
                    chain.subList(0, chain.size() - 1).stream()
                            .map(Source::name)
                            .toList());
            section.element("span", words.text("html.relayed", relays), "class", "sub");
        }
    }
}
