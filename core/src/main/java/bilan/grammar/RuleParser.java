package bilan.grammar;

import bilan.pack.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .rules} file. Every fault is collected; a rule with a fault is left out, the others stand. */
public final class RuleParser {
    private static final Set<String> KEYWORDS = Set.of(
            "makes",
            "match",
            "yes",
            "no",
            "keeps",
            "drops",
            "effect",
            "borrows",
            "scope",
            "modality",
            "low",
            "high",
            "covers",
            "speaker",
            "value",
            "needs",
            "whose");

    private String file = "";
    private List<String> lines = List.of();
    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Pattern> definitions = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private RuleParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the lines of one file.
     *
     * @param file as faults name it
     * @param name file name without suffix
     * @param vocabulary the classes and features that rules may ask for; classes made here are added to it
     */
    public static RuleFile parse(String file, String name, List<String> lines, Vocabulary vocabulary) {
        return parse(name, Map.of(file, lines), vocabulary);
    }

    /**
     * Reads the files of one stage: what an earlier one defines holds in the later ones.
     *
     * @param texts path of each file, as faults name it → its lines; in this order
     */
    static RuleFile parse(String stage, Map<String, List<String>> texts, Vocabulary vocabulary) {
        RuleParser parser = new RuleParser(vocabulary);
        texts.forEach((file, lines) -> {
            parser.file = file;
            parser.lines = lines;
            parser.run();
        });
        return new RuleFile(stage, parser.rules, parser.faults);
    }

    /** One keyword line, with the lines that go on from it. */
    private record Line(int number, int column, String text) {}

    private void run() {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                at++;
            } else if (line.startsWith("define ")) {
                at = define(at);
            } else if (line.startsWith("rule ")) {
                at = rule(at);
            } else {
                fault(at, 0, "expected 'rule NAME' or 'define NAME pattern'", "start the line with 'rule '");
                at++;
            }
        }
    }

    private int define(int at) {
        String line = lines.get(at);
        int start = "define ".length();
        int space = line.indexOf(' ', start);
        if (space < 0) {
            fault(at, start, "a definition has a name and a pattern", "define AUX (=avoir | =être)");
            return at + 1;
        }
        StringBuilder text = new StringBuilder(line.substring(space + 1));
        int next = at + 1;
        while (next < lines.size() && isIndented(lines.get(next)))
            text.append(' ').append(lines.get(next++).strip());
        PatternParser parser = new PatternParser(withoutComment(text.toString()), definitions);
        try {
            Pattern pattern = parser.parse();
            check(parser, new Line(at, space + 1, text.toString()));
            definitions.put(line.substring(start, space), pattern);
        } catch (PatternParser.Wrong wrong) {
            fault(at, space + 1 + wrong.column, wrong.getMessage(), wrong.repair);
        }
        return next;
    }

    private int rule(int at) {
        String ruleName = lines.get(at).substring("rule ".length()).strip();
        Map<String, Line> settings = new LinkedHashMap<>();
        List<Line> yes = new ArrayList<>();
        List<Line> no = new ArrayList<>();
        int before = faults.size();
        if (!names.add(ruleName)) fault(at, 5, "a rule '" + ruleName + "' stands above", "give it another name");
        String last = "";
        int next = at + 1;
        while (next < lines.size()
                && (isIndented(lines.get(next)) || lines.get(next).isBlank())) {
            String line = lines.get(next);
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                next++;
                continue;
            }
            int column = line.length() - line.stripLeading().length();
            int space = endOfWord(text);
            String keyword = text.substring(0, space);
            String rest = text.substring(space);
            int restColumn =
                    column + space + (rest.length() - rest.stripLeading().length());
            Line content = new Line(next, restColumn, rest.strip());
            if (keyword.equals("yes")) yes.add(content);
            else if (keyword.equals("no")) no.add(content);
            else if (KEYWORDS.contains(keyword)) settings.put(keyword, content);
            else if (last.equals("match")) join(settings, text);
            else fault(next, column, "unknown line '" + keyword + "'", nearest(keyword));
            if (KEYWORDS.contains(keyword)) last = keyword;
            next++;
        }
        build(at, ruleName, settings, yes, no, before);
        return next;
    }

    private static int endOfWord(String text) {
        int at = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private static void join(Map<String, Line> settings, String text) {
        Line match = settings.get("match");
        if (match != null) {
            settings.put("match", new Line(match.number(), match.column(), match.text() + " " + text));
        }
    }

    private void build(
            int at, String ruleName, Map<String, Line> settings, List<Line> yes, List<Line> no, int faultsBefore) {
        Line match = settings.remove("match");
        if (match == null) {
            fault(at, 0, "rule '" + ruleName + "' has no 'match' line", "write what it matches");
            return;
        }
        if (yes.isEmpty()) fault(at, 0, "rule '" + ruleName + "' has no 'yes' example", "show one sentence it reads");
        if (no.isEmpty()) {
            fault(at, 0, "rule '" + ruleName + "' has no 'no' example", "show one sentence it must leave alone");
        }
        Line makes = settings.remove("makes");
        String made = null;
        Map<String, String> attributes = new LinkedHashMap<>();
        if (makes != null) {
            String[] words = withoutComment(makes.text()).split(" +");
            made = words[0].intern();
            vocabulary.addKind(made);
            for (int i = 1; i < words.length; i++) {
                int sign = words[i].indexOf('=');
                if (sign < 1)
                    fault(makes.number(), makes.column(), "'" + words[i] + "' is no attribute", "write voice=passive");
                else attributes.put(words[i].substring(0, sign), words[i].substring(sign + 1));
            }
        }
        PatternParser parser = new PatternParser(withoutComment(match.text()), definitions);
        Pattern pattern;
        try {
            pattern = parser.parse();
        } catch (PatternParser.Wrong wrong) {
            fault(match.number(), match.column() + wrong.column, wrong.getMessage(), wrong.repair);
            return;
        }
        check(parser, match);
        if (parser.onlyTags) {
            fault(
                    match.number(),
                    match.column(),
                    "the rule rests on the tagger alone",
                    "add a word, a class or a feature");
        }
        if (faults.size() > faultsBefore) return;
        Map<String, String> plain = new LinkedHashMap<>();
        settings.forEach((keyword, line) -> plain.put(keyword, withoutComment(line.text())));
        checkNeeds(settings.get("needs"));
        checkNeeds(makes);
        Set<String> captures = new HashSet<>(parser.captures);
        rules.add(new Rule(
                file,
                at + 1,
                ruleName,
                rules.size(),
                Map.copyOf(plain),
                made,
                Map.copyOf(attributes),
                Compiler.program(pattern, vocabulary.alphabet()),
                Need.of(pattern, vocabulary.alphabet()),
                captures,
                examples(yes, no)));
    }

    private static List<Rule.Example> examples(List<Line> yes, List<Line> no) {
        List<Rule.Example> examples = new ArrayList<>();
        for (Line line : yes) examples.add(example(line, true));
        for (Line line : no) examples.add(example(line, false));
        return List.copyOf(examples);
    }

    private static Rule.Example example(Line line, boolean matches) {
        int arrow = line.text().lastIndexOf("->");
        String sentence =
                arrow < 0 ? line.text() : line.text().substring(0, arrow).strip();
        @Nullable
        String expected = arrow < 0 ? null : line.text().substring(arrow + 2).strip();
        return new Rule.Example(line.number() + 1, matches, sentence, expected);
    }

    private void check(PatternParser parser, Line line) {
        for (PatternParser.Mention mention : parser.kinds) {
            String problem = vocabulary.problem(mention.kind(), mention.attribute(), mention.value());
            if (problem != null) {
                fault(line.number(), line.column() + mention.column(), problem, vocabulary.repair(mention.kind()));
            }
        }
        parser.features.forEach((feature, column) -> {
            if (!vocabulary.hasFeature(feature)) {
                fault(
                        line.number(),
                        line.column() + column,
                        "unknown feature '" + feature + "'",
                        vocabulary.repairFeature(feature));
            }
        });
    }

    private void checkNeeds(@Nullable Line line) {
        if (line == null) return;
        int needs = line.text().indexOf("needs=");
        String problem =
                vocabulary.contextProblem(needs < 0 ? line.text() : line.text().substring(needs + 6));
        if (problem != null) fault(line.number(), line.column(), problem, "list it in contexts.tsv");
    }

    private static boolean isIndented(String line) {
        return !line.isEmpty() && Character.isWhitespace(line.charAt(0)) && !line.isBlank();
    }

    /** A comment starts with '#' behind a space, outside quotation marks. */
    private static String withoutComment(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) quoted = !quoted;
            if (c == '#' && !quoted && i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
                return text.substring(0, i).strip();
            }
        }
        return text.strip();
    }

    private static String nearest(String keyword) {
        return Vocabulary.nearest(keyword, KEYWORDS);
    }

    private void fault(int line, int column, String message, String repair) {
        faults.add(new Fault(file, line + 1, column + 1, message, lines.get(line), repair));
    }
}
