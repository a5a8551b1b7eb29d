package bilan.workbench.html;

import bilan.dossier.Anomaly;
import bilan.dossier.Disagreement;
import bilan.dossier.Side;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where the accounts part, what looks wrong, and what merely changed. */
final class Conflicts {
    private static final int SENTENCE = 420;
    private static final int MOST = 100;
    /** Disagreements that a brief page shows. */
    static final int FEW = 8;

    private static final int FEW_UPDATES = 12;
    private static final int FEW_STEPS = 12;
    private final Parts parts;
    private final Words words;
    private final Locale locale;

    Conflicts(Parts parts) {
        this.parts = parts;
        words = parts.words();
        locale = Locale.forLanguageTag(words.language());
    }

    Markup disagreements() {
        List<Disagreement> all = parts.ledger().dossier().disagreements();
        int most = parts.detail().of(MOST, FEW);
        Markup section = parts.section("disagreements", title("disagreements.title", all.size(), most));
        if (all.isEmpty()) section.element("p", words.text("disagreements.none"));
        for (int i = 0; i < Math.min(most, all.size()); i++) card(section, i + 1, all.get(i));
        section.add(parts.toAll("disagreements", all.size(), most));
        return section.close("section").line();
    }

    private void card(Markup section, int number, Disagreement part) {
        section.open("article", "class", "part", "id", Parts.disagreement(number));
        section.open("h3")
                .element("span", String.valueOf(number), "class", "badge")
                .text(" ");
        section.text(words.text("disagreement." + part.kind().word())).close("h3");
        section.element("p", parts.subject(part.effect(), part.group(), part.place()), "class", "subject");
        section.element("p", part.explanation(locale), "class", "why");
        section.open("div", "class", "sides");
        for (Side side : part.sides()) side(section, side);
        section.close("div").close("article").line();
    }

    private void side(Markup section, Side side) {
        section.open("div", "class", "side");
        section.element("p", words.quantity(side.quantity()), "class", "figure");
        section.open("p", "class", "said").element("b", parts.who(side.source()));
        section.text(", " + parts.when(side.asOf())).close("p");
        if (!side.claims().isEmpty()) section.add(parts.quotation(side.claims().get(0), SENTENCE));
        if (side.docs().size() > 1) {
            section.open("p", "class", "where")
                    .text(words.count("html.printed_by", side.docs().size()) + " ");
            section.add(parts.toArticles(side.docs())).close("p");
        }
        section.close("div");
    }

    Markup anomalies() {
        List<Anomaly> all = parts.ledger().dossier().anomalies();
        if (all.isEmpty()) return new Markup();
        int most = parts.detail().of(MOST, FEW);
        Markup section = parts.section("anomalies", title("anomalies.title", all.size(), most));
        section.open("ul", "class", "plain");
        for (Anomaly anomaly : all.subList(0, Math.min(most, all.size()))) {
            section.open("li")
                    .element("b", words.text("anomaly." + anomaly.kind().word()))
                    .text(" · ");
            section.open("q").element("bdi", anomaly.quote()).close("q").text(" · ");
            section.add(parts.toArticle(anomaly.doc()))
                    .element("p", anomaly.explanation(locale))
                    .close("li")
                    .line();
        }
        section.close("ul").add(parts.toAll("anomalies", all.size(), most));
        return section.close("section").line();
    }

    Markup updates() {
        List<Ledger.Update> all = parts.ledger().updates();
        if (all.isEmpty()) return new Markup();
        int most = parts.detail().of(MOST, FEW_UPDATES);
        Markup section = parts.section("updates", title("updates.title", all.size(), most));
        section.element("p", words.text("updates.help"), "class", "note").open("ul", "class", "plain");
        for (Ledger.Update update : all.subList(0, Math.min(most, all.size()))) {
            TollSeries toll = update.toll();
            section.open("li")
                    .element("b", update.origin())
                    .text(" · " + parts.subject(toll))
                    .open("p", "class", "steps");
            int from = Math.max(0, update.points().size() - parts.detail().of(Integer.MAX_VALUE, FEW_STEPS));
            if (from > 0) section.element("span", "… → ", "class", "arrow");
            for (int i = from; i < update.points().size(); i++) {
                TollPoint point = update.points().get(i);
                if (i > from) section.element("span", update.falls(i) ? " ↘ " : " → ", "class", "arrow");
                section.open("span", "class", "number");
                section.add(parts.toSentence(point.claims(), words.quantity(point.quantity())))
                        .close("span");
                section.text(" (" + words.brief(Objects.requireNonNull(point.asOf())) + ")");
                if (update.falls(i)) section.element("span", " " + words.text("updates.down"), "class", "falls");
            }
            section.close("p").close("li").line();
        }
        section.close("ul").add(parts.toAll("updates", all.size(), most));
        return section.close("section").line();
    }

    private String title(String key, int size, int most) {
        String title = words.text(key);
        if (size == 0) return title;
        if (size > most) return words.text("list.cut", title, most, words.number(size));
        return title + " (" + words.number(size) + ")";
    }
}
