package bilan.grammar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of tokens that means something: a word-list entry, a number, a noun group, a claim's trigger.
 *
 * @param kind the class, in capitals: {@code PEOPLE}, {@code QUANTITY}, {@code ACT}
 * @param from index of the first token
 * @param to index behind the last token
 * @param attributes columns of the entry, or what the rule gave it
 * @param inner what the rule captured inside it, by name
 * @param origin where it comes from: the rule's name, or the entry's phrase
 */
public record Edge(
        String kind, int from, int to, Map<String, String> attributes, Map<String, Capture> inner, String origin) {

    public static Edge of(String kind, int from, int to, Map<String, String> attributes, String origin) {
        return new Edge(kind, from, to, attributes, Map.of(), origin);
    }

    /** The attribute's value, or null where the edge has none of that name. */
    public @Nullable String get(String attribute) {
        return attributes.get(attribute);
    }

    public boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    public int length() {
        return to - from;
    }

    public boolean covers(int start, int end) {
        return from <= start && end <= to;
    }
}
