package bilan.grammar;

import bilan.text.Reading;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Drops dictionary readings that the neighbours rule out, by {@code readings.rules}; never the last one. Immutable. */
public final class Narrowing {
    private final RuleIndex rules;

    public Narrowing(RuleFile file) {
        rules = new RuleIndex(file.rules());
    }

    /** Changes the chart's tokens in place; true if any reading went. */
    public boolean narrow(Chart chart) {
        boolean[] changed = {false};
        rules.matches(chart, match -> changed[0] |= apply(match.rule(), match, chart));
        return changed[0];
    }

    private static boolean apply(Rule rule, Match match, Chart chart) {
        String line = rule.setting("keeps");
        boolean keeps = line != null;
        if (line == null) line = rule.setting("drops");
        if (line == null) return false;
        String[] words = line.split(" +");
        Capture word = match.get(words[0]);
        if (word == null || words.length < 2) return false;
        boolean changed = false;
        for (int at = word.from(); at < word.to(); at++) {
            Token token = chart.token(at);
            List<Reading> left = new ArrayList<>();
            for (Reading reading : token.readings())
                if (reading.features().contains(words[1]) == keeps) left.add(reading);
            if (left.isEmpty() || left.size() == token.readings().size()) continue;
            chart.replace(at, token.with(left));
            changed = true;
        }
        return changed;
    }
}
