package bilan.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Joins groups of articles, the likest first, as long as the average likeness between their articles is high enough. A
 * group that grows makes the likeness to its neighbours a bound, which is worked out again only when its turn comes: so
 * joining costs no more for many articles than for few. Deterministic: ties fall to the lower numbers.
 */
final class Linkage {
    /** A likeness that is off the highest by no more than this share is as good. */
    private static final double AS_GOOD = 0.98;

    private final double least;
    private final Group[] groups;
    /** By article: the number of its group, or of one that this was joined to. */
    private final int[] joined;

    private final PriorityQueue<Pair> queue =
            new PriorityQueue<>(Comparator.comparingDouble((Pair pair) -> -pair.likeness())
                    .thenComparingInt(Pair::low)
                    .thenComparingInt(Pair::high));

    private record Pair(int low, int high, double likeness) {}

    /** Each article alone. */
    Linkage(List<Digest> articles, Vectors vectors, double least) {
        this.least = least;
        groups = new Group[articles.size()];
        joined = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            joined[i] = i;
            groups[i] = new Group(i, articles.get(i), vectors.get(i));
        }
    }

    /** The likeness of two articles, from 0 to 1. */
    void like(int a, int b, double value) {
        if (value >= least) link(a, b, new Group.Edge(value, true));
    }

    /** These two are never in one group. */
    void keepApart(int a, int b) {
        groups[groupOf(a)].apart.add(b);
        groups[groupOf(b)].apart.add(a);
    }

    /** Joins what is like enough. */
    void run() {
        while (!queue.isEmpty()) {
            Pair pair = queue.poll();
            Group.Edge edge = edge(pair);
            if (edge == null) continue;
            Group low = groups[pair.low];
            Group high = groups[pair.high];
            double likeness = edge.exact() ? edge.likeness() : low.likeness(high);
            Pair next = queue.peek();
            if (likeness < least || low.bars(high)) {
                low.near.remove(pair.high);
                high.near.remove(pair.low);
            } else if (next != null && likeness < AS_GOOD * next.likeness) {
                link(pair.low, pair.high, new Group.Edge(likeness, true));
            } else {
                join(pair.low, pair.high);
            }
        }
    }

    /** Joins the groups of two articles, whatever their words, unless two of their articles are kept apart. */
    void together(int a, int b) {
        int one = groupOf(a);
        int other = groupOf(b);
        if (one != other && !groups[one].bars(groups[other])) join(one, other);
    }

    /** Articles that belong together, ascending; the groups by their lowest article. */
    List<List<Integer>> groups() {
        Map<Integer, List<Integer>> found = new TreeMap<>();
        Map<Integer, List<Integer>> byGroup = new TreeMap<>();
        for (int i = 0; i < joined.length; i++) {
            int first = i;
            byGroup.computeIfAbsent(groupOf(i), group -> found.computeIfAbsent(first, low -> new ArrayList<>()))
                    .add(i);
        }
        return List.copyOf(found.values());
    }

    private int groupOf(int article) {
        int group = article;
        while (joined[group] != group) group = joined[group];
        joined[article] = group;
        return group;
    }

    /** The edge for which a pair was queued, or null if it is gone or has changed since. */
    private Group.Edge edge(Pair pair) {
        if (groups[pair.low] == null || groups[pair.high] == null) return null;
        Group.Edge edge = groups[pair.low].near.get(pair.high);
        return edge == null || edge.likeness() != pair.likeness ? null : edge;
    }

    private void link(int a, int b, Group.Edge edge) {
        groups[a].near.put(b, edge);
        groups[b].near.put(a, edge);
        queue.add(new Pair(Math.min(a, b), Math.max(a, b), edge.likeness()));
    }

    /** The larger group takes the smaller one and its neighbours. */
    private void join(int a, int b) {
        boolean first = groups[a].articles.size() >= groups[b].articles.size();
        int kept = first ? a : b;
        int gone = first ? b : a;
        Group larger = groups[kept];
        Group smaller = groups[gone];
        larger.near.remove(gone);
        smaller.near.remove(kept);
        double mine = larger.articles.size();
        double theirs = smaller.articles.size();
        // a neighbour of one of them only is like both of them at most as much as like that one
        for (Map.Entry<Integer, Group.Edge> edge : larger.near.entrySet()) {
            Group.Edge other = smaller.near.get(edge.getKey());
            if (other == null) edge.setValue(new Group.Edge(edge.getValue().likeness(), false));
        }
        for (Map.Entry<Integer, Group.Edge> moved : new TreeMap<>(smaller.near).entrySet()) {
            Group neighbour = groups[moved.getKey()];
            neighbour.near.remove(gone);
            Group.Edge known = larger.near.get(moved.getKey());
            double likeness = moved.getValue().likeness();
            boolean exact = known != null && known.exact() && moved.getValue().exact();
            if (known != null) likeness = (mine * known.likeness() + theirs * likeness) / (mine + theirs);
            link(kept, moved.getKey(), new Group.Edge(likeness, exact));
        }
        larger.take(smaller);
        groups[gone] = null;
        joined[gone] = kept;
    }
}
