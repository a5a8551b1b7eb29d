package bilan.workbench.html;

import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.text.When;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each toll grew and shrank: a chart where there is more than one day, and always the table. */
final class Evolution {
    private static final int CHARTS = 8;
    private static final int FEW_CHARTS = 6;
    private static final int LISTED = 15;
    private static final int FEW_LISTED = 8;
    private static final int FEW_ROWS = 12;
    /** So many figures make a chart that is worth the whole width. */
    private static final int LARGE = 6;

    private final Parts parts;
    private final Words words;

    Evolution(Parts parts) {
        this.parts = parts;
        words = parts.words();
    }

    Markup markup() {
        Markup section = parts.section("evolution", words.text("html.evolution"));
        List<TollSeries> tolls = new ArrayList<>(parts.ledger().casualties());
        tolls.addAll(parts.ledger().crowds());
        List<TollSeries> plain = new ArrayList<>();
        List<TollSeries> drawn = Ledger.weightiest(
                tolls.stream().filter(toll -> days(plot(toll)) > 1).toList(),
                parts.detail().of(CHARTS, FEW_CHARTS));
        if (!drawn.isEmpty()) section.element("p", words.text("html.evolution_help"), "class", "note");
        int charts = 0;
        section.open("div", "class", "charts");
        for (TollSeries toll : tolls) {
            Plot plot = plot(toll);
            if (drawn.contains(toll)) {
                figure(section, toll, plot);
                charts++;
            } else {
                plain.add(toll);
            }
        }
        section.close("div");
        if (!plain.isEmpty()) {
            if (charts > 0) section.element("h3", words.text("html.other_tolls"));
            int listed = parts.detail().of(LISTED, FEW_LISTED);
            List<TollSeries> open = plain.subList(0, Math.min(listed, plain.size()));
            for (TollSeries toll : open) table(section, toll, "details");
            if (plain.size() > listed) {
                section.open("details").element("summary", words.count("html.more_tolls", plain.size() - listed));
                for (TollSeries toll : plain.subList(listed, plain.size())) rest(section, toll);
                section.close("details");
            }
        }
        return section.close("section").line();
    }

    /** A toll that few will look for: its table, or where there is a page for its claims a line that leads there. */
    private void rest(Markup section, TollSeries toll) {
        String claims = parts.links().claims(toll);
        if (parts.detail() == Detail.FULL || claims == null) {
            table(section, toll, "details");
            return;
        }
        section.open("p", "class", "point", "id", parts.toll(toll))
                .text(parts.subject(toll) + words.text("html.colon") + " ");
        section.element("a", parts.range(toll), "href", claims).close("p").line();
    }

    private void figure(Markup section, TollSeries toll, Plot plot) {
        String title = parts.subject(toll);
        boolean small = toll.series().size() < LARGE;
        section.open("figure", "class", small ? "chart small" : "chart", "id", parts.toll(toll));
        section.open("figcaption")
                .element("h3", title)
                .element("p", summary(toll))
                .close("figcaption");
        section.add(new Chart(plot, words, small ? 520 : 1080, small ? 230 : 340, parts.detail()).svg(title, "wide"));
        section.add(new Chart(plot, words, 350, small ? 210 : 300, parts.detail()).svg(title, "narrow"));
        section.open("ul", "class", "legend");
        for (int i = 0; i < Math.min(Chart.NAMED, plot.lines().size()); i++) {
            section.open("li")
                    .add(Chart.key(i))
                    .text(plot.lines().get(i).name())
                    .close("li");
        }
        section.close("ul");
        table(section, toll, "figure");
        section.close("figure").line();
    }

    private String summary(TollSeries toll) {
        TollPoint first = toll.first();
        TollPoint latest = toll.latest();
        if (first == null || latest == null) return words.text("toll.no_range");
        String range = words.text("html.range", parts.range(toll)) + " " + words.count("html.rests", toll.origins());
        if (Ledger.sameFigure(first, latest) || latest.asOf() == null) return range;
        return words.text("html.from_to", parts.value(first), parts.value(latest)) + " " + range;
    }

    private void table(Markup section, TollSeries toll, String place) {
        boolean alone = place.equals("details");
        section.open("details", "id", alone ? parts.toll(toll) : null);
        String head = alone
                ? parts.subject(toll) + words.text("html.colon") + " " + parts.range(toll)
                : words.count("html.table", toll.series().size());
        section.element("summary", head);
        section.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", parts.subject(toll));
        section.open("table")
                .element("caption", parts.subject(toll))
                .open("thead")
                .open("tr");
        for (String column : List.of("as_of", "value", "source", "standing", "docs")) {
            section.element("th", words.text("column." + column), "scope", "col");
        }
        section.close("tr").close("thead").open("tbody");
        int rows = parts.detail().of(Integer.MAX_VALUE, FEW_ROWS);
        List<TollPoint> shown = toll.series()
                .subList(Math.max(0, toll.series().size() - rows), toll.series().size());
        for (TollPoint point : shown) {
            section.open("tr").element("td", parts.when(point.asOf()));
            section.open("td", "class", "number");
            section.add(parts.toSentence(point.claims(), words.quantity(point.quantity())))
                    .close("td");
            section.element("td", parts.who(point.source()));
            section.element("td", words.text("standing." + point.standing().word()));
            section.open("td").add(parts.toArticles(point.docs())).close("td").close("tr");
        }
        section.close("tbody").close("table").close("div");
        String claims = parts.links().claims(toll);
        if (shown.size() < toll.series().size() && claims != null) {
            String all = words.text("list.all", words.number(toll.series().size()));
            section.open("p", "class", "more").element("a", all, "href", claims).close("p");
        }
        section.close("details").line();
    }

    private static long days(Plot plot) {
        return plot.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(point -> Math.floor(point.from()))
                .distinct()
                .count();
    }

    /** The dated figures, a line an origin; those with most figures first. */
    private Plot plot(TollSeries toll) {
        Map<String, List<Plot.Point>> lines = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (TollPoint point : toll.series()) {
            When asOf = point.asOf();
            if (asOf == null || asOf.precision() == When.Precision.YEAR) continue;
            lines.computeIfAbsent(point.origin(), origin -> new ArrayList<>()).add(point(point, asOf));
            names.putIfAbsent(point.origin(), point.source() == null ? point.origin() : parts.who(point.source()));
        }
        return new Plot(lines.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .map(entry -> new Plot.Line(names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList());
    }

    private Plot.Point point(TollPoint point, When asOf) {
        LocalDate date = asOf.date();
        double from = date.toEpochDay();
        double to =
                asOf.precision() == When.Precision.MONTH ? date.plusMonths(1).toEpochDay() : from + 1;
        @Nullable LocalTime time = asOf.precision() == When.Precision.MINUTE ? asOf.time() : null;
        if (time != null) {
            from += time.toSecondOfDay() / 86_400.0;
            to = from;
        }
        return new Plot.Point(
                from,
                to,
                point.quantity(),
                Ledger.inCourse(point),
                parts.reviewed(point.claims()),
                point.claims().isEmpty()
                        ? "#evolution"
                        : parts.toSentence(point.claims().get(0)),
                parts.value(point));
    }
}
