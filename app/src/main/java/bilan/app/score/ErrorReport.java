package bilan.app.score;

import bilan.claim.Explanation;
import bilan.text.Span;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints what went wrong, grouped by cause: what to mend first stands first. */
final class ErrorReport {
    /** How much of the text is shown on each side of a figure, in UTF-16 units. */
    private static final int SIDE = 70;

    private final Scores scores;
    private final Path texts;
    private final Function<String, @Nullable Explanation> reading;
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, @Nullable Explanation> explanations = new HashMap<>();
    private final Map<String, List<String>> groups = new TreeMap<>();

    ErrorReport(Scores scores, Path texts, Function<String, @Nullable Explanation> reading) {
        this.scores = scores;
        this.texts = texts;
        this.reading = reading;
    }

    void print(Writer out, int most) throws IOException {
        for (ScoredClaim claim : scores.missed()) missed(claim);
        for (Scores.Pair pair : scores.wrongValue()) wrongValue(pair);
        for (ScoredClaim claim : scores.spare()) {
            add("not in gold: read by rule '" + words(claim, "rule") + "' as " + claim.effect(), claim, "");
        }
        for (Scores.Pair pair : scores.right()) fields(pair);
        List<Map.Entry<String, List<String>>> byNumber = new ArrayList<>(groups.entrySet());
        byNumber.sort(Comparator.comparingInt(group -> -group.getValue().size()));
        for (Map.Entry<String, List<String>> group : byNumber) {
            out.write(String.format(Locale.ROOT, "%n%4d  %s%n", group.getValue().size(), group.getKey())
                    .replace(System.lineSeparator(), "\n"));
            for (String line :
                    group.getValue().subList(0, Math.min(most, group.getValue().size()))) {
                out.write("      " + line + "\n");
            }
        }
    }

    private void missed(ScoredClaim claim) throws IOException {
        String body = body(claim.doc());
        if (!explanations.containsKey(claim.doc())) explanations.put(claim.doc(), reading.apply(body));
        Diagnosis diagnosis = new Diagnosis(explanations.get(claim.doc()), span(claim, body), claim.effect());
        add(diagnosis.cause(), claim, claim.effect());
    }

    private void wrongValue(Scores.Pair pair) throws IOException {
        add("wrong value", pair.gold(), interval(pair.gold()) + ", read as " + interval(pair.predicted()));
    }

    private void fields(Scores.Pair pair) throws IOException {
        for (Scores.Field field : Scores.Field.values()) {
            if (pair.same(field)) continue;
            String name = field.name().toLowerCase(Locale.ROOT);
            String right = words(pair.gold(), name);
            String read = words(pair.predicted(), name);
            String kind = read.isEmpty() ? " not read" : right.isEmpty() ? " read where there is none" : " wrong";
            add(name + kind, pair.gold(), "“" + right + "”, read as “" + read + "”");
        }
    }

    private void add(String cause, ScoredClaim claim, String note) throws IOException {
        String line = claim.doc() + "  " + around(claim) + (note.isEmpty() ? "" : "  → " + note);
        groups.computeIfAbsent(cause, key -> new ArrayList<>()).add(line);
    }

    /** The figure in brackets, with what stands beside it. */
    private String around(ScoredClaim claim) throws IOException {
        String body = body(claim.doc());
        Span number = span(claim, body);
        String line = body.substring(Math.max(0, number.start() - SIDE), number.start())
                + "[" + number.of(body) + "]"
                + body.substring(number.end(), Math.min(body.length(), number.end() + SIDE));
        return line.replace('\n', ' ').strip();
    }

    private String body(String doc) throws IOException {
        String body = bodies.get(doc);
        if (body == null) {
            body = Files.readString(texts.resolve(doc + ".txt"));
            bodies.put(doc, body);
        }
        return body;
    }

    /** Claims made elsewhere may point past the end of the text. */
    private static Span span(ScoredClaim claim, String body) {
        int length = body.codePointCount(0, body.length());
        int start = Math.min(Math.max(claim.start(), 0), length);
        int end = Math.min(Math.max(claim.end(), start), length);
        return new Span(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end));
    }

    private static String interval(ScoredClaim claim) {
        return claim.row().path("low").asText() + ".."
                + claim.row().path("high").asText();
    }

    private static String words(ScoredClaim claim, String field) {
        JsonNode value = claim.row().path(field);
        return value.isTextual() ? value.textValue() : "";
    }
}
