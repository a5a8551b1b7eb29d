package bilan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the figures that a text itself replaces by later ones of the same day: « huit morts mercredi soir, douze jeudi
 * matin, puis 18 en soirée » tells how a toll rose. Such figures do not disagree.
 */
final class Narratives {
    private static final int TELLS_A_RISE = 3;

    private Narratives() {}

    /**
     * Marks replaced figures.
     *
     * @param counts of one text, in its order
     */
    static void settle(List<Count> counts) {
        TreeMap<Toll.Key, List<Count>> tolls = new TreeMap<>();
        for (Count count : counts) {
            if (count.standing != Standing.COUNTED || count.copied != null || !Comparison.grows(count.effect()))
                continue;
            tolls.computeIfAbsent(Toll.Key.of(count), key -> new ArrayList<>()).add(count);
        }
        Set<String> risingVoices = new TreeSet<>();
        for (List<Count> figures : tolls.values()) {
            for (List<Count> rise : rises(figures)) {
                for (int i = 1; i < rise.size(); i++) risingVoices.add(voices(rise.get(i - 1), rise.get(i)));
            }
        }
        for (List<Count> figures : tolls.values()) {
            for (Count one : figures) {
                for (Count other : figures) if (isReplaced(one, other, risingVoices)) one.standing = Standing.REPLACED;
            }
        }
    }

    /** Three or more figures of one sentence, each above the one before, no day before another. */
    private static List<List<Count>> rises(List<Count> figures) {
        List<List<Count>> rises = new ArrayList<>();
        List<Count> rise = new ArrayList<>();
        for (Count figure : figures) {
            Count last = rise.isEmpty() ? null : rise.get(rise.size() - 1);
            if (last != null && !follows(last, figure)) {
                if (rise.size() >= TELLS_A_RISE) rises.add(rise);
                rise = new ArrayList<>();
            }
            rise.add(figure);
        }
        if (rise.size() >= TELLS_A_RISE) rises.add(rise);
        return rises;
    }

    private static boolean follows(Count earlier, Count later) {
        Long days = earlier.daysTo(later);
        return earlier.sameSentence(later)
                && days != null
                && days >= 0
                && earlier.quantity().high() < later.quantity().low();
    }

    private static boolean isReplaced(Count one, Count other, Set<String> risingVoices) {
        Long days = one.daysTo(other);
        if (one == other || days == null || days != 0) return false;
        if (one.quantity().openAbove()
                ? one.quantity().low() >= other.quantity().low()
                : one.quantity().high() >= other.quantity().low()) return false;
        if (risingVoices.contains(voices(one, other))) return true;
        // two statements of one voice on one day, in one text: the text knows both, so the higher is the later one
        return one.origin.equals(other.origin)
                && one.voice >= 0
                && other.voice >= 0
                && !one.headline
                && !other.headline
                && one.dated == other.dated
                && !Comparison.isRounding(one.quantity(), other.quantity());
    }

    private static String voices(Count one, Count other) {
        return one.origin + "\n" + other.origin;
    }
}
