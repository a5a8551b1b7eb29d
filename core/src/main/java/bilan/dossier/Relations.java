package bilan.dossier;

import bilan.claim.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what each figure is to the one before it. */
final class Relations {
    private static final Comparator<Relation> ORDER = Comparator.comparing(Relation::later)
            .thenComparing(Relation::earlier)
            .thenComparing(relation -> relation.getClass().getSimpleName());

    private Relations() {}

    static List<Relation> of(List<List<Count>> byDoc, List<Toll> tolls, List<Disagreement> disagreements) {
        List<Relation> relations = new ArrayList<>();
        for (List<Count> counts : byDoc) inText(counts, relations);
        for (Toll toll : tolls) overTime(toll, relations);
        for (Disagreement disagreement : disagreements) {
            List<Side> sides = disagreement.sides();
            String first = sides.get(0).claims().get(0);
            for (Side side : sides.subList(1, sides.size())) {
                relations.add(new Relation.Contradicts(
                        first, side.claims().get(0), disagreement.message().key()));
            }
        }
        return relations.stream().sorted(ORDER).distinct().toList();
    }

    private static void inText(List<Count> counts, List<Relation> relations) {
        Map<String, Count> byId = new TreeMap<>();
        Map<String, Count> lastOfEffect = new TreeMap<>();
        for (Count count : counts) byId.put(count.id(), count);
        for (Count count : counts) {
            String whole = count.claim.partOf();
            if (whole != null && count.claim.scope() == Scope.PART && byId.containsKey(whole)) {
                relations.add(new Relation.PartOf(whole, count.id(), "said_in_text"));
            }
            Count before = lastOfEffect.put(count.effect() + " " + count.group(), count);
            if (before != null && count.standing == Standing.ADDED) {
                relations.add(new Relation.AddsTo(before.id(), count.id(), "said_in_text"));
            }
            Count original = count.copied;
            if (original != null) relations.add(new Relation.Repeats(original.id(), count.id(), "copy"));
        }
    }

    private static void overTime(Toll toll, List<Relation> relations) {
        Map<String, Count> last = new TreeMap<>();
        for (Count count : toll.counts) {
            boolean told = count.standing == Standing.COUNTED || count.standing == Standing.REPLACED;
            if (!told || count.copied != null) continue;
            Count before = last.get(count.origin);
            last.put(count.origin, count);
            if (before == null) continue;
            Long days = before.daysTo(count);
            if (Comparison.meets(before.quantity(), count.quantity())) {
                relations.add(new Relation.Repeats(before.id(), count.id(), "same_origin"));
            } else if (before.standing == Standing.REPLACED || days != null && days > 0) {
                relations.add(new Relation.Updates(before.id(), count.id(), "later_of_same_origin"));
            } else if (days == null
                    && before.day() == null
                    && count.day() == null
                    && Comparison.grows(count.effect())) {
                relations.add(new Relation.Updates(before.id(), count.id(), "higher_of_undated"));
            }
        }
    }
}
