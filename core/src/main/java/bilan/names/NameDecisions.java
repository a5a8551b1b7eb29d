package bilan.names;

import bilan.pack.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided on names; a later run replays it, and it outweighs every rule. One decision a line, parted by
 * tabs: {@code same}, {@code different} or {@code none}; a kind ({@code person}, {@code place}, {@code organisation});
 * one name, and for the first two another. {@code #} starts a comment. Spellings are compared without case, accents,
 * hyphens and spaces. Immutable.
 */
public final class NameDecisions {
    /** Nothing is decided. */
    public static final NameDecisions NONE = new NameDecisions(List.of());

    private static final String HOW =
            "Write: same, different or none; person, place or organisation; the names; tabs between.";

    /** What is said of two names; {@code none} says of one that it names nothing. */
    enum Verdict {
        SAME,
        DIFFERENT,
        NONE
    }

    /** One line. Names as {@link Spelling#key keys}; the second is empty for {@code none}. */
    record Decision(Verdict verdict, Name.Kind kind, String first, String second) {}

    private final List<Decision> decisions;
    private final Map<String, Name.Kind> kinds = new HashMap<>();

    private NameDecisions(List<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
        for (Decision decision : decisions) {
            if (decision.verdict == Verdict.NONE) continue;
            kinds.putIfAbsent(decision.first, decision.kind);
            kinds.putIfAbsent(decision.second, decision.kind);
        }
    }

    /**
     * Reads the decisions of a file.
     *
     * @param file what the faults call it
     * @param text what it holds
     * @throws NameDecisionsException if a line cannot be read or two lines contradict each other; names all such lines
     */
    public static NameDecisions parse(String file, String text) throws NameDecisionsException {
        List<Decision> decisions = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<Decision, Integer> lines = new HashMap<>();
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i].endsWith("\r") ? all[i].substring(0, all[i].length() - 1) : all[i];
            if (line.isBlank() || line.startsWith("#")) continue;
            Decision decision = decision(file, i + 1, line, faults);
            if (decision == null) continue;
            decisions.add(decision);
            lines.putIfAbsent(decision, i + 1);
        }
        contradictions(file, all, decisions, lines, faults);
        if (!faults.isEmpty()) {
            faults.sort(null);
            throw new NameDecisionsException(faults);
        }
        return new NameDecisions(decisions);
    }

    private static @Nullable Decision decision(String file, int number, String line, List<Fault> faults) {
        String[] cells = line.split("\t", -1);
        Verdict verdict = value(Verdict.values(), cells[0]);
        if (verdict == null) {
            faults.add(new Fault(file, number, 1, "unknown decision '" + cells[0] + "'", line, HOW));
            return null;
        }
        int wanted = verdict == Verdict.NONE ? 3 : 4;
        if (cells.length != wanted) {
            String message = wanted + " cells are needed, " + cells.length + " found";
            faults.add(new Fault(file, number, 1, message, line, HOW));
            return null;
        }
        int column = cells[0].length() + 2;
        Name.Kind kind = value(Name.Kind.values(), cells[1]);
        if (kind == null) {
            faults.add(new Fault(file, number, column, "unknown kind '" + cells[1] + "'", line, HOW));
            return null;
        }
        for (int i = 2; i < wanted; i++) {
            column += cells[i - 1].length() + 1;
            if (!Spelling.key(cells[i]).isEmpty()) continue;
            faults.add(new Fault(file, number, column, "a name is missing", line, HOW));
            return null;
        }
        return new Decision(verdict, kind, Spelling.key(cells[2]), wanted == 4 ? Spelling.key(cells[3]) : "");
    }

    private static <E extends Enum<E>> @Nullable E value(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(java.util.Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** A is B, B is C, but A is not C. */
    private static void contradictions(
            String file, String[] all, List<Decision> decisions, Map<Decision, Integer> lines, List<Fault> faults) {
        Clusters same = new Clusters();
        for (Decision decision : decisions) {
            if (decision.verdict == Verdict.SAME)
                same.join(item(decision, decision.first), item(decision, decision.second), Variant.Reason.DECIDED);
        }
        for (Decision decision : decisions) {
            if (decision.verdict != Verdict.DIFFERENT) continue;
            String one = same.root(item(decision, decision.first));
            if (!one.equals(same.root(item(decision, decision.second)))) continue;
            int line = lines.getOrDefault(decision, 0);
            String source = line == 0 ? "" : all[line - 1].replace("\r", "");
            faults.add(new Fault(
                    file, line, 1, "other lines say that they are the same", source, "Take one of them out."));
        }
    }

    private static String item(Decision decision, String key) {
        return decision.kind + " " + key;
    }

    /** The kind that a decision gives a spelling, or null if none speaks of it. */
    Name.@Nullable Kind kindOf(String text) {
        return kinds.isEmpty() ? null : kinds.get(Spelling.key(text));
    }

    /** Whether a spelling names nothing, whatever the words around say. */
    boolean isNothing(String text, Name.@Nullable Kind kind) {
        for (Decision decision : decisions) {
            if (decision.verdict == Verdict.NONE
                    && (kind == null || decision.kind == kind)
                    && decision.first.equals(Spelling.key(text))) return true;
        }
        return false;
    }

    /** Clusters in which what was decided holds already, and cannot be undone. */
    Clusters clusters(Name.Kind kind, Iterable<String> texts) {
        Clusters clusters = new Clusters();
        if (decisions.isEmpty()) return clusters;
        Map<String, TreeSet<String>> spellings = new TreeMap<>();
        for (String text : texts) {
            spellings
                    .computeIfAbsent(Spelling.key(text), key -> new TreeSet<>())
                    .add(text);
        }
        for (Decision decision : decisions) {
            if (decision.kind != kind || decision.verdict != Verdict.DIFFERENT) continue;
            for (String one : spellings.getOrDefault(decision.first, new TreeSet<>())) {
                for (String other : spellings.getOrDefault(decision.second, new TreeSet<>())) clusters.part(one, other);
            }
        }
        for (Decision decision : decisions) {
            if (decision.kind != kind || decision.verdict != Verdict.SAME) continue;
            TreeSet<String> both = new TreeSet<>(spellings.getOrDefault(decision.first, new TreeSet<>()));
            both.addAll(spellings.getOrDefault(decision.second, new TreeSet<>()));
            for (String text : both) clusters.join(both.first(), text, Variant.Reason.DECIDED);
        }
        return clusters;
    }
}
