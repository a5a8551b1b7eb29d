package bilan.stories;

import bilan.copies.Publication;
import bilan.text.Article;
import bilan.text.When;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets a mixed pile of articles fall into stories, by the telling words they share: names, figures, rare words. Articles
 * far apart in time must share more. Only articles with a rare word in common are ever compared, so the cost of an
 * article hardly grows with their number. The result depends on the articles alone, not on their order. Stateless.
 */
public final class StoryFinder {
    /** Average likeness inside a story; found on two benchmarks of look-alike stories, see docs/measurements.md. */
    private static final double LIKE = 0.15;

    /** Across languages only names and figures can be alike. */
    private static final double ACROSS = 2;

    private static final int DAYS = 14;
    private static final double FAR_IN_TIME = 0.7;
    /** Below this a likeness is noise. */
    private static final double NOISE = 0.03;
    /** A word that more articles hold is no reason to compare them. */
    private static final int POSTINGS = 160;

    private static final int SHARED_SHOWN = 6;

    private final FrequentWords frequent = FrequentWords.bundled();

    /**
     * The stories, by their earliest articles.
     *
     * @param articles each id once
     * @param decisions what a reviewer has decided; it outweighs the words
     */
    public List<Story> find(Collection<Article> articles, StoryDecisions decisions) {
        List<Article> sorted =
                articles.stream().sorted(Publication.order(articles)).toList();
        Vectors vectors = Vectors.of(sorted, frequent);
        Linkage linkage = new Linkage(sorted.size(), LIKE);
        likenesses(sorted, vectors, linkage);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) places.put(sorted.get(i).id(), i);
        for (StoryDecisions.Decision decision : decisions.all()) {
            Integer a = places.get(decision.first());
            Integer b = places.get(decision.second());
            if (a == null || b == null || a.equals(b)) continue;
            if (decision.together()) linkage.join(a, b);
            else linkage.keepApart(a, b);
        }
        List<Story> stories = new ArrayList<>();
        for (List<Integer> group : linkage.groups()) {
            List<Article> told = group.stream().map(sorted::get).toList();
            stories.add(new Story(told.get(0).id(), told, shared(group, vectors)));
        }
        return stories;
    }

    private static void likenesses(List<Article> articles, Vectors vectors, Linkage linkage) {
        List<List<Integer>> postings = new ArrayList<>();
        for (int word = 0; word < vectors.words(); word++) postings.add(new ArrayList<>());
        int[] common = new int[articles.size()];
        for (int i = 0; i < articles.size(); i++) {
            List<Integer> candidates = new ArrayList<>();
            for (int word : vectors.get(i).words()) {
                if (vectors.texts(word) > POSTINGS) continue;
                List<Integer> posting = postings.get(word);
                for (int other : posting) if (common[other]++ == 0) candidates.add(other);
                posting.add(i);
            }
            for (int other : candidates) {
                if (common[other] > 1) {
                    double value = likeness(articles, vectors, i, other);
                    if (value >= NOISE) linkage.like(i, other, value);
                }
                common[other] = 0;
            }
        }
    }

    private static double likeness(List<Article> articles, Vectors vectors, int a, int b) {
        Article first = articles.get(a);
        Article second = articles.get(b);
        boolean oneLanguage = Objects.equals(first.language(), second.language());
        double likeness = vectors.likeness(a, b, oneLanguage) * (oneLanguage ? 1 : ACROSS);
        return farInTime(first.published(), second.published()) ? likeness * FAR_IN_TIME : likeness;
    }

    private static boolean farInTime(@Nullable When a, @Nullable When b) {
        return a != null && b != null && Math.abs(ChronoUnit.DAYS.between(a.date(), b.date())) > DAYS;
    }

    /**
     * Names and figures that at least half of the articles have, the weightiest first; one that stands in a longer one is
     * left out.
     */
    private static List<String> shared(List<Integer> group, Vectors vectors) {
        if (group.size() < 2) return List.of();
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int article : group) {
            Vectors.Vector vector = vectors.get(article);
            for (int i = 0; i < vector.words().length; i++) {
                double[] sum = sums.computeIfAbsent(vector.words()[i], word -> new double[2]);
                sum[0] += vector.neutral()[i];
                sum[1]++;
            }
        }
        List<String> shared = new ArrayList<>();
        sums.entrySet().stream()
                .filter(entry ->
                        entry.getValue()[0] > 0 && entry.getValue()[1] * 2 >= group.size() && entry.getValue()[1] > 1)
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, double[]> entry) -> -entry.getValue()[0])
                        .thenComparingInt(Map.Entry::getKey))
                .map(entry -> vectors.written(entry.getKey()))
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
