package bilan.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The edges that may come to lie over a sentence, and what each is made of. Immutable, safe for threads. */
public final class Foresight {
    private final List<Foreseen> all;

    /** An edge that may be made where a need is met. */
    private static final class Foreseen {
        final Need need;
        final String kind;
        final Map<String, Set<String>> values;
        final boolean open;
        private @Nullable Answers answers;

        Foreseen(Need need, String kind, Map<String, Set<String>> values, boolean open) {
            this.need = need;
            this.kind = kind;
            this.values = values;
            this.open = open;
        }

        /** Worked out when all questions are numbered. */
        Answers answers(Alphabet alphabet) {
            Answers known = answers;
            if (known == null || known.width() != alphabet.width() || known.alphabet() != alphabet) {
                known = alphabet.prospect(kind, values, open);
                answers = known;
            }
            return known;
        }
    }

    private Foresight(List<Foreseen> all) {
        this.all = List.copyOf(all);
    }

    /** An edge that no rule makes, some of whose attributes may have certain values only. */
    public static Foresight of(String kind, Map<String, Set<String>> values) {
        return new Foresight(List.of(new Foreseen(Need.NOTHING, kind, values, true)));
    }

    /**
     * What the rules of a stage may make.
     *
     * @param finished the class whose edges get more attributes when they are made
     * @param giver the capture that these come from
     * @param values which values some of them may have where the giver is one edge and the rule says nothing else
     */
    public static Foresight of(RuleFile stage, String finished, String giver, Map<String, Set<String>> values) {
        List<Foreseen> all = new ArrayList<>();
        for (Rule rule : stage.rules()) {
            String kind = rule.makes();
            if (kind == null) continue;
            boolean heads = rule.captures().contains("head");
            boolean more = kind.equals(finished);
            Map<String, Set<String>> known = new HashMap<>();
            if (more && !heads && rule.program().takesOneEdge(giver)) known.putAll(values);
            rule.attributes().forEach((name, value) -> known.put(name, Set.of(value)));
            // what stays open is worked out from the words
            if (more) known.values().removeIf(of -> of.contains("*"));
            all.add(new Foreseen(rule.need(), kind, known, heads || more));
        }
        return new Foresight(all);
    }

    /** Adds them where what they are made of may be there: in the order in which they are made. */
    public void addTo(Prospect prospect) {
        Alphabet alphabet = prospect.alphabet();
        if (alphabet == null) return;
        for (Foreseen edge : all) if (prospect.meets(edge.need)) prospect.add(edge.answers(alphabet));
    }
}
