package bilan.copies;

import bilan.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds copies: near copies, light rewrites, cut copies, versions and translations, whatever became of their headlines;
 * and quotations. Candidates come from an index of shingles and of names paired with numbers, never from comparing all
 * with all; so the cost of an article does not grow with their number. Stateless.
 */
public final class RepostFinder {
    /** A shingle that more articles have is a formula of the press, or a wire copy's: its last copies stand for all. */
    private static final int POSTINGS = 64;
    /** So many candidates of each kind are compared, those with most in common. */
    private static final int COMPARED = 24;

    private static final int FEWEST_SAMPLED = 2;
    private static final int FEWEST_MARKS = 3;

    /**
     * Who repeats whom.
     *
     * @param articles each id once
     * @param fingerprints by article id
     */
    public Copies find(Collection<Article> articles, Map<String, Fingerprint> fingerprints) {
        List<Article> sorted =
                articles.stream().sorted(Publication.order(articles)).toList();
        int[] group = new int[sorted.size()];
        @Nullable Copy[] copies = new Copy[sorted.size()];
        List<Quotation> quotations = new ArrayList<>();
        Index index = new Index();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            Article article = sorted.get(i);
            Fingerprint mine = fingerprints.get(article.id());
            double best = -1;
            List<Quotation> quoted = new ArrayList<>();
            for (int candidate : index.candidates(mine)) {
                Article earlier = sorted.get(candidate);
                Resemblance resemblance = new Resemblance(earlier, fingerprints.get(earlier.id()), article, mine);
                Copy.Kind kind = resemblance.kind();
                if (kind == null) {
                    int words = resemblance.quoted();
                    if (words > 0) quoted.add(new Quotation(article, earlier, words));
                    continue;
                }
                if (resemblance.strength() > best) {
                    best = resemblance.strength();
                    copies[i] = new Copy(article, earlier, kind);
                }
                int one = root(group, candidate);
                int other = root(group, i);
                if (one == other) continue;
                int later = Math.max(one, other);
                // an article that was the first of its own until this one showed that it is none
                if (copies[later] == null) {
                    copies[later] = new Copy(sorted.get(later), sorted.get(Math.min(one, other)), kind);
                }
                group[later] = Math.min(one, other);
            }
            // who copies an article quotes nothing in it
            if (copies[i] == null) quotations.addAll(quoted);
            index.add(i, mine);
        }
        Map<Integer, List<Copy>> families = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            Copy copy = copies[i];
            if (copy != null)
                families.computeIfAbsent(root(group, i), root -> new ArrayList<>())
                        .add(copy);
        }
        return new Copies(
                families.entrySet().stream()
                        .map(family -> new Family(sorted.get(family.getKey()), family.getValue()))
                        .toList(),
                quotations);
    }

    private static int root(int[] group, int at) {
        int root = at;
        while (group[root] != root) root = group[root];
        return root;
    }

    /** Who has which shingle and which mark; the last articles only, in the order of publication. */
    private static final class Index {
        private final Map<Long, int[]> byShingle = new HashMap<>();
        private final Map<Long, int[]> byMark = new HashMap<>();

        List<Integer> candidates(Fingerprint fingerprint) {
            List<Integer> candidates = most(fingerprint.sample(), byShingle, FEWEST_SAMPLED);
            for (int other : most(fingerprint.marks(), byMark, FEWEST_MARKS)) {
                if (!candidates.contains(other)) candidates.add(other);
            }
            candidates.sort(null);
            return candidates;
        }

        void add(int article, Fingerprint fingerprint) {
            for (long shingle : fingerprint.sample()) byShingle.merge(shingle, new int[] {article}, Index::joined);
            for (long mark : fingerprint.marks()) byMark.merge(mark, new int[] {article}, Index::joined);
        }

        /** The articles with most of these, at least {@code least}. */
        private static List<Integer> most(long[] keys, Map<Long, int[]> postings, int least) {
            Map<Integer, Integer> counts = new HashMap<>();
            for (long key : keys) {
                int[] articles = postings.get(key);
                if (articles == null) continue;
                for (int article : articles) counts.merge(article, 1, Integer::sum);
            }
            List<Integer> most = new ArrayList<>();
            counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(COMPARED)
                    .forEach(entry -> most.add(entry.getKey()));
            return most;
        }

        private static int[] joined(int[] postings, int[] one) {
            int from = postings.length >= POSTINGS ? 1 : 0;
            int[] joined = Arrays.copyOfRange(postings, from, postings.length + 1);
            joined[joined.length - 1] = one[0];
            return joined;
        }
    }
}
