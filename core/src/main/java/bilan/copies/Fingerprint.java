package bilan.copies;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.Folding;
import bilan.text.Omission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an article can be recognised by: runs of three words, and the figures and names it gives, in their order. The
 * first survive light rewriting, the others translation. Immutable.
 */
public final class Fingerprint {
    private static final int SHINGLE = 3;

    private final long[] shingles;
    private final List<String> numbers;
    private final List<String> figures;
    private final Set<String> names;
    private final int words;

    private Fingerprint(long[] shingles, List<String> numbers, List<String> figures, Set<String> names, int words) {
        this.shingles = shingles;
        this.numbers = List.copyOf(numbers);
        this.figures = List.copyOf(figures);
        this.names = Set.copyOf(names);
        this.words = words;
    }

    /**
     * Takes the fingerprint; furniture is left out.
     *
     * @param claims the article's own, in the order of the text
     */
    public static Fingerprint of(Article article, List<Claim> claims) {
        Scan scan = new Scan(article.body());
        int from = 0;
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
        return new Fingerprint(shingles(scan.words), scan.numbers, figures, scan.names, scan.words.size());
    }

    /** Words in the text, numbers included. */
    public int words() {
        return words;
    }

    /** Figures of the claims, in the order of the text: effect and interval. */
    public List<String> figures() {
        return figures;
    }

    List<String> numbers() {
        return numbers;
    }

    /** Figures, and numbers of three digits or more that are no year of our time: what a translation keeps. */
    Set<String> marks() {
        Set<String> marks = new TreeSet<>(figures);
        for (String number : numbers) {
            boolean year = number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
            if (number.length() >= 3 && !year) marks.add(number);
        }
        return marks;
    }

    /** A sample of the shingles that is the same for the same words: one in four. */
    long[] sample() {
        return Arrays.stream(shingles).filter(shingle -> (shingle & 3) == 0).toArray();
    }

    /** How much of the shorter text stands in the other, word for word, 0 to 1. */
    public double shared(Fingerprint other) {
        return shared(other, common(other));
    }

    double shared(Fingerprint other, int common) {
        int shorter = Math.min(shingles.length, other.shingles.length);
        return shorter == 0 ? 0 : (double) common / shorter;
    }

    /** How many runs of three words both have. */
    public int common(Fingerprint other) {
        int common = 0;
        for (int i = 0, j = 0; i < shingles.length && j < other.shingles.length; ) {
            int order = Long.compare(shingles[i], other.shingles[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return common;
    }

    /** How far both give the same figures in the same order, 0 to 1; 0 if either has none. */
    public double figuresShared(Fingerprint other) {
        return inOrder(figures, other.figures);
    }

    /** How far both write the same numbers in digits in the same order, dates and all, 0 to 1. */
    public double numbersShared(Fingerprint other) {
        return inOrder(numbers, other.numbers);
    }

    /** How many of the names of the one that has fewer begin like names of the other, 0 to 1. */
    public double namesShared(Fingerprint other) {
        int fewer = Math.min(names.size(), other.names.size());
        if (fewer == 0) return 0;
        int common = 0;
        for (String name : names) if (other.names.contains(name)) common++;
        return (double) common / fewer;
    }

    private static double inOrder(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        return (double) Alignment.of(one, other).size() / Math.max(one.size(), other.size());
    }

    private static long[] shingles(List<String> words) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = 0xcbf29ce484222325L;
            for (int j = i; j < i + SHINGLE; j++) {
                String word = words.get(j);
                for (int k = 0; k < word.length(); k++) hash = (hash ^ word.charAt(k)) * 0x100000001b3L;
                hash = (hash ^ ' ') * 0x100000001b3L;
            }
            seen.add(mixed(hash));
        }
        long[] sorted = new long[seen.size()];
        int at = 0;
        for (long hash : seen) sorted[at++] = hash;
        Arrays.sort(sorted);
        return sorted;
    }

    /** The low bits of such a hash are poor, and they choose the sample. */
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }

    /** Words, numbers and names of a text, in one pass. */
    private static final class Scan {
        private static final int NAME_BEGINNING = 4;

        private final String text;
        private final String folded;
        private final List<String> words = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        Scan(String text) {
            this.text = text;
            this.folded = Folding.fold(text);
        }

        void read(int from, int to) {
            int at = from;
            while (at < to) {
                char c = folded.charAt(at);
                if (Character.isDigit(c)) at = number(at, to);
                else if (Character.isLetter(c)) at = word(at, to);
                else at++;
            }
        }

        private int word(int from, int to) {
            int at = from;
            while (at < to && Character.isLetter(folded.charAt(at))) at++;
            String word = folded.substring(from, at);
            words.add(word);
            if (Character.isUpperCase(text.charAt(from)) && word.length() >= NAME_BEGINNING && !opensSentence(from)) {
                names.add(Folding.stripAccents(word).substring(0, NAME_BEGINNING));
            }
            return at;
        }

        private boolean opensSentence(int at) {
            int before = at - 1;
            while (before >= 0 && !Character.isLetterOrDigit(folded.charAt(before))) {
                char c = folded.charAt(before);
                if (c == '.' || c == '!' || c == '?' || c == '\n') return true;
                before--;
            }
            return before < 0;
        }

        /** Digits, and groups of three behind one separator: {@code 3 811}, {@code 3.811} and {@code 3,811} are one. */
        private int number(int from, int to) {
            StringBuilder digits = new StringBuilder();
            int at = digits(from, to, digits);
            while (digits.length() <= 12 && isGroup(at, to)) at = digits(at + 1, to, digits);
            numbers.add(digits.toString());
            words.add(digits.toString());
            return at;
        }

        private int digits(int from, int to, StringBuilder into) {
            int at = from;
            while (at < to && Character.isDigit(folded.charAt(at))) into.append(folded.charAt(at++));
            return at;
        }

        private boolean isGroup(int at, int to) {
            if (at + 4 > to || " .,'".indexOf(folded.charAt(at)) < 0) return false;
            for (int i = 1; i <= 3; i++) if (!Character.isDigit(folded.charAt(at + i))) return false;
            return at + 4 == to || !Character.isDigit(folded.charAt(at + 4));
        }
    }
}
