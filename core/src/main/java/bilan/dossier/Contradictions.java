package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.dossier.Disagreement.Kind;
import bilan.text.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns pairs of figures that cannot both be right into disagreements, each pair told once. */
final class Contradictions {
    private static final Comparator<Disagreement> ORDER = Comparator.comparing(Disagreement::kind)
            .thenComparing(Disagreement::effect)
            .thenComparing(Disagreement::group)
            .thenComparing(disagreement -> String.valueOf(disagreement.place()))
            .thenComparing(
                    disagreement -> String.valueOf(disagreement.sides().get(0).asOf()))
            .thenComparing(disagreement -> disagreement.sides().get(0).claims().toString())
            .thenComparing(disagreement -> disagreement.sides().get(1).claims().toString());

    private final Whereabouts whereabouts;
    private final Map<Count, List<Count>> copies;
    private final Reviews reviews;
    private final Set<String> told = new HashSet<>();
    private final List<Disagreement> found = new ArrayList<>();

    /**
     * @param copies figures that repeat another article's word for word, by the figure they copy
     * @param reviews which figures are not to be compared
     */
    Contradictions(Whereabouts whereabouts, Map<Count, List<Count>> copies, Reviews reviews) {
        this.whereabouts = whereabouts;
        this.copies = copies;
        this.reviews = reviews;
    }

    List<Disagreement> list() {
        return found.stream().sorted(ORDER).toList();
    }

    /** Two figures that disagree, each with everybody who prints it. */
    record Pair(List<Count> first, List<Count> second) {
        static Pair of(Count first, Count second) {
            return new Pair(List.of(first), List.of(second));
        }
    }

    void relays(List<Relays.Change> changes) {
        Map<String, List<Relays.Change>> same = new TreeMap<>();
        for (Relays.Change change : changes) {
            if (change.denialDropped()
                    && (change.copy().headline || change.copy().claim.scope() == Scope.PART)) continue;
            String key = change.original().order + " " + change.original().id() + " "
                    + change.copy().quantity() + change.denialDropped();
            same.computeIfAbsent(key, one -> new ArrayList<>()).add(change);
        }
        for (List<Relays.Change> changed : same.values()) {
            Count original = changed.get(0).original();
            List<Count> altered = changed.stream()
                    .map(Relays.Change::copy)
                    .filter(copy -> !reviews.areApart(original.id(), copy.id()))
                    .toList();
            if (altered.isEmpty()) continue;
            String reason = changed.get(0).denialDropped() ? "denial_dropped" : "altered";
            remember(original, altered.get(0));
            add(Kind.RELAY_ALTERED, reason, List.of(List.of(original), altered));
        }
    }

    /** One disagreement of all pairs; the sides are the distinct figures with their sources. */
    void add(Kind kind, String reason, Iterable<Pair> pairs, Comparator<Count> order) {
        TreeSet<Count> figures = new TreeSet<>(order.thenComparing(Toll.IN_TIME).thenComparing(Count::doc));
        for (Pair pair : pairs) {
            if (areApart(pair) || !remember(pair.first().get(0), pair.second().get(0))) continue;
            figures.addAll(pair.first());
            figures.addAll(pair.second());
        }
        Map<String, List<Count>> sides = new java.util.LinkedHashMap<>();
        for (Count figure : figures) {
            String side = figure.quantity() + "\n" + figure.voice + "\n" + figure.day();
            sides.computeIfAbsent(side, one -> new ArrayList<>()).add(figure);
        }
        if (sides.size() > 1) add(kind, reason, List.copyOf(sides.values()));
    }

    /** A reviewer said of two of their figures that they do not compare. */
    private boolean areApart(Pair pair) {
        for (Count one : pair.first()) {
            for (Count other : pair.second()) if (reviews.areApart(one.id(), other.id())) return true;
        }
        return false;
    }

    /** A list that does not add up to the figure before it. */
    void sum(Kind kind, Count whole, List<Count> parts, long sum) {
        List<List<Count>> sides = new ArrayList<>();
        sides.add(List.of(whole));
        for (Count part : parts) {
            if (reviews.areApart(whole.id(), part.id())) return;
            remember(whole, part);
            sides.add(List.of(part));
        }
        add(kind, "list", sides, Map.of("sum", sum));
    }

    /** False if the two figures are already known to disagree, whoever printed them. */
    private boolean remember(Count one, Count other) {
        String first = one.quantity().toString();
        String second = other.quantity().toString();
        boolean swap = first.compareTo(second) > 0;
        return told.add(one.effect() + " " + one.group() + " " + one.country + "\n" + (swap ? second : first) + "\n"
                + (swap ? first : second));
    }

    private void add(Kind kind, String reason, List<List<Count>> sides) {
        add(kind, reason, sides, Map.of());
    }

    private void add(Kind kind, String reason, List<List<Count>> sides, Map<String, Long> parts) {
        Count first = sides.get(0).get(0);
        Count last = sides.get(sides.size() - 1).get(0);
        Message message = Message.of(kind.word() + "." + reason)
                .with("first", first.quantity())
                .with("first_source", source(first))
                .with("first_doc", first.doc())
                .with("second", last.quantity())
                .with("second_source", source(last))
                .with("second_doc", last.doc());
        for (Map.Entry<String, Long> part : parts.entrySet()) message = message.with(part.getKey(), part.getValue());
        Effect effect = first.effect();
        Group group = first.group();
        found.add(new Disagreement(
                effect,
                group,
                whereabouts.name(first.place),
                Whereabouts.id(first.place),
                kind,
                sides.stream().map(this::side).toList(),
                message));
    }

    static Object source(Count count) {
        return count.source() == null
                ? Message.of("source.none")
                : count.source().name();
    }

    private Side side(List<Count> figures) {
        TreeSet<String> docs = new TreeSet<>();
        TreeSet<String> claims = new TreeSet<>();
        for (Count figure : figures) {
            docs.add(figure.doc());
            claims.add(figure.id());
            for (Count copy : copies.getOrDefault(figure, List.of())) {
                if (!copy.quantity().equals(figure.quantity())) continue;
                if (copy.claim.modality() != figure.claim.modality()) continue;
                docs.add(copy.doc());
                claims.add(copy.id());
            }
        }
        Count first = figures.get(0);
        When asOf = first.asOf;
        return new Side(first.quantity(), first.source(), asOf, List.copyOf(docs), List.copyOf(claims));
    }
}
