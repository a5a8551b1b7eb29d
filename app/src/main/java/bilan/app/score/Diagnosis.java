package bilan.app.score;

import bilan.claim.Explanation;
import bilan.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells why a claim was missed: how far its figure came on the way through the reader. */
final class Diagnosis {
    private final @Nullable Explanation explanation;
    private final Span number;
    private final String effect;

    /**
     * @param explanation how the text was read, or null if claims were made elsewhere
     * @param number where the figure stands, in UTF-16 units
     * @param effect the effect it should have had
     */
    Diagnosis(@Nullable Explanation explanation, Span number, String effect) {
        this.explanation = explanation;
        this.number = number;
        this.effect = effect;
    }

    /** The first step that failed. */
    String cause() {
        if (explanation == null) return "missed";
        Explanation.Step step = step();
        if (step == null) return "missed: no sentence holds the figure";
        if (!step.full()) return "missed: the sentence was not read, it seemed to hold no claim";
        if (!edge(step, "QUANTITY")) {
            return edge(step, "MEASURE") ? "missed: the figure was taken for a measure" : "missed: no figure was seen";
        }
        String refused = refused(step);
        if (refused != null) return refused;
        if (!effectWord(step)) return "missed: no word of the sentence is listed for " + effect;
        return "missed: no rule joins figure and word";
    }

    /** A rule saw the claim, but its conditions did not hold or another rule was trusted more. */
    private @Nullable String refused(Explanation.Step step) {
        boolean seen = false;
        for (Explanation.Way way : step.candidates()) {
            if (!way.span().overlaps(number)) continue;
            if (way.chosen()) return "missed: rule '" + way.rule() + "' took the figure for " + way.effect();
            seen |= way.effect().contains(effect);
        }
        return seen ? "missed: the conditions of the word or rule did not hold" : null;
    }

    private Explanation.@Nullable Step step() {
        if (explanation == null) return null;
        for (Explanation.Step step : explanation.steps()) if (step.span().overlaps(number)) return step;
        return null;
    }

    private boolean edge(Explanation.Step step, String kind) {
        return step.edges().stream()
                .anyMatch(edge -> edge.kind().equals(kind) && edge.span().overlaps(number));
    }

    private boolean effectWord(Explanation.Step step) {
        return step.edges().stream()
                .anyMatch(edge -> effect.equals(edge.attributes().get("effect")));
    }
}
