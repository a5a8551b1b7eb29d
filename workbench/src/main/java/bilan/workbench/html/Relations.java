package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.Relation;
import bilan.dossier.TollSeries;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.List;
import java.util.Locale;

/** How figures hang together, each pair with the rule that decided and both sentences; and what a policy reads. */
final class Relations {
    private static final int MOST = 40;
    private static final int FEW = 20;

    private final Parts parts;
    private final Words words;
    private final Locale locale;

    Relations(Parts parts) {
        this.parts = parts;
        words = parts.words();
        locale = Locale.forLanguageTag(words.language());
    }

    Markup markup() {
        List<Relation> all = parts.ledger().relations();
        if (all.isEmpty()) return new Markup();
        int most = parts.detail().of(MOST, FEW);
        String title = words.text("relations.title");
        String counted = all.size() > most
                ? words.text("list.cut", title, most, words.number(all.size()))
                : title + " (" + words.number(all.size()) + ")";
        Markup section = parts.section("relations", counted).open("ul", "class", "plain");
        for (Relation relation : all.subList(0, Math.min(most, all.size()))) {
            section.open("li")
                    .element("b", words.text("relation." + relation.kind()))
                    .text(" · ");
            figure(section, relation.earlier());
            section.element("span", " → ", "class", "arrow");
            figure(section, relation.later());
            section.element("p", relation.explanation(locale), "class", "why")
                    .close("li")
                    .line();
        }
        return section.close("ul").close("section").line();
    }

    private void figure(Markup section, String claim) {
        Claim told = parts.ledger().claim(claim);
        section.add(parts.toSentence(List.of(claim), words.quantity(told.quantity())));
        section.text(" " + words.effect(told.effect()) + " (" + told.evidence().doc() + ")");
    }

    /** Nothing, where no policy was asked for. */
    Markup reading() {
        ReadingPolicy policy = parts.ledger().policy();
        if (policy == null) return new Markup();
        Markup section = parts.section("reading", policy.word() + " v" + policy.version())
                .open("ul", "class", "plain");
        for (TollSeries toll :
                Ledger.weightiest(parts.ledger().casualties(), parts.detail().of(Integer.MAX_VALUE, FEW))) {
            section.open("li")
                    .element("b", parts.subject(toll))
                    .text(" · " + words.reading(policy, toll))
                    .close("li")
                    .line();
        }
        return section.close("ul").close("section").line();
    }
}
