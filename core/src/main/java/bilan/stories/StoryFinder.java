package bilan.stories;

import bilan.copies.Publication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets a mixed pile of articles fall into stories, by the telling words they share: names, figures, rare words. Articles
 * far apart in time must share more. Only articles with a rare word in common are ever compared, and of those with a
 * word a bounded number, so the cost of an article hardly grows with their number. The result depends on the articles
 * alone, not on their order, nor on the number of threads. Stateless, safe for threads.
 */
public final class StoryFinder {
    /** Average likeness inside a story; found on two benchmarks of look-alike stories, see docs/measurements.md. */
    private static final double LIKE = 0.15;

    private static final int SHARED_SHOWN = 6;

    private final FrequentWords frequent = FrequentWords.bundled();

    /**
     * The stories, by their earliest articles.
     *
     * @param articles each id once
     * @param decisions what a reviewer has decided; it outweighs the words
     */
    public List<Story> find(Collection<Digest> articles, StoryDecisions decisions) {
        List<Digest> sorted = articles.stream()
                .sorted(Publication.order(articles, Digest::published, Digest::length, Digest::id))
                .toList();
        Vectors vectors = Vectors.of(sorted, frequent);
        Linkage linkage = new Linkage(sorted, vectors, LIKE);
        Decided decided = new Decided(sorted, decisions);
        for (int[] pair : decided.apart) linkage.keepApart(pair[0], pair[1]);
        List<Neighbours.Near> all = Neighbours.of(sorted, vectors, LIKE);
        for (int i = 0; i < all.size(); i++) {
            Neighbours.Near near = all.get(i);
            for (int k = 0; k < near.articles().length; k++) {
                if (decided.pinned.contains(i) || decided.pinned.contains(near.articles()[k])) continue;
                linkage.like(i, near.articles()[k], near.likeness()[k]);
            }
        }
        linkage.run();
        for (int[] pair : decided.together) linkage.together(pair[0], pair[1]);
        return linkage.groups().stream()
                .map(group -> new Story(
                        sorted.get(group.get(0)).id(),
                        group.stream().map(sorted::get).toList(),
                        shared(group, sorted, vectors)))
                .toList();
    }

    /** Decisions on articles that are there, by their places. */
    private static final class Decided {
        final List<int[]> together = new ArrayList<>();
        final List<int[]> apart = new ArrayList<>();
        final Set<Integer> pinned = new HashSet<>();

        Decided(List<Digest> articles, StoryDecisions decisions) {
            if (decisions.all().isEmpty()) return;
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < articles.size(); i++) places.put(articles.get(i).id(), i);
            for (StoryDecisions.Decision decision : decisions.all()) {
                Integer first = places.get(decision.first());
                Integer second = places.get(decision.second());
                if (first == null || second == null || first.equals(second)) continue;
                int[] pair = {first, second};
                switch (decision.verdict()) {
                    case TOGETHER -> together.add(pair);
                    case APART -> apart.add(pair);
                    case PIN -> {
                        pinned.add(first);
                        together.add(pair);
                    }
                }
            }
        }
    }

    /**
     * Names and figures that at least half of the articles have, the weightiest first; one that stands in a longer one is
     * left out.
     */
    private static List<String> shared(List<Integer> group, List<Digest> articles, Vectors vectors) {
        if (group.size() < 2) return List.of();
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int article : group) {
            Vectors.Vector vector = vectors.get(article);
            for (int i = 0; i < vector.words().length; i++) {
                double[] sum = sums.computeIfAbsent(vector.words()[i], word -> new double[3]);
                sum[0] += vector.neutral()[i];
                sum[1]++;
                if (vector.neutral()[i] > 0 && sum[2] == 0) sum[2] = article + 1;
            }
        }
        List<String> shared = new ArrayList<>();
        sums.entrySet().stream()
                .filter(entry ->
                        entry.getValue()[0] > 0 && entry.getValue()[1] * 2 >= group.size() && entry.getValue()[1] > 1)
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, double[]> entry) -> -entry.getValue()[0])
                        .thenComparingInt(Map.Entry::getKey))
                .limit(SHARED_SHOWN * 4)
                .map(entry -> articles.get((int) entry.getValue()[2] - 1).written(vectors.hash(entry.getKey())))
                .forEach(word -> {
                    if (shared.size() < SHARED_SHOWN && shared.stream().noneMatch(known -> overlaps(known, word))) {
                        shared.add(word);
                    }
                });
        return shared;
    }

    private static boolean overlaps(String known, String word) {
        return Arrays.asList(known.split(" ")).containsAll(Arrays.asList(word.split(" ")))
                || Arrays.asList(word.split(" ")).containsAll(Arrays.asList(known.split(" ")));
    }
}
