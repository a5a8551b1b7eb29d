package bilan.review;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Source;
import bilan.copies.Origin;
import bilan.dossier.Anomaly;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.dossier.Range;
import bilan.dossier.Relation;
import bilan.dossier.Side;
import bilan.dossier.Standing;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.review.Item.Ground;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the claims that nobody decided on in an order: first those that would change most. */
public final class ReviewQueue {
    private static final int RULE_MET = 3;
    private static final double OFTEN = 1.0 / 3;

    private final Dossier dossier;
    private final ReviewLog log;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Integer> age = new HashMap<>();
    private final Map<String, Item> moving = new HashMap<>();
    private final Set<String> disputed = new HashSet<>();
    private final Set<String> odd = new HashSet<>();
    private final Set<String> weakRules = new HashSet<>();
    private final Set<String> opening = new HashSet<>();

    private ReviewQueue(Dossier dossier, ReviewLog log) {
        this.dossier = dossier;
        this.log = log;
        // the claims of a dossier stand in the order in which their articles came out
        for (Claim claim : dossier.claims()) {
            age.put(claim.id(), age.size());
            claims.put(claim.id(), claim);
        }
    }

    /** What waits, in order; the same for the same dossier and decisions. */
    public static List<Item> of(Dossier dossier, ReviewLog log) {
        ReviewQueue queue = new ReviewQueue(dossier, log);
        queue.headlines();
        queue.disagreements();
        queue.oddities();
        queue.rules();
        queue.origins();
        return queue.items();
    }

    /**
     * What waits for the blind second review of a person: what others decided and this one did not, once for an act; what a
     * second opinion is asked for first, then in the order of the decisions.
     */
    public static List<Item> second(ReviewLog log, String who) {
        List<Item> wanted = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        for (Review review : log.all()) {
            if (ClaimState.kind(review.act()) == ClaimState.Kind.PROPOSED || !log.holds(review)) continue;
            String claim = review.act().claims().get(0);
            ClaimState state = log.state(claim);
            boolean current = state.decided() != null && state.decided().number() == review.number();
            if (!current || review.who().equals(who) || log.verdict(claim, who) != null) continue;
            (state.secondWanted() ? wanted : others).add(new Item(claim, List.of(), Ground.OLDEST, null, null, false));
        }
        wanted.addAll(others);
        return wanted;
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (List<String> cluster : clusters().values()) {
            List<String> open = cluster.stream()
                    .filter(claim -> log.state(claim).kind() == ClaimState.Kind.PROPOSED)
                    .toList();
            if (!open.isEmpty()) items.add(item(open));
        }
        items.sort(Comparator.comparing(Item::ground).thenComparingInt(item -> age.getOrDefault(item.claim(), 0)));
        return items;
    }

    private Item item(List<String> cluster) {
        List<String> copies = cluster.subList(1, cluster.size());
        Item moves = null;
        Ground ground = Ground.OLDEST;
        for (String claim : cluster) {
            if (moves == null) moves = moving.get(claim);
            Ground mine = ground(claim);
            if (mine.compareTo(ground) < 0) ground = mine;
        }
        return new Item(
                cluster.get(0),
                copies,
                ground,
                moves == null ? null : moves.before(),
                moves == null ? null : moves.after(),
                moves != null && moves.joins());
    }

    private Ground ground(String claim) {
        if (moving.containsKey(claim)) return Ground.HEADLINE;
        if (disputed.contains(claim)) return Ground.DISAGREEMENT;
        if (odd.contains(claim)) return Ground.ANOMALY;
        Claim read = claims.get(claim);
        if (read != null && weakRules.contains(rule(read))) return Ground.WEAK_RULE;
        return opening.contains(claim) ? Ground.FIRST_OF_ORIGIN : Ground.OLDEST;
    }

    // --- copies ----------------------------------------------------------------------------------------------

    /** Each claim with those that copy its number and its credit, the oldest first; in the order of age. */
    private Map<String, List<String>> clusters() {
        Map<String, String> original = new HashMap<>();
        for (Relation relation : dossier.relations()) {
            if (!(relation instanceof Relation.Repeats repeats)
                    || !repeats.rule().equals("copy")) continue;
            Claim one = claims.get(repeats.earlier());
            Claim copy = claims.get(repeats.later());
            if (one != null && copy != null && isSame(one, copy)) original.put(copy.id(), one.id());
        }
        Map<String, List<String>> clusters = new LinkedHashMap<>();
        for (String claim : claims.keySet()) {
            String root = claim;
            for (int step = 0; step < claims.size() && original.containsKey(root); step++) root = original.get(root);
            clusters.computeIfAbsent(root, first -> new ArrayList<>()).add(claim);
        }
        return clusters;
    }

    private static boolean isSame(Claim one, Claim copy) {
        return one.quantity().equals(copy.quantity())
                && one.effect() == copy.effect()
                && one.group() == copy.group()
                && Objects.equals(credit(one), credit(copy));
    }

    private static @Nullable String credit(Claim claim) {
        Source source = claim.attribution().source();
        return source == null ? null : source.name();
    }

    // --- grounds ---------------------------------------------------------------------------------------------

    private void headlines() {
        for (Effect effect : Effect.values()) {
            TollSeries toll = dossier.main(effect);
            if (toll == null || toll.range() == null) continue;
            for (TollPoint point : toll.series()) {
                if (point.standing() != Standing.COUNTED) continue;
                boolean current = toll.current().contains(point);
                Range after = current ? without(toll, point) : toll.range().hull(point.quantity());
                boolean waits = point.claims().stream()
                        .anyMatch(claim -> log.state(claim).kind() == ClaimState.Kind.PROPOSED);
                boolean counts = current || dossier.reviews().accepted().size() > 0 && isOpen(toll);
                if (!waits || !counts || toll.range().equals(after)) continue;
                for (String claim : point.claims()) {
                    moving.put(claim, new Item(claim, List.of(), Ground.HEADLINE, toll.range(), after, !current));
                }
            }
        }
    }

    /** Rests on accepted figures alone, so that another one may widen it. */
    private boolean isOpen(TollSeries toll) {
        for (TollPoint point : toll.current()) {
            for (String claim : point.claims()) if (dossier.reviews().stands(claim)) return true;
        }
        return false;
    }

    private static @Nullable Range without(TollSeries toll, TollPoint left) {
        Range range = null;
        for (TollPoint point : toll.current()) {
            if (point.equals(left)) continue;
            range = range == null ? Range.of(point.quantity()) : range.hull(point.quantity());
        }
        return range;
    }

    private void disagreements() {
        for (Disagreement part : dossier.disagreements()) {
            List<Side> sides = part.sides();
            for (int i = 0; i < sides.size(); i++) {
                boolean open = false;
                for (int j = 0; j < sides.size(); j++) {
                    open |= i != j
                            && !log.settled(sides.get(i).claims(), sides.get(j).claims());
                }
                if (open) disputed.addAll(sides.get(i).claims());
            }
        }
    }

    private void oddities() {
        Map<String, List<Span>> spans = new HashMap<>();
        for (Anomaly anomaly : dossier.anomalies()) {
            spans.computeIfAbsent(anomaly.doc(), doc -> new ArrayList<>()).add(anomaly.span());
        }
        for (Claim claim : claims.values()) {
            for (Span span : spans.getOrDefault(claim.evidence().doc(), List.of())) {
                if (span.overlaps(claim.evidence().number())) odd.add(claim.id());
            }
        }
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint point : toll.series()) {
                if (point.standing() == Standing.DOUBTFUL) odd.addAll(point.claims());
            }
        }
    }

    /** By what became of the claims that a rule read. */
    private void rules() {
        Map<String, int[]> met = new HashMap<>();
        for (Review review : log.all()) {
            ClaimState.Kind kind = ClaimState.kind(review.act());
            if (kind == ClaimState.Kind.PROPOSED || review.blind() || !log.holds(review)) continue;
            Claim claim = claims.get(review.act().claims().get(0));
            if (claim == null) continue;
            int[] count = met.computeIfAbsent(rule(claim), rule -> new int[2]);
            count[0]++;
            if (kind != ClaimState.Kind.ACCEPTED) count[1]++;
        }
        met.forEach((rule, count) -> {
            if (count[0] >= RULE_MET && count[1] > OFTEN * count[0]) weakRules.add(rule);
        });
    }

    private static String rule(Claim claim) {
        return claim.language() + " " + claim.evidence().rule();
    }

    private void origins() {
        for (Origin origin : dossier.origins()) {
            List<String> said = new ArrayList<>(origin.claims());
            said.removeIf(claim -> !age.containsKey(claim));
            if (said.isEmpty()) continue;
            boolean heard = said.stream().anyMatch(claim -> log.state(claim).kind() != ClaimState.Kind.PROPOSED);
            if (!heard) opening.add(Collections.min(said, Comparator.comparing(age::get)));
        }
    }
}
