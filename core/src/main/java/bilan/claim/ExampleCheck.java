package bilan.claim;

import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Grammar;
import bilan.grammar.Rule;
import bilan.grammar.RuleFile;
import bilan.pack.Fault;
import bilan.pack.LanguagePack;
import bilan.text.Analyzer;
import bilan.text.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the examples of a pack's rules: each {@code yes} must be read by its rule, no {@code no} may be. */
public final class ExampleCheck {
    private final LanguagePack pack;
    private final Grammar grammar;
    private final ClaimExtractor extractor;
    private final Analyzer analyzer;

    public ExampleCheck(LanguagePack pack, Grammar grammar) {
        this.pack = pack;
        this.grammar = grammar;
        this.extractor = new ClaimExtractor(pack, grammar);
        this.analyzer = pack.newAnalyzer();
    }

    /** Faults of all examples, by file and line. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (RuleFile file : grammar.files()) {
            for (Rule rule : file.rules()) {
                List<String> lines = pack.ruleFiles().getOrDefault(nameOf(rule.file()), List.of());
                for (Rule.Example example : rule.examples()) {
                    String problem = problem(file.name(), rule, example);
                    if (problem == null) continue;
                    String line = example.line() <= lines.size() ? lines.get(example.line() - 1) : "";
                    int column = line.length() - line.stripLeading().length() + 1;
                    faults.add(new Fault(
                            rule.file(),
                            example.line(),
                            column,
                            problem,
                            line,
                            "see why: bilan explain --lang " + pack.code() + " \"" + example.sentence() + "\""));
                }
            }
        }
        return faults;
    }

    /** {@code lang/fr/rules/groups-deeds.rules} → groups-deeds. */
    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private @Nullable String problem(String file, Rule rule, Rule.Example example) {
        ClaimExtractor.Trace trace = extractor.trace(Article.of("example", pack.code(), example.sentence()), analyzer);
        List<String> found = switch (file) {
            case "claims" -> claims(rule, trace);
            case "attribution" -> frames(rule, trace);
            case "scope" -> scopes(rule, trace);
            case "readings" -> readings(rule, trace);
            default -> edges(rule, trace, example.sentence());
        };
        if (!example.matches()) {
            return found.isEmpty() ? null : "rule '" + rule.name() + "' reads here: " + String.join("; ", found);
        }
        if (found.isEmpty()) return "rule '" + rule.name() + "' does not read its example";
        String expected = example.expected();
        if (expected == null || found.contains(expected)) return null;
        for (String one : found) if (one.startsWith(expected + " ")) return null;
        return "rule '" + rule.name() + "' gives " + String.join("; ", found) + ", the example says " + expected;
    }

    /** {@code killed 8 policiers}. */
    private static List<String> claims(Rule rule, ClaimExtractor.Trace trace) {
        List<String> found = new ArrayList<>();
        for (Draft draft : trace.drafts()) {
            if (!draft.rule.equals(rule)) continue;
            String victims = draft.victims == null ? "" : " " + Victims.textOf(draft);
            found.add(draft.effect.word() + " " + draft.quantity + victims);
        }
        return found;
    }

    private static List<String> frames(Rule rule, ClaimExtractor.Trace trace) {
        List<String> found = new ArrayList<>();
        for (AttributionReader.Frame frame : trace.frames()) {
            if (!frame.rule().equals(rule)) continue;
            Credit credit = frame.credit();
            found.add(
                    credit == null
                            ? "previous"
                            : credit.chain().get(credit.chain().size() - 1).name());
        }
        return found;
    }

    private static List<String> scopes(Rule rule, ClaimExtractor.Trace trace) {
        List<String> found = new ArrayList<>();
        for (Chart chart : trace.charts()) {
            for (int at = 0; at < chart.size(); at++) {
                if (rule.at(chart, at) == null) continue;
                Map<String, String> settings = rule.settings();
                found.add(settings.getOrDefault("scope", settings.getOrDefault("modality", "")));
            }
        }
        return found;
    }

    private static List<String> readings(Rule rule, ClaimExtractor.Trace trace) {
        List<String> found = new ArrayList<>();
        for (Chart chart : trace.charts()) {
            for (int at = 0; at < chart.size(); at++)
                if (rule.at(chart, at) != null) found.add(chart.token(at).text());
        }
        return found;
    }

    private static List<String> edges(Rule rule, ClaimExtractor.Trace trace, String text) {
        List<String> found = new ArrayList<>();
        for (Chart chart : trace.charts()) {
            for (int at = 0; at < chart.size(); at++) {
                for (Edge edge : chart.starting(at)) {
                    if (!edge.kind().equals(rule.makes()) || !edge.origin().equals(rule.name())) continue;
                    found.add(chart.span(edge.from(), edge.to()).of(text));
                }
            }
        }
        return found;
    }
}
