package bilan.workbench.html;

import bilan.dossier.Account;
import bilan.dossier.Disagreement;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who copied whom: a lane for each original, from left to right as the copies were published. A copy that changed a
 * number comes before all others, and is marked by its shape.
 */
final class Lanes {
    private static final int WIDTH = 1080;
    private static final int LANE = 34;
    private static final int TOP = 12;
    private static final int LEFT = 250;
    private static final int RIGHT = 30;
    private static final int BOTTOM = 30;
    private static final int NAME = 34;
    private static final int MOST = 30;
    private static final int FEW = 12;
    private static final int MARKS = 150;
    private static final int FEW_MARKS = 16;

    private final Parts parts;
    private final Words words;
    private final Map<String, Article> articles = new HashMap<>();
    private final Set<String> altering = new HashSet<>();

    private record Lane(List<Article> articles, int altered) {}

    Lanes(Parts parts) {
        this.parts = parts;
        words = parts.words();
        for (Account account : parts.ledger().dossier().articles()) {
            articles.put(account.article().id(), account.article());
        }
        for (Disagreement part : parts.ledger().dossier().disagreements()) {
            if (part.kind() != Disagreement.Kind.RELAY_ALTERED) continue;
            part.sides().stream().skip(1).forEach(side -> altering.addAll(side.docs()));
        }
    }

    Markup markup() {
        List<Lane> all = parts.ledger().dossier().reposts().stream()
                .map(this::lane)
                .filter(lane -> lane.articles().size() > 1)
                .sorted(Comparator.<Lane>comparingInt(lane -> -lane.altered())
                        .thenComparingInt(lane -> -lane.articles().size()))
                .toList();
        if (all.isEmpty()) return new Markup();
        List<Lane> lanes = all.subList(0, Math.min(parts.detail().of(MOST, FEW), all.size()));
        double first = lanes.stream()
                .flatMap(lane -> lane.articles().stream())
                .mapToDouble(Lanes::time)
                .min()
                .orElse(0);
        double last = lanes.stream()
                .flatMap(lane -> lane.articles().stream())
                .mapToDouble(Lanes::time)
                .max()
                .orElse(1);
        Markup section = parts.section("lanes", words.text("lanes.title"));
        section.element("p", words.text("lanes.help"), "class", "note").open("figure", "class", "chart lanes");
        int height = TOP + LANE * lanes.size() + BOTTOM;
        section.open(
                "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.text("lanes.title"));
        section.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "group",
                "aria-label",
                words.text("lanes.title"));
        axis(section, first, last, height);
        for (int i = 0; i < lanes.size(); i++) lane(section, lanes.get(i), TOP + LANE * i + LANE / 2.0, first, last);
        return section.close("svg")
                .close("div")
                .close("figure")
                .close("section")
                .line();
    }

    private Lane lane(List<String> docs) {
        List<Article> dated = new ArrayList<>();
        for (String doc : docs) {
            Article article = articles.get(doc);
            if (article != null && article.published() != null) dated.add(article);
        }
        return new Lane(dated, (int) docs.stream().filter(altering::contains).count());
    }

    private void axis(Markup svg, double first, double last, int height) {
        double days = Math.max(1, Math.ceil(last) - Math.floor(first));
        int every = (int) Math.max(1, Math.ceil(days / 10));
        for (int day = 0; day <= days; day += every) {
            double at = Math.floor(first) + day;
            String x = px(x(at, first, last));
            svg.empty("line", "x1", x, "x2", x, "y1", px(TOP), "y2", px(height - BOTTOM + 4.0), "class", "grid");
            svg.element(
                    "text",
                    words.brief(When.day(LocalDate.ofEpochDay((long) at))),
                    "x",
                    x,
                    "y",
                    px(height - 8.0),
                    "class",
                    "tick");
        }
    }

    private void lane(Markup svg, Lane lane, double y, double first, double last) {
        Article original = lane.articles().get(0);
        double from = x(time(original), first, last);
        double to = lane.articles().stream()
                .mapToDouble(article -> x(time(article), first, last))
                .max()
                .orElse(from);
        svg.element("text", shortened(name(original)), "x", px(LEFT - 14.0), "y", px(y + 4), "class", "end lane-name");
        svg.empty("line", "x1", px(from), "x2", px(to), "y1", px(y), "y2", px(y), "class", "lane-line");
        List<Article> shown = shown(lane);
        for (int i = shown.size() - 1; i >= 0; i--) {
            Article article = shown.get(i);
            boolean altered = altering.contains(article.id());
            svg.open("a", "href", parts.links().article(article.id(), parts.article(article.id())));
            String said = altered ? words.text("lanes.altered") : words.text(i == 0 ? "lanes.original" : "lanes.copy");
            svg.element(
                    "title",
                    said + words.text("html.colon") + " " + name(article) + ", " + parts.when(article.published()));
            double x = x(time(article), first, last);
            if (altered) {
                svg.empty("path", "d", "M" + px(x) + " " + px(y - 8) + "l8 8l-8 8l-8 -8z", "class", "altered");
            } else if (i == 0) {
                svg.empty("circle", "cx", px(x), "cy", px(y), "r", "7", "class", "original");
            } else {
                svg.empty("circle", "cx", px(x), "cy", px(y), "r", "5", "class", "copy");
            }
            svg.close("a");
        }
        svg.line();
    }

    /** The original, the copies that changed a number, and as many of the others as there is room for. */
    private List<Article> shown(Lane lane) {
        List<Article> shown = new ArrayList<>(lane.articles());
        Article original = shown.remove(0);
        shown.sort(Comparator.comparing(article -> !altering.contains(article.id())));
        shown.add(0, original);
        return shown.subList(0, Math.min(parts.detail().of(MARKS, FEW_MARKS), shown.size()));
    }

    private static String name(Article article) {
        return article.outlet() == null ? article.id() : article.outlet();
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= NAME) return name;
        return name.substring(0, name.offsetByCodePoints(0, NAME - 1)) + "…";
    }

    private static double time(Article article) {
        When when = article.published();
        if (when == null) return 0;
        double day = when.date().toEpochDay();
        return when.time() == null ? day : day + when.time().toSecondOfDay() / 86_400.0;
    }

    private static double x(double time, double first, double last) {
        double from = Math.floor(first);
        double days = Math.max(1, Math.ceil(last) - from);
        return LEFT + (time - from) / days * (WIDTH - LEFT - RIGHT);
    }

    private static String px(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
