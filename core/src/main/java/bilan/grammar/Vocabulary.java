package bilan.grammar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the rules of a pack may ask for: classes, the values of their columns, features. Not safe for threads. */
public final class Vocabulary {
    private final Map<String, Map<String, Set<String>>> columns = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> features = new HashSet<>();
    private final Alphabet alphabet = new Alphabet();

    public Vocabulary(Collection<String> features) {
        this.features.addAll(features);
        kinds.add("NUMBER");
    }

    /** What the rules ask. */
    Alphabet alphabet() {
        return alphabet;
    }

    /** A class that rules make: its attributes are free. */
    public void addKind(String kind) {
        kinds.add(kind);
    }

    /** A word list's column and one of its values. */
    public void addValue(String kind, String column, String value) {
        kinds.add(kind);
        columns.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(column, c -> new HashSet<>())
                .add(value);
    }

    boolean hasFeature(String feature) {
        return features.contains(feature);
    }

    @Nullable
    String problem(String kind, String attribute, String value) {
        if (!kinds.contains(kind) && !kind.equals("SKIP")) return "unknown class '" + kind + "'";
        Map<String, Set<String>> known = columns.get(kind);
        if (attribute.isEmpty() || known == null) return null;
        Set<String> values = known.get(attribute);
        if (values == null) return "'" + kind + "' has no column '" + attribute + "'";
        if (!values.contains(value)) return "no entry of '" + kind + "' has " + attribute + " '" + value + "'";
        return null;
    }

    /** What is wrong with the named contexts of a condition ({@code context=@protest}), or null. */
    @Nullable
    String contextProblem(String needs) {
        for (String condition : needs.split(";")) {
            if (!condition.strip().startsWith("context=")) continue;
            for (String value : condition.strip().substring("context=".length()).split("\\|")) {
                if (!value.startsWith("@")) continue;
                String problem = kinds.contains("CONTEXTS") ? problem("CONTEXTS", "context", value.substring(1)) : "";
                if (problem != null) return "no context '" + value.substring(1) + "' is listed";
            }
        }
        return null;
    }

    String repair(String kind) {
        return nearest(kind, kinds);
    }

    String repairFeature(String feature) {
        return nearest(feature, features);
    }

    static String nearest(String word, Collection<String> known) {
        String best = "";
        int least = 4;
        for (String other : new TreeSet<>(known)) {
            int distance = distance(word, other);
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        return best.isEmpty() ? "one of " + String.join(", ", new TreeSet<>(known)) : "did you mean '" + best + "'?";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
