package bilan.claim;

import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a text was read, step by step.
 *
 * @param steps one a sentence
 * @param claims what was read in the end
 */
public record Explanation(List<Step> steps, List<Claim> claims) {

    /**
     * How one sentence was read.
     *
     * @param sentence its words
     * @param span where it stands in the text
     * @param full false if it was skipped unread, for want of a figure beside a telling word
     * @param words tokens with their readings
     * @param edges what lies over them
     * @param candidates every way to read each figure, the chosen ones marked
     * @param credits who speaks where
     */
    public record Step(
            String sentence,
            Span span,
            boolean full,
            List<Word> words,
            List<Group> edges,
            List<Way> candidates,
            List<String> credits) {}

    /** A token, its readings ({@code tuer participle plural}) and the tagger's tag, if any. */
    public record Word(
            String text, List<String> readings, @Nullable String upos) {}

    /** An edge: class, where it stands in the text, words, attributes, and the rule or entry it comes from. */
    public record Group(String kind, Span span, String words, Map<String, String> attributes, String origin) {}

    /** One way to read a figure, which stands at {@code span}. */
    public record Way(String figure, Span span, String rule, String effect, String words, boolean chosen) {}

    public Explanation {
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
    }

    static Step step(
            Sentence sentence,
            boolean full,
            Chart chart,
            List<Candidate> considered,
            List<AttributionReader.Frame> frames,
            List<Draft> drafts,
            String body) {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < chart.size(); at++) {
            Token token = chart.token(at);
            List<String> readings = new ArrayList<>();
            for (Reading reading : token.readings()) {
                readings.add(reading.lemma() + " "
                        + String.join(" ", reading.features().stream().sorted().toList()));
            }
            words.add(new Word(token.text(), readings, chart.tag(at)));
        }
        List<Group> edges = new ArrayList<>();
        for (int at = 0; at < chart.size(); at++) {
            for (Edge edge : chart.starting(at)) {
                Span span = chart.span(edge.from(), edge.to());
                edges.add(new Group(edge.kind(), span, span.of(body), new TreeMap<>(edge.attributes()), edge.origin()));
            }
        }
        List<Way> ways = new ArrayList<>();
        for (Candidate candidate : considered) {
            String fixed = candidate.match().rule().setting("effect");
            String trigger =
                    candidate.effect() == null ? null : candidate.effect().get("effect");
            boolean chosen = drafts.stream()
                    .anyMatch(draft -> draft.count.from() == candidate.count().from()
                            && draft.rule.equals(candidate.match().rule()));
            Span figure = chart.span(candidate.count().from(), candidate.count().to());
            ways.add(new Way(
                    figure.of(body),
                    figure,
                    candidate.match().rule().name(),
                    fixed != null ? fixed : trigger != null ? trigger : "borrowed",
                    chart.span(candidate.match().from(), candidate.match().to()).of(body),
                    chosen));
        }
        List<String> credits = new ArrayList<>();
        for (AttributionReader.Frame frame : frames) {
            Credit credit = frame.credit();
            credits.add(frame.rule().name() + " (" + frame.covers() + "): "
                    + (credit == null
                            ? "previous"
                            : String.join(
                                    " < ",
                                    credit.chain().stream().map(Source::name).toList()))
                    + " | " + chart.span(frame.from(), frame.to()).of(body));
        }
        return new Step(sentence.span().of(body), sentence.span(), full, words, edges, ways, credits);
    }
}
