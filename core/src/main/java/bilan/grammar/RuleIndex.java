package bilan.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that can start at a token, by what stands there, so that the others are never tried. Immutable, safe
 * for threads.
 */
public final class RuleIndex {
    private final List<Rule> rules;
    private final @Nullable Alphabet alphabet;
    /** Rules that may start anywhere, a bit each. */
    private final long[] always;
    /** Where a row says which of the rules may start, side by side. */
    private final int starts;

    public RuleIndex(List<Rule> rules) {
        this.rules = List.copyOf(rules);
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
        long[] able = new long[always.length];
        for (int i = 0; i < rules.size(); i++) if (rules.get(i).mayMatch(chart)) able[i >> 6] |= 1L << i;
        for (int attempt : attempts(chart, able)) {
            Rule rule = rules.get(attempt / chart.size());
            Match match = rule.at(chart, attempt % chart.size());
            if (match != null) found.accept(match);
        }
    }

    /** Pairs of a rule and a token where it may start, as one number each. */
    private int[] attempts(Chart chart, long[] able) {
        int[] attempts = new int[64];
        int count = 0;
        for (int word = 0; word < able.length; word++) {
            if (able[word] == 0) continue;
            for (int at = 0; at < chart.size(); at++) {
                long here = able[word] & (always[word] | chart.word(at, starts + word));
                for (; here != 0; here &= here - 1) {
                    if (count == attempts.length) attempts = Arrays.copyOf(attempts, 2 * count);
                    attempts[count++] = (64 * word + Long.numberOfTrailingZeros(here)) * chart.size() + at;
                }
            }
        }
        int[] all = Arrays.copyOf(attempts, count);
        Arrays.sort(all);
        return all;
    }
}
