package bilan.dossier;

import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.quantity.Hedge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says who was counted where a text only says how many: "42 killed" in a headline are the 42 civilians of the text below,
 * and those of the agency that the text goes back to. Only where one group is told of, and no other.
 */
final class Groups {
    private static final long DAYS = 2;
    private static final long SMALLEST_TELLING = 10;
    private static final long SMALLEST_IN_TEXT = 3;
    private static final int CROWD = 200;

    private Groups() {}

    /** Within each text; then across texts, by voice or by the figure itself. */
    static void settle(List<List<Count>> byDoc) {
        Map<String, List<Count>> everywhere = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            Map<String, List<Count>> here = new TreeMap<>();
            for (Count count : counts) {
                String figure = figure(count);
                here.computeIfAbsent(figure, one -> new ArrayList<>()).add(count);
                everywhere.computeIfAbsent(figure, one -> new ArrayList<>()).add(count);
            }
            for (List<Count> alike : here.values()) adopt(alike, true);
        }
        for (List<Count> alike : everywhere.values()) if (alike.size() <= CROWD) adopt(alike, false);
        oneToll(byDoc);
    }

    /** Where no text tells of police or rebels, the passengers of one text are the people of the next. */
    private static void oneToll(List<List<Count>> byDoc) {
        Map<String, Map<Group, Integer>> told = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.claim.scope() == Scope.PART) continue;
                told.computeIfAbsent(count.effect() + " " + count.country, one -> new TreeMap<>())
                        .merge(count.group(), 1, Integer::sum);
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                Map<Group, Integer> groups = told.get(count.effect() + " " + count.country);
                boolean part = groups == null || count.claim.scope() == Scope.PART;
                if (part || groups.containsKey(Group.SECURITY) || groups.containsKey(Group.OPPONENTS)) continue;
                int civilians = groups.getOrDefault(Group.CIVILIANS, 0);
                int people = groups.getOrDefault(Group.UNSPECIFIED, 0);
                count.group = civilians > people ? Group.CIVILIANS : Group.UNSPECIFIED;
            }
        }
    }

    private static String figure(Count count) {
        return count.effect() + " " + count.country + " " + count.quantity().low() + " "
                + count.quantity().high();
    }

    private static void adopt(List<Count> alike, boolean inText) {
        for (Count bare : alike) {
            if (bare.group() != Group.UNSPECIFIED) continue;
            Group only = null;
            boolean one = true;
            for (Count other : alike) {
                if (other.group() == Group.UNSPECIFIED || !isTelling(bare, other, inText)) continue;
                one &= only == null || only == other.group();
                only = other.group();
            }
            if (one && only != null) bare.group = only;
        }
    }

    private static boolean isTelling(Count bare, Count other, boolean inText) {
        if (inText) return bare.headline || bare.quantity().low() >= SMALLEST_IN_TEXT;
        Long days = bare.daysTo(other);
        if (days == null || Math.abs(days) > DAYS || bare.quantity().hedge() == Hedge.INDEFINITE) return false;
        return bare.voice >= 0 && bare.voice == other.voice || bare.quantity().low() >= SMALLEST_TELLING;
    }
}
