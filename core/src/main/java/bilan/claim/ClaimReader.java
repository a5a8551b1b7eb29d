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
    /** The name in {@code contexts.tsv} of words that tell of strikes, marches and assaults. */
    private static final String STRIFE = "@strife";

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
        if (lent || considered != null) borrow(chart, drafts, before, context, considered);
        List<Draft> all = new ArrayList<>();
        drafts.values().forEach(all::addAll);
        inheritVictims(all, before, earlier);
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
                    takeSide(draft, context);
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
            takeSide(draft, context);
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

    private static Draft draft(Chart chart, Candidate candidate, Effect effect) {
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

    private static void describe(Draft draft, Candidate candidate, @Nullable Edge trigger) {
        draft.victims = candidate.victims();
        draft.group = group(draft, trigger);
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

    private static Group group(Draft draft, @Nullable Edge trigger) {
        String word = null;
        Capture victims = draft.victims;
        if (victims != null && victims.edge() != null) word = victims.edge().get("group");
        if ((word == null || word.equals("*")) && victims != null)
            word = people(draft.chart, victims.from(), victims.to());
        if (word == null && victims == null && trigger != null) word = trigger.get("group");
        // « 31 500 déplacés »: the word for what befell them is a word for the people too
        if (word == null && victims == null && trigger != null) word = peopleAt(draft.chart, trigger);
        // « aux mains de leurs ravisseurs » names those who hold, « 26 manifestants » those who are counted.
        if (word == null && victims == null && trigger != null && trigger.has("kind", "noun"))
            word = people(draft.chart, trigger.from(), trigger.from() + 1);
        Group group = word == null || word.equals("*") ? Group.UNSPECIFIED : Group.of(word);
        return byEffect(group, draft.effect);
    }

    private static @Nullable String peopleAt(Chart chart, Edge trigger) {
        if (!trigger.kind().equals("EFFECTS")) return null;
        for (Edge edge : chart.starting(trigger.from())) {
            if (edge.to() == trigger.to() && edge.kind().equals("PEOPLE")) return edge.get("group");
        }
        return null;
    }

    /** A crowd that is not said to be anybody else is the protest's own; troops are security. */
    private static Group byEffect(Group group, Effect effect) {
        if (effect == Effect.DEPLOYED && group == Group.CIVILIANS) return Group.SECURITY;
        if (group != Group.UNSPECIFIED) return group;
        if (effect == Effect.PARTICIPANTS) return Group.OPPONENTS;
        return effect == Effect.DEPLOYED ? Group.SECURITY : group;
    }

    /** Where a text tells of strikes, marches or assaults, workers and neighbours that come are the protest's own. */
    private static void takeSide(Draft draft, Context context) {
        boolean crowd = draft.effect == Effect.PARTICIPANTS && draft.group == Group.CIVILIANS;
        if (crowd && context.holds(STRIFE)) draft.group = Group.OPPONENTS;
    }

    private static @Nullable String people(Chart chart, int from, int to) {
        for (int at = from; at < to; at++) {
            Edge longest = null;
            for (Edge edge : chart.starting(at)) {
                boolean fits = edge.to() <= to && edge.kind().equals("PEOPLE");
                if (fits && (longest == null || edge.to() > longest.to())) longest = edge;
            }
            if (longest != null) return longest.get("group");
        }
        return null;
    }

    private void borrow(
            Chart chart,
            Map<Integer, List<Draft>> drafts,
            List<Draft> before,
            Context context,
            @Nullable List<Candidate> considered) {
        Map<Integer, List<Candidate>> open = candidates(chart, borrowing, context);
        if (considered != null) open.values().forEach(considered::addAll);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Integer, List<Candidate>> figure : open.entrySet()) {
                if (drafts.containsKey(figure.getKey())) continue;
                for (Candidate candidate : figure.getValue()) {
                    Draft lender = lender(candidate, drafts, before);
                    if (lender == null) continue;
                    drafts.put(figure.getKey(), List.of(borrowed(chart, candidate, lender)));
                    changed = true;
                    break;
                }
            }
        }
    }

    private static @Nullable Draft lender(Candidate candidate, Map<Integer, List<Draft>> drafts, List<Draft> before) {
        String where = candidate.match().rule().setting("borrows");
        if (where == null) return null;
        int at = candidate.count().from();
        Draft left = null;
        Draft right = null;
        for (List<Draft> list : drafts.values()) {
            for (Draft draft : list) {
                if (draft.count.from() < at) left = draft;
                else if (draft.count.from() > at && right == null) right = draft;
            }
        }
        Capture with = candidate.match().get("with");
        return switch (where) {
            case "before" -> left;
            case "after" -> right;
            case "with" ->
                with == null || !drafts.containsKey(with.from())
                        ? null
                        : drafts.get(with.from()).get(0);
            case "sentence" -> left != null ? left : !before.isEmpty() ? before.get(before.size() - 1) : right;
            default -> throw new IllegalStateException("borrows '" + where + "'");
        };
    }

    private static Draft borrowed(Chart chart, Candidate candidate, Draft nearest) {
        boolean part = "part".equals(candidate.match().rule().setting("scope"));
        // « 1 062 morts, dont 276 civils ; une ONG en compte 1 190 »: another figure of the whole, not of its part
        boolean afar = "sentence".equals(candidate.match().rule().setting("borrows")) && candidate.victims() == null;
        Draft lender = part && !afar || nearest.whole == null ? nearest : nearest.whole;
        Draft draft = draft(chart, candidate, lender.effect);
        draft.lender = lender;
        describe(draft, candidate, null);
        String said = candidate.match().rule().setting("modality");
        draft.modality = said == null ? lender.modality : Modality.of(said);
        if (draft.victims == null) {
            draft.group = lender.group;
            draft.victimsText = textOf(lender);
        }
        if (draft.scope == Scope.PART) {
            draft.whole = lender.whole == null ? lender : lender.whole;
            if (lender.chart == chart) draft.from = Math.min(draft.from, Math.max(lender.count.from(), 0));
        }
        return draft;
    }

    static @Nullable String textOf(Draft draft) {
        if (draft.victims == null) return draft.victimsText;
        return textOf(draft.chart, draft.victims.from(), draft.victims.to());
    }

    /** The words from one token to another, with a single space where there was any. */
    static String textOf(Chart chart, int from, int to) {
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (int at = from; at < to; at++) {
            var token = chart.token(at);
            if (last >= 0 && token.span().start() > last) text.append(' ');
            text.append(token.text());
            last = token.span().end();
        }
        return text.toString();
    }

    /**
     * « 18 policiers tués et 748 blessés »: the second figure counts the people of the first. A figure that is the
     * subject of its verb (« Quatre ont été arrêtés. ») may mean those of the sentence before.
     */
    private static void inheritVictims(List<Draft> drafts, List<Draft> before, Supplier<@Nullable Chart> earlier) {
        Draft last = null;
        for (Draft draft : before) if (names(draft)) last = draft;
        boolean here = false;
        boolean nameless = false;
        for (Draft draft : drafts) {
            if (draft.whole != null && drafts.contains(draft.whole)) {
                belong(draft, draft.whole);
                continue;
            }
            boolean bare = draft.victims == null && draft.victimsText == null && draft.group == Group.UNSPECIFIED;
            boolean joined = here && (draft.predicated || !isParted(last, draft));
            boolean counts = draft.quantity.high() > 0 && !draft.acts;
            // « 70 blessés, parmi lesquels quinze dans un état critique »: nor are the fifteen those of the sentence
            // before
            boolean open = here || !nameless || draft.partitive;
            boolean inherits =
                    bare && counts && open && (joined || draft.predicated || draft.partitive || draft.definite);
            if (inherits && last != null) {
                draft.group = last.group;
                draft.victimsText = textOf(last);
            } else if (inherits) {
                Antecedent.People people = Antecedent.of(draft, earlier);
                if (people != null) {
                    draft.group = people.group();
                    draft.victimsText = people.text();
                }
            }
            if (names(draft)) {
                last = draft;
                here = true;
            } else if (bare && !draft.acts) {
                nameless = true;
            }
        }
    }

    /** « 317 émeutiers, dont 42 mineurs »: a part of rioters are rioters; « trois blessés, dont un grave »: nobody else. */
    private static void belong(Draft part, Draft whole) {
        boolean sided = whole.group == Group.SECURITY || whole.group == Group.OPPONENTS;
        if (part.victims == null) {
            part.group = whole.group;
            part.victimsText = textOf(whole);
        } else if (part.group == Group.UNSPECIFIED || sided && part.group == Group.CIVILIANS) {
            part.group = whole.group;
        }
    }

    /** « Trente villageois ont été tués ; un élu avance le chiffre de 54 morts »: a new clause has people of its own. */
    private static boolean isParted(@Nullable Draft earlier, Draft draft) {
        if (earlier == null || earlier.chart != draft.chart) return true;
        for (int at = earlier.to; at < draft.from; at++) {
            if (draft.chart.token(at).text().equals(";")) return true;
            for (Edge edge : draft.chart.starting(at)) {
                if (edge.kind().equals("JOINTS") && edge.has("kind", "subordinator")) return true;
            }
        }
        return false;
    }

    private static boolean names(Draft draft) {
        return draft.scope != Scope.PART && (draft.victims != null || draft.victimsText != null);
    }
}
