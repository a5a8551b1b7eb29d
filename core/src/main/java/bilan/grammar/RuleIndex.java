package bilan.grammar;

import bilan.text.Reading;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the rules that can start at a token, by the words, features and classes that stand there, so that the others
 * are never tried. Immutable, safe for threads.
 */
public final class RuleIndex {
    private final List<Rule> rules;
    private final int size;
    private final Map<String, long[]> byWord = new HashMap<>();
    private final Map<String, long[]> byFeature = new HashMap<>();
    private final Map<String, long[]> byKind = new HashMap<>();
    private final long[] always;

    public RuleIndex(List<Rule> rules) {
        this.rules = new ArrayList<>(rules);
        size = (rules.size() + 63) / 64;
        always = new long[size];
        for (int i = 0; i < rules.size(); i++) {
            Start start = rules.get(i).automaton().start();
            if (start.any()) {
                always[i >> 6] |= 1L << i;
                continue;
            }
            for (String word : start.words()) set(byWord, word, i);
            for (String feature : start.features()) set(byFeature, feature, i);
            for (String kind : start.kinds()) set(byKind, kind, i);
        }
    }

    private void set(Map<String, long[]> map, String name, int rule) {
        map.computeIfAbsent(name, n -> new long[size])[rule >> 6] |= 1L << rule;
    }

    /** Every match, rule by rule in the order of the file, from left to right. */
    public void matches(Chart chart, Consumer<Match> found) {
        if (size == 0) return;
        long[][] here = new long[chart.size()][size];
        for (int at = 0; at < chart.size(); at++) starts(chart, at, here[at]);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (!rule.mayMatch(chart)) continue;
            for (int at = 0; at < chart.size(); at++) {
                if ((here[at][i >> 6] & 1L << i) == 0) continue;
                Match match = rule.at(chart, at);
                if (match != null) found.accept(match);
            }
        }
    }

    private void starts(Chart chart, int at, long[] here) {
        add(always, here);
        Token token = chart.token(at);
        add(byWord.get(token.key()), here);
        for (Reading reading : token.readings()) {
            add(byWord.get(reading.lemma()), here);
            if (byFeature.isEmpty()) continue;
            for (String feature : reading.features()) add(byFeature.get(feature), here);
        }
        for (Shape shape : Shape.values()) {
            long[] rules = byFeature.get(shape.name());
            if (rules != null && shape.fits(chart, at)) add(rules, here);
        }
        for (Edge edge : chart.starting(at)) add(byKind.get(edge.kind()), here);
    }

    private void add(long @org.jspecify.annotations.Nullable [] some, long[] here) {
        if (some == null) return;
        for (int i = 0; i < size; i++) here[i] |= some[i];
    }
}
