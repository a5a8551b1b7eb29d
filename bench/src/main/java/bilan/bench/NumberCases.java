package bilan.bench;

import bilan.Bilan;
import bilan.claim.Explanation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number words and ranges: the cases of three other projects, read by Bilan. What Bilan does not mean to read is refused
 * with a reason: by kind here, case by case in {@code refusals.tsv}.
 */
public final class NumberCases {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LANGUAGES = Map.of("French", "fr", "English", "en", "Spanish", "es");
    private static final Pattern INTERVAL = Pattern.compile("[\\[(](-?[\\d.]*),(-?[\\d.]*)[\\])]");

    private final Bilan bilan = Bilan.bundled();
    private final boolean misses;
    private final Map<String, String> refusals;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** What became of the cases of one model in one language. */
    private static final class Tally {
        int right;
        int wrong;
        final Map<String, Integer> refused = new TreeMap<>();
        int parkedForJava;
    }

    private NumberCases(boolean misses) throws IOException {
        this.misses = misses;
        refusals = refusals(Path.of("bench/refusals.tsv"));
    }

    public static void main(String[] arguments) throws IOException {
        NumberCases cases = new NumberCases(List.of(arguments).contains("--misses"));
        Path bench = Texts.shared().resolve("bench");
        for (String name : List.of("English", "French", "Spanish")) {
            cases.recognizers(bench.resolve("recognizers/cases-Number-" + name + "-D.jsonl"), LANGUAGES.get(name));
        }
        cases.numerals(bench.resolve("numbers/numerals.jsonl"));
        cases.print();
    }

    private void print() {
        tallies.forEach((name, tally) -> {
            int asked = tally.right + tally.wrong;
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %4d of %4d = %.3f%s%n",
                    name,
                    tally.right,
                    asked,
                    asked == 0 ? 1.0 : (double) tally.right / asked,
                    (tally.refused.isEmpty() ? "" : "   refused: " + tally.refused)
                            + (tally.parkedForJava == 0
                                    ? ""
                                    : "   parked for that library's Java port: " + tally.parkedForJava));
        });
    }

    // --- Recognizers-Text ---------------------------------------------------------------------------------

    private void recognizers(Path file, String language) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String id = row.path("id").asText();
            String model = id.substring(id.lastIndexOf('/') + 1, id.indexOf('#'));
            boolean ranges = model.startsWith("NumberRange");
            if (!ranges && !model.equals("NumberModel")) continue;
            String input = row.path("input").asText();
            // The experimental mode repeats the plain one, with closed intervals.
            if (model.endsWith("Mode") && !seen.add(input)) continue;
            seen.add(input);
            Tally tally = tallies.computeIfAbsent(
                    (ranges ? "Recognizers NumberRange " : "Recognizers Number ") + language, key -> new Tally());
            String refusal = refusals.get(id);
            if (refusal == null) refusal = refusal(row.path("results"));
            if (refusal != null) {
                tally.refused.merge(refusal, 1, Integer::sum);
                continue;
            }
            if (row.path("not_supported").asText().contains("java")) {
                String parked = row.path("not_supported").asText();
                if (List.of(parked.split(", ")).contains("java")) tally.parkedForJava++;
            }
            List<String> expected = new ArrayList<>();
            for (JsonNode result : row.path("results")) {
                String value = result.path("Resolution").path("value").asText();
                expected.add(ranges ? interval(value) : value);
            }
            List<String> read = ranges ? ranges(language, input, expected) : numbers(language, input);
            judge(tally, id, input, expected, read);
        }
    }

    /** Why results of this kind are not ours to read, or null. */
    private static String refusal(JsonNode results) {
        for (JsonNode result : results) {
            String kind = result.path("Resolution").path("subtype").asText();
            if (kind.equals("fraction") || kind.equals("power")) return kind;
            String value = result.path("Resolution").path("value").asText();
            if (kind.equals("decimal")) return "decimal";
            if (value.contains("-")) return "negative";
            if (value.contains(".")) return "fraction";
        }
        return null;
    }

    /** Closed or open, the ends are what counts: for people 20 to 30 holds both. */
    private static String interval(String value) {
        Matcher ends = INTERVAL.matcher(value);
        if (!ends.matches()) return value;
        return ends.group(1) + ".." + ends.group(2);
    }

    private List<String> numbers(String language, String input) {
        List<String> read = new ArrayList<>();
        for (Explanation.Group edge : edges(language, input)) {
            if (!edge.kind().equals("NUMBER")) continue;
            String kind = edge.attributes().get("kind");
            if (kind.equals("ordinal") || kind.equals("decimal") || kind.equals("vague")) continue;
            // "a" is no number to those who wrote the English cases, « un » and "un" are to the others
            if (kind.equals("article") && language.equals("en")) continue;
            read.add(edge.attributes().get("low"));
        }
        return read;
    }

    /** An exact figure is an interval only where the case says so: "equal to 20". */
    private List<String> ranges(String language, String input, List<String> expected) {
        List<String> read = new ArrayList<>();
        for (Explanation.Group edge : edges(language, input)) {
            if (!edge.kind().equals("QUANTITY")) continue;
            String hedge = edge.attributes().getOrDefault("hedge", "exact");
            String interval = edge.attributes().getOrDefault("low", "") + ".."
                    + edge.attributes().getOrDefault("high", "");
            boolean loose = hedge.equals("about") || hedge.equals("indefinite");
            if (loose || hedge.equals("exact") && !expected.contains(interval)) continue;
            read.add(interval);
        }
        return read;
    }

    // --- duckling, text2num ---------------------------------------------------------------------------------

    private void numerals(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String language = row.path("lang").asText();
            // The Spanish values of duckling's file do not belong to their words: « setenta » is given as 1.
            if (!LANGUAGES.containsValue(language)
                    || language.equals("es") && row.path("src").asText().equals("duckling")) continue;
            String input = row.path("input").asText();
            double value = row.path("value").asDouble();
            Tally tally =
                    tallies.computeIfAbsent("numerals " + row.path("src").asText() + " " + language, k -> new Tally());
            String refusal = refusals.get(language + ":" + input);
            if (refusal == null && value < 0) refusal = "negative";
            if (refusal == null && value != Math.rint(value)) refusal = "fraction or decimal";
            if (refusal != null) tally.refused.merge(refusal, 1, Integer::sum);
            else judge(tally, language, input, List.of(String.valueOf((long) value)), numbers(language, input));
        }
    }

    // --- common ---------------------------------------------------------------------------------------------

    private List<Explanation.Group> edges(String language, String input) {
        List<Explanation.Group> edges = new ArrayList<>();
        for (Explanation.Step step : bilan.explain(language, input).steps()) edges.addAll(step.edges());
        return edges;
    }

    private void judge(Tally tally, String id, String input, List<String> expected, List<String> read) {
        if (expected.equals(read)) {
            tally.right++;
            return;
        }
        tally.wrong++;
        if (misses) System.out.println(id + "\t" + input + "\texpected " + expected + "\tread " + read);
    }

    private static Map<String, String> refusals(Path file) throws IOException {
        Map<String, String> refusals = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t");
            if (cells.length != 2)
                throw new IOException(file + ":" + number + ":1: two cells are needed, case and reason");
            refusals.put(cells[0], cells[1]);
        }
        return refusals;
    }
}
