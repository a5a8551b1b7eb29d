package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures that a reader might set against each other, and that do not count the same. */
final class Scopes {
    /** Figures of one effect that are compared, all with all. */
    private static final int MOST = 60;
    /** Nobody sets two against ten thousand. */
    private static final double SMALLEST = 0.02;

    private Scopes() {}

    static void of(List<List<Count>> byDoc, List<Relation> into) {
        Map<Effect, List<Count>> byEffect = new EnumMap<>(Effect.class);
        Set<String> known = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                boolean stands = count.standing == Standing.COUNTED
                        || count.standing == Standing.ADDED
                        || count.standing == Standing.EARLIER;
                if (!stands || count.copied != null || count.headline) continue;
                List<Count> figures = byEffect.computeIfAbsent(count.effect(), effect -> new ArrayList<>());
                String figure = figure(count);
                told.add(figure + count.doc());
                if (figures.size() < MOST && known.add(figure)) figures.add(count);
            }
        }
        for (List<Count> figures : byEffect.values()) {
            Set<Count> latest = latest(figures);
            for (int i = 0; i < figures.size(); i++) {
                for (int j = i + 1; j < figures.size(); j++) {
                    String rule = rule(figures.get(i), figures.get(j));
                    if (rule == null) continue;
                    // what is recalled of another time is set against what is known now, or in its own text
                    boolean recalled = isEarlier(figures.get(i)) || isEarlier(figures.get(j));
                    Count now = figures.get(isEarlier(figures.get(i)) ? j : i);
                    Count then = figures.get(isEarlier(figures.get(i)) ? i : j);
                    if (recalled && !latest.contains(now) && !told.contains(figure(now) + then.doc())) continue;
                    into.add(new Relation.DifferentScope(
                            figures.get(i).id(), figures.get(j).id(), rule));
                }
            }
        }
    }

    private static String figure(Count count) {
        return count.effect() + " " + count.quantity() + count.group() + count.place + count.origin;
    }

    private static boolean isEarlier(Count count) {
        return count.standing == Standing.EARLIER;
    }

    /** Of each origin, group and place the last figure. */
    private static Set<Count> latest(List<Count> figures) {
        Map<String, Count> latest = new TreeMap<>();
        for (Count figure : figures) {
            if (figure.standing != Standing.COUNTED) continue;
            latest.merge(
                    figure.origin + "\n" + figure.group() + "\n" + figure.place,
                    figure,
                    (one, other) -> Toll.IN_TIME.compare(one, other) >= 0 ? one : other);
        }
        return new HashSet<>(latest.values());
    }

    private static @Nullable String rule(Count one, Count other) {
        if (one.whole == other || other.whole == one || one.base == other || other.base == one) return null;
        if (Comparison.meets(one.quantity(), other.quantity())) return null;
        if (isEarlier(one) && isEarlier(other)) return null;
        if (isEarlier(one) || isEarlier(other)) {
            boolean alike = Comparison.ratio(one.quantity(), other.quantity()) >= SMALLEST;
            return alike && isOneGroup(one.group(), other.group()) ? "period" : null;
        }
        Long days = one.daysTo(other);
        boolean crowd = one.effect() == Effect.PARTICIPANTS && one.group() == other.group();
        if (days != null && Math.abs(days) > 1) return crowd || isPeriod(one, other) ? "period" : null;
        if (Comparison.ratio(one.quantity(), other.quantity()) < SMALLEST) return null;
        if (!isOneGroup(one.group(), other.group())) return "group";
        if (!one.place.equals(other.place) && !one.place.isEmpty() && !other.place.isEmpty()) return "place";
        boolean added = one.standing == Standing.ADDED || other.standing == Standing.ADDED;
        boolean sum = one.claim.scope() == Scope.CUMULATIVE != (other.claim.scope() == Scope.CUMULATIVE);
        boolean period = added || sum && one.doc().equals(other.doc()) && !one.sameSentence(other);
        return period && one.group() == other.group() ? "period" : null;
    }

    private static boolean isOneGroup(Group one, Group other) {
        return one == other || isPeople(one) && isPeople(other);
    }

    private static boolean isPeople(Group group) {
        return group == Group.UNSPECIFIED || group == Group.CIVILIANS;
    }

    /** What came on top last week, and this week. */
    private static boolean isPeriod(Count one, Count other) {
        return one.standing == Standing.ADDED
                && other.standing == Standing.ADDED
                && one.origin.equals(other.origin)
                && one.place.equals(other.place);
    }
}
