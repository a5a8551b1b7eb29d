package bilan.pack;

import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Token;
import bilan.text.Tokenizer;
import bilan.text.Word;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All word lists of a pack in one trie. Immutable, safe for threads. */
public final class Lexicon {
    private static final Set<String> LOOSE = Set.of("effects", "cues", "modality");
    /** Lists that only their own readers look into: the small words of periods would make edges of half a text. */
    private static final Set<String> APART = Set.of("periods", "events");

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
        /** How many words follow at most. */
        int depth;

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

        /** What stands here and behind. */
        void gather(List<Entry> found) {
            found.addAll(entries);
            for (Node next : lemmas.values()) next.gather(found);
            for (Node next : forms.values()) next.gather(found);
        }

        void add(Entry entry) {
            if (entries.isEmpty()) entries = new ArrayList<>(2);
            entries.add(entry);
        }
    }

    private final Node root = new Node();
    /** Where a word leads to from the root: most lead nowhere. */
    private final WordMemory<List<Node>> starts = new WordMemory<>(word -> behind(root, word));

    private final Map<String, List<Entry>> lists = new HashMap<>();
    private final Tokenizer tokenizer;

    Lexicon(List<Entry> entries, Tokenizer tokenizer) {
        this(entries, APART, tokenizer);
    }

    /** @param apart lists that are kept and not looked up */
    private Lexicon(List<Entry> entries, Set<String> apart, Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        for (Entry entry : entries) {
            lists.computeIfAbsent(entry.list(), list -> new ArrayList<>()).add(entry);
            if (apart.contains(entry.list())) continue;
            for (String phrase : braces(entry.phrase())) add(phrase, entry, tokenizer);
        }
    }

    /** A lexicon of some of the lists, for the reader that looks into nothing else. */
    public Lexicon of(List<String> names) {
        List<Entry> entries = new ArrayList<>();
        for (String name : names) entries.addAll(list(name));
        return new Lexicon(entries, Set.of(), tokenizer);
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
        List<Node> first = starts.of(tokens.get(at).word());
        if (first.isEmpty()) return List.of();
        List<Hit> hits = new ArrayList<>();
        for (Node node : first) walk(node, tokens, at, at + 1, 0, hits);
        if (hits.size() > 1) hits.sort(ORDER);
        return hits;
    }

    /** Every entry of any list that may start with a word, whatever follows it. */
    public List<Entry> beginning(Word word) {
        List<Entry> found = new ArrayList<>();
        for (Node node : starts.of(word)) node.gather(found);
        return found;
    }

    /** No entry that starts with this word takes more tokens. */
    public int longest(Token first) {
        int depth = 0;
        for (Node node : starts.of(first.word())) depth = Math.max(depth, node.depth);
        return depth == 0 ? 1 : 1 + depth + SKIPPED;
    }

    private void walk(Node node, List<Token> tokens, int start, int at, int skipped, List<Hit> hits) {
        for (Entry entry : node.entries) {
            if (skipped > 0 && !LOOSE.contains(entry.list())) continue;
            Hit hit = new Hit(entry, at - start);
            if (!isIn(hits, hit)) hits.add(hit);
        }
        if (at >= tokens.size()) return;
        if (node.lemmas.isEmpty() && node.forms.isEmpty()) return;
        Token token = tokens.get(at);
        for (Node next : behind(node, token.word())) walk(next, tokens, start, at + 1, skipped, hits);
        if (skipped < SKIPPED && token.has("adverb")) {
            walkOn(node, tokens, start, at + 1, skipped + 1, hits);
        }
    }

    private static boolean isIn(List<Hit> hits, Hit hit) {
        for (Hit other : hits) if (other.entry == hit.entry && other.length == hit.length) return true;
        return false;
    }

    /** Where a word leads to from a node. */
    private static List<Node> behind(Node node, Word word) {
        List<Node> found = new ArrayList<>(2);
        Node form = node.forms.get(word.key());
        if (form != null) found.add(form);
        Node same = node.lemmas.get(word.key());
        if (same != null) found.add(same);
        for (Reading reading : word.readings()) {
            String lemma = reading.lemma();
            if (!lemma.isEmpty() && Character.isUpperCase(lemma.charAt(0))) lemma = Folding.key(lemma);
            Node next = lemma.equals(word.key()) ? null : node.lemmas.get(lemma);
            if (next != null) found.add(next);
        }
        return found.isEmpty() ? List.of() : found;
    }

    private void walkOn(Node node, List<Token> tokens, int start, int at, int skipped, List<Hit> hits) {
        if (at >= tokens.size()) return;
        int before = hits.size();
        walk(node, tokens, start, at, skipped, hits);
        // the phrase may not end with what was skipped
        hits.subList(before, hits.size()).removeIf(hit -> hit.length == at - start);
    }

    private void add(String phrase, Entry entry, Tokenizer tokenizer) {
        boolean exact = phrase.length() > 1 && phrase.startsWith("\"") && phrase.endsWith("\"");
        String bare = exact ? phrase.substring(1, phrase.length() - 1) : phrase;
        List<Node> path = new ArrayList<>();
        Node node = root;
        for (String part : bare.split("_")) {
            boolean exactPart = exact || part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
            String word = exactPart && !exact ? part.substring(1, part.length() - 1) : part;
            for (String key : isPlain(word) ? List.of(Folding.key(word)) : tokenizer.keys(word)) {
                node = node.next(key, exactPart);
                path.add(node);
            }
        }
        for (int i = 0; i < path.size(); i++) path.get(i).depth = Math.max(path.get(i).depth, path.size() - 1 - i);
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
