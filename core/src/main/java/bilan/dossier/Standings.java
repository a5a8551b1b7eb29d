package bilan.dossier;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.text.When;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which figures enter the range of their toll. */
final class Standings {
    private static final int DAYS_TO_WITHDRAW = 3;

    /** Ten times too many is corrected; a hundred times is another figure. */
    private static final double COMPARABLE = 0.05;

    private static final int MOST_DENIALS = 8;

    private final Map<String, Count> byId;
    private final Map<String, String> firstOfFamily;
    private final Whereabouts whereabouts;
    /** Figures that some text gives without adding them to others. */
    private final Set<String> totals = new HashSet<>();
    /** The first text, in the order of publication, that gives one. */
    private final Map<Effect, Integer> first = new EnumMap<>(Effect.class);

    Standings(Map<String, Count> byId, Map<String, String> firstOfFamily, Whereabouts whereabouts) {
        this.byId = byId;
        this.firstOfFamily = firstOfFamily;
        this.whereabouts = whereabouts;
    }

    void settle(List<List<Count>> byDoc) {
        Map<String, List<Count>> denials = new HashMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.claim.scope() == Scope.PART || count.claim.scope() == Scope.ADDITIONAL) continue;
                totals.add(figure(count));
                first.putIfAbsent(count.effect(), count.order);
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                count.standing = standing(count, counts);
                if (count.standing == Standing.DENIED) {
                    for (Count other : counts) {
                        boolean instead = other.effect() == count.effect()
                                && other.sameSentence(count)
                                && other.claim.modality() == Modality.ASSERTED
                                && Comparison.ratio(other.quantity(), count.quantity()) >= COMPARABLE;
                        if (instead && count.correction == null) count.correction = other;
                    }
                    denials.computeIfAbsent(figure(count), figure -> new ArrayList<>())
                            .add(count);
                }
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing != Standing.COUNTED && count.standing != Standing.PART) continue;
                for (Count denial : denials.getOrDefault(figure(count), List.of())) {
                    boolean recalled = denial.doc().equals(count.doc()) || isRecalled(count, denial, counts);
                    if (!recalled && !isWithdrawn(count, denial)) continue;
                    count.standing = Standing.WITHDRAWN;
                    count.recalled |= recalled;
                }
            }
        }
    }

    private Standing standing(Count count, List<Count> inText) {
        Modality modality = count.claim.modality();
        if (modality == Modality.DENIED) return Standing.DENIED;
        if (modality == Modality.HYPOTHETICAL) return Standing.HYPOTHETICAL;
        if (modality == Modality.FUTURE) return Standing.FUTURE;
        if (count.altered) return Standing.DOUBTFUL;
        if (count.claim.scope() == Scope.PART && !isWholeOfItsGroup(count)) return Standing.PART;
        if (count.claim.scope() == Scope.ADDITIONAL && isIncrement(count, inText)) return Standing.ADDED;
        return Standing.COUNTED;
    }

    /** « 225 morts, dont 19 policiers »: all of the police; but « dont deux enfants » are not all of the civilians. */
    private boolean isWholeOfItsGroup(Count part) {
        Claim claim = part.claim;
        Count whole = claim.partOf() == null ? null : byId.get(claim.partOf());
        if (whole == null) return false;
        if (!part.place.equals(whole.place) && whereabouts.holds(whole.place, part.place)) {
            return part.group() == whole.group();
        }
        return whole.group() == Group.UNSPECIFIED
                && (part.group() == Group.SECURITY || part.group() == Group.OPPONENTS);
    }

    /**
     * « 18 policiers tués et 740 autres blessés »: the others are no increment, for no figure of the injured precedes. "A
     * man was killed and six others wounded": neither are they, if some text simply counts six.
     */
    private boolean isIncrement(Count count, List<Count> inText) {
        if (totals.contains(figure(count))) return false;
        boolean opens = true;
        for (Count other : inText) {
            if (other == count) break;
            boolean told = other.effect() == count.effect() && !other.headline;
            if (told && !other.quantity().equals(count.quantity())) return true;
            opens = false;
        }
        return opens && first.getOrDefault(count.effect(), Integer.MAX_VALUE) < count.order;
    }

    private boolean isWithdrawn(Count count, Count denial) {
        if (family(count).equals(family(denial))) return true;
        Long days = count.daysTo(denial);
        boolean near = days == null || Math.abs(days) <= DAYS_TO_WITHDRAW;
        boolean sameVoice = count.origin.equals(denial.origin);
        if (!near || !sameVoice && !isCorrected(count, denial)) return false;
        // what is printed again after the denial, and not by a copy, may have been confirmed
        if (isPrintedAfter(count, denial) && (days == null || days <= 0)) return false;
        if (count.denials.size() < MOST_DENIALS) count.denials.add(denial);
        return true;
    }

    /** Of two texts of one day without an hour it is not known which came first. */
    private static boolean isPrintedAfter(Count count, Count denial) {
        When one = count.article.published();
        When other = denial.article.published();
        if (count.order <= denial.order || one == null || other == null) return count.order > denial.order;
        return one.time() != null && other.time() != null || other.date().isBefore(one.date());
    }

    /** « Neuf morts, selon la gendarmerie, qui avait d'abord parlé de 80 »: told again beside what stands in its place. */
    private boolean isRecalled(Count count, Count denial, List<Count> inText) {
        Long days = denial.daysTo(count);
        boolean near = days != null && days >= 0 && days <= DAYS_TO_WITHDRAW;
        if (!near || !isPrintedAfter(count, denial) || count.headline || !count.place.equals(denial.place))
            return false;
        for (Count other : inText) {
            boolean instead = other.effect() == count.effect()
                    && other.standing == Standing.COUNTED
                    && other.claim.scope() != Scope.PART
                    && other.claim.scope() != Scope.ADDITIONAL
                    && other.place.equals(count.place)
                    && !figure(other).equals(figure(count))
                    && !Comparison.meets(other.quantity(), count.quantity());
            if (instead && Comparison.ratio(other.quantity(), count.quantity()) >= COMPARABLE) return true;
        }
        return false;
    }

    /** "Six, not four as the president said": who sets another figure beside it takes it back for whoever gave it. */
    private static boolean isCorrected(Count count, Count denial) {
        return count.voice >= 0
                && denial.correction != null
                && count.group() == denial.group()
                && count.order <= denial.order;
    }

    private String family(Count count) {
        return firstOfFamily.getOrDefault(count.doc(), count.doc());
    }

    private static String figure(Count count) {
        return count.effect() + " " + count.quantity().low() + " "
                + count.quantity().high();
    }
}
