package bilan.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins groups of articles, the likest first, as long as the average likeness between their articles is high enough. What
 * was never likened counts as unlike. Ties fall to the group with the lower article.
 */
final class Linkage {
    private final double least;
    private final Map<Integer, TreeMap<Integer, Double>> likeness = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final PriorityQueue<Pair> queue =
            new PriorityQueue<>(Comparator.comparingDouble((Pair pair) -> -pair.average())
                    .thenComparingInt(Pair::low)
                    .thenComparingInt(Pair::high));

    /** Two groups, each named by its lowest article, with their sizes at the time: a pair that has grown is out of date. */
    private record Pair(int low, int high, int lowSize, int highSize, double average) {}

    Linkage(int articles, double least) {
        this.least = least;
        for (int i = 0; i < articles; i++) {
            members.put(i, new ArrayList<>(List.of(i)));
            likeness.put(i, new TreeMap<>());
        }
    }

    /** The likeness of two articles, from 0 to 1. */
    void like(int a, int b, double value) {
        likeness.get(a).put(b, value);
        likeness.get(b).put(a, value);
    }

    /** These two are never in one group. */
    void keepApart(int a, int b) {
        apart.computeIfAbsent(a, key -> new HashSet<>()).add(b);
        apart.computeIfAbsent(b, key -> new HashSet<>()).add(a);
    }

    /** These two are in one group, whatever their words; before {@link #groups}. */
    void join(int a, int b) {
        int first = groupOf(a);
        int second = groupOf(b);
        if (first != second) merge(Math.min(first, second), Math.max(first, second));
    }

    private int groupOf(int article) {
        for (Map.Entry<Integer, List<Integer>> group : members.entrySet()) {
            if (group.getValue().contains(article)) return group.getKey();
        }
        throw new IllegalArgumentException("no article " + article);
    }

    /** Articles that belong together, ascending; the groups by their lowest article. */
    List<List<Integer>> groups() {
        for (int group : members.keySet()) enqueue(group);
        while (!queue.isEmpty()) {
            Pair pair = queue.poll();
            List<Integer> low = members.get(pair.low);
            List<Integer> high = members.get(pair.high);
            if (low == null || high == null || low.size() != pair.lowSize || high.size() != pair.highSize) continue;
            if (barred(low, high)) continue;
            merge(pair.low, pair.high);
            enqueue(pair.low);
        }
        return members.values().stream()
                .map(group -> List.copyOf(new TreeSet<>(group)))
                .toList();
    }

    private void enqueue(int group) {
        List<Integer> mine = members.get(group);
        likeness.get(group).forEach((other, value) -> {
            List<Integer> theirs = members.get(other);
            if (value < least || theirs == null) return;
            boolean first = group < other;
            queue.add(new Pair(
                    Math.min(group, other),
                    Math.max(group, other),
                    first ? mine.size() : theirs.size(),
                    first ? theirs.size() : mine.size(),
                    value));
        });
    }

    private boolean barred(List<Integer> low, List<Integer> high) {
        for (int article : low) {
            for (int other : apart.getOrDefault(article, Set.of())) if (high.contains(other)) return true;
        }
        return false;
    }

    /** The averages of the new group, weighed by the sizes of the old ones. */
    private void merge(int low, int high) {
        List<Integer> mine = members.get(low);
        List<Integer> theirs = members.remove(high);
        TreeMap<Integer, Double> kept = likeness.get(low);
        TreeMap<Integer, Double> gone = likeness.remove(high);
        Set<Integer> others = new TreeSet<>(kept.keySet());
        others.addAll(gone.keySet());
        TreeMap<Integer, Double> joined = new TreeMap<>();
        for (int other : others) {
            if (other == low || other == high) continue;
            double value = (mine.size() * kept.getOrDefault(other, 0.0) + theirs.size() * gone.getOrDefault(other, 0.0))
                    / (mine.size() + theirs.size());
            joined.put(other, value);
            TreeMap<Integer, Double> row = likeness.get(other);
            row.remove(high);
            row.put(low, value);
        }
        likeness.put(low, joined);
        mine.addAll(theirs);
    }
}
