package bilan.app.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a careful reader found in a story; the form is told in {@code dossiers/README.md}. */
final class Findings {
    /** A place where an article prints a figure. */
    record Mention(String doc, String quote, int numberAt, int length) {}

    /** A figure of the story. */
    record Point(
            String id,
            String effect,
            String day,
            long low,
            long high,
            String origin,
            @Nullable String standing,
            String scope,
            List<Mention> mentions) {

        boolean isToldBy(Point other) {
            return origin.equals(other.origin) && effect.equals(other.effect);
        }

        boolean meets(Point other) {
            return low <= other.high && other.low <= high;
        }
    }

    /** Two points, in the order of their keys. */
    record Pair(String one, String other) {}

    final Map<String, Point> points = new LinkedHashMap<>();
    final List<Mention> notJudged = new ArrayList<>();
    final List<Pair> updates;
    final List<Pair> parts;
    final List<Pair> additions;
    final List<Pair> altered;
    final List<Pair> copies;
    final List<List<String>> scopes = new ArrayList<>();
    final List<List<String>> disagreements = new ArrayList<>();
    final List<JsonNode> anomalies = new ArrayList<>();

    private Findings(JsonNode json) {
        for (JsonNode point : json.get("points")) {
            points.put(point.get("id").asText(), point(point));
        }
        for (JsonNode mention : json.get("not_judged")) notJudged.add(mention(mention));
        updates = pairs(json.get("updates"), "earlier", "later");
        parts = pairs(json.get("parts"), "whole", "part");
        additions = pairs(json.get("additions"), "to", "added");
        altered = pairs(json.get("altered"), "original", "copy");
        copies = pairs(json.get("copies"), "original", "copy");
        for (JsonNode scope : json.get("different_scope")) scopes.add(texts(scope.get("points")));
        for (JsonNode one : json.get("disagreements")) {
            if (!one.get("kind").asText().equals("relay_altered")) disagreements.add(texts(one.get("sides")));
        }
        json.get("anomalies").forEach(anomalies::add);
    }

    /** The findings of a folder, or null if it holds none in this form. */
    static @Nullable Findings in(Path folder) throws IOException {
        Path file = folder.resolve("expected-findings.json");
        if (!Files.exists(file)) return null;
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        return json.has("points") ? new Findings(json) : null;
    }

    private static Point point(JsonNode json) {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : json.get("mentions")) mentions.add(mention(mention));
        return new Point(
                json.get("id").asText(),
                json.get("effect").asText(),
                json.get("as_of").asText(),
                json.get("low").isNull() ? 0 : json.get("low").asLong(),
                json.get("high").isNull() ? Long.MAX_VALUE : json.get("high").asLong(),
                json.get("origin").asText(),
                json.path("standing").asText(null),
                json.get("group").asText() + " " + json.path("group_of").asText() + " "
                        + json.path("place").asText() + " "
                        + json.path("period").asText()
                        + (json.path("standing").asText().equals("added") ? " added" : ""),
                mentions);
    }

    private static Mention mention(JsonNode json) {
        return new Mention(
                json.get("doc").asText(),
                json.get("quote").asText(),
                json.get("number_at").asInt(),
                json.get("number").asText().length());
    }

    private static List<Pair> pairs(JsonNode all, String one, String other) {
        List<Pair> pairs = new ArrayList<>();
        for (JsonNode pair : all)
            pairs.add(new Pair(pair.get(one).asText(), pair.get(other).asText()));
        return pairs;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : array) texts.add(one.asText());
        return texts;
    }
}
