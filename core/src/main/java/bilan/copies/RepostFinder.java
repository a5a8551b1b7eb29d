package bilan.copies;

import bilan.text.Article;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds copies: near copies, light rewrites, cut copies and translations, whatever became of their headlines. Candidates
 * come from an index of shingles and figures, never from comparing all with all; so the cost of an article does not grow
 * with their number. Stateless.
 */
public final class RepostFinder {
    /** Half of the shorter text, word for word: nothing else is needed. */
    private static final double COPIED = 0.5;
    /** Less, if the figures agree: a rewritten wire copy keeps about a third of its word triples. */
    private static final double REWRITTEN = 0.2;

    private static final int FEWEST_COMMON = 12;
    private static final double SAME_FIGURES = 0.75;
    private static final int FEWEST_FIGURES = 4;
    private static final int FEWEST_NUMBERS = 6;
    private static final double TRANSLATED_NUMBERS = 0.7;
    private static final double TRANSLATED_NAMES = 0.3;
    /** A shingle that more articles have is a formula of the press, or a wire copy's: its last copies stand for all. */
    private static final int POSTINGS = 64;

    private static final int FEWEST_SAMPLED = 2;
    /** Of the shorter text's sample; half of what {@link #REWRITTEN} asks of all, for a sample may be unlucky. */
    private static final double SAMPLED = REWRITTEN / 2;

    private static final int FEWEST_FIGURES_IN_COMMON = 3;
    private static final int DAYS_TO_TRANSLATE = 14;

    /**
     * Groups of copies, the original first.
     *
     * @param articles each id once
     * @param fingerprints by article id
     */
    public List<List<Article>> find(Collection<Article> articles, Map<String, Fingerprint> fingerprints) {
        List<Article> sorted =
                articles.stream().sorted(Publication.order(articles)).toList();
        int[] group = new int[sorted.size()];
        Index index = new Index();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            Fingerprint mine = fingerprints.get(sorted.get(i).id());
            for (int candidate : index.candidates(mine)) {
                if (root(group, candidate) == root(group, i)) continue;
                Article earlier = sorted.get(candidate);
                if (isRepost(earlier, fingerprints.get(earlier.id()), sorted.get(i), mine)) {
                    int one = root(group, candidate);
                    int other = root(group, i);
                    group[Math.max(one, other)] = Math.min(one, other);
                }
            }
            index.add(i, mine);
        }
        Map<Integer, List<Article>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(sorted.get(i));
        }
        return groups.values().stream().filter(copies -> copies.size() > 1).toList();
    }

    private static int root(int[] group, int at) {
        int root = at;
        while (group[root] != root) root = group[root];
        return root;
    }

    private static boolean isRepost(Article first, Fingerprint one, Article second, Fingerprint other) {
        int common = one.common(other);
        double shared = one.shared(other, common);
        if (common >= FEWEST_COMMON && shared >= COPIED) return true;
        boolean sameFigures = Math.min(one.figures().size(), other.figures().size()) >= FEWEST_FIGURES
                && one.figuresShared(other) >= SAME_FIGURES;
        if (common >= FEWEST_COMMON && shared >= REWRITTEN && sameFigures) return true;
        return isTranslation(first, one, second, other, sameFigures);
    }

    /** Another language, but the same numbers and names in the same order, dates included. */
    private static boolean isTranslation(
            Article first, Fingerprint one, Article second, Fingerprint other, boolean sameFigures) {
        if (first.language() == null || first.language().equals(second.language())) return false;
        if (first.published() != null && second.published() != null) {
            long days = ChronoUnit.DAYS.between(
                    first.published().date(), second.published().date());
            if (Math.abs(days) > DAYS_TO_TRANSLATE) return false;
        }
        int longer = Math.max(one.words(), other.words());
        boolean manyNumbers = Math.min(one.numbers().size(), other.numbers().size()) >= FEWEST_NUMBERS;
        return (sameFigures || manyNumbers)
                && Math.min(one.words(), other.words()) * 2 >= longer
                && one.numbersShared(other) >= TRANSLATED_NUMBERS
                && one.namesShared(other) >= TRANSLATED_NAMES;
    }

    /** Who has which shingle and which figure; the last articles only, in the order of publication. */
    private static final class Index {
        private final Map<Long, int[]> byShingle = new HashMap<>();
        private final Map<String, int[]> byFigure = new HashMap<>();
        private final Map<Integer, Integer> sampled = new HashMap<>();

        List<Integer> candidates(Fingerprint fingerprint) {
            Map<Integer, Integer> shingles = new TreeMap<>();
            long[] sample = fingerprint.sample();
            for (long shingle : sample) count(byShingle.get(shingle), shingles);
            shingles.entrySet().removeIf(entry -> {
                int shorter = Math.min(sample.length, sampled.get(entry.getKey()));
                return entry.getValue() < Math.max(FEWEST_SAMPLED, SAMPLED * shorter);
            });
            Map<Integer, Integer> figures = new TreeMap<>();
            for (String figure : fingerprint.marks()) count(byFigure.get(figure), figures);
            List<Integer> candidates = new ArrayList<>();
            candidates.addAll(shingles.keySet());
            figures.forEach((article, common) -> {
                if (common >= FEWEST_FIGURES_IN_COMMON && !shingles.containsKey(article)) candidates.add(article);
            });
            return candidates;
        }

        void add(int article, Fingerprint fingerprint) {
            long[] sample = fingerprint.sample();
            sampled.put(article, sample.length);
            for (long shingle : sample) byShingle.merge(shingle, new int[] {article}, Index::joined);
            for (String figure : fingerprint.marks()) byFigure.merge(figure, new int[] {article}, Index::joined);
        }

        private static void count(int @Nullable [] postings, Map<Integer, Integer> into) {
            if (postings == null) return;
            for (int article : postings) into.merge(article, 1, Integer::sum);
        }

        private static int[] joined(int[] postings, int[] one) {
            int from = postings.length >= POSTINGS ? 1 : 0;
            int[] joined = Arrays.copyOfRange(postings, from, postings.length + 1);
            joined[joined.length - 1] = one[0];
            return joined;
        }
    }
}
