package bilan.quantity;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Foresight;
import bilan.grammar.Layers;
import bilan.grammar.Prospect;
import bilan.grammar.RuleFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code NUMBER} edges into {@code MEASURE} (counts no people) and {@code QUANTITY} edges with an interval, by the
 * rules of {@code quantities.rules}. Immutable, safe for threads.
 */
public final class QuantityReader {
    private final Layers layers;
    /** What may be made of some numerals: these, and the edges over them. */
    private final Map<Numerals, List<Foresight>> foresight = new EnumMap<>(Numerals.class);

    public QuantityReader(RuleFile rules) {
        layers = new Layers(rules);
        for (Numerals numerals : Numerals.values()) {
            Map<String, Set<String>> kinds = numerals == Numerals.ANY ? Map.of() : Map.of("kind", numerals.kinds());
            foresight.put(
                    numerals, List.of(Foresight.of("NUMBER", kinds), Foresight.of(rules, "QUANTITY", "number", kinds)));
        }
    }

    /** Adds the numerals that a sentence may hold, and the quantities that may come of them. */
    public void foresee(Prospect prospect, Numerals numerals) {
        for (Foresight some : foresight.getOrDefault(numerals, List.of())) some.addTo(prospect);
    }

    public void read(Chart chart) {
        layers.run(chart, edge -> edge.kind().equals("QUANTITY") ? quantity(chart, edge) : edge);
    }

    /** The interval of a {@code QUANTITY} edge. */
    public static Quantity of(Edge edge) {
        String low = edge.attributes().getOrDefault("low", "");
        String high = edge.attributes().getOrDefault("high", "");
        return new Quantity(
                low.isEmpty() ? 0 : Long.parseLong(low),
                high.isEmpty() ? Quantity.UNBOUNDED : Long.parseLong(high),
                hedge(edge.attributes().getOrDefault("hedge", "exact")));
    }

    private static Hedge hedge(String word) {
        for (Hedge hedge : Hedge.values()) if (hedge.word().equals(word)) return hedge;
        throw new IllegalArgumentException("unknown hedge '" + word + "'");
    }

    private static @Nullable Edge quantity(Chart chart, Edge edge) {
        Capture number = edge.inner().get("number");
        if (number == null || number.edge() == null) return edge;
        for (Edge measure : chart.all("MEASURE")) if (measure.covers(number.from(), number.to())) return null;
        Edge numeral = number.edge();
        if (numeral.has("kind", "ordinal")) return null;
        Capture upper = edge.inner().get("to");
        Edge second = upper == null ? null : upper.edge();
        Capture hedged = edge.inner().get("hedge");
        String hedge = edge.get("hedge");
        if (hedge == null)
            hedge = hedged == null || hedged.edge() == null
                    ? null
                    : hedged.edge().get("hedge");
        Quantity quantity = interval(numeral, second, hedge);
        if (quantity == null) return null;
        Map<String, String> attributes = new HashMap<>(edge.attributes());
        attributes.putIfAbsent("kind", numeral.attributes().getOrDefault("kind", ""));
        attributes.put("low", quantity.openBelow() ? "" : String.valueOf(quantity.low()));
        attributes.put("high", quantity.openAbove() ? "" : String.valueOf(quantity.high()));
        attributes.put("hedge", quantity.hedge().word());
        return edge.with(attributes);
    }

    private static @Nullable Quantity interval(Edge number, @Nullable Edge second, @Nullable String hedgeWord) {
        String kind = number.attributes().getOrDefault("kind", "");
        long low = end(number, "low", 0);
        long high = end(number, "high", Quantity.UNBOUNDED);
        if (kind.equals("zero")) return Quantity.exactly(0);
        if (second != null) {
            long top = end(second, "high", Quantity.UNBOUNDED);
            if (kind.equals("vague")) return top >= low ? Quantity.indefinite(low, top) : null;
            long from = low * sharedScale(low, second, top);
            return top >= from ? new Quantity(from, top, Hedge.RANGE) : null;
        }
        if (hedgeWord == null) {
            if (kind.equals("vague")) return Quantity.indefinite(low, high);
            return kind.equals("collective") ? Quantity.about(low) : new Quantity(low, high, Hedge.EXACT);
        }
        return switch (hedge(hedgeWord)) {
            case AT_LEAST -> Quantity.atLeast(low);
            case AT_MOST -> high == Quantity.UNBOUNDED ? null : Quantity.atMost(high);
            case ABOUT -> kind.equals("vague") ? Quantity.indefinite(low, high) : new Quantity(low, high, Hedge.ABOUT);
            case INDEFINITE -> Quantity.indefinite(low, high);
            case RANGE, EXACT ->
                kind.equals("collective")
                        ? Quantity.about(low)
                        : kind.equals("vague") ? Quantity.indefinite(low, high) : new Quantity(low, high, Hedge.EXACT);
        };
    }

    /** « cinq à six mille », "two to three hundred": the scale that is written as a word of its own serves both figures. */
    private static long sharedScale(long low, Edge second, long top) {
        if (second.length() < 2 || low <= 0) return 1;
        for (long scale : new long[] {1_000_000, 1_000, 100}) {
            if (top % scale == 0 && top / scale > low && top / scale < 1_000) return scale;
        }
        return 1;
    }

    private static long end(Edge number, String attribute, long open) {
        String value = number.get(attribute);
        return value == null || value.isEmpty() ? open : Long.parseLong(value);
    }
}
