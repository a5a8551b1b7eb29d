package bilan.quantity;

import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.pack.Entry;
import bilan.pack.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a figure that a person typed by itself: {@code au moins 12}, {@code 12 à 15}, {@code une dizaine}. What a pack
 * reads as a figure only before people gets people behind it. Immutable, safe for threads.
 */
public final class TypedFigures {
    private static final int LONGEST = 120;
    /** What may stand behind a figure without changing it. */
    private static final Set<String> COUNTED = Set.of("PEOPLE", "EFFECTS");

    private final String people;

    public TypedFigures(Lexicon lexicon) {
        people = lexicon.list("people").stream()
                .map(Entry::phrase)
                .filter(phrase -> phrase.chars().allMatch(Character::isLetter))
                .findFirst()
                .orElse("");
    }

    /**
     * The figure; null if the words state none, or more than one.
     *
     * @param chart lays a sentence out with its quantities; null for what is not one sentence
     */
    public @Nullable Quantity read(String typed, Function<String, @Nullable Chart> chart) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) return null;
        Quantity signs = Notation.read(words);
        if (signs != null) return signs;
        Quantity alone = of(chart.apply(words));
        return alone != null || people.isEmpty() ? alone : of(chart.apply(words + " " + people));
    }

    private static @Nullable Quantity of(@Nullable Chart chart) {
        if (chart == null) return null;
        Edge longest = null;
        for (Edge edge : chart.all("QUANTITY")) {
            if (edge.from() == 0 && (longest == null || edge.to() > longest.to())) longest = edge;
        }
        if (longest == null || !isCounted(chart, longest.to())) return null;
        return QuantityReader.of(longest);
    }

    private static boolean isCounted(Chart chart, int from) {
        for (int at = from; at < chart.size(); at++) {
            List<Edge> here = chart.starting(at);
            if (here.stream().noneMatch(edge -> COUNTED.contains(edge.kind()))) return false;
        }
        return true;
    }
}
