package bilan.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which spellings belong together, and why each joined. Confined to one resolving. */
final class Clusters {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Variant.Reason> reasons = new HashMap<>();
    private final List<List<String>> apart = new ArrayList<>();

    String root(String item) {
        String at = item;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = above;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }

    /** Joins two; the one that sorts first stays the root, so that the order of joining does not matter. */
    void join(String a, String b, Variant.Reason reason) {
        String first = root(a);
        String second = root(b);
        if (first.equals(second) || areApart(first, second)) return;
        boolean keep = first.compareTo(second) < 0;
        parents.put(keep ? second : first, keep ? first : second);
        reasons.putIfAbsent(b, reason);
        reasons.putIfAbsent(a, reason);
    }

    /** Two that no joining brings together. */
    void part(String a, String b) {
        apart.add(List.of(a, b));
    }

    private boolean areApart(String first, String second) {
        for (List<String> pair : apart) {
            String one = root(pair.get(0));
            String other = root(pair.get(1));
            if (one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first)) return true;
        }
        return false;
    }

    Variant.@Nullable Reason reason(String item) {
        return reasons.get(item);
    }

    /** The members of each cluster, sorted. */
    Map<String, List<String>> groups(Iterable<String> items) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (String item : items)
            groups.computeIfAbsent(root(item), root -> new ArrayList<>()).add(item);
        return groups;
    }
}
