package bilan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs rules that make edges: rules that follow one another and make the same class are one layer. Immutable. */
public final class Layers {
    private final List<RuleIndex> layers = new ArrayList<>();
    /** What an edge says that a rule makes without a head. */
    private final Map<Rule, Label> headless = new IdentityHashMap<>();

    public Layers(RuleFile file) {
        String made = "";
        List<Rule> layer = new ArrayList<>();
        for (Rule rule : file.rules()) {
            if (rule.makes() == null) continue;
            headless.put(rule, new Label(rule.makes(), rule.attributes()));
            if (!rule.makes().equals(made) && !layer.isEmpty()) {
                layers.add(new RuleIndex(layer));
                layer.clear();
            }
            made = rule.makes();
            layer.add(rule);
        }
        if (!layer.isEmpty()) layers.add(new RuleIndex(layer));
    }

    /**
     * Adds to the chart what the rules make.
     *
     * @param finish may change or refuse (null) an edge before it is added
     */
    public void run(Chart chart, Function<Edge, @Nullable Edge> finish) {
        for (RuleIndex layer : layers) {
            List<Edge> found = new ArrayList<>();
            layer.matches(chart, match -> {
                Edge edge = finish.apply(edge(match));
                if (edge != null && edge.length() > 0) found.add(edge);
            });
            settle(found, chart);
        }
    }

    /** Leftmost, then longest, then first in the file. */
    private static void settle(List<Edge> found, Chart chart) {
        found.sort(Comparator.comparingInt(Edge::from)
                .thenComparing(Comparator.comparingInt(Edge::to).reversed()));
        int free = 0;
        for (Edge edge : found) {
            if (edge.from() < free) continue;
            chart.add(edge);
            free = edge.to();
        }
    }

    private Edge edge(Match match) {
        Label label = headless.get(match.rule());
        if (label == null)
            throw new IllegalStateException("rule " + match.rule().name() + " makes nothing");
        Capture head = match.get("head");
        if (head != null && head.edge() != null) label = head.edge().label().under(match.rule(), label.kind());
        Capture span = match.get("span");
        int from = span == null ? match.from() : span.from();
        int to = span == null ? match.to() : span.to();
        return new Edge(label, from, to, match.captures(), match.rule().name());
    }
}
