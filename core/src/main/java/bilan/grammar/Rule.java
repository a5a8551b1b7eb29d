package bilan.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack: a pattern and what it means. Immutable, safe for threads.
 *
 * @param file {@code lang/fr/rules/claims.rules}
 * @param line where it begins
 * @param name unique in its stage
 * @param order its place among the rules of its stage: the first is trusted most
 * @param settings its lines besides {@code match}, {@code yes}, {@code no}: keyword → words
 * @param makes class of the edge it makes, or null
 * @param attributes attributes it gives that edge
 * @param program the compiled pattern
 * @param need what the sentence must hold, or it cannot match
 * @param captures names of its captures
 * @param examples sentences it must and must not match
 */
public record Rule(
        String file,
        int line,
        String name,
        int order,
        Map<String, String> settings,
        @Nullable String makes,
        Map<String, String> attributes,
        Program program,
        Need need,
        Set<String> captures,
        List<Example> examples) {

    /**
     * A sentence under a rule.
     *
     * @param line where it stands
     * @param matches {@code yes} or {@code no}
     * @param sentence the sentence
     * @param expected what stands behind the arrow, or null
     */
    public record Example(
            int line,
            boolean matches,
            String sentence,
            @Nullable String expected) {}

    /** The words behind a keyword, or null if the rule has no such line. */
    public @Nullable String setting(String keyword) {
        return settings.get(keyword);
    }

    /** The first match from a token, or null. */
    public @Nullable Match at(Chart chart, int from) {
        chart.answer(program.alphabet());
        return chart.run().match(this, program, from);
    }
}
