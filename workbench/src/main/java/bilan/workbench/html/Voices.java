package bilan.workbench.html;

import bilan.claim.SourceKind;
import bilan.copies.Origin;
import bilan.dossier.TimelineEntry;
import bilan.names.Name;
import bilan.names.Variant;
import bilan.workbench.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Timeline, sources, copies and names. */
final class Voices {
    private static final int MOST = 300;
    private static final int FEW = 24;
    private static final int FEW_ARTICLES = 8;
    private static final int FIRST = 12;
    private final Parts parts;
    private final Words words;
    private final Locale locale;

    Voices(Parts parts) {
        this.parts = parts;
        words = parts.words();
        locale = Locale.forLanguageTag(words.language());
    }

    Markup timeline() {
        List<TimelineEntry> all = parts.ledger().dossier().timeline();
        if (all.isEmpty()) return new Markup();
        int most = parts.detail().of(MOST, FIRST);
        Markup section = parts.section("timeline", title("timeline.title", all.size(), most));
        List<TimelineEntry> shown = all.subList(0, Math.min(most, all.size()));
        entries(section, shown.subList(0, Math.min(FIRST, shown.size())));
        if (shown.size() > FIRST) {
            section.open("details").element("summary", words.count("html.more_events", shown.size() - FIRST));
            entries(section, shown.subList(FIRST, shown.size()));
            section.close("details");
        }
        section.add(parts.toAll("timeline", all.size(), most));
        return section.close("section").line();
    }

    private void entries(Markup section, List<TimelineEntry> entries) {
        section.open("ol", "class", "timeline");
        String last = "";
        for (TimelineEntry entry : entries) {
            String date = words.when(entry.day());
            String day = entry.by() ? words.text("timeline.by", date) : date;
            section.open("li")
                    .element(
                            "time",
                            day.equals(last) ? "" : day,
                            "datetime",
                            entry.day().toString());
            section.open("div").element("p", entry.what(locale));
            section.open("p", "class", "where")
                    .open("q")
                    .element("bdi", entry.quote())
                    .close("q")
                    .text(" · ");
            section.add(parts.toArticles(entry.docs()))
                    .close("p")
                    .close("div")
                    .close("li")
                    .line();
            last = day;
        }
        section.close("ol");
    }

    Markup origins() {
        List<Origin> all = parts.ledger().dossier().origins().stream()
                .sorted(Comparator.<Origin>comparingInt(origin -> -origin.docs().size())
                        .thenComparingInt(origin -> -origin.claims().size())
                        .thenComparing(Origin::name))
                .toList();
        int most = parts.detail().of(MOST, FEW);
        Markup section = parts.section("origins", title("origins.title", all.size(), most));
        section.element("p", words.text("html.origins_help"), "class", "note");
        if (all.isEmpty()) section.element("p", words.text("origins.none"));
        else table(section, all.subList(0, Math.min(most, all.size())));
        section.add(parts.toAll("origins", all.size(), most));
        return section.close("section").line();
    }

    private void table(Markup section, List<Origin> origins) {
        section.open(
                "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.text("origins.title"));
        section.open("table")
                .element("caption", words.text("origins.title"), "class", "hidden")
                .open("thead")
                .open("tr");
        for (String column : List.of("source", "kind", "figures", "docs")) {
            section.element("th", words.text("column." + column), "scope", "col");
        }
        section.close("tr").close("thead").open("tbody");
        for (Origin origin : origins) {
            String kind = origin.kind() == SourceKind.OUTLET ? words.text("origins.own") : words.kind(origin.kind());
            section.open("tr").element("th", origin.name(), "scope", "row").element("td", kind);
            section.open("td", "class", "number");
            section.add(parts.toSentence(
                            origin.claims(), words.number(origin.claims().size())))
                    .close("td");
            section.open("td")
                    .add(articles(origin.docs()))
                    .close("td")
                    .close("tr")
                    .line();
        }
        section.close("tbody").close("table").close("div");
    }

    Markup reposts() {
        List<List<String>> all = parts.ledger().dossier().reposts();
        int most = parts.detail().of(MOST, FEW);
        Markup section = parts.section("reposts", title("reposts.title", all.size(), most));
        if (all.isEmpty()) section.element("p", words.text("reposts.none"));
        section.open("ul", "class", "plain");
        for (List<String> docs : all.subList(0, Math.min(most, all.size()))) {
            section.open("li").add(parts.toArticle(docs.get(0))).text(" " + words.text("html.repeated_by") + " ");
            section.add(articles(docs.subList(1, docs.size()))).close("li");
        }
        section.close("ul").add(parts.toAll("reposts", all.size(), most));
        return section.close("section").line();
    }

    Markup names() {
        List<Name> all = parts.ledger().variedNames();
        if (all.isEmpty()) return new Markup();
        int most = parts.detail().of(MOST, FEW);
        Markup section = parts.section("names", title("names.title", all.size(), most));
        section.open("ul", "class", "plain columns");
        for (Name name : all.subList(0, Math.min(most, all.size()))) {
            String kind = words.text("names." + name.kind().name().toLowerCase(Locale.ROOT));
            List<String> others = name.variants().stream()
                    .map(Variant::text)
                    .filter(text -> !text.equals(name.name()))
                    .toList();
            section.open("li").element("b", name.name()).element("span", " (" + kind + ")", "class", "soft");
            section.element("p", String.join(" · ", others)).close("li");
        }
        return section.close("ul").close("section").line();
    }

    /** Some articles by name, of the others how many there are. */
    private Markup articles(List<String> docs) {
        int most = parts.detail().of(Integer.MAX_VALUE, FEW_ARTICLES);
        Markup links = parts.toArticles(docs.subList(0, Math.min(most, docs.size())));
        return docs.size() > most ? links.text(" … (" + words.number(docs.size()) + ")") : links;
    }

    private String title(String key, int size, int most) {
        String title = words.text(key);
        if (size == 0) return title;
        if (size > most) return words.text("list.cut", title, most, words.number(size));
        return title + " (" + words.number(size) + ")";
    }
}
