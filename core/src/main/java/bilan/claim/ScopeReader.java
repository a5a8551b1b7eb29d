package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Match;
import bilan.grammar.RuleFile;
import bilan.grammar.RuleIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure covers, and whether it stands, by {@code scope.rules}. Immutable, safe for threads. */
final class ScopeReader {
    private final RuleIndex rules;

    ScopeReader(RuleFile scope) {
        rules = new RuleIndex(scope.rules());
    }

    void read(Chart chart, List<Draft> drafts) {
        if (drafts.isEmpty()) return;
        rules.matches(chart, match -> apply(match, drafts));
        for (Draft draft : drafts) {
            if (draft.scope == Scope.PART && draft.whole == null) draft.whole = wholeOf(draft, drafts);
        }
    }

    private static void apply(Match match, List<Draft> drafts) {
        Capture count = match.get("count");
        String scope = match.rule().setting("scope");
        String modality = match.rule().setting("modality");
        for (Draft draft : drafts) {
            if (count != null && draft.count.from() != count.from()) continue;
            if (scope != null && draft.scope == Scope.INCIDENT) draft.scope = Scope.of(scope);
            if (modality != null && draft.quantity.high() > 0) draft.modality = Modality.of(modality);
        }
    }

    /** The nearest earlier figure of the same effect that is no part itself and not smaller. */
    private static @Nullable Draft wholeOf(Draft part, List<Draft> drafts) {
        Draft whole = null;
        for (Draft draft : drafts) {
            if (draft.count.from() >= part.count.from()) break;
            if (draft.scope != Scope.PART && draft.effect == part.effect) whole = draft;
        }
        return whole;
    }
}
