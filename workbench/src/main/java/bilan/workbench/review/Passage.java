package bilan.workbench.review;

import bilan.claim.Claim;
import bilan.claim.Evidence;
import bilan.text.Article;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of a claim with some of the text around it, cut where its parts begin and end.
 *
 * @param before the text ahead, beginning with an ellipsis if cut
 * @param sentence the sentence in pieces
 * @param after the text behind, ending with an ellipsis if cut
 */
public record Passage(String before, List<Piece> sentence, String after) {
    private static final int AROUND = 260;
    private static final String CUT = "…";

    public Passage {
        sentence = List.copyOf(sentence);
    }

    /**
     * A stretch of text.
     *
     * @param part {@code number}, {@code source}, {@code victims}, {@code quote}, or empty
     */
    public record Piece(String text, String part) {}

    static Passage of(Claim claim, Article article) {
        String body = article.body();
        Evidence evidence = claim.evidence();
        Span sentence = evidence.sentence().to(evidence.number());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(sentence.start(), sentence.end()));
        for (Span span : spans(evidence)) {
            if (span == null || !span.overlaps(sentence)) continue;
            cuts.add(Math.max(span.start(), sentence.start()));
            cuts.add(Math.min(span.end(), sentence.end()));
        }
        List<Piece> pieces = new ArrayList<>();
        Integer from = null;
        for (int to : cuts) {
            if (from != null) pieces.add(new Piece(body.substring(from, to), part(evidence, new Span(from, to))));
            from = to;
        }
        return new Passage(tight(before(body, sentence.start())), pieces, tight(after(body, sentence.end())));
    }

    private static List<@Nullable Span> spans(Evidence evidence) {
        List<@Nullable Span> spans = new ArrayList<>();
        spans.add(evidence.number());
        spans.add(evidence.source());
        spans.add(evidence.victims());
        spans.add(evidence.quote());
        return spans;
    }

    private static String part(Evidence evidence, Span piece) {
        if (evidence.number().covers(piece)) return "number";
        if (evidence.source() != null && evidence.source().covers(piece)) return "source";
        if (evidence.victims() != null && evidence.victims().covers(piece)) return "victims";
        return evidence.quote().covers(piece) ? "quote" : "";
    }

    /** Of several line breaks one. */
    private static String tight(String text) {
        StringBuilder tight = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean again = c == '\n' && !tight.isEmpty() && tight.charAt(tight.length() - 1) == '\n';
            if (!again) tight.append(c);
        }
        return tight.toString();
    }

    private static String before(String body, int end) {
        int from = Math.max(0, end - AROUND);
        if (from == 0) return body.substring(0, end);
        int space = body.indexOf(' ', from);
        return CUT + body.substring(space < 0 || space >= end ? end : space, end);
    }

    private static String after(String body, int start) {
        int to = Math.min(body.length(), start + AROUND);
        if (to == body.length()) return body.substring(start);
        int space = body.lastIndexOf(' ', to);
        return body.substring(start, space <= start ? start : space) + " " + CUT;
    }
}
