package bilan.workbench.gather;

import bilan.store.Hashes;
import bilan.workbench.diff.Changes;
import bilan.workbench.diff.Snapshot.Conflict;
import bilan.workbench.diff.Snapshot.Figure;
import bilan.workbench.diff.Snapshot.Origin;
import bilan.workbench.diff.Snapshot.Toll;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed in a dossier and that somebody should hear of. Its JSON is what goes out; docs/watch.md tells
 * the fields.
 *
 * @param id the same whenever and to whomever it is told
 */
public record Announcement(String id, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** {@code toll}, {@code origin}, {@code disagreement} or {@code withdrawn}. */
    public String kind() {
        return json.path("kind").asText();
    }

    /** When it was found. */
    public Instant at() {
        return Instant.parse(json.path("at").asText());
    }

    /** Reads what was written. */
    static Announcement of(String written) throws JsonProcessingException {
        JsonNode json = JSON.readTree(written);
        return new Announcement(json.path("id").asText(), json);
    }

    /**
     * What there is to say of changes.
     *
     * @param last number of the last article that was looked at: the same change later is another announcement
     * @param docs the article of each claim
     */
    static List<Announcement> of(Changes changes, long last, Instant at, Map<String, String> docs) {
        List<ObjectNode> found = new ArrayList<>();
        for (Changes.TollChange change : changes.tolls()) {
            ObjectNode json = subject("toll", change.toll());
            json.put("change", change.kind());
            json.set("before", range(change.before()));
            json.set("after", range(change.after()));
            Figure latest = change.after() == null ? null : change.after().latest();
            json.set("latest", latest == null ? null : figure(latest));
            json.put("origins", change.toll().origins());
            Set<String> before =
                    change.before() == null ? Set.of() : change.before().claims();
            Set<String> news = new TreeSet<>(change.toll().claims());
            news.removeAll(before);
            articles(json, news, docs);
            found.add(json);
        }
        for (Origin origin : changes.origins()) {
            ObjectNode json = JSON.createObjectNode();
            json.put("kind", "origin").put("source", origin.name()).put("source_kind", origin.kind());
            articles(json, origin.claims(), docs);
            found.add(json);
        }
        for (Conflict conflict : changes.begun()) {
            ObjectNode json = JSON.createObjectNode();
            json.put("kind", "disagreement").put("effect", conflict.effect()).put("group", conflict.group());
            json.put("place", conflict.place()).put("disagreement", conflict.kind());
            ArrayNode sides = json.putArray("sides");
            Set<String> claims = new TreeSet<>();
            for (Figure side : conflict.sides()) {
                sides.add(figure(side));
                claims.addAll(side.claims());
            }
            json.put("explanation", conflict.explanation());
            articles(json, claims, docs);
            found.add(json);
        }
        for (Changes.Withdrawal withdrawal : changes.withdrawn()) {
            ObjectNode json = subject("withdrawn", withdrawal.toll());
            json.set("figure", figure(withdrawal.figure()));
            json.put("standing", withdrawal.figure().standing());
            articles(json, withdrawal.figure().claims(), docs);
            found.add(json);
        }
        List<Announcement> announcements = new ArrayList<>();
        for (ObjectNode json : found) {
            byte[] bytes = (last + " " + json).getBytes(StandardCharsets.UTF_8);
            String id = Hashes.of(bytes).substring(0, 32);
            ObjectNode whole = JSON.createObjectNode();
            whole.put("id", id).put("at", at.toString());
            whole.setAll(json);
            announcements.add(new Announcement(id, whole));
        }
        return announcements;
    }

    private static ObjectNode subject(String kind, Toll toll) {
        return JSON.createObjectNode()
                .put("kind", kind)
                .put("effect", toll.effect())
                .put("group", toll.group())
                .put("place", toll.place());
    }

    private static @Nullable ObjectNode range(@Nullable Toll toll) {
        if (toll == null || toll.range() == null) return null;
        return JSON.createObjectNode()
                .put("low", toll.range().low())
                .put("high", toll.range().high());
    }

    private static ObjectNode figure(Figure figure) {
        return JSON.createObjectNode()
                .put("low", figure.low())
                .put("high", figure.high())
                .put("source", figure.source())
                .put("as_of", figure.asOf());
    }

    private static void articles(ObjectNode json, Set<String> claims, Map<String, String> docs) {
        TreeSet<String> articles = new TreeSet<>();
        for (String claim : claims) if (docs.containsKey(claim)) articles.add(docs.get(claim));
        ArrayNode array = json.putArray("articles");
        articles.forEach(array::add);
    }
}
