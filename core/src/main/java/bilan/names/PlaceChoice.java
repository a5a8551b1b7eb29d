package bilan.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of several places of one name an article means: the one inside the region named behind its comma, else
 * by the countries and regions that the article names, by what lies near and by size. What stays close stays undecided.
 * Stateless.
 */
final class PlaceChoice {
    private static final int ROUNDS = 3;
    private static final double COUNTRY = 7;
    private static final double PROVINCE = 5.6;
    private static final double DISTRICT = 4.6;
    /** What belongs to a country, a division that the article is all about. */
    private static final double OWN_COUNTRY = 2.5;

    private static final double OWN_REGION = 2.5;
    private static final double NEAR = 1.5;
    private static final double NEAR_KM = 200;
    /** Two candidates this close are one for a map. */
    private static final double SAME_KM = 30;
    /** By so much the first must lead. */
    private static final double LEAD = 0.35;

    /** By so much where the article says nothing: six times the inhabitants. */
    private static final double BARE_LEAD = 0.8;

    private static final double TOLD = 0.3;
    /** So many other places are asked what lies near. */
    private static final int NEIGHBOURS = 40;

    private PlaceChoice() {}

    /** All mentions of one name in an article: one meaning. */
    private static final class Group {
        final List<Toponym> members = new ArrayList<>();
        List<Place> candidates = List.of();
        boolean told;

        @Nullable
        Place best;
    }

    static void decide(List<Toponym> toponyms) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Toponym toponym : toponyms) {
            Group group = groups.computeIfAbsent(toponym.key, key -> new Group());
            group.members.add(toponym);
            if (group.candidates.size() < toponym.candidates.size()) group.candidates = toponym.candidates;
        }
        for (Group group : groups.values()) inside(group);
        List<Group> all = new ArrayList<>(groups.values());
        for (Group group : all) group.best = group.candidates.size() == 1 ? group.candidates.get(0) : null;
        for (int round = 0; round < ROUNDS; round++) {
            Evidence evidence = new Evidence(all);
            for (Group group : all) group.best = best(group, evidence, round + 1 < ROUNDS);
        }
        for (Group group : all) {
            for (Toponym toponym : group.members) {
                toponym.place = group.best;
                if (group.told && !toponym.candidates.isEmpty()) toponym.candidates = group.candidates;
            }
        }
    }

    /** Keeps the candidates that lie inside a region or country named behind the name. */
    private static void inside(Group group) {
        Map<Place, Integer> votes = new LinkedHashMap<>();
        for (Toponym toponym : group.members) {
            if (toponym.parent == null) continue;
            for (Place candidate : group.candidates) {
                for (Place outer : toponym.parent.candidates) {
                    if (outer != candidate && outer.contains(candidate)) {
                        votes.merge(candidate, 1, Integer::sum);
                        break;
                    }
                }
            }
        }
        if (votes.isEmpty()) return;
        int most = 0;
        for (int count : votes.values()) most = Math.max(most, count);
        List<Place> kept = new ArrayList<>();
        for (Place candidate : group.candidates) if (votes.getOrDefault(candidate, 0) == most) kept.add(candidate);
        group.candidates = List.copyOf(kept);
        group.told = true;
        // "Atlanta, Georgia": the state, since it holds an Atlanta
        for (Toponym toponym : group.members) {
            if (toponym.parent == null) continue;
            List<Place> holding = new ArrayList<>();
            for (Place outer : toponym.parent.candidates) {
                if (kept.stream().anyMatch(outer::contains)) holding.add(outer);
            }
            if (!holding.isEmpty()) toponym.parent.candidates = List.copyOf(holding);
        }
    }

    /** What an article says of countries and regions, as far as it is decided. */
    private static final class Evidence {
        final Map<String, Double> countries = new HashMap<>();
        final Map<String, Double> regions = new HashMap<>();
        final List<Group> located = new ArrayList<>();
        double whole;
        double divided;

        Evidence(List<Group> groups) {
            for (Group group : groups) {
                Place best = group.best;
                if (best == null || best.country().isEmpty()) continue;
                double weight = Math.sqrt(group.members.size());
                if (best.kind() == Place.Kind.COUNTRY) weight *= 2;
                countries.merge(best.country(), weight, Double::sum);
                whole += weight;
                if (best.region().isEmpty()) {
                    if (located.size() < NEIGHBOURS && best.kind() != Place.Kind.COUNTRY) located.add(group);
                    continue;
                }
                double share = best.kind() == Place.Kind.REGION ? weight * 2 : weight;
                regions.merge(best.country() + "." + best.region(), share, Double::sum);
                divided += share;
                if (located.size() < NEIGHBOURS && best.kind() == Place.Kind.TOWN) located.add(group);
            }
        }
    }

    private static @Nullable Place best(Group group, Evidence evidence, boolean leaning) {
        Place best = null;
        Place second = null;
        double most = 0;
        double next = Double.NEGATIVE_INFINITY;
        for (Place place : group.candidates) {
            double score = size(place) + told(place, group, evidence);
            if (best == null || score > most) {
                if (best != null && place.distance(best) > SAME_KM) {
                    second = best;
                    next = most;
                }
                best = place;
                most = score;
            } else if (score > next && place.distance(best) > SAME_KM) {
                second = place;
                next = score;
            }
        }
        if (best == null || second == null) return best;
        boolean informed = told(best, group, evidence) - told(second, group, evidence) > TOLD;
        // on the way a likely place is better than none
        double lead = informed ? LEAD : BARE_LEAD;
        return most - next < (leaning ? lead / 2 : lead) ? null : best;
    }

    private static double size(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> COUNTRY;
            case REGION -> place.precision() == Place.Precision.DISTRICT ? DISTRICT : PROVINCE;
            case TOWN -> Math.log10((double) place.population() + 100);
        };
    }

    /** What the article says for a place. */
    private static double told(Place place, Group group, Evidence evidence) {
        double told = 0;
        // what the group itself said in the last round does not count for it
        Place last = group.best;
        double weight = Math.sqrt(group.members.size());
        double own = last == null || !last.country().equals(place.country())
                ? 0
                : weight * (last.kind() == Place.Kind.COUNTRY ? 2 : 1);
        double country = evidence.countries.getOrDefault(place.country(), 0.0) - own;
        if (evidence.whole - own > 0) told += OWN_COUNTRY * Math.max(0, country) / (evidence.whole - own + 1);
        if (!place.region().isEmpty()) {
            boolean same = last != null && own > 0 && last.region().equals(place.region());
            double mine = same ? own * (last.kind() == Place.Kind.REGION ? 2 : 1) : 0;
            double region = evidence.regions.getOrDefault(place.country() + "." + place.region(), 0.0) - mine;
            if (evidence.divided - mine > 0) told += OWN_REGION * Math.max(0, region) / (evidence.divided - mine + 1);
        }
        return place.kind() == Place.Kind.COUNTRY ? told : told + near(place, group, evidence);
    }

    private static double near(Place place, Group group, Evidence evidence) {
        double near = 0;
        for (Group other : evidence.located) {
            if (other == group || other.best == null) continue;
            near = Math.max(near, Math.exp(-place.distance(other.best) / NEAR_KM));
        }
        return NEAR * near;
    }
}
