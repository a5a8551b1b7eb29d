package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.text.Reading;
import bilan.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code needs} column of {@code effects.tsv}: an effect word that means what it says only of some people, or only
 * in some texts.
 */
final class Conditions {
    private Conditions() {}

    /** Whether all conditions of a trigger hold. */
    static boolean hold(@Nullable String needs, Chart chart, @Nullable Capture victims, Context context) {
        if (needs == null || needs.isEmpty()) return true;
        for (String condition : needs.split(";")) {
            String test = condition.strip();
            int sign = test.indexOf('=');
            if (sign < 0) continue;
            Set<String> values = new HashSet<>(List.of(test.substring(sign + 1).split("\\|")));
            boolean holds = switch (test.substring(0, sign)) {
                case "group" ->
                    values.contains(
                            victims == null || victims.edge() == null
                                    ? "unspecified"
                                    : victims.edge().attributes().getOrDefault("group", "unspecified"));
                case "head" -> victims != null && hasLemma(chart, victims, values);
                case "not-head" -> victims == null || !hasLemma(chart, victims, values);
                case "context" -> values.stream().anyMatch(context::holds);
                default -> throw new IllegalStateException("unknown condition '" + test + "'");
            };
            if (!holds) return false;
        }
        return true;
    }

    private static boolean hasLemma(Chart chart, Capture victims, Set<String> lemmas) {
        Edge edge = victims.edge();
        Capture head = edge == null ? null : edge.inner().get("head");
        int from = head == null ? victims.from() : head.from();
        int to = head == null ? victims.to() : head.to();
        for (int at = from; at < to; at++) {
            Token token = chart.token(at);
            if (lemmas.contains(token.key())) return true;
            for (Reading reading : token.readings()) if (lemmas.contains(reading.lemma())) return true;
        }
        return false;
    }
}
