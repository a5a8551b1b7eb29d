package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Scope;
import bilan.quantity.Hedge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that come on top of a total. Words may say so; arithmetic proves it: « huit nouveaux décès, soit 31 au
 * total » after 23.
 */
final class Increments {
    private static final int MOST = 200;
    private static final int DAYS = 2;

    /** Totals told so far, in the order of publication. */
    private final Map<Effect, List<Count>> totals = new EnumMap<>(Effect.class);

    private final Map<Effect, List<Count>> added = new EnumMap<>(Effect.class);

    /** @param byDoc by publication */
    void settle(List<List<Count>> byDoc) {
        for (List<Count> counts : byDoc) {
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                if (isIncrementOf(count, Count.around(counts, i))) count.standing = Standing.ADDED;
            }
            for (Count count : counts) {
                if (count.standing != Standing.ADDED || count.base == null) continue;
                added.computeIfAbsent(count.effect(), effect -> new ArrayList<>())
                        .add(0, count);
            }
            for (Count count : counts) if (count.copied == null && count.base == null) again(count);
            for (Count count : counts) {
                if (count.standing != Standing.ADDED) continue;
                if (count.base == null) count.base = before(count, counts);
            }
            for (Count count : counts) {
                boolean total = count.standing == Standing.COUNTED && count.copied == null && !count.headline;
                List<Count> known = totals.computeIfAbsent(count.effect(), effect -> new ArrayList<>());
                if (total && known.size() < MOST) known.add(count);
            }
        }
    }

    private boolean isIncrementOf(Count added, List<Count> counts) {
        boolean counted = added.standing == Standing.COUNTED || added.standing == Standing.ADDED;
        if (!counted || added.copied != null || !isExact(added)) return false;
        for (Count total : counts) {
            if (total.effect() != added.effect() || total.standing != Standing.COUNTED || !isExact(total)) continue;
            long rest = total.quantity().low() - added.quantity().low();
            if (total == added || rest <= 0 || !isOneToll(total, added)) continue;
            boolean said = added.claim.scope() == Scope.ADDITIONAL;
            if (said && total.sameSentence(added) && total.claim.scope() == Scope.CUMULATIVE)
                added.standing = Standing.ADDED;
            Count base = total(added, rest, total);
            boolean sameVoice = base != null && (base.origin.equals(total.origin) || base.origin.equals(added.origin));
            boolean brought = total.sameSentence(added) && total.claim.scope() == Scope.CUMULATIVE;
            if (base == null || !said && !brought && !(sameVoice && isNear(added, total))) continue;
            added.base = base;
            return true;
        }
        return added.standing == Standing.ADDED;
    }

    /** What came on top in one text does so in the next. */
    private void again(Count count) {
        if (count.standing != Standing.COUNTED && count.standing != Standing.ADDED) return;
        for (Count known : first(added.getOrDefault(count.effect(), List.of()))) {
            Long days = known.daysTo(count);
            boolean same = known.quantity().low() == count.quantity().low()
                    && known.quantity().high() == count.quantity().high();
            if (!same || days == null || Math.abs(days) > DAYS || !isOneToll(known, count)) continue;
            count.standing = Standing.ADDED;
            count.base = known.base;
        }
    }

    private static List<Count> first(List<Count> counts) {
        return counts.subList(0, Math.min(MOST, counts.size()));
    }

    private static boolean isOneToll(Count one, Count other) {
        return one.group() == other.group() && one.place.equals(other.place);
    }

    /** Said in one breath. */
    private static boolean isNear(Count added, Count total) {
        String body = added.article.body();
        int one = added.claim.evidence().number().start();
        int other = total.claim.evidence().number().start();
        int line = body.indexOf('\n', Math.min(one, other));
        return line < 0 || line > Math.max(one, other);
    }

    private static boolean isExact(Count count) {
        return count.quantity().hedge() == Hedge.EXACT && count.quantity().low() > 0;
    }

    /** The total of earlier texts with this value; of equals the one that goes back to the same voice. */
    private @Nullable Count total(Count added, long value, Count total) {
        Count best = null;
        for (Count known : totals.getOrDefault(added.effect(), List.of())) {
            boolean same = isExact(known) && known.quantity().low() == value && isOneToll(known, added);
            if (same && (best == null || known.origin.equals(total.origin))) best = known;
        }
        return best;
    }

    /** The last total before it: of its voice, of its text, of anybody. */
    private @Nullable Count before(Count added, List<Count> counts) {
        Count any = null;
        Count own = null;
        for (Count known : totals.getOrDefault(added.effect(), List.of())) {
            if (!isOneToll(known, added)) continue;
            any = known;
            if (known.origin.equals(added.origin)) own = known;
        }
        if (own != null) return own;
        for (Count other : counts) {
            if (other == added) break;
            if (other.effect() == added.effect() && other.standing == Standing.COUNTED && !other.headline) own = other;
        }
        return own != null ? own : any;
    }
}
