package bilan.app.findings;

import bilan.app.findings.Findings.Pair;
import bilan.app.findings.Findings.Point;
import bilan.claim.Claim;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.dossier.Relation;
import bilan.dossier.Side;
import bilan.dossier.TollPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what figures are to one another with what was expected of it. */
final class RelationJudgement {
    private final Story story;
    private final Findings expected;
    private final Dossier dossier;
    private final Map<String, Tally> tallies;

    RelationJudgement(Story story, Map<String, Tally> tallies) {
        this.story = story;
        this.tallies = tallies;
        expected = story.findings;
        dossier = story.dossier;
    }

    void run() {
        repeats();
        pairs("updates", Relation.Updates.class, expectedUpdates(expected), expected.updates);
        pairs("parts", Relation.PartOf.class, asSet(expected.parts), expected.parts);
        pairs("additions", Relation.AddsTo.class, asSet(expected.additions), expected.additions);
        scopes();
        disagreements();
        altered();
    }

    private Tally tally(String kind) {
        return tallies.computeIfAbsent(kind, one -> new Tally());
    }

    /** Mentions of one figure hang together: as many links as it takes to join them. */
    private void repeats() {
        Tally tally = tally("repeats");
        Groups groups = new Groups();
        for (TollPoint point : new HashSet<>(story.tollPoints.values())) {
            for (String claim : point.claims()) groups.join(point.claims().get(0), claim);
        }
        for (Relation relation : dossier.relations()) {
            if (!(relation instanceof Relation.Repeats)) continue;
            groups.join(relation.earlier(), relation.later());
            Point one = story.point(relation.earlier());
            Point other = story.point(relation.later());
            if (!story.isJudged(relation.earlier()) || !story.isJudged(relation.later())) continue;
            boolean right = one != null
                    && other != null
                    && (one == other || one.isToldBy(other) && one.meets(other) && !isExpectedUpdate(one, other));
            tally.give(right, story.told(relation.earlier()) + " " + story.told(relation.later()));
        }
        for (Point point : expected.points.values()) {
            Set<String> claims = new TreeSet<>();
            for (Claim claim : dossier.claims()) if (story.point(claim.id()) == point) claims.add(claim.id());
            Set<String> roots = new HashSet<>();
            for (String claim : claims) roots.add(groups.root(claim));
            for (int i = 1; i < claims.size(); i++)
                tally.expect(
                        i <= claims.size() - roots.size(),
                        true,
                        claims.stream().map(story::told).toList().toString());
            for (int i = Math.max(1, claims.size()); i < point.mentions().size(); i++) {
                tally.expect(false, false, point.id());
            }
        }
    }

    private boolean isExpectedUpdate(Point one, Point other) {
        return expected.updates.contains(new Pair(one.id(), other.id()));
    }

    /** What follows in two steps follows. */
    private static Set<Pair> expectedUpdates(Findings findings) {
        Set<Pair> all = asSet(findings.updates);
        for (boolean more = true; more; ) {
            Set<Pair> further = new HashSet<>();
            for (Pair one : all) {
                for (Pair next : all)
                    if (one.other().equals(next.one())) further.add(new Pair(one.one(), next.other()));
            }
            more = all.addAll(further);
        }
        return all;
    }

    private static Set<Pair> asSet(List<Pair> pairs) {
        return new HashSet<>(pairs);
    }

    private void pairs(String kind, Class<? extends Relation> type, Set<Pair> allowed, List<Pair> wanted) {
        Tally tally = tally(kind);
        Set<Pair> given = new HashSet<>();
        for (Relation relation : dossier.relations()) {
            if (!type.isInstance(relation)) continue;
            if (!story.isJudged(relation.earlier()) || !story.isJudged(relation.later())) continue;
            Pair pair = pair(relation.earlier(), relation.later());
            if (pair != null) given.add(pair);
            tally.give(
                    pair != null && allowed.contains(pair),
                    story.told(relation.earlier()) + " → " + story.told(relation.later()) + " " + relation.rule());
        }
        for (Pair pair : wanted) {
            tally.expect(
                    given.contains(pair),
                    story.isRead(pair.one()) && story.isRead(pair.other()),
                    pair.one() + " → " + pair.other());
        }
    }

    /** What a copy altered is still a part, or has parts, as its original. */
    private String unaltered(String point) {
        for (Pair pair : expected.altered) if (pair.other().equals(point)) return pair.one();
        return point;
    }

    private @Nullable Pair pair(String earlier, String later) {
        Point one = story.point(earlier);
        Point other = story.point(later);
        return one == null || other == null ? null : new Pair(unaltered(one.id()), unaltered(other.id()));
    }

    /** Beside the pairs on the list, any two figures that differ in place, period or group are right. */
    private void scopes() {
        Tally tally = tally("different_scope");
        Set<Set<String>> given = new HashSet<>();
        for (Relation relation : dossier.relations()) {
            if (!(relation instanceof Relation.DifferentScope)) continue;
            if (!story.isJudged(relation.earlier()) || !story.isJudged(relation.later())) continue;
            Point one = story.point(relation.earlier());
            Point other = story.point(relation.later());
            boolean right = one != null && other != null && !one.scope().equals(other.scope());
            tally.give(right, story.told(relation.earlier()) + " " + story.told(relation.later()));
            if (one != null && other != null) given.add(Set.of(one.id(), other.id()));
        }
        for (List<String> pair : expected.scopes) {
            tally.expect(
                    given.contains(new HashSet<>(pair)),
                    story.isRead(pair.get(0)) && story.isRead(pair.get(1)),
                    pair.toString());
        }
    }

    private void disagreements() {
        Tally tally = tally("disagreements");
        Set<List<String>> found = new HashSet<>();
        for (Disagreement disagreement : dossier.disagreements()) {
            if (disagreement.kind() == Disagreement.Kind.RELAY_ALTERED) continue;
            List<Set<String>> sides = sides(disagreement);
            if (sides == null) continue;
            boolean right = false;
            for (List<String> wanted : expected.disagreements) {
                if (!speaksOf(sides, wanted)) continue;
                right = true;
                found.add(wanted);
            }
            tally.give(right, told(disagreement));
        }
        for (List<String> wanted : expected.disagreements) {
            long read = wanted.stream().filter(story::isRead).count();
            tally.expect(found.contains(wanted), read > 1, wanted.toString());
        }
    }

    /** Figures of each side; null if one of them is not judged. */
    private @Nullable List<Set<String>> sides(Disagreement disagreement) {
        List<Set<String>> sides = new ArrayList<>();
        for (Side side : disagreement.sides()) {
            Set<String> points = new TreeSet<>();
            for (String claim : side.claims()) {
                if (!story.isJudged(claim)) return null;
                Point point = story.point(claim);
                if (point != null) points.add(point.id());
            }
            sides.add(points);
        }
        return sides;
    }

    /** Two figures of the finding, on two sides. */
    private static boolean speaksOf(List<Set<String>> sides, List<String> wanted) {
        int held = 0;
        for (Set<String> side : sides) if (side.stream().anyMatch(wanted::contains)) held++;
        return held > 1;
    }

    private String told(Disagreement disagreement) {
        StringBuilder told = new StringBuilder(disagreement.kind().word());
        for (Side side : disagreement.sides())
            told.append(" | ").append(story.told(side.claims().get(0)));
        return told.toString();
    }

    private void altered() {
        Tally tally = tally("altered");
        Set<Pair> found = new HashSet<>();
        for (Disagreement disagreement : dossier.disagreements()) {
            if (disagreement.kind() != Disagreement.Kind.RELAY_ALTERED) continue;
            List<Set<String>> sides = sides(disagreement);
            if (sides == null) continue;
            boolean right = false;
            for (Pair wanted : expected.altered) {
                if (!speaksOf(sides, List.of(wanted.one(), wanted.other()))) continue;
                right = true;
                found.add(wanted);
            }
            tally.give(right, told(disagreement));
        }
        for (Pair wanted : expected.altered) {
            boolean read = story.isRead(wanted.one()) && story.isRead(wanted.other());
            tally.expect(found.contains(wanted), read, wanted.toString());
        }
    }
}
