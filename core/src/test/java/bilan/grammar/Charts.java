package bilan.grammar;

import bilan.text.Reading;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Charts of a made-up language: {@code word/lemma.feature.feature}. */
final class Charts {
    private Charts() {}

    static Chart of(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String part : line.split(" ")) {
            String[] sides = part.split("/", -1);
            String word = sides[0];
            List<Reading> readings = new ArrayList<>();
            for (int i = 1; i < sides.length; i++) {
                String[] reading = sides[i].split("\\.");
                readings.add(new Reading(reading[0], Set.copyOf(List.of(reading).subList(1, reading.length))));
            }
            tokens.add(
                    new Token(new Span(at, at + word.length()), word, word.toLowerCase(Locale.ROOT), readings, null));
            at += word.length() + 1;
        }
        return new Chart(tokens);
    }

    static Chart with(Chart chart, String kind, int from, int to, String... attributes) {
        Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) map.put(attributes[i], attributes[i + 1]);
        chart.add(Edge.of(kind, from, to, map, "test"));
        return chart;
    }

    static Rule rule(String... lines) {
        RuleFile file = parse(lines);
        if (!file.faults().isEmpty()) throw new AssertionError(file.faults().toString());
        return file.rules().get(0);
    }

    static RuleFile parse(String... lines) {
        Vocabulary vocabulary = new Vocabulary(List.of("noun", "verb", "participle", "plural", "adverb"));
        for (String kind : List.of("QUANTITY", "PERSONS", "ACT", "THING")) vocabulary.addKind(kind);
        vocabulary.addValue("PEOPLE", "group", "security");
        vocabulary.addValue("PEOPLE", "group", "civilians");
        return RuleParser.parse("lang/xx/rules/test.rules", "test", List.of(lines), vocabulary);
    }

    static Rule matching(String pattern) {
        return rule("rule r", "  match  " + pattern, "  yes  a", "  no  b");
    }
}
