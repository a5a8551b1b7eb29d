package bilan.grammar;

import bilan.text.Reading;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sentence's tokens and the edges over them. Not safe for threads; lives as long as its sentence is read. */
public final class Chart {
    private static final List<Edge> NONE = List.of();

    private final List<Token> tokens;
    private final List<@Nullable List<Edge>> starting;
    private final List<@Nullable List<Edge>> ending;
    private long kinds;
    private final long[] startingKinds;
    private final long[] words;

    private final @Nullable Supplier<List<@Nullable String>> tagger;
    private List<@Nullable String> tags = List.of();
    private boolean tagged;
    private long steps;

    /** A chart of tokens that carry their tags, or have none. */
    public Chart(List<Token> tokens) {
        this(tokens, null);
    }

    /**
     * A chart of tokens without tags.
     *
     * @param tagger gives a tag for each token, or null if the language has no tagger; asked once, and only if a rule
     *     wants to know
     */
    public Chart(List<Token> tokens, @Nullable Supplier<List<@Nullable String>> tagger) {
        this.tagger = tagger;
        this.tokens = new ArrayList<>(tokens);
        starting = new ArrayList<>(tokens.size() + 1);
        ending = new ArrayList<>(tokens.size() + 1);
        startingKinds = new long[tokens.size() + 1];
        words = new long[tokens.size() + 1];
        for (int i = 0; i <= tokens.size(); i++) {
            starting.add(null);
            ending.add(null);
        }
        for (int i = 0; i < tokens.size(); i++) words[i] = wordBits(tokens.get(i));
    }

    /**
     * One bit for a name, many names sharing each: a quick "no" before a closer look.
     */
    static long bit(String name) {
        int hash = name.hashCode();
        return 1L << ((hash ^ (hash >>> 11) ^ (hash >>> 22)) & 63);
    }

    private static long wordBits(Token token) {
        long bits = bit(token.key());
        for (Reading reading : token.readings()) {
            bits |= bit(reading.lemma());
            for (String feature : reading.features()) bits |= bit(feature);
        }
        return bits;
    }

    /** Whether an edge of one of these classes may start here; a no is certain. */
    boolean mayStart(int at, long kindBits) {
        return (startingKinds[at] & kindBits) != 0;
    }

    /** Whether the token may have one of these words, lemmas or features; a no is certain. */
    boolean mayBe(int at, long wordBits) {
        return (words[at] & wordBits) != 0;
    }

    /** Whether all of these classes may be somewhere in the sentence; a no is certain. */
    boolean mayHold(long kindBits) {
        return (kinds & kindBits) == kindBits;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    /** The tagger's tag of a token, or null without tagger. */
    public @Nullable String tag(int at) {
        if (tagger == null) return tokens.get(at).upos();
        if (!tagged) {
            tags = tagger.get();
            tagged = true;
        }
        return tags.get(at);
    }

    /** Counts a step of an automaton. */
    void count() {
        steps++;
    }

    /** How many steps automata took on this sentence: what the tests of linear time measure. */
    public long steps() {
        return steps;
    }

    /** The same sentence without edges. */
    public Chart blank() {
        return new Chart(tokens, tagger == null ? null : () -> tagged ? tags : tagger.get());
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Puts a token with fewer readings in the place of another. */
    void replace(int at, Token token) {
        tokens.set(at, token);
        words[at] = wordBits(token);
    }

    /** Adds an edge unless one of the same class, stretch and attributes is there. */
    public void add(Edge edge) {
        List<Edge> here = starting.get(edge.from());
        if (here == null) {
            here = new ArrayList<>(4);
            starting.set(edge.from(), here);
        }
        int at = 0;
        while (at < here.size() && here.get(at).to() >= edge.to()) {
            Edge other = here.get(at);
            if (other.to() == edge.to()
                    && other.kind().equals(edge.kind())
                    && other.attributes().equals(edge.attributes())) {
                return;
            }
            at++;
        }
        here.add(at, edge);
        List<Edge> there = ending.get(edge.to());
        if (there == null) {
            there = new ArrayList<>(4);
            ending.set(edge.to(), there);
        }
        there.add(edge);
        kinds |= bit(edge.kind());
        startingKinds[edge.from()] |= bit(edge.kind());
    }

    /** Edges that start at a token, longest first. */
    public List<Edge> starting(int at) {
        List<Edge> here = starting.get(at);
        return here == null ? NONE : here;
    }

    /** Edges whose last token is the one before {@code at}. */
    public List<Edge> ending(int at) {
        List<Edge> here = ending.get(at);
        return here == null ? NONE : here;
    }

    /** Whether an edge of this class lies over the sentence. */
    public boolean holds(String kind) {
        return !all(kind).isEmpty();
    }

    /** All edges of a class, by place, longest first. */
    public List<Edge> all(String kind) {
        long bit = bit(kind);
        if ((kinds & bit) == 0) return NONE;
        List<Edge> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if ((startingKinds[i] & bit) == 0) continue;
            for (Edge edge : starting(i)) if (edge.kind().equals(kind)) found.add(edge);
        }
        return found;
    }

    /** The longest edge of a class that starts at a token, or null. */
    public @Nullable Edge first(String kind, int at) {
        for (Edge edge : starting(at)) if (edge.kind().equals(kind)) return edge;
        return null;
    }

    /** The characters from one token to another. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }
}
