package bilan.workbench.html;

import bilan.text.When;
import bilan.workbench.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plot as SVG: a step line a source, a band for an interval, an arrow for an open end, a bar for a figure of
 * which only the day is known. From zero, in whole persons. Colour is never alone: marks and dashes differ too.
 */
final class Chart {
    /** Lines with a name and a colour; more would not be told apart. */
    static final int NAMED = 6;

    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "4 2", "1 4");
    /** Marks of a brief chart; lines run through all figures, whatever is marked. */
    private static final int MARKS = 72;

    private static final int WIDE = 800;
    private static final int NAMES = 500;
    private static final int TOP = 18;
    private static final int BOTTOM = 34;
    private static final int NAME_GAP = 15;

    private final Plot plot;
    private final int marks;
    private final Words words;
    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final double first;
    private final double days;
    private final long step;
    private final long top;

    Chart(Plot plot, Words words, int width, int height, Detail detail) {
        marks = detail.of(Integer.MAX_VALUE, width >= WIDE ? MARKS : MARKS / 2);
        this.plot = plot;
        this.words = words;
        this.width = width;
        this.height = height;
        step = tick(plot.top());
        top = Math.max(step, (plot.top() + step - 1) / step * step);
        left = 12 + 7 * words.number(top).length();
        right = width >= WIDE ? 200 : width >= NAMES ? 172 : 26;
        first = Math.floor(plot.first());
        days = Math.max(1, Math.ceil(plot.last()) - first);
    }

    Markup svg(String title, String cssClass) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "class",
                cssClass,
                "role",
                "group",
                "aria-label",
                title,
                "xmlns",
                "http://www.w3.org/2000/svg");
        grid(svg);
        for (int i = plot.lines().size() - 1; i >= 0; i--)
            line(svg, plot.lines().get(i), i);
        if (width >= NAMES) names(svg);
        return svg.close("svg").line();
    }

    private void grid(Markup svg) {
        for (long value = 0; value <= top; value += step) {
            String y = px(y(value));
            svg.empty(
                    "line",
                    "x1",
                    px(left),
                    "x2",
                    px(width - right),
                    "y1",
                    y,
                    "y2",
                    y,
                    "class",
                    value == 0 ? "axis" : "grid");
            svg.element("text", words.number(value), "x", px(left - 6), "y", px(y(value) + 4), "class", "tick end");
        }
        int room = Math.max(1, (width - left - right) / 62);
        int every = Math.max(1, (int) Math.ceil(days / room));
        for (int day = 0; day <= days; day += every) {
            double x = x(first + day);
            svg.empty(
                    "line",
                    "x1",
                    px(x),
                    "x2",
                    px(x),
                    "y1",
                    px(height - BOTTOM),
                    "y2",
                    px(height - BOTTOM + 4.0),
                    "class",
                    "axis");
            if (x > width - right - 20 && day > 0) continue;
            svg.element("text", day(first + day), "x", px(x), "y", px(height - BOTTOM + 18.0), "class", "tick");
        }
    }

    private String day(double epochDay) {
        String date = words.shortWhen(When.day(LocalDate.ofEpochDay((long) epochDay)));
        return date.substring(0, date.lastIndexOf(' '));
    }

    private void line(Markup svg, Plot.Line line, int number) {
        List<Plot.Point> counted =
                line.points().stream().filter(Plot.Point::counted).toList();
        svg.open("g", "class", "series " + colour(number));
        StringBuilder path = new StringBuilder();
        String drawn = "";
        Set<Plot.Point> marked = marked(line.points());
        for (int i = 0; i < counted.size(); i++) {
            Plot.Point point = counted.get(i);
            double x = x(point.middle());
            double until = i + 1 < counted.size() ? x(counted.get(i + 1).middle()) : x + 5;
            if (point.band() && marked.contains(point)) {
                svg.empty(
                        "rect",
                        "x",
                        px(x - 5),
                        "y",
                        px(y(point.top())),
                        "width",
                        px(Math.max(10, until - x + 5)),
                        "height",
                        px(y(point.at()) - y(point.top())),
                        "class",
                        "band");
            }
            String step = (i == 0 ? "M" : "H") + px(x) + (i == 0 ? " " : "V") + px(y(point.at()));
            if (!step.equals(drawn)) path.append(step);
            drawn = step;
        }
        String dash = number < NAMED ? DASHES.get(number) : "";
        if (counted.size() > 1) {
            svg.empty("path", "d", path.toString(), "class", "step", "stroke-dasharray", dash.isEmpty() ? null : dash);
        }
        Plot.@Nullable Point before = null;
        for (Plot.Point point : line.points()) {
            boolean falls = point.counted() && before != null && point.at() < before.at();
            if (marked.contains(point)) point(svg, point, number, falls);
            if (point.counted()) before = point;
        }
        svg.close("g");
    }

    /** Which figures of a line get a mark: of too many the first, last, lowest and highest of each stretch of time. */
    private Set<Plot.Point> marked(List<Plot.Point> points) {
        int all = plot.lines().stream().mapToInt(one -> one.points().size()).sum();
        if (all <= marks) return new HashSet<>(points);
        int stretches = Math.max(1, marks / 4 / plot.lines().size());
        Map<Long, List<Plot.Point>> byTime = new TreeMap<>();
        for (Plot.Point point : points) {
            long stretch = (long) ((point.middle() - first) / days * stretches);
            byTime.computeIfAbsent(stretch, time -> new ArrayList<>()).add(point);
        }
        Set<Plot.Point> marked = new HashSet<>();
        for (List<Plot.Point> some : byTime.values()) {
            marked.add(some.get(0));
            marked.add(some.get(some.size() - 1));
            marked.add(Collections.min(some, Comparator.comparingLong(Plot.Point::at)));
            marked.add(Collections.max(some, Comparator.comparingLong(Plot.Point::at)));
        }
        return marked;
    }

    private void point(Markup svg, Plot.Point point, int number, boolean falls) {
        double x = x(point.middle());
        double y = y(point.at());
        svg.open("a", "href", point.target());
        svg.element("title", point.label());
        if (point.to() > point.from() && x(point.to()) - x(point.from()) > 14) {
            svg.empty(
                    "line",
                    "x1",
                    px(x(point.from()) + 1),
                    "x2",
                    px(x(point.to()) - 1),
                    "y1",
                    px(y),
                    "y2",
                    px(y),
                    "class",
                    "day");
        }
        if (point.quantity().openAbove()) {
            svg.empty("path", "d", "M" + px(x) + " " + px(y - 5) + "v-12m-4 5l4 -6l4 6", "class", "open");
        }
        if (point.quantity().openBelow()) {
            svg.empty("path", "d", "M" + px(x) + " " + px(y + 5) + "v12m-4 -5l4 6l4 -6", "class", "open");
        }
        if (point.counted()) mark(svg, x, y, number, point.reviewed() ? "mark sure" : "mark");
        else apart(svg, point, x, y);
        if (falls)
            svg.element("text", "▼", "x", px(x), "y", px(y + 22 < height - BOTTOM ? y + 19 : y - 10), "class", "falls");
        svg.close("a");
    }

    /** A cross; one beyond the axis stands at its top, with its number. */
    private void apart(Markup svg, Plot.Point point, double x, double y) {
        svg.empty("path", "d", "M" + px(x - 4) + " " + px(y - 4) + "l8 8m0 -8l-8 8", "class", "apart");
        if (point.at() > top) {
            svg.element("text", "↑ " + words.number(point.at()), "x", px(x + 8), "y", px(y + 4), "class", "beyond");
        }
    }

    /** Hollow for a figure that nobody has reviewed, full for one that was accepted. */
    private static void mark(Markup svg, double x, double y, int number, String cssClass) {
        switch (number < NAMED ? number % 4 : 0) {
            case 0 -> svg.empty("circle", "cx", px(x), "cy", px(y), "r", "4.5", "class", cssClass);
            case 1 -> svg.empty("rect", "x", px(x - 4), "y", px(y - 4), "width", "8", "height", "8", "class", cssClass);
            case 2 ->
                svg.empty(
                        "path",
                        "d",
                        "M" + px(x) + " " + px(y - 5.5) + "l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
                        "class",
                        cssClass);
            default -> svg.empty("path", "d", "M" + px(x) + " " + px(y - 5) + "l5 9h-10z", "class", cssClass);
        }
    }

    /** Names stand at the ends of their lines, pushed apart where they would meet. */
    private void names(Markup svg) {
        record Name(String text, double wanted, double x, int number) {}
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < Math.min(NAMED, plot.lines().size()); i++) {
            List<Plot.Point> points = plot.lines().get(i).points();
            if (points.isEmpty()) continue;
            Plot.Point end = points.get(points.size() - 1);
            names.add(new Name(plot.lines().get(i).name(), y(end.at()), x(end.middle()), i));
        }
        names.sort(Comparator.comparingDouble(Name::wanted).thenComparingInt(Name::number));
        double[] at = new double[names.size()];
        double least = TOP;
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(least, names.get(i).wanted());
            least = at[i] + NAME_GAP;
        }
        double most = height - BOTTOM - 2.0;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(most, at[i]);
            most = at[i] - NAME_GAP;
        }
        for (int i = 0; i < at.length; i++) {
            Name name = names.get(i);
            double x = width - right + 12.0;
            svg.empty(
                    "path",
                    "d",
                    "M" + px(name.x() + 7) + " " + px(name.wanted()) + "L" + px(x - 4) + " " + px(at[i]),
                    "class",
                    "leader");
            svg.element(
                    "text",
                    shortened(name.text()),
                    "x",
                    px(x),
                    "y",
                    px(at[i] + 4),
                    "class",
                    "name " + colour(name.number()));
        }
    }

    private String shortened(String name) {
        int most = width >= WIDE ? 26 : 18;
        if (name.codePointCount(0, name.length()) <= most) return name;
        return name.substring(0, name.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** What stands for a line in the key of a narrow chart. */
    static Markup key(int number) {
        Markup svg = new Markup();
        svg.open("svg", "viewBox", "0 0 30 14", "class", "key", "aria-hidden", "true");
        svg.open("g", "class", "series " + colour(number));
        String dash = number < NAMED ? DASHES.get(number) : "";
        svg.empty("path", "d", "M1 7H29", "class", "step", "stroke-dasharray", dash.isEmpty() ? null : dash);
        mark(svg, 15, 7, number, "mark");
        return svg.close("g").close("svg");
    }

    /** The class of a line: the style sheet knows its colour, on paper and in the dark. */
    private static String colour(int number) {
        return number < NAMED ? "s" + number : "sx";
    }

    /** About five ticks, at 1, 2 or 5 times a power of ten. */
    private static long tick(long most) {
        long rough = Math.max(1, (most + 4) / 5);
        long power = 1;
        while (power <= rough / 10) power *= 10;
        for (int times : new int[] {1, 2, 5, 10}) if (power * times >= rough) return power * times;
        return power * 10;
    }

    private double x(double day) {
        return left + 8 + (day - first) / days * (width - left - right - 16);
    }

    private double y(long value) {
        return height - BOTTOM - (double) Math.min(value, top) / top * (height - TOP - BOTTOM);
    }

    private static String px(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
