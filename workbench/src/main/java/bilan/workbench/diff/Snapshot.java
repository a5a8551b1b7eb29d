package bilan.workbench.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as {@code bilan read --json} writes it, as far as two of them are compared. Immutable.
 *
 * @param docs its articles, sorted
 */
public record Snapshot(Set<String> docs, List<Toll> tolls, List<Conflict> conflicts, List<Origin> origins) {
    /**
     * One figure of a toll, or a side of a disagreement.
     *
     * @param low null if open below
     * @param high null if open above
     * @param origin null for a side
     * @param standing null for a side
     */
    public record Figure(
            @Nullable String asOf,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String source,
            @Nullable String origin,
            @Nullable String standing,
            Set<String> claims) {}

    /**
     * A toll.
     *
     * @param range null if no figure counts; else its low and high end, the latter null if open
     */
    public record Toll(
            String effect,
            String group,
            @Nullable String place,
            List<Figure> series,
            @Nullable Figure range,
            @Nullable Figure latest,
            int origins,
            Set<String> claims) {}

    /** A disagreement. */
    public record Conflict(
            String effect, String group, @Nullable String place, String kind, List<Figure> sides, String explanation) {}

    /** A voice, or an article, that figures go back to. */
    public record Origin(String name, String kind, Set<String> claims) {}

    /**
     * Reads a dossier.
     *
     * @throws IllegalArgumentException if the JSON is no dossier
     */
    public static Snapshot of(JsonNode dossier) {
        for (String field : List.of("articles", "tolls", "disagreements", "origins")) {
            if (!dossier.path(field).isArray()) throw new IllegalArgumentException("no array '" + field + "'");
        }
        TreeSet<String> docs = new TreeSet<>();
        for (JsonNode article : dossier.get("articles"))
            docs.add(article.path("doc").asText());
        List<Toll> tolls = new ArrayList<>();
        for (JsonNode toll : dossier.get("tolls")) tolls.add(toll(toll));
        List<Conflict> conflicts = new ArrayList<>();
        for (JsonNode conflict : dossier.get("disagreements")) {
            conflicts.add(new Conflict(
                    conflict.path("effect").asText(),
                    conflict.path("group").asText(),
                    text(conflict, "place"),
                    conflict.path("kind").asText(),
                    figures(conflict.path("sides")),
                    conflict.path("explanation").asText()));
        }
        List<Origin> origins = new ArrayList<>();
        for (JsonNode origin : dossier.get("origins")) {
            origins.add(new Origin(
                    origin.path("name").asText(), origin.path("kind").asText(), texts(origin.path("claims"))));
        }
        return new Snapshot(docs, tolls, conflicts, origins);
    }

    private static Toll toll(JsonNode toll) {
        List<Figure> series = figures(toll.path("series"));
        TreeSet<String> claims = new TreeSet<>();
        for (Figure figure : series) claims.addAll(figure.claims());
        return new Toll(
                toll.path("effect").asText(),
                toll.path("group").asText(),
                text(toll, "place"),
                series,
                toll.path("range").isObject() ? figure(toll.get("range")) : null,
                toll.path("latest").isObject() ? figure(toll.get("latest")) : null,
                toll.path("origins").asInt(),
                claims);
    }

    private static List<Figure> figures(JsonNode array) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode figure : array) figures.add(figure(figure));
        return figures;
    }

    private static Figure figure(JsonNode json) {
        return new Figure(
                text(json, "as_of"),
                json.hasNonNull("low") ? (Long) json.get("low").asLong() : null,
                json.hasNonNull("high") ? (Long) json.get("high").asLong() : null,
                text(json, "source"),
                text(json, "origin"),
                text(json, "standing"),
                texts(json.path("claims")));
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static Set<String> texts(JsonNode array) {
        TreeSet<String> texts = new TreeSet<>();
        for (JsonNode one : array) texts.add(one.asText());
        return texts;
    }
}
