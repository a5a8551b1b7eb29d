package bilan.pack;

import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Token;
import bilan.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All word lists of a pack in one trie. Immutable, safe for threads. */
public final class Lexicon {
    private static final Set<String> LOOSE = Set.of("effects", "cues", "modality");
    private static final int SKIPPED = 2;
    private static final Comparator<Hit> ORDER = Comparator.comparingInt((Hit hit) -> -hit.length)
            .thenComparing(hit -> hit.entry.list())
            .thenComparingInt(hit -> hit.entry.line());

    /**
     * An entry found in a sentence.
     *
     * @param entry what was found
     * @param length how many tokens it takes
     */
    public record Hit(Entry entry, int length) {}

    private static final class Node {
        Map<String, Node> lemmas = Map.of();
        Map<String, Node> forms = Map.of();
        List<Entry> entries = List.of();

        /** The node behind a word: most nodes have none, so the maps are made when needed. */
        Node next(String key, boolean exact) {
            Map<String, Node> nodes = exact ? forms : lemmas;
            Node next = nodes.get(key);
            if (next != null) return next;
            if (nodes.isEmpty()) {
                nodes = new HashMap<>(4);
                if (exact) forms = nodes;
                else lemmas = nodes;
            }
            next = new Node();
            nodes.put(key, next);
            return next;
        }

        void add(Entry entry) {
            if (entries.isEmpty()) entries = new ArrayList<>(2);
            entries.add(entry);
        }
    }

    private final Node root = new Node();
    private final Map<String, List<Entry>> lists = new HashMap<>();

    Lexicon(List<Entry> entries, Tokenizer tokenizer) {
        for (Entry entry : entries) {
            lists.computeIfAbsent(entry.list(), list -> new ArrayList<>()).add(entry);
            for (String phrase : braces(entry.phrase())) add(phrase, entry, tokenizer);
        }
    }

    /** The entries of a list in the order of the file; empty for a list that the pack has not. */
    public List<Entry> list(String name) {
        return List.copyOf(lists.getOrDefault(name, List.of()));
    }

    /** All entries, list by list in the order of the lists' names. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (String list : new java.util.TreeSet<>(lists.keySet())) all.addAll(lists.get(list));
        return all;
    }

    /** Every entry of any list that starts at a token, longest first. */
    public List<Hit> hits(List<Token> tokens, int at) {
        List<Hit> hits = new ArrayList<>();
        walk(root, tokens, at, at, 0, 0, hits);
        hits.sort(ORDER);
        return hits;
    }

    private void walk(Node node, List<Token> tokens, int start, int at, int words, int skipped, List<Hit> hits) {
        for (Entry entry : node.entries) {
            if (skipped > 0 && !LOOSE.contains(entry.list())) continue;
            Hit hit = new Hit(entry, at - start);
            if (!hits.contains(hit)) hits.add(hit);
        }
        if (at >= tokens.size()) return;
        Token token = tokens.get(at);
        Node form = node.forms.get(token.key());
        if (form != null) walk(form, tokens, start, at + 1, words + 1, skipped, hits);
        Node same = node.lemmas.get(token.key());
        if (same != null) walk(same, tokens, start, at + 1, words + 1, skipped, hits);
        for (Reading reading : token.readings()) {
            String lemma = reading.lemma();
            if (!lemma.isEmpty() && Character.isUpperCase(lemma.charAt(0))) lemma = Folding.key(lemma);
            Node next = lemma.equals(token.key()) ? null : node.lemmas.get(lemma);
            if (next != null) walk(next, tokens, start, at + 1, words + 1, skipped, hits);
        }
        boolean inside = words > 0 && (!node.lemmas.isEmpty() || !node.forms.isEmpty());
        if (inside && skipped < SKIPPED && token.has("adverb")) {
            walkOn(node, tokens, start, at + 1, words, skipped + 1, hits);
        }
    }

    private void walkOn(Node node, List<Token> tokens, int start, int at, int words, int skipped, List<Hit> hits) {
        if (at >= tokens.size()) return;
        int before = hits.size();
        walk(node, tokens, start, at, words, skipped, hits);
        // the phrase may not end with what was skipped
        hits.subList(before, hits.size()).removeIf(hit -> hit.length == at - start);
    }

    private void add(String phrase, Entry entry, Tokenizer tokenizer) {
        boolean exact = phrase.length() > 1 && phrase.startsWith("\"") && phrase.endsWith("\"");
        String bare = exact ? phrase.substring(1, phrase.length() - 1) : phrase;
        Node node = root;
        for (String part : bare.split("_")) {
            boolean exactPart = exact || part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
            String word = exactPart && !exact ? part.substring(1, part.length() - 1) : part;
            if (isPlain(word)) node = node.next(Folding.key(word), exactPart);
            else for (String key : tokenizer.keys(word)) node = node.next(key, exactPart);
        }
        if (node != root) node.add(entry);
    }

    /** Letters only: the tokenizer has nothing to cut. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) if (!Character.isLetter(word.charAt(i))) return false;
        return true;
    }

    /** {@code tué{,e,s,es}} → four forms, exact each; a phrase without braces stays. */
    public static List<String> braces(String phrase) {
        int open = phrase.indexOf('{');
        int close = phrase.indexOf('}', open + 1);
        if (open < 0 || close < 0) return List.of(phrase);
        List<String> forms = new ArrayList<>();
        for (String ending : phrase.substring(open + 1, close).split(",", -1)) {
            for (String rest : braces(phrase.substring(close + 1)))
                forms.add(phrase.substring(0, open) + ending + rest);
        }
        return forms;
    }
}
