package bilan.workbench.html;

import bilan.claim.SourceKind;
import bilan.copies.Origin;
import bilan.dossier.Disagreement;
import bilan.dossier.Side;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who says what: a row a source, a column a toll; what parts two cells is numbered. */
final class Matrix {
    private static final int COLUMNS = 8;
    private static final int ROWS = 40;
    private static final int FEW_ROWS = 20;
    private static final int FEW_BADGES = 3;
    private final Parts parts;
    private final Words words;
    private final List<TollSeries> tolls = new ArrayList<>();
    private final int cut;

    Matrix(Parts parts) {
        this.parts = parts;
        words = parts.words();
        List<TollSeries> all = new ArrayList<>(parts.ledger().casualties());
        all.addAll(parts.ledger().crowds());
        tolls.addAll(Ledger.weightiest(all, COLUMNS));
        cut = all.size() - tolls.size();
    }

    Markup markup() {
        Markup section = parts.section("who", words.text("html.who"));
        section.element("p", words.text("html.who_help"), "class", "note");
        List<Origin> rows = rows();
        if (cut > 0) section.element("p", words.count("html.columns_cut", cut), "class", "cut");
        int most = parts.detail().of(ROWS, FEW_ROWS);
        if (rows.size() > most) {
            section.element("p", words.count("html.rows_cut", rows.size() - most), "class", "cut");
            rows = rows.subList(0, most);
        }
        section.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.text("html.who"));
        section.open("table", "class", "matrix").element("caption", words.text("html.who"), "class", "hidden");
        head(section);
        section.open("tbody");
        for (Origin origin : rows) row(section, origin);
        section.close("tbody").close("table").close("div");
        return section.close("section").line();
    }

    private void head(Markup section) {
        section.open("thead").open("tr").element("th", words.text("column.source"), "scope", "col");
        for (TollSeries toll : tolls) {
            section.open("th", "scope", "col").text(Parts.capital(words.effect(toll.effect())));
            String who = words.group(toll.group()) + (toll.place() == null ? "" : ", " + toll.place());
            section.element("span", who, "class", "sub");
            section.element("span", parts.range(toll), "class", "range");
            section.element("span", words.count("count.origins", toll.origins()), "class", "sub")
                    .close("th");
        }
        section.close("tr").close("thead").line();
    }

    private List<Origin> rows() {
        return parts.ledger().dossier().origins().stream()
                .filter(origin ->
                        tolls.stream().anyMatch(toll -> !said(toll, origin).isEmpty()))
                .sorted(Comparator.comparing(Origin::kind)
                        .thenComparingInt(origin -> -origin.claims().size())
                        .thenComparing(Origin::name))
                .toList();
    }

    private void row(Markup section, Origin origin) {
        section.open("tr").open("th", "scope", "row").text(origin.name());
        String kind = origin.kind() == SourceKind.OUTLET ? words.text("origins.own") : words.kind(origin.kind());
        section.element("span", kind, "class", "sub").close("th");
        for (TollSeries toll : tolls) cell(section, toll, said(toll, origin));
        section.close("tr").line();
    }

    private static List<TollPoint> said(TollSeries toll, Origin origin) {
        return toll.series().stream()
                .filter(point -> point.origin().equals(origin.name()))
                .toList();
    }

    private void cell(Markup section, TollSeries toll, List<TollPoint> said) {
        if (said.isEmpty()) {
            section.open("td", "class", "nothing").element("span", "–", "aria-hidden", "true");
            section.element("span", words.text("html.not_reported"), "class", "hidden")
                    .close("td");
            return;
        }
        List<TollPoint> counted = said.stream().filter(Ledger::inCourse).toList();
        TollPoint last = counted.isEmpty() ? said.get(said.size() - 1) : counted.get(counted.size() - 1);
        section.open("td").open("span", "class", "number");
        section.add(parts.toSentence(last.claims(), words.quantity(last.quantity())))
                .close("span");
        if (counted.size() > 1) change(section, counted.get(counted.size() - 2), last);
        if (counted.isEmpty())
            section.element("span", words.text("standing." + last.standing().word()), "class", "sub");
        section.element("span", parts.shortWhen(last.asOf()), "class", "sub");
        SortedSet<Integer> numbers = disagreements(toll, said);
        int most = parts.detail().of(Integer.MAX_VALUE, FEW_BADGES);
        for (int number : numbers.stream().limit(most).toList()) {
            section.element(
                    "a",
                    String.valueOf(number),
                    "href",
                    parts.toDisagreement(number),
                    "class",
                    "badge",
                    "aria-label",
                    words.text("html.disagreement", number));
        }
        if (numbers.size() > most) section.element("span", " …", "class", "soft");
        section.close("td");
    }

    private void change(Markup section, TollPoint before, TollPoint last) {
        int way = Long.compare(last.quantity().low(), before.quantity().low());
        if (way == 0) return;
        String text = words.text(way > 0 ? "html.up" : "html.down", words.quantity(before.quantity()));
        section.element("span", (way > 0 ? "↑ " : "↓ ") + text, "class", way > 0 ? "sub" : "sub falls");
    }

    private SortedSet<Integer> disagreements(TollSeries toll, List<TollPoint> said) {
        List<String> claims =
                said.stream().flatMap(point -> point.claims().stream()).toList();
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number : parts.ledger().disagreements(toll)) {
            Disagreement part = parts.ledger().dossier().disagreements().get(number - 1);
            for (Side side : part.sides()) if (side.claims().stream().anyMatch(claims::contains)) numbers.add(number);
        }
        return numbers;
    }
}
