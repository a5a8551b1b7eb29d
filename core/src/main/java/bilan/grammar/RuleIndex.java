package bilan.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that can start at a token, by what stands there, so that the others are never tried. Immutable, safe
 * for threads.
 */
public final class RuleIndex {
    private final Rule[] rules;
    private final @Nullable Alphabet alphabet;
    /** Rules that may start anywhere, a bit each. */
    private final long[] always;
    /** Where a row says which of the rules may start, side by side. */
    private final int starts;

    public RuleIndex(List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        always = new long[(rules.size() + 63) / 64];
        alphabet = rules.isEmpty() ? null : rules.get(0).program().alphabet();
        List<Integer> guards = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            int guard = rules.get(i).program().guard();
            guards.add(guard);
            if (guard == Alphabet.ANYTHING) always[i >> 6] |= 1L << i;
        }
        starts = alphabet == null ? 0 : alphabet.block(guards);
    }

    /** Every match, rule by rule in the order of the file, from left to right. */
    public void matches(Chart chart, Consumer<Match> found) {
        if (alphabet == null) return;
        chart.answer(alphabet);
        long[] here = new long[chart.size()];
        for (int word = 0; word < always.length; word++) {
            long able = always[word] | chart.word(starts + word);
            if (able == 0) continue;
            // what stands there before a match changes it
            for (int at = 0; at < here.length; at++) here[at] = always[word] | chart.word(at, starts + word);
            for (; able != 0; able &= able - 1)
                matches(chart, 64 * word + Long.numberOfTrailingZeros(able), here, found);
        }
    }

    /** Whether some rule may match in a sentence. */
    public boolean mayMatch(Prospect prospect) {
        if (alphabet == null) return false;
        for (int word = 0; word < always.length; word++) {
            long able = always[word] | prospect.word(starts + word);
            for (; able != 0; able &= able - 1) {
                if (prospect.meets(rules[64 * word + Long.numberOfTrailingZeros(able)].need())) return true;
            }
        }
        return false;
    }

    private void matches(Chart chart, int number, long[] here, Consumer<Match> found) {
        Rule rule = rules[number];
        if (!chart.meets(rule.need())) return;
        for (int at = 0; at < here.length; at++) {
            if ((here[at] >>> number & 1) == 0) continue;
            Match match = rule.at(chart, at);
            if (match != null) found.accept(match);
        }
    }
}
