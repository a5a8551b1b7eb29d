package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is counted: the group that the words of a claim give, and the people it takes over from its neighbours. */
final class Victims {
    /** The name in {@code contexts.tsv} of words that tell of strikes, marches and assaults. */
    private static final String STRIFE = "@strife";

    private Victims() {}

    /** The group that the counted people's own words give, else the word for what befell them, else the effect. */
    static Group group(Draft draft, @Nullable Edge trigger) {
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
    static void takeSide(Draft draft, Context context) {
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
    static void inherit(List<Draft> drafts, List<Draft> before, Supplier<@Nullable Chart> earlier) {
        Draft last = null;
        for (Draft draft : before) if (names(draft)) last = draft;
        boolean here = false;
        boolean nameless = false;
        for (Draft draft : drafts) {
            if (draft.whole != null && drafts.contains(draft.whole)) {
                belong(draft, draft.whole);
                continue;
            }
            boolean nobody = draft.victims == null && draft.victimsText == null || isOthers(draft);
            boolean bare = nobody && draft.group == Group.UNSPECIFIED;
            boolean joined = here && (draft.predicated || !isParted(last, draft));
            boolean counts = draft.quantity.high() > 0 && !draft.acts;
            // « 70 blessés, parmi lesquels quinze dans un état critique »: nor are the fifteen those of the sentence
            // before
            boolean open = here || !nameless || draft.partitive;
            boolean inherits =
                    bare && counts && open && (joined || draft.predicated || draft.partitive || draft.definite);
            // "a shell killed a woman and wounded five others": what one civilian is tells little of the rest
            boolean telling = !isOthers(draft) || last == null || !isOneCivilian(last);
            if (inherits && last != null && telling) {
                draft.victims = null;
                draft.group = last.group;
                draft.victimsText = textOf(last);
            } else if (inherits && telling) {
                Antecedent.People people = Antecedent.of(draft, earlier);
                if (people != null) {
                    draft.victims = null;
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

    /** "killed 22 workers and injured 60 others": the word for the rest says nothing of who they are. */
    private static boolean isOthers(Draft draft) {
        Capture victims = draft.victims;
        if (victims == null || victims.to() != victims.from() + 1) return false;
        for (Edge edge : draft.chart.starting(victims.from())) {
            if (edge.kind().equals("WORDS") && edge.has("kind", "other")) return true;
        }
        return false;
    }

    private static boolean isOneCivilian(Draft draft) {
        return draft.group == Group.CIVILIANS && draft.quantity.high() == 1;
    }

    private static boolean names(Draft draft) {
        boolean named = draft.victims != null && !isOthers(draft) || draft.victimsText != null;
        return draft.scope != Scope.PART && named;
    }
}
