package bilan.grammar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of tokens that means something: a word-list entry, a number, a noun group, a claim's trigger.
 *
 * @param label its class and attributes: columns of the entry, or what the rule gave it
 * @param from index of the first token
 * @param to index behind the last token
 * @param inner what the rule captured inside it, by name
 * @param origin where it comes from: the rule's name, or the entry's phrase
 */
public record Edge(Label label, int from, int to, Map<String, Capture> inner, String origin) {

    public static Edge of(String kind, int from, int to, Map<String, String> attributes, String origin) {
        return new Edge(new Label(kind, attributes), from, to, Map.of(), origin);
    }

    /** The same stretch with other attributes. */
    public Edge with(Map<String, String> attributes) {
        return new Edge(new Label(kind(), attributes), from, to, inner, origin);
    }

    /** The class, in capitals: {@code PEOPLE}, {@code QUANTITY}, {@code ACT}. */
    public String kind() {
        return label.kind();
    }

    public Map<String, String> attributes() {
        return label.attributes();
    }

    /** The attribute's value, or null where the edge has none of that name. */
    public @Nullable String get(String attribute) {
        return attributes().get(attribute);
    }

    public boolean has(String attribute, String value) {
        return value.equals(attributes().get(attribute));
    }

    public int length() {
        return to - from;
    }

    public boolean covers(int start, int end) {
        return from <= start && end <= to;
    }
}
