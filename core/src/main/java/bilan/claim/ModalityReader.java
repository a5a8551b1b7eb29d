package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Match;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a figure is asserted, denied, feared or announced. Immutable, safe for threads. */
final class ModalityReader {
    /** A cue acts on the claim that follows it this closely, unless another verb or figure stands between. */
    private static final int REACH = 8;

    private static final List<String> ASIDES = List.of("RELATIVE", "ASIDE");
    private static final Set<String> WALLS = Set.of("VERBS", "QUANTITY", "STOP");

    /** What rule and trigger say themselves; where the rule says what happened, its verb. */
    static Modality said(Chart chart, Match match, @Nullable Edge trigger) {
        String fixed = match.rule().setting("modality");
        if (fixed != null) return Modality.of(fixed);
        if (trigger == null) return said(chart, match.get("verb"));
        String modality = trigger.get("modality");
        if (modality != null) return Modality.of(modality);
        if (trigger.has("negated", "yes")) return Modality.DENIED;
        return trigger.has("tense", "future") ? Modality.FUTURE : Modality.ASSERTED;
    }

    private static Modality said(Chart chart, @Nullable Capture verb) {
        if (verb == null) return Modality.ASSERTED;
        boolean future = false;
        for (int at = verb.from(); at < verb.to(); at++) {
            future |= chart.token(at).has("future");
            for (Edge edge : chart.starting(at)) {
                if (edge.to() > verb.to()) continue;
                if (edge.has("negated", "yes") || edge.kind().equals("WORDS") && edge.has("kind", "negation"))
                    return Modality.DENIED;
                future |= edge.has("tense", "future");
            }
        }
        return future ? Modality.FUTURE : Modality.ASSERTED;
    }

    /** Lets the cues of {@code modality.tsv} in and before the claim act on it. */
    void read(Draft draft) {
        boolean zero = draft.quantity.high() == 0;
        if (zero) {
            if (draft.modality == Modality.DENIED) draft.modality = Modality.ASSERTED;
            return;
        }
        if (draft.modality != Modality.ASSERTED) return;
        for (Edge cue : draft.chart.all("MODALITY")) {
            String modality = cue.get("modality");
            if (modality == null || modality.equals("asserted")) continue;
            if (isMonth(draft.chart, cue.from()) || describesVictims(draft, cue)) continue;
            if (describesOthers(draft, cue) || isShielded(draft.chart, cue) || isSpent(draft, cue)) continue;
            boolean inside = cue.from() <= draft.to && cue.to() > draft.from;
            if (inside && !isAside(draft, cue) || precedes(draft.chart, cue, draft.from)) {
                draft.modality = Modality.of(modality);
                return;
            }
        }
    }

    /** "three were feared dead and thousands evacuated": the fear ends with the act it is part of; "may" goes on. */
    private static boolean isSpent(Draft draft, Edge cue) {
        for (int at = cue.from(); at < cue.to(); at++) if (draft.chart.token(at).has("modal")) return false;
        for (int at = Math.max(0, cue.from() - 2); at <= cue.from(); at++) {
            for (Edge edge : draft.chart.starting(at)) {
                boolean act = edge.kind().equals("ACT") && edge.get("modality") != null && edge.has("voice", "passive");
                if (act && edge.to() >= cue.to() && edge.to() <= draft.count.from()) return true;
            }
        }
        return false;
    }

    /** « par crainte », « même si »: part of longer words that leave the claim as it is. */
    private static boolean isShielded(Chart chart, Edge cue) {
        for (Edge longer : chart.all("MODALITY")) {
            boolean holds = longer.from() <= cue.from() && cue.to() <= longer.to();
            if (holds && longer.has("modality", "asserted") && longer.to() - longer.from() > cue.to() - cue.from())
                return true;
        }
        return false;
    }

    /** "In May, 14 people died": the neighbours of the word have left it nothing but the month. */
    private static boolean isMonth(Chart chart, int at) {
        if (chart.token(at).has("modal")) return false;
        for (Edge edge : chart.starting(at)) if (edge.kind().equals("TIME") && edge.has("kind", "month")) return true;
        return false;
    }

    /** "arrested 96 suspected dealers": the doubt is about who they are, not about their arrest. */
    private static boolean describesVictims(Draft draft, Edge cue) {
        Capture victims = draft.victims;
        return victims != null && cue.from() >= draft.count.to() && cue.to() < victims.to();
    }

    /** "suspected militants killed four soldiers": the doubt is about who did it, not about what they did. */
    private static boolean describesOthers(Draft draft, Edge cue) {
        if (cue.to() > draft.count.from()) return false;
        for (int at = Math.max(0, cue.from() - 2); at <= cue.from(); at++) {
            for (Edge edge : draft.chart.starting(at)) {
                boolean people = edge.kind().equals("PERSONS") || edge.kind().equals("UNKNOWN");
                if (people && edge.to() > cue.to() && edge.to() <= draft.count.from()) return true;
            }
        }
        return false;
    }

    /** "two guards who attempted to resist were killed": what a relative clause says is no doubt about the figure. */
    private static boolean isAside(Draft draft, Edge cue) {
        for (Edge aside : draft.chart.all("RELATIVE")) {
            boolean apart = aside.from() > draft.count.from() && aside.from() >= draft.from && aside.to() < draft.to;
            if (apart && aside.from() <= cue.from() && cue.to() <= aside.to() && !holdsTrigger(draft, aside))
                return true;
        }
        return false;
    }

    private static boolean holdsTrigger(Draft draft, Edge aside) {
        for (int at = aside.from(); at < aside.to(); at++) {
            for (Edge edge : draft.chart.starting(at)) {
                if (edge.kind().equals("EFFECTS") && edge.has("effect", draft.effect.word())) return true;
            }
        }
        return false;
    }

    /** « Selon la CGT, qui appelait à manifester, 80 000 sont venus »: an aside between commas says nothing of the figure. */
    private static boolean isShutIn(Chart chart, Edge cue, int from) {
        for (String kind : ASIDES) {
            for (Edge aside : chart.all(kind)) {
                boolean holds = aside.from() < cue.from() && cue.to() < aside.to() && aside.to() <= from;
                if (holds
                        && chart.token(aside.from()).text().equals(",")
                        && chart.token(aside.to() - 1).text().equals(",")) return true;
            }
        }
        return false;
    }

    private static boolean precedes(Chart chart, Edge cue, int from) {
        if (cue.to() > from || from - cue.to() > REACH || isShutIn(chart, cue, from)) return false;
        int at = cue.to();
        // the verb that completes "threatens to" is no wall
        boolean completes = cue.to() - cue.from() > 1;
        while (completes && at < from && chart.token(at).punctuation()) at++;
        for (Edge edge : completes && at < from ? chart.starting(at) : List.<Edge>of()) {
            if (edge.kind().equals("VERBS")) at = Math.max(at, Math.min(edge.to(), from));
        }
        for (; at < from; at++) {
            // « Le bilan risque de s'alourdir : vingt hommes manquent »: what a colon opens stands on its own
            if (chart.token(at).text().equals(":") && completes) return false;
            for (Edge edge : chart.starting(at)) if (WALLS.contains(edge.kind())) return false;
        }
        return true;
    }
}
