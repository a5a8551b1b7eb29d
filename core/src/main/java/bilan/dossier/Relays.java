package bilan.dossier;

import bilan.claim.Modality;
import bilan.copies.Alignment;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import bilan.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays copies beside their originals, figure by figure, and finds what changed on the way. */
final class Relays {
    private static final double SAME_SENTENCE = 0.4;

    /** A figure of a copy that differs from its original. */
    record Change(Count original, Count copy, boolean denialDropped) {}

    private final List<Change> changes = new ArrayList<>();

    /** Changes found so far. */
    List<Change> changes() {
        return changes;
    }

    /** The version that a copy has most figures of; of equals the first. */
    static List<Count> nearest(List<List<Count>> versions, List<Count> copy) {
        List<Count> nearest = versions.get(0);
        int most = -1;
        if (versions.size() == 1) return nearest;
        for (List<Count> version : versions) {
            int common = Alignment.of(figures(version), figures(copy)).size();
            if (common <= most) continue;
            nearest = version;
            most = common;
        }
        return nearest;
    }

    /**
     * Both in the order of the text. True if the second is no copy but a later version of the first.
     *
     * @param version what its text says of that
     */
    boolean compare(List<Count> original, List<Count> copy, boolean version) {
        List<Change> found = new ArrayList<>();
        align(original, copy, found);
        if (!version) {
            for (Change change : found) if (!change.denialDropped()) change.copy().altered = true;
            changes.addAll(found);
            headlines(copy);
        }
        return version;
    }

    /** A copy's own headline says what its text says. */
    private static void headlines(List<Count> copy) {
        for (Count headline : copy) {
            if (!headline.headline || headline.copied != null) continue;
            for (Count body : copy) headline.altered |= body.altered && isSameFigure(body, headline);
        }
    }

    /** Notes what each figure of the copy repeats and what differs. */
    private static void align(List<Count> original, List<Count> copy, List<Change> changes) {
        List<Alignment.Pair> pairs = Alignment.of(figures(original), figures(copy));
        for (Alignment.Pair pair : pairs) {
            Count one = original.get(pair.one());
            Count other = copy.get(pair.other());
            other.copied = one;
            if (one.claim.modality() == Modality.DENIED && other.claim.modality() == Modality.ASSERTED) {
                changes.add(new Change(one, other, true));
            }
        }
        int one = 0;
        int other = 0;
        for (int i = 0; i <= pairs.size(); i++) {
            int oneEnd = i < pairs.size() ? pairs.get(i).one() : original.size();
            int otherEnd = i < pairs.size() ? pairs.get(i).other() : copy.size();
            between(original.subList(one, oneEnd), copy.subList(other, otherEnd), original, copy, changes);
            one = oneEnd + 1;
            other = otherEnd + 1;
        }
    }

    private static List<String> figures(List<Count> counts) {
        return counts.stream()
                .map(count -> count.effect() + " " + count.quantity().low() + " "
                        + count.quantity().high() + (count.headline ? " headline" : ""))
                .toList();
    }

    /** What stands between two figures that both texts share. */
    private static void between(
            List<Count> left, List<Count> right, List<Count> original, List<Count> copy, List<Change> changes) {
        Set<Count> taken = new HashSet<>();
        for (Count changed : right) {
            for (Count same : original) {
                if (changed.copied == null && isSameFigure(same, changed)) changed.copied = same;
            }
            // a copy may have a headline of its own
            if (changed.copied != null || changed.headline) continue;
            Count best = null;
            double alike = SAME_SENTENCE;
            for (Count kept : left) {
                if (taken.contains(kept) || kept.headline || kept.effect() != changed.effect()) continue;
                double likeness = likeness(kept, changed, left, right);
                if (likeness < alike || best != null && likeness == alike) continue;
                best = kept;
                alike = likeness;
            }
            if (best == null) continue;
            taken.add(best);
            if (isRaised(best, changed)) {
                changed.copied = best;
                changes.add(new Change(best, changed, false));
            } else if (Comparison.meets(best.quantity(), changed.quantity())) {
                changed.copied = best;
            } else if (!isAlsoSaid(best, copy)) {
                changes.add(new Change(best, changed, false));
            }
        }
    }

    private static boolean isSameFigure(Count one, Count other) {
        return one.effect() == other.effect()
                && one.quantity().low() == other.quantity().low()
                && one.quantity().high() == other.quantity().high();
    }

    /** "40 dead" has become "more than 40". */
    private static boolean isRaised(Count original, Count copy) {
        Quantity one = original.quantity();
        Quantity other = copy.quantity();
        return one.hedge() == Hedge.EXACT && other.openAbove() && other.low() == one.low();
    }

    private static boolean isAlsoSaid(Count count, List<Count> elsewhere) {
        for (Count other : elsewhere) if (isSameFigure(count, other) && other.group() == count.group()) return true;
        return false;
    }

    /** In one language, how many words the sentences share; across languages, whether nothing else can be meant. */
    private static double likeness(Count one, Count other, List<Count> left, List<Count> right) {
        String mine = one.article.language();
        if (mine == null || mine.equals(other.article.language())) {
            Set<String> words = words(one);
            Set<String> others = words(other);
            int all = words.size() + others.size();
            words.retainAll(others);
            return all == 0 ? 0 : (double) words.size() / (all - words.size());
        }
        return left.size() == 1 && right.size() == 1 && one.group() == other.group() ? 1 : 0;
    }

    private static Set<String> words(Count count) {
        String sentence = Folding.fold(count.claim.evidence().sentence().of(count.article.body()));
        Set<String> words = new HashSet<>();
        int from = 0;
        for (int at = 0; at <= sentence.length(); at++) {
            if (at < sentence.length() && Character.isLetter(sentence.charAt(at))) continue;
            if (at > from) words.add(sentence.substring(from, at));
            from = at + 1;
        }
        return words;
    }
}
