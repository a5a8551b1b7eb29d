package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures without a predicate of their own: what they may borrow, and from which claim. */
final class Ellipsis {
    private Ellipsis() {}

    /**
     * Gives drafts to figures that have none, until no candidate finds a lender any more.
     *
     * @param open ways to read the figures of the sentence by borrowing, the most trusted first
     * @param drafts by the place of their figure; what is borrowed is added
     * @param before the claims of the sentence before
     */
    static void fill(
            Chart chart, Map<Integer, List<Candidate>> open, Map<Integer, List<Draft>> drafts, List<Draft> before) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Integer, List<Candidate>> figure : open.entrySet()) {
                if (drafts.containsKey(figure.getKey())) continue;
                for (Candidate candidate : figure.getValue()) {
                    Draft lender = lender(candidate, drafts, before);
                    if (lender == null) continue;
                    drafts.put(figure.getKey(), List.of(borrowed(chart, candidate, lender)));
                    changed = true;
                    break;
                }
            }
        }
    }

    private static @Nullable Draft lender(Candidate candidate, Map<Integer, List<Draft>> drafts, List<Draft> before) {
        String where = candidate.match().rule().setting("borrows");
        if (where == null) return null;
        int at = candidate.count().from();
        Draft left = null;
        Draft right = null;
        for (List<Draft> list : drafts.values()) {
            for (Draft draft : list) {
                if (draft.count.from() < at) left = draft;
                else if (draft.count.from() > at && right == null) right = draft;
            }
        }
        boolean part = "part".equals(candidate.match().rule().setting("scope"));
        Capture with = candidate.match().get("with");
        return switch (where) {
            case "before" -> left;
            case "after" -> right;
            case "with" ->
                with == null || !drafts.containsKey(with.from())
                        ? null
                        : drafts.get(with.from()).get(0);
            case "sentence" ->
                left != null
                        ? part ? left : headOf(left, all(drafts, at))
                        : !before.isEmpty() ? meant(candidate, before) : right;
            default -> throw new IllegalStateException("borrows '" + where + "'");
        };
    }

    /**
     * Which claim of the sentence before a bare figure speaks of: the nearest, but « Douze morts et sept blessés. Les
     * familles portent le bilan à 22 » means the dead.
     */
    private static Draft meant(Candidate candidate, List<Draft> before) {
        Draft nearest = before.get(before.size() - 1);
        Rule rule = candidate.match().rule();
        boolean bare = candidate.victims() == null && rule.setting("scope") == null && rule.setting("modality") == null;
        if (!bare) return nearest;
        for (Draft draft : before) if (draft.effect == Effect.KILLED && draft.scope != Scope.PART) return draft;
        return nearest;
    }

    private static List<Draft> all(Map<Integer, List<Draft>> drafts, int before) {
        List<Draft> left = new ArrayList<>();
        for (List<Draft> list : drafts.values()) {
            for (Draft draft : list) if (draft.count.from() < before) left.add(draft);
        }
        return left;
    }

    /** « 95 morts et 19 disparus ; le maire n'en compte que 35 »: a toll is known by its dead. */
    private static Draft headOf(Draft last, List<Draft> together) {
        if (last.effect != Effect.MISSING && last.effect != Effect.INJURED) return last;
        Draft dead = null;
        for (Draft draft : together) {
            if (draft.chart == last.chart && draft.effect == Effect.KILLED && draft.scope != Scope.PART) dead = draft;
        }
        return dead == null ? last : dead;
    }

    private static Draft borrowed(Chart chart, Candidate candidate, Draft nearest) {
        boolean part = "part".equals(candidate.match().rule().setting("scope"));
        // « 1 062 morts, dont 276 civils ; une ONG en compte 1 190 »: another figure of the whole, not of its part
        boolean afar = "sentence".equals(candidate.match().rule().setting("borrows")) && candidate.victims() == null;
        Draft lender = part && !afar || nearest.whole == null ? nearest : nearest.whole;
        Draft draft = ClaimReader.draft(chart, candidate, lender.effect);
        draft.lender = lender;
        ClaimReader.describe(draft, candidate, null);
        String said = candidate.match().rule().setting("modality");
        draft.modality = said == null ? lender.modality : Modality.of(said);
        if (draft.victims == null) {
            draft.group = lender.group;
            draft.victimsText = Victims.textOf(lender);
        }
        if (draft.scope == Scope.PART) {
            draft.whole = lender.whole == null ? lender : lender.whole;
            if (lender.chart == chart) draft.from = Math.min(draft.from, Math.max(lender.count.from(), 0));
        }
        return draft;
    }
}
