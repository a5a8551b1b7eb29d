package bilan.app.score;

import bilan.claim.Explanation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Precision, recall and F1 of predicted claims against a gold file: what {@code bilan score} prints. */
public final class Score {
    private final Scores scores;
    private final Path texts;

    private Score(Scores scores, Path texts) {
        this.scores = scores;
        this.texts = texts;
    }

    /**
     * Scores the lines of a prediction file.
     *
     * @param docs names of the texts without suffix; predictions of other documents do not count
     * @throws IOException naming file and line of what cannot be read
     */
    public static Score of(Path gold, Path texts, Set<String> docs, Path predicted) throws IOException {
        return of(gold, texts, docs, ClaimFile.predicted(predicted));
    }

    /** As above, of JSON Lines in hand. */
    public static Score ofLines(Path gold, Path texts, Set<String> docs, String predicted) throws IOException {
        return of(gold, texts, docs, ClaimFile.predicted(predicted, "claims"));
    }

    private static Score of(Path gold, Path texts, Set<String> docs, List<ScoredClaim> predicted) throws IOException {
        List<ScoredClaim> known = new ArrayList<>();
        for (ScoredClaim claim : predicted) if (docs.contains(claim.doc())) known.add(claim);
        return new Score(Scorer.score(docs.size(), ClaimFile.gold(gold, texts), known), texts);
    }

    /** For a person. */
    public void print(Writer out) throws IOException {
        new ScoreReport(scores).text(out);
    }

    /** One line of JSON. */
    public void printJson(Writer out) throws IOException {
        new ScoreReport(scores).json(out);
    }

    /**
     * The errors, grouped by their cause, the most frequent first, with {@code most} examples of each.
     *
     * @param reading how a text was read, by its body; it answers null where claims were made elsewhere
     */
    public void printErrors(Writer out, int most, Function<String, @Nullable Explanation> reading) throws IOException {
        new ErrorReport(scores, texts, reading).print(out, most);
    }
}
