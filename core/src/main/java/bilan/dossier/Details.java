package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Scope;
import bilan.quantity.Hedge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that a text tells of some of the people whom it has counted: "Six were shot. Two men drove themselves
 * to hospital." They are no toll of their own, unless another voice gives them or they are of another day.
 */
final class Details {
    private static final int TEN = 10;

    private Details() {}

    /**
     * Marks details.
     *
     * @param counts of one text, in its order
     */
    static void settle(List<Count> counts) {
        TreeMap<Toll.Key, List<Count>> tolls = new TreeMap<>();
        Set<Long> dead = new HashSet<>();
        for (Count count : counts) {
            if (count.effect() == Effect.KILLED && count.standing == Standing.COUNTED)
                dead.add(count.quantity().low());
            if (count.standing == Standing.COUNTED && count.copied == null && count.claim.scope() == Scope.INCIDENT)
                tolls.computeIfAbsent(Toll.Key.of(count), key -> new ArrayList<>())
                        .add(count);
        }
        for (List<Count> figures : tolls.values()) {
            for (Count detail : figures) {
                Count whole = whole(detail, figures);
                if (whole == null || isRest(detail, whole, dead)) continue;
                detail.standing = Standing.PART;
                detail.detailOf = whole;
            }
        }
    }

    /** "Four people were shot, one fatally. The three injured …": not some of the injured but all of them. */
    private static boolean isRest(Count detail, Count whole, Set<Long> dead) {
        long rest = whole.quantity().low() - detail.quantity().low();
        return detail.effect() == Effect.INJURED && detail.quantity().low() > 1 && dead.contains(rest);
    }

    /** The largest figure of the text that may hold the detail; or null. */
    private static @Nullable Count whole(Count detail, List<Count> figures) {
        Count largest = null;
        for (Count whole : figures) {
            if (!mayHold(whole, detail) || whole.headline && !isBorneOut(whole, detail, figures)) continue;
            if (largest == null || whole.quantity().low() > largest.quantity().low()) largest = whole;
        }
        return largest;
    }

    /** A headline that the text below does not repeat may be wrong. */
    private static boolean isBorneOut(Count headline, Count detail, List<Count> figures) {
        for (Count figure : figures)
            if (!figure.headline && Comparison.meets(figure.quantity(), headline.quantity())) return true;
        return detail.quantity().high() <= 1;
    }

    private static boolean mayHold(Count whole, Count detail) {
        if (detail.headline || detail.quantity().hedge() != Hedge.EXACT) return false;
        if (detail.quantity().high() >= whole.quantity().low()) return false;
        // 4 and 40 are a mistake and its correction
        if (detail.quantity().low() > 1
                && whole.quantity().low() == TEN * detail.quantity().low()) return false;
        // what a text counts in its own words it does not set against a voice that it lets speak
        boolean apart = detail.voice >= 0 && whole.voice >= 0 && detail.voice != whole.voice;
        if (apart && detail.quantity().low() > 1) return false;
        Long days = whole.daysTo(detail);
        return !detail.dated || days == null || days == 0;
    }
}
