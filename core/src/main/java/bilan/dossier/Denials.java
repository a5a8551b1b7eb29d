package bilan.dossier;

import bilan.claim.Group;
import bilan.dossier.Contradictions.Pair;
import bilan.dossier.Disagreement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures that somebody denies, by another figure or altogether. */
final class Denials {
    /** Denials that are compared with every figure. */
    private static final int MOST = 80;

    private static final double COMPARABLE = 0.4;
    private static final Comparator<Count> BY_VALUE = Comparator.comparing(
                    (Count count) -> count.quantity().low())
            .thenComparing(count -> count.quantity().high());
    /** What was taken back before what stands in its place. */
    private static final Comparator<Count> FIRST =
            Comparator.comparing((Count count) -> count.standing != Standing.WITHDRAWN);

    private Denials() {}

    /**
     * A figure that its voice has taken back, against the one that the text which says so sets in its place for another
     * voice: those who still print it need to know.
     */
    static void withdrawn(List<List<Count>> byDoc, Contradictions contradictions) {
        Map<String, List<Count>> texts = new TreeMap<>();
        for (List<Count> counts : byDoc)
            if (!counts.isEmpty()) texts.put(counts.get(0).doc(), counts);
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing != Standing.WITHDRAWN || count.copied != null) continue;
                List<Count> beside = new ArrayList<>();
                for (Count denial : count.denials) beside.addAll(texts.getOrDefault(denial.doc(), List.of()));
                for (Count told : beside) {
                    Count other = told.copied == null ? told : told.copied;
                    boolean stands = other.standing == Standing.COUNTED
                            && other.effect() == count.effect()
                            && other.place.equals(count.place)
                            && !other.origin.equals(count.origin)
                            && !Comparison.meets(other.quantity(), count.quantity())
                            && Comparison.ratio(other.quantity(), count.quantity()) >= COMPARABLE;
                    if (stands) {
                        contradictions.add(Kind.BETWEEN_SOURCES, "withdrawn", List.of(Pair.of(count, other)), FIRST);
                    }
                }
            }
        }
    }

    /** Who says that nobody was harmed contradicts all who count somebody, whatever they call them. */
    static void nobody(List<List<Count>> byDoc, Contradictions contradictions) {
        List<Count> none = new ArrayList<>();
        List<Count> some = new ArrayList<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing != Standing.COUNTED || count.copied != null || count.voice < 0) continue;
                boolean zero = count.quantity().high() == 0 && count.group() == Group.UNSPECIFIED;
                (zero ? none : some).add(count);
            }
        }
        for (Count zero : none.subList(0, Math.min(MOST, none.size()))) {
            for (Count other : some) {
                Long days = zero.daysTo(other);
                boolean same = other.effect() == zero.effect() && other.place.equals(zero.place);
                if (!same || other.quantity().low() == 0 || other.origin.equals(zero.origin)) continue;
                if (days == null || Math.abs(days) > 1) continue;
                contradictions.add(Kind.BETWEEN_SOURCES, "apart", List.of(Pair.of(zero, other)), BY_VALUE);
            }
        }
    }
}
