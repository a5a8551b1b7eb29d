package bilan.app.score;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Precision, recall and F1 of predicted claims against a gold file: what {@code bilan score} prints. */
public final class Score {
    private final ScoreReport report;

    private Score(ScoreReport report) {
        this.report = report;
    }

    /**
     * Scores the lines of a prediction file.
     *
     * @param docs names of the texts without suffix; predictions of other documents do not count
     * @throws IOException naming file and line of what cannot be read
     */
    public static Score of(Path gold, Path texts, Set<String> docs, Path predicted) throws IOException {
        return of(ClaimFile.gold(gold, texts), docs, ClaimFile.predicted(predicted));
    }

    /** As above, of JSON Lines in hand. */
    public static Score ofLines(Path gold, Path texts, Set<String> docs, String predicted) throws IOException {
        return of(ClaimFile.gold(gold, texts), docs, ClaimFile.predicted(predicted, "claims"));
    }

    private static Score of(List<ScoredClaim> gold, Set<String> docs, List<ScoredClaim> predicted) {
        List<ScoredClaim> known = new ArrayList<>();
        for (ScoredClaim claim : predicted) if (docs.contains(claim.doc())) known.add(claim);
        return new Score(new ScoreReport(Scorer.score(docs.size(), gold, known)));
    }

    /** For a person. */
    public void print(Writer out) throws IOException {
        report.text(out);
    }

    /** One line of JSON. */
    public void printJson(Writer out) throws IOException {
        report.json(out);
    }

    /** The first {@code most} claims missed, of wrong value, and not in gold. */
    public void printErrors(Writer out, int most) throws IOException {
        report.errors(out, most);
    }
}
