package bilan.grammar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an edge says, wherever it lies: its class and attributes. Edges of one word-list entry share one label, so that
 * what rules ask of it is worked out once. Immutable, safe for threads.
 */
public final class Label {
    private final String kind;
    private final Map<String, String> attributes;
    private @Nullable Answers answers;
    private @Nullable Made made;

    /** What a rule made of this label. */
    private record Made(Rule rule, Label label, @Nullable Made next) {}

    /**
     * @param kind the class, in capitals: {@code PEOPLE}
     * @param attributes must not change any more
     */
    public Label(String kind, Map<String, String> attributes) {
        this.kind = kind;
        this.attributes = attributes;
    }

    public String kind() {
        return kind;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** The label of an edge that a rule makes with this one at its head. */
    Label under(Rule rule, String made) {
        for (Made known = this.made; known != null; known = known.next) if (known.rule == rule) return known.label;
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(rule.attributes());
        Label label = new Label(made, Map.copyOf(all));
        this.made = new Made(rule, label, this.made);
        return label;
    }

    /** Its answers to the questions of an alphabet. Threads may work them out twice, to the same end. */
    Answers answers(Alphabet alphabet) {
        Answers known = answers;
        if (known == null || known.width() != alphabet.width() || known.alphabet() != alphabet) {
            known = alphabet.answers(this);
            answers = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof Label label && label.kind.equals(kind) && label.attributes.equals(attributes);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + attributes.hashCode();
    }

    @Override
    public String toString() {
        return kind + attributes;
    }
}
