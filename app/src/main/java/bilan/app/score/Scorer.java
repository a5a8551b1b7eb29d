package bilan.app.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares claims with gold, by the measure that the project has agreed on; the order of matching is part of it.
 *
 * <p>Exact values are matched first, in the order of the predictions, each to the first free gold claim of its document;
 * what is left is matched by effect and place alone and counts as a wrong value.
 */
final class Scorer {
    private final List<ScoredClaim> gold;
    private final List<ScoredClaim> predicted;
    private final Map<String, List<ScoredClaim>> goldByDoc = new HashMap<>();
    private final Set<ScoredClaim> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private Scorer(List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        this.gold = gold;
        this.predicted = predicted;
        for (ScoredClaim claim : gold) {
            goldByDoc.computeIfAbsent(claim.doc(), doc -> new ArrayList<>()).add(claim);
        }
    }

    /** Scores predictions of these documents; predictions of others must have been left out. */
    static Scores score(int documents, List<ScoredClaim> gold, List<ScoredClaim> predicted) {
        return new Scorer(gold, predicted).score(documents);
    }

    private Scores score(int documents) {
        List<Scores.Pair> right = new ArrayList<>();
        List<Scores.Pair> wrongValue = new ArrayList<>();
        List<ScoredClaim> spare = new ArrayList<>();
        List<ScoredClaim> rest = new ArrayList<>();
        for (ScoredClaim claim : predicted) if (!match(claim, Value.SAME, right)) rest.add(claim);
        for (ScoredClaim claim : rest) if (!match(claim, Value.ANY, wrongValue)) spare.add(claim);
        List<ScoredClaim> missed = new ArrayList<>();
        for (ScoredClaim claim : gold) if (!used.contains(claim)) missed.add(claim);
        return new Scores(documents, gold.size(), predicted.size(), right, wrongValue, spare, missed, perEffect(right));
    }

    private enum Value {
        SAME,
        ANY
    }

    private boolean match(ScoredClaim claim, Value value, List<Scores.Pair> pairs) {
        for (ScoredClaim candidate : goldByDoc.getOrDefault(claim.doc(), List.of())) {
            if (used.contains(candidate) || !candidate.sameEvent(claim)) continue;
            if (value == Value.SAME && !candidate.sameValue(claim)) continue;
            used.add(candidate);
            pairs.add(new Scores.Pair(candidate, claim));
            return true;
        }
        return false;
    }

    private List<Scores.EffectScore> perEffect(List<Scores.Pair> right) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (ScoredClaim claim : gold) count(counts, claim)[1]++;
        for (ScoredClaim claim : predicted) count(counts, claim)[2]++;
        for (Scores.Pair pair : right) count(counts, pair.gold())[0]++;
        List<Scores.EffectScore> scores = new ArrayList<>();
        counts.forEach((effect, n) -> scores.add(new Scores.EffectScore(effect, Ratio.of(n[0], n[2], n[1]), n[1])));
        scores.sort(Comparator.comparingInt(score -> -score.gold()));
        return scores;
    }

    private static int[] count(Map<String, int[]> counts, ScoredClaim claim) {
        return counts.computeIfAbsent(claim.effect(), effect -> new int[3]);
    }
}
