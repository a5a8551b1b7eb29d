package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Match;
import bilan.grammar.Prospect;
import bilan.grammar.Rule;
import bilan.grammar.RuleFile;
import bilan.grammar.RuleIndex;
import bilan.quantity.Quantity;
import bilan.quantity.QuantityReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks of every figure what it counts. First all ways to read it are listed, then one is chosen; figures that are left
 * over may borrow from a neighbour (ellipsis, coordination). Immutable, safe for threads.
 */
final class ClaimReader {
    private final RuleIndex direct;
    private final RuleIndex borrowing;
    private final ModalityReader modality;

    ClaimReader(RuleFile claims, ModalityReader modality) {
        direct = new RuleIndex(claims.rules().stream()
                .filter(rule -> rule.setting("borrows") == null)
                .toList());
        borrowing = new RuleIndex(claims.rules().stream()
                .filter(rule -> rule.setting("borrows") != null)
                .toList());
        this.modality = modality;
    }

    /**
     * Whether a sentence may hold a claim.
     *
     * @param borrows an ellipsis may borrow from the sentence before
     */
    boolean mayRead(Prospect prospect, boolean borrows) {
        return direct.mayMatch(prospect) || borrows && borrowing.mayMatch(prospect);
    }

    /**
     * The claims of one sentence, in the order of their figures.
     *
     * @param before the claims of the sentence before, from which an ellipsis may borrow
     * @param earlier gives that sentence, or null if it was not read
     * @param context lemmas of the whole text
     * @param considered takes all candidates, chosen or not; or null
     */
    List<Draft> read(
            Chart chart,
            List<Draft> before,
            Supplier<@Nullable Chart> earlier,
            Context context,
            @Nullable List<Candidate> considered) {
        if (!chart.holds("QUANTITY")) return List.of();
        Map<Integer, List<Draft>> drafts = new TreeMap<>();
        for (List<Candidate> candidates : candidates(chart, direct, context).values()) {
            if (considered != null) considered.addAll(candidates);
            List<Draft> chosen = choose(chart, candidates, context);
            if (!chosen.isEmpty()) drafts.put(chosen.get(0).count.from(), chosen);
        }
        boolean lent = !drafts.isEmpty() || !before.isEmpty();
        if (lent || considered != null) {
            Map<Integer, List<Candidate>> open = candidates(chart, borrowing, context);
            if (considered != null) open.values().forEach(considered::addAll);
            Ellipsis.fill(chart, open, drafts, before);
        }
        List<Draft> all = new ArrayList<>();
        drafts.values().forEach(all::addAll);
        Victims.inherit(all, before, earlier);
        for (Draft draft : all) modality.read(draft);
        return all;
    }

    private static Map<Integer, List<Candidate>> candidates(Chart chart, RuleIndex rules, Context context) {
        Map<Integer, List<Candidate>> found = new TreeMap<>();
        rules.matches(chart, match -> {
            Capture count = match.get("count");
            if (count == null || count.edge() == null || !count.edge().kind().equals("QUANTITY")) return;
            if (!Conditions.hold(match.rule().setting("needs"), chart, match.get("victims"), context)) return;
            Edge trigger = trigger(chart, match.get("effect"));
            found.computeIfAbsent(count.from(), k -> new ArrayList<>())
                    .add(new Candidate(match.rule().order(), match, count.edge(), trigger));
        });
        Comparator<Candidate> trust = Comparator.comparingInt(Candidate::order).thenComparingInt(Candidate::distance);
        found.values().forEach(list -> list.sort(trust));
        return found;
    }

    /** The edge that says what happened: the captured one, or the one inside the captured stretch. */
    private static @Nullable Edge trigger(Chart chart, @Nullable Capture effect) {
        if (effect == null) return null;
        if (effect.edge() != null && effect.edge().get("effect") != null) return effect.edge();
        for (int at = effect.from(); at < effect.to(); at++) {
            for (Edge edge : chart.starting(at)) {
                if (edge.to() <= effect.to() && edge.get("effect") != null) return edge;
            }
        }
        return null;
    }

    private static List<Draft> choose(Chart chart, List<Candidate> candidates, Context context) {
        for (Candidate candidate : candidates) {
            List<Draft> drafts = new ArrayList<>();
            String fixed = candidate.match().rule().setting("effect");
            if (fixed != null) {
                for (String word : fixed.split(" +")) {
                    Draft draft = draft(chart, candidate, Effect.of(word));
                    describe(draft, candidate, null);
                    Victims.takeSide(draft, context);
                    drafts.add(draft);
                }
            } else {
                read(chart, candidate, candidate.effect(), context, drafts);
                if (!drafts.isEmpty()) {
                    read(chart, candidate, trigger(chart, candidate.match().get("also")), context, drafts);
                }
            }
            if (!drafts.isEmpty()) return drafts;
        }
        return List.of();
    }

    /** Adds what a trigger says of the figure, if its conditions hold. */
    private static void read(
            Chart chart, Candidate candidate, @Nullable Edge trigger, Context context, List<Draft> drafts) {
        if (trigger == null) return;
        for (Edge meaning : meanings(chart, trigger)) {
            String effect = meaning.get("effect");
            if (effect == null || !allowed(chart, candidate, meaning, context)) continue;
            Draft draft = draft(chart, candidate, Effect.of(effect));
            describe(draft, candidate, meaning);
            Victims.takeSide(draft, context);
            drafts.add(draft);
            return;
        }
    }

    /**
     * What a trigger can mean: all entries that stand on its head, those with conditions first ("held" is abducted
     * beside hostages, else detained).
     */
    private static List<Edge> meanings(Chart chart, Edge trigger) {
        Capture head = trigger.inner().get("head");
        int from = head == null ? trigger.from() : head.from();
        int to = head == null ? trigger.to() : head.to();
        List<Edge> meanings = new ArrayList<>();
        int conditional = 0;
        for (Edge entry : chart.starting(from)) {
            if (entry.to() != to || !entry.kind().equals("EFFECTS")) continue;
            if (!String.valueOf(entry.get("kind")).equals(String.valueOf(trigger.get("kind")))) continue;
            Map<String, String> attributes = new HashMap<>(trigger.attributes());
            attributes.remove("needs");
            attributes.putAll(entry.attributes());
            Edge meaning = trigger.with(attributes);
            if (entry.get("needs") == null) meanings.add(meaning);
            else meanings.add(conditional++, meaning);
        }
        return meanings.isEmpty() ? List.of(trigger) : meanings;
    }

    /** An unknown noun counts people only beside a word that is said of people alone. */
    private static boolean allowed(Chart chart, Candidate candidate, Edge trigger, Context context) {
        Capture victims = candidate.victims();
        if (victims != null
                && victims.edge() != null
                && victims.edge().kind().equals("UNKNOWN")
                && !"people".equals(trigger.get("of"))) {
            return false;
        }
        return Conditions.hold(trigger.get("needs"), chart, victims, context);
    }

    static Draft draft(Chart chart, Candidate candidate, Effect effect) {
        Match match = candidate.match();
        int from = candidate.count().from();
        int to = candidate.count().to();
        for (String name : List.of("effect", "also", "victims", "trigger", "verb")) {
            Capture capture = match.get(name);
            if (capture == null) continue;
            from = Math.min(from, capture.from());
            to = Math.max(to, capture.to());
        }
        Quantity quantity = stated(match.rule(), candidate.count());
        Draft draft = new Draft(chart, candidate.count(), quantity, effect, match.rule(), from, to);
        draft.partitive = match.get("them") != null;
        return draft;
    }

    private static Quantity stated(Rule rule, Edge count) {
        String low = rule.setting("low");
        String high = rule.setting("high");
        if (low == null && high == null) return QuantityReader.of(count);
        if ("0".equals(low) && "0".equals(high)) return Quantity.exactly(0);
        Quantity said = QuantityReader.of(count);
        if (high != null && high.isEmpty()) return Quantity.atLeast(said.low());
        if (low != null && low.isEmpty()) return Quantity.atMost(said.high());
        return said;
    }

    static void describe(Draft draft, Candidate candidate, @Nullable Edge trigger) {
        draft.victims = candidate.victims();
        draft.group = Victims.group(draft, trigger);
        boolean verb = trigger != null && (trigger.kind().equals("ACT") || trigger.has("kind", "done"));
        draft.predicated = verb && trigger.from() >= draft.count.to();
        // « los otros treinta »: a figure with an article and no noun means people who were named
        boolean noun = trigger != null
                && (trigger.has("kind", "noun")
                        || trigger.from() == draft.count.to() && !trigger.kind().equals("ACT"));
        draft.definite = !noun && candidate.count().has("definite", "yes");
        draft.acts = trigger != null && trigger.has("kind", "noun") && isAct(draft.chart, trigger);
        String scope = candidate.match().rule().setting("scope");
        if (scope != null) draft.scope = Scope.of(scope);
        draft.modality = ModalityReader.said(draft.chart, candidate.match(), trigger);
    }

    private static boolean isAct(Chart chart, Edge trigger) {
        for (Edge edge : chart.starting(trigger.from())) {
            if (edge.to() == trigger.to() && edge.kind().equals("EFFECTS") && edge.has("kind", "event")) return true;
        }
        return false;
    }
}
