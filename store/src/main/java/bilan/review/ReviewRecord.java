package bilan.review;

import bilan.dossier.Correction;
import bilan.dossier.Correction.Field;
import bilan.store.Decision;
import bilan.store.KeptDecision;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acts as rows of the dossier file: docs/dossier-file.md, "Decisions on claims". */
final class ReviewRecord {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAIM = "claim";
    private static final String ORIGIN = "origin";
    private static final String DISAGREEMENT = "disagreement";
    private static final String NOTE = "note";
    private static final String SECOND = "second";
    private static final String UNDO = "undo";
    private static final String REDO = "redo";
    private static final Set<String> KINDS = Set.of(CLAIM, ORIGIN, DISAGREEMENT, NOTE, SECOND, UNDO, REDO);

    private ReviewRecord() {}

    static Decision write(String who, Act act, boolean blind, @Nullable String key) {
        ObjectNode record = JSON.createObjectNode();
        String kind = fill(record, act);
        if (blind) record.put("blind", true);
        if (key != null) record.put("key", key);
        String object = act instanceof Act.Undo undo
                ? String.valueOf(undo.number())
                : act instanceof Act.Redo redo
                        ? String.valueOf(redo.number())
                        : act.claims().get(0);
        return new Decision(who, kind, object, record.toString());
    }

    private static String fill(ObjectNode record, Act act) {
        if (act instanceof Act.Accept accept) {
            ids(record.put("state", "accepted").putArray("claims"), accept.claims());
            return CLAIM;
        }
        if (act instanceof Act.Reject reject) {
            ids(record.put("state", "rejected").putArray("claims"), reject.claims());
            record.put("reason", reject.reason().word());
            return CLAIM;
        }
        if (act instanceof Act.Correct correct) {
            ids(record.put("state", "corrected").putArray("claims"), correct.claims());
            ObjectNode fields = record.putObject("fields");
            correct.correction().fields().forEach((field, value) -> fields.put(field.word(), value));
            return CLAIM;
        }
        if (act instanceof Act.SameOrigin same) {
            record.put("origin", "same").put("as", same.other());
            return ORIGIN;
        }
        if (act instanceof Act.OwnOrigin) {
            record.put("origin", "own");
            return ORIGIN;
        }
        if (act instanceof Act.Settle settle) {
            record.put("verdict", settle.verdict().word());
            ids(record.putArray("one"), settle.one());
            ids(record.putArray("other"), settle.other());
            return DISAGREEMENT;
        }
        if (act instanceof Act.Note note) {
            record.put("text", note.text());
            return NOTE;
        }
        if (act instanceof Act.AskSecond) return SECOND;
        return act instanceof Act.Undo ? UNDO : REDO;
    }

    private static void ids(ArrayNode into, List<String> claims) {
        claims.forEach(into::add);
    }

    /**
     * Null if the decision is about something else than claims.
     *
     * @throws IllegalArgumentException if it is about claims and cannot be read
     */
    static @Nullable Review read(KeptDecision kept) {
        Decision decision = kept.decision();
        if (!KINDS.contains(decision.kind())) return null;
        try {
            JsonNode record = JSON.readTree(decision.record());
            Act act = act(decision.kind(), decision.object(), record);
            return new Review(
                    kept.number(),
                    kept.at(),
                    decision.who(),
                    act,
                    record.path("blind").asBoolean(),
                    record.hasNonNull("key") ? record.get("key").asText() : null);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("decision " + kept.number() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Act act(String kind, String object, JsonNode record) {
        return switch (kind) {
            case CLAIM -> onClaims(record);
            case ORIGIN -> onOrigin(object, record);
            case DISAGREEMENT ->
                new Act.Settle(Act.Verdict.of(text(record, "verdict")), ids(record, "one"), ids(record, "other"));
            case NOTE -> new Act.Note(object, text(record, "text"));
            case SECOND -> new Act.AskSecond(object);
            case UNDO -> new Act.Undo(Long.parseLong(object));
            default -> new Act.Redo(Long.parseLong(object));
        };
    }

    private static Act onClaims(JsonNode record) {
        List<String> claims = ids(record, "claims");
        String state = text(record, "state");
        return switch (state) {
            case "accepted" -> new Act.Accept(claims);
            case "rejected" -> new Act.Reject(claims, Act.Reason.of(text(record, "reason")));
            case "corrected" -> new Act.Correct(claims, new Correction(fields(record.path("fields"))));
            default -> throw new IllegalArgumentException("unknown state '" + state + "'");
        };
    }

    private static Act onOrigin(String object, JsonNode record) {
        return text(record, "origin").equals("same")
                ? new Act.SameOrigin(object, text(record, "as"))
                : new Act.OwnOrigin(object);
    }

    private static Map<Field, String> fields(JsonNode record) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        record.properties()
                .forEach(field ->
                        fields.put(Field.of(field.getKey()), field.getValue().asText()));
        return fields;
    }

    private static List<String> ids(JsonNode record, String name) {
        List<String> ids = new ArrayList<>();
        record.path(name).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static String text(JsonNode record, String name) {
        if (!record.hasNonNull(name)) throw new IllegalArgumentException("'" + name + "' is missing");
        return record.get(name).asText();
    }
}
