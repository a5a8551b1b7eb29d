package bilan.dossier;

import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.dossier.Contradictions.Pair;
import bilan.dossier.Disagreement.Kind;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of one text with each other: headline against body, rough words against a count, parts against
 * their whole. A text may well tell of several incidents; so other figures that differ are left alone.
 */
final class TextCheck {
    private static final long ROUGH = 20;
    private static final double ONE_OF_MANY = 0.1;
    private static final Comparator<Count> IN_TEXT = Count.IN_TEXT;

    private final Contradictions contradictions;

    TextCheck(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    /** Figures of one text, in its order. */
    void run(List<Count> counts) {
        for (Count count : counts) {
            if (count.headline) headline(count, counts);
            else rough(count, counts);
        }
        nearlySame(counts);
        parts(counts, new Breakdowns(contradictions).check(counts));
    }

    /** A headline figure that no figure of the body can be. */
    private void headline(Count headline, List<Count> counts) {
        if (!isWhole(headline) || headline.copied != null) return;
        Count nearest = null;
        for (Count body : counts) {
            if (body.headline || body.effect() != headline.effect()) continue;
            if (Comparison.meets(headline.quantity(), body.quantity())) return;
            Long days = headline.daysTo(body);
            // a figure that the text dates to another day is told as history
            if (body.dated && days != null && days != 0) continue;
            if (body.group() != headline.group() || !isWhole(body)) continue;
            if (nearest == null || ratio(headline, body) > ratio(headline, nearest)) nearest = body;
        }
        if (nearest == null || isOneOfMany(headline, nearest)) return;
        contradictions.add(Kind.WITHIN_ARTICLE, "headline", List.of(Pair.of(headline, nearest)), IN_TEXT);
    }

    /** A headline about one of the dead is no toll. */
    private static boolean isOneOfMany(Count headline, Count body) {
        return headline.quantity().low() < body.quantity().low() && ratio(headline, body) < ONE_OF_MANY;
    }

    private static double ratio(Count one, Count other) {
        return Comparison.ratio(one.quantity(), other.quantity());
    }

    private static boolean isWhole(Count count) {
        return count.standing == Standing.COUNTED || count.standing == Standing.DOUBTFUL;
    }

    /** « Des milliers de blessés », and then « plus de 1 000 blessés »: who knew of thousands would not say so. */
    private void rough(Count rough, List<Count> counts) {
        Quantity words = rough.quantity();
        if (words.hedge() != Hedge.INDEFINITE || words.low() < ROUGH || !isWhole(rough) || rough.copied != null) return;
        for (Count counted : counts) {
            Long days = rough.daysTo(counted);
            if (counted.headline
                    || counted.effect() != rough.effect()
                    || counted.group() != rough.group() && rough.group() != Group.UNSPECIFIED
                    || !counted.place.equals(rough.place)
                    || !isWhole(counted)
                    || counted.sameSentence(rough)
                    || days != null && days != 0
                    || counted.quantity().hedge() != Hedge.AT_LEAST
                    || counted.quantity().low() >= words.low()
                    || counted.quantity().low() < words.low() / 4) continue;
            contradictions.add(Kind.WITHIN_ARTICLE, "rough", List.of(Pair.of(rough, counted)), IN_TEXT);
        }
    }

    /** One toll, one day, one text, and two figures that are clearly meant to be one. */
    private void nearlySame(List<Count> counts) {
        Map<Toll.Key, List<Count>> tolls = new TreeMap<>();
        for (Count count : counts) {
            if (count.standing != Standing.COUNTED || count.copied != null) continue;
            tolls.computeIfAbsent(Toll.Key.of(count), key -> new ArrayList<>()).add(count);
        }
        for (List<Count> figures : tolls.values()) {
            for (int i = 0; i < figures.size(); i++) {
                for (int j = i + 1; j < figures.size(); j++) nearlySame(figures.get(i), figures.get(j));
            }
        }
    }

    private void nearlySame(Count one, Count other) {
        Long days = one.daysTo(other);
        boolean differs = !Comparison.meets(one.quantity(), other.quantity());
        boolean sameTime = days == null || days == 0;
        if (!differs || !sameTime || one.sameSentence(other)) return;
        if (one.voice >= 0 && other.voice >= 0 && one.voice != other.voice) return;
        boolean rounding = Comparison.isRounding(one.quantity(), other.quantity());
        if (!rounding && !Comparison.isDigitSlip(one.quantity(), other.quantity())) return;
        contradictions.add(Kind.WITHIN_ARTICLE, rounding ? "rounding" : "digit", List.of(Pair.of(one, other)), IN_TEXT);
    }

    private void parts(List<Count> counts, Set<Count> told) {
        Map<String, Count> byId = new HashMap<>();
        for (Count count : counts) byId.put(count.id(), count);
        Map<Count, List<Count>> partsOf = new HashMap<>();
        for (Count part : counts) {
            Count whole = whole(part, byId);
            if (whole == null) continue;
            partsOf.computeIfAbsent(whole, one -> new ArrayList<>()).add(part);
        }
        for (Count whole : counts) {
            List<Count> parts = partsOf.get(whole);
            if (parts != null && !told.contains(whole)) parts(whole, parts);
        }
    }

    private static @Nullable Count whole(Count part, Map<String, Count> byId) {
        boolean isPart = part.claim.scope() == Scope.PART && part.claim.partOf() != null && part.copied == null;
        Count whole = isPart ? byId.get(part.claim.partOf()) : null;
        return whole == null
                        || whole == part
                        || whole.effect() != part.effect()
                        || Wholes.isOfOthers(whole, part)
                        || whole.claim.modality() != part.claim.modality()
                ? null
                : whole;
    }

    /** Parts may overlap, women and teachers; those of different groups do not. */
    private void parts(Count whole, List<Count> parts) {
        long limit = Comparison.high(whole.quantity());
        if (whole.quantity().openAbove()) return;
        Map<Group, Count> largest = new TreeMap<>();
        for (Count part : parts) {
            if (Comparison.low(part.quantity()) > limit) {
                contradictions.add(Kind.PARTS_EXCEED_WHOLE, "one", List.of(Pair.of(whole, part)), wholeFirst(whole));
                return;
            }
            largest.merge(
                    part.group(),
                    part,
                    (one, other) -> one.quantity().low() >= other.quantity().low() ? one : other);
        }
        long sum = 0;
        for (Count part : largest.values()) sum += Comparison.low(part.quantity());
        Set<Group> groups = new TreeSet<>(largest.keySet());
        if (sum <= limit || groups.size() < 2 || groups.contains(Group.UNSPECIFIED)) return;
        List<Pair> pairs = new ArrayList<>();
        for (Count part : largest.values()) pairs.add(Pair.of(whole, part));
        contradictions.add(Kind.PARTS_EXCEED_WHOLE, "sum", pairs, wholeFirst(whole));
    }

    private static Comparator<Count> wholeFirst(Count whole) {
        return Comparator.comparing((Count count) -> count != whole);
    }
}
