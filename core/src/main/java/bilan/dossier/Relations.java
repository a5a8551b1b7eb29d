package bilan.dossier;

import bilan.claim.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Says what each figure is to the one before it. */
final class Relations {
    private static final Comparator<Relation> ORDER = Comparator.comparing(Relation::later)
            .thenComparing(Relation::earlier)
            .thenComparing(relation -> relation.getClass().getSimpleName());

    private Relations() {}

    /** @param decided adds what reviewers said of two figures */
    static List<Relation> of(
            List<List<Count>> byDoc, List<Disagreement> disagreements, Consumer<List<Relation>> decided) {
        List<Relation> relations = new ArrayList<>();
        for (List<Count> counts : byDoc) inText(counts, relations);
        Sequences.of(byDoc, relations);
        Scopes.of(byDoc, relations);
        decided.accept(relations);
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
        for (Count count : counts) {
            if (count.whole != null) {
                boolean byPlace = !count.whole.place.equals(count.place) && count.claim.scope() != Scope.PART;
                boolean elsewhere = !count.whole.doc().equals(count.doc());
                String rule = byPlace ? "place" : elsewhere ? "told_elsewhere" : "said_in_text";
                relations.add(new Relation.PartOf(count.whole.id(), count.id(), rule));
            }
            if (count.base != null) {
                boolean told = count.claim.scope() == Scope.ADDITIONAL;
                relations.add(new Relation.AddsTo(count.base.id(), count.id(), told ? "said_in_text" : "sum"));
            }
            for (Count denial : count.denials) {
                if (denial.correction == null || count.copied != null) continue;
                relations.add(new Relation.Updates(count.id(), denial.correction.id(), "corrected"));
            }
            if (count.copied != null) relations.add(new Relation.Repeats(count.copied.id(), count.id(), "copy"));
        }
    }
}
