package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.quantity.Hedge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds of each part its whole: the figure its text names; else the nearest that can hold it, by words or by place. */
final class Wholes {
    private static final int DAYS = 2;
    /** Totals of one effect that are compared with each part, the first told. */
    private static final int MOST = 200;

    private final Whereabouts whereabouts;

    Wholes(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** @param counts of one text, in its order */
    void settle(List<Count> counts) {
        Map<String, Count> byId = new HashMap<>();
        for (Count count : counts) byId.put(count.id(), count);
        for (int i = 0; i < counts.size(); i++) {
            Count part = counts.get(i);
            List<Count> around = Count.around(counts, i);
            if (part.claim.scope() == Scope.PART) {
                Count said = part.claim.partOf() == null ? null : byId.get(part.claim.partOf());
                part.whole = said == null || isOfOthers(said, part) ? nearest(part, around, false) : said;
            } else if (part.standing == Standing.COUNTED && !part.headline) {
                part.whole = broughtTo(part, around);
                if (part.whole == null) part.whole = nearest(part, around, true);
            }
        }
    }

    /** « Trois Suisses se trouvent parmi les otages »: how many these are, other texts of these days tell. */
    void elsewhere(List<List<Count>> byDoc) {
        Map<Effect, List<Count>> totals = new EnumMap<>(Effect.class);
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                boolean total = count.standing == Standing.COUNTED
                        && count.copied == null
                        && !count.headline
                        && count.claim.scope() != Scope.PART;
                List<Count> known = totals.computeIfAbsent(count.effect(), effect -> new ArrayList<>());
                if (total && known.size() < MOST) known.add(count);
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count part : counts) {
                if (part.standing != Standing.PART || part.whole != null || part.copied != null) continue;
                if (part.claim.scope() != Scope.PART) continue;
                for (Count whole : totals.getOrDefault(part.effect(), List.of())) {
                    if (mayHoldElsewhere(whole, part) && (part.whole == null || isSooner(whole, part.whole, part)))
                        part.whole = whole;
                }
            }
        }
    }

    private boolean mayHoldElsewhere(Count whole, Count part) {
        Long days = whole.daysTo(part);
        boolean near = days != null && Math.abs(days) <= DAYS;
        boolean group = whole.group() == part.group() || whole.group() == Group.UNSPECIFIED;
        boolean more = whole.quantity().low() > part.quantity().low();
        return near && group && more && whereabouts.holds(whole.place, part.place);
    }

    /** Of the nearest day; the last told by then, else the first after. */
    private static boolean isSooner(Count one, Count other, Count part) {
        long mine = apart(one, part);
        long theirs = apart(other, part);
        if (mine != theirs) return mine < theirs;
        boolean before = one.order <= part.order;
        if (before != other.order <= part.order) return before;
        return before ? one.order > other.order : one.order < other.order;
    }

    private static long apart(Count one, Count other) {
        Long days = one.daysTo(other);
        return days == null ? Long.MAX_VALUE : Math.abs(days);
    }

    /** "Four hostages died, as did seven of the attackers": these are no part of those. */
    static boolean isOfOthers(Count whole, Count part) {
        boolean groups = whole.group() != part.group()
                && whole.group() != Group.UNSPECIFIED
                && part.group() != Group.UNSPECIFIED;
        return groups && part.quantity().low() > whole.quantity().high();
    }

    /** « Six passagers ont péri, ce qui porte à neuf le nombre des morts »: of the nine they are six. */
    private static @Nullable Count broughtTo(Count part, List<Count> counts) {
        if (part.claim.scope() != Scope.INCIDENT || part.quantity().hedge() != Hedge.EXACT) return null;
        for (Count total : counts) {
            boolean sums = total.claim.scope() == Scope.CUMULATIVE
                    && total.standing == Standing.COUNTED
                    && total.effect() == part.effect()
                    && total.sameSentence(part)
                    && Count.IN_TEXT.compare(part, total) < 0;
            boolean mayHold = total.group() == part.group() || total.group() == Group.UNSPECIFIED;
            if (sums && mayHold && total.quantity().low() > part.quantity().low()) return total;
        }
        return null;
    }

    /** One sentence before another, what precedes before what follows; the narrowest place that holds it. */
    private @Nullable Count nearest(Count part, List<Count> counts, boolean byPlace) {
        Count best = null;
        for (Count whole : counts) {
            if (whole == part || whole.effect() != part.effect() || whole.standing != Standing.COUNTED) continue;
            if (whole.claim.scope() == Scope.PART || whole.headline && !byPlace) continue;
            if (whole.quantity().low() <= part.quantity().low()) continue;
            if (byPlace && !holds(whole, part)) continue;
            if (!byPlace && Count.IN_TEXT.compare(whole, part) > 0 && best != null) continue;
            if (best == null || isNearer(whole, best, part)) best = whole;
        }
        return best;
    }

    private boolean holds(Count whole, Count part) {
        boolean wider = !whole.place.equals(part.place) && whereabouts.holds(whole.place, part.place);
        Long days = whole.daysTo(part);
        // of a place that no list knows only the voice, or the text, can say that it lies in the other
        boolean told = Whereabouts.id(part.place) != null
                || whole.origin.equals(part.origin)
                || part.voice < 0
                || whereabouts.isContrasted(part.place);
        return wider && told && whole.group() == part.group() && (days == null || days == 0);
    }

    private static boolean isNearer(Count whole, Count best, Count part) {
        if (whole.sameSentence(part) != best.sameSentence(part)) return whole.sameSentence(part);
        if (whole.headline != best.headline) return best.headline;
        return distance(whole, part) < distance(best, part);
    }

    private static int distance(Count one, Count other) {
        return Math.abs(one.claim.evidence().number().start()
                - other.claim.evidence().number().start());
    }
}
