package bilan.copies;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.Folding;
import bilan.text.Omission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an article can be recognised by, its headline left out: runs of two and three words, the words of some length, and
 * the figures, numbers and names it gives, in their order. The first survive cutting and copying, the words rewriting,
 * the others translation. Immutable.
 */
public final class Fingerprint {
    private static final int SHINGLE = 3;
    /** Shorter words are grammar. */
    private static final int WORD = 4;
    /** Endings differ where a sentence is turned round. */
    private static final int STEM = 6;
    /** Names and numbers that are paired. */
    private static final int NAMES = 10;

    private static final int NUMBERS = 8;

    private final long[] inText;
    private final long[] shingles;
    private final long[] pairs;
    private final long[] content;
    private final List<String> numbers;
    private final List<String> figures;
    private final List<String> anchors;
    private final Set<String> names;
    private final Set<String> initials;
    private final @Nullable String agency;
    private final int words;

    private Fingerprint(Scan scan, List<String> figures, int words) {
        inText = runs(scan.words, SHINGLE);
        shingles = distinct(inText);
        pairs = distinct(runs(scan.words, 2));
        content = content(scan.words);
        numbers = List.copyOf(scan.numbers);
        anchors = scan.anchors();
        names = new TreeSet<>(scan.names);
        initials = Set.copyOf(scan.initials);
        agency = scan.agency;
        this.figures = List.copyOf(figures);
        this.words = words;
    }

    /** As {@link #of(Article, List, Numerals)}, where no number words are known. */
    public static Fingerprint of(Article article, List<Claim> claims) {
        return of(article, claims, Numerals.NONE);
    }

    /**
     * Takes the fingerprint; furniture is left out.
     *
     * @param claims the article's own, in the order of the text
     */
    public static Fingerprint of(Article article, List<Claim> claims, Numerals numerals) {
        String title = article.title();
        boolean headed = title != null && article.body().startsWith(title);
        int headline = headed ? title.length() : 0;
        Scan head = new Scan(article.body(), article.language(), numerals);
        head.read(0, headline);
        Scan scan = new Scan(article.body(), article.language(), numerals);
        int from = headline;
        for (Omission omission : article.omissions()) {
            if (omission.span().start() > from) scan.read(from, omission.span().start());
            from = Math.max(from, omission.span().end());
        }
        scan.read(from, article.body().length());
        List<String> figures = new ArrayList<>();
        for (Claim claim : claims) {
            figures.add(claim.effect().word() + " " + claim.quantity().low() + " "
                    + claim.quantity().high());
        }
        return new Fingerprint(scan, figures, head.words.size() + scan.words.size());
    }

    /** Words in the text, numbers included. */
    public int words() {
        return words;
    }

    /** Figures of the claims, in the order of the text: effect and interval. */
    public List<String> figures() {
        return figures;
    }

    /** Names and numbers in pairs: what a translation or a rewritten text has in common with its original and few others. */
    long[] marks() {
        List<String> few = numbers.stream().distinct().limit(NUMBERS).toList();
        return distinct(names.stream()
                .limit(NAMES)
                .flatMap(name -> few.stream().map(number -> name + ' ' + number))
                .mapToLong(mark -> run(List.of(mark), 0, 1))
                .toArray());
    }

    /** A sample of the shingles that is the same for the same words: one in four. */
    long[] sample() {
        return Arrays.stream(shingles).filter(shingle -> (shingle & 3) == 0).toArray();
    }

    /** How many different runs of three words there are. */
    int runs() {
        return shingles.length;
    }

    /** How many runs of three words both have. */
    int common(Fingerprint other) {
        return common(shingles, other.shingles);
    }

    /** How many words stand in runs that the other has too, of at least {@code least} words each. */
    int wordsOf(Fingerprint other, int least) {
        int words = 0;
        int run = 0;
        for (int i = 0; i <= inText.length; i++) {
            if (i < inText.length && Arrays.binarySearch(other.shingles, inText[i]) >= 0) {
                run++;
                continue;
            }
            if (run + SHINGLE - 1 >= least) words += run + SHINGLE - 1;
            run = 0;
        }
        return words;
    }

    /** How many of the runs of two words of the one with fewer the other has too, 0 to 1. */
    double pairsShared(Fingerprint other) {
        int fewer = Math.min(pairs.length, other.pairs.length);
        return fewer == 0 ? 0 : (double) common(pairs, other.pairs) / fewer;
    }

    /** How many of the longer words of the one with fewer the other has too, 0 to 1. */
    double contentShared(Fingerprint other) {
        int fewer = Math.min(content.length, other.content.length);
        return fewer == 0 ? 0 : (double) common(content, other.content) / fewer;
    }

    /** The same, of the one with more. */
    double contentCovered(Fingerprint other) {
        int more = Math.max(content.length, other.content.length);
        return more == 0 ? 0 : (double) common(content, other.content) / more;
    }

    /** How far both give the same figures in the same order, 0 to 1; 0 if either has none. */
    double figuresShared(Fingerprint other) {
        return inOrder(figures, other.figures);
    }

    /** How far both hold the same numbers, in whatever order, 0 to 1. */
    double numbersShared(Fingerprint other) {
        int all = numbers.size() + other.numbers.size();
        List<String> left = new ArrayList<>(other.numbers);
        int common = 0;
        for (String number : numbers) if (left.remove(number)) common++;
        return all == 0 ? 0 : 2.0 * common / all;
    }

    /** How many different names and numbers both have. */
    int known(Fingerprint other) {
        Set<String> common = new TreeSet<>(numbers);
        common.retainAll(other.numbers);
        int known = common.size();
        for (String name : names) if (other.names.contains(name)) known++;
        return known;
    }

    /** True if this names the agency from whose dateline the other opens: {@code PARIS (AFP) -}. */
    boolean credits(Fingerprint other) {
        return other.agency != null && initials.contains(other.agency);
    }

    /** How far numbers, names and words that many languages share come in one order, 0 to 1. */
    double anchorsShared(Fingerprint other) {
        return inOrder(anchors, other.anchors);
    }

    private static double inOrder(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        return (double) Alignment.of(one, other).size() / Math.max(one.size(), other.size());
    }

    private static int common(long[] one, long[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Long.compare(one[i], other[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return common;
    }

    private static long[] content(List<String> words) {
        return words.stream()
                .filter(word -> word.length() >= WORD || Character.isDigit(word.charAt(0)))
                .map(Folding::stripAccents)
                .map(word -> word.substring(0, Math.min(word.length(), STEM)))
                .mapToLong(word -> run(List.of(word), 0, 1))
                .sorted()
                .toArray();
    }

    private static long[] runs(List<String> words, int length) {
        long[] runs = new long[Math.max(0, words.size() - length + 1)];
        for (int i = 0; i < runs.length; i++) runs[i] = run(words, i, length);
        return runs;
    }

    private static long[] distinct(long[] hashes) {
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    private static long run(List<String> words, int from, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int j = from; j < from + length; j++) {
            String word = words.get(j);
            for (int k = 0; k < word.length(); k++) hash = (hash ^ word.charAt(k)) * 0x100000001b3L;
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        // the low bits of such a hash are poor, and they choose the sample
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
