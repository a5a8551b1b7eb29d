package bilan.grammar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place at which a rule's pattern fits.
 *
 * @param rule the rule
 * @param from index of the first token
 * @param to index behind the last token
 * @param captures by name
 */
public record Match(Rule rule, int from, int to, Map<String, Capture> captures) {

    /** The capture of that name, or null if the match took another way. */
    public @Nullable Capture get(String name) {
        return captures.get(name);
    }

    public int length() {
        return to - from;
    }
}
