package bilan.grammar;

import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sentence's tokens and the edges over them. Not safe for threads; lives as long as its sentence is read. */
public final class Chart {
    private static final List<Edge> NONE = List.of();

    private final List<Token> tokens;
    private final List<@Nullable List<Edge>> starting;
    private final List<@Nullable List<Edge>> ending;
    /** Bounds the rows: {@code width} words for each token, and one row more that joins them all. */
    private @Nullable Alphabet alphabet;

    private int width;
    private long[] rows = {};
    private final Run run = new Run(this);

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
        for (int i = 0; i <= tokens.size(); i++) {
            starting.add(null);
            ending.add(null);
        }
    }

    /** Answers the questions of an alphabet from now on. */
    void answer(Alphabet asking) {
        if (alphabet == asking && width == asking.width()) return;
        alphabet = asking;
        width = asking.width();
        rows = new long[(tokens.size() + 2) * width];
        for (int at = 0; at < tokens.size(); at++) answerAt(at);
    }

    private void answerAt(int at) {
        if (alphabet == null) return;
        Answers token = alphabet.answers(tokens.get(at));
        token.addTo(rows, at * width);
        token.addTo(rows, (tokens.size() + 1) * width);
        for (Edge edge : starting(at)) answerFor(edge);
    }

    private void answerFor(Edge edge) {
        if (alphabet == null) return;
        Answers answers = edge.label().answers(alphabet);
        answers.addTo(rows, edge.from() * width);
        answers.addTo(rows, (tokens.size() + 1) * width);
    }

    /** The alphabet whose questions are answered. */
    Alphabet alphabet() {
        if (alphabet == null) throw new IllegalStateException("nothing was asked of this chart yet");
        return alphabet;
    }

    /** Whether a token, or an edge that starts there, answers a question with yes; no behind the last token. */
    boolean says(int at, int question) {
        return (rows[at * width + (question >> 6)] >>> question & 1) != 0;
    }

    /** The same; yes for {@link Alphabet#ANYTHING}. */
    boolean may(int at, int question) {
        return question < 0 || says(at, question);
    }

    /** Whether some token or edge of the sentence answers a question with yes. */
    boolean holds(int question) {
        return says(tokens.size() + 1, question);
    }

    /** Whether the sentence holds what a rule needs. */
    boolean meets(Need need) {
        return need.met(rows, (tokens.size() + 1) * width);
    }

    /** What may still come to stand in it beside what does. */
    public Prospect prospect() {
        int last = (tokens.size() + 1) * width;
        return new Prospect(alphabet, Arrays.copyOfRange(rows, last, last + width));
    }

    /** 64 answers of the whole sentence at once. */
    long word(int word) {
        return rows[(tokens.size() + 1) * width + word];
    }

    /** 64 answers of a place at once. */
    long word(int at, int word) {
        return rows[at * width + word];
    }

    /** Whether an edge from one token to another answers a question with yes. */
    boolean spans(int question, int from, int to) {
        if (!says(from, question)) return false;
        for (Edge edge : starting(from)) {
            if (edge.to() == to && edge.label().answers(alphabet()).has(question)) return true;
        }
        return false;
    }

    /** Where programs are run. */
    Run run() {
        return run;
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

    /** Counts a step of a program. */
    void count() {
        steps++;
    }

    /** How many steps programs took on this sentence: what the tests of linear time measure. */
    public long steps() {
        return steps;
    }

    /** Takes away the edges that start at a token. */
    public void clear(int at) {
        List<Edge> here = starting(at);
        if (here.isEmpty()) return;
        for (Edge edge : here) ending(edge.to()).remove(edge);
        starting.set(at, null);
        answerAgain(at);
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Puts a token with fewer readings in the place of another. */
    void replace(int at, Token token) {
        tokens.set(at, token);
        answerAgain(at);
    }

    private void answerAgain(int at) {
        Arrays.fill(rows, at * width, (at + 1) * width, 0);
        answerAt(at);
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
                    && (other.label() == edge.label() || other.label().equals(edge.label()))) {
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
        answerFor(edge);
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
        for (int i = 0; i < tokens.size(); i++) if (first(kind, i) != null) return true;
        return false;
    }

    /** All edges of a class, by place, longest first. */
    public List<Edge> all(String kind) {
        List<Edge> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<Edge> here = starting(i);
            for (int j = 0; j < here.size(); j++) if (here.get(j).kind().equals(kind)) found.add(here.get(j));
        }
        return found;
    }

    /** The longest edge of a class that starts at a token, or null. */
    public @Nullable Edge first(String kind, int at) {
        List<Edge> here = starting(at);
        for (int i = 0; i < here.size(); i++) if (here.get(i).kind().equals(kind)) return here.get(i);
        return null;
    }

    /** The characters from one token to another. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }
}
