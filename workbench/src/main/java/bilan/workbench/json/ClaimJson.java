package bilan.workbench.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims as JSON Lines: one claim a line, the fields of the contract in its order. */
public final class ClaimJson {
    private final Writer out;

    /** Writes to {@code out}, which stays open. */
    public ClaimJson(Writer out) {
        this.out = out;
    }

    /** Writes one line. */
    public void write(ClaimLine claim) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            write(json, claim);
        }
        out.write('\n');
    }

    /** Writes the claim as one object of a larger document. */
    static void write(JsonGenerator json, ClaimLine claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("doc", claim.doc());
        json.writeNumberField("start", claim.start());
        json.writeNumberField("end", claim.end());
        json.writeStringField("number", claim.number());
        Json.number(json, "low", claim.low());
        Json.number(json, "high", claim.high());
        json.writeStringField("hedge", claim.hedge());
        json.writeStringField("effect", claim.effect());
        json.writeStringField("group", claim.group());
        Json.text(json, "victims", claim.victims());
        Json.text(json, "place", claim.place());
        Json.text(json, "place_id", claim.placeId());
        Json.text(json, "source", claim.source());
        Json.texts(json, "chain", claim.chain());
        Json.text(json, "source_kind", claim.sourceKind());
        json.writeStringField("modality", claim.modality());
        Json.text(json, "day", claim.day());
        Json.text(json, "as_of", claim.asOf());
        json.writeStringField("scope", claim.scope());
        Json.text(json, "part_of", claim.partOf());
        json.writeStringField("quote", claim.quote());
        json.writeStringField("sentence", claim.sentence());
        json.writeStringField("language", claim.language());
        json.writeStringField("rule", claim.rule());
        json.writeStringField("pack", claim.pack());
        Json.text(json, "period", claim.period());
        json.writeEndObject();
    }

    /**
     * Reads one line back.
     *
     * @throws IOException if it is not JSON, or a field is missing or of the wrong type; the message names the field
     */
    public static ClaimLine read(String line) throws IOException {
        JsonNode row;
        try {
            row = new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage(), e);
        }
        List<String> chain = new ArrayList<>();
        for (JsonNode voice : field(row, "chain")) chain.add(voice.asText());
        return new ClaimLine(
                text(row, "doc"),
                whole(row, "start"),
                whole(row, "end"),
                text(row, "number"),
                optionalNumber(row, "low"),
                optionalNumber(row, "high"),
                text(row, "hedge"),
                text(row, "effect"),
                text(row, "group"),
                optional(row, "victims"),
                optional(row, "place"),
                optional(row, "place_id"),
                optional(row, "source"),
                chain,
                optional(row, "source_kind"),
                text(row, "modality"),
                optional(row, "day"),
                optional(row, "as_of"),
                text(row, "scope"),
                optional(row, "part_of"),
                text(row, "quote"),
                text(row, "sentence"),
                text(row, "language"),
                text(row, "rule"),
                text(row, "pack"),
                row.has("period") ? optional(row, "period") : null);
    }

    private static JsonNode field(JsonNode row, String name) throws IOException {
        JsonNode value = row.get(name);
        if (value == null) throw new IOException("the claim has no field '" + name + "'");
        return value;
    }

    private static String text(JsonNode row, String name) throws IOException {
        JsonNode value = field(row, name);
        if (!value.isTextual()) throw new IOException("'" + name + "' is " + value + ", not a text");
        return value.textValue();
    }

    private static @Nullable String optional(JsonNode row, String name) throws IOException {
        return field(row, name).isNull() ? null : text(row, name);
    }

    private static int whole(JsonNode row, String name) throws IOException {
        JsonNode value = field(row, name);
        if (!value.canConvertToInt()) throw new IOException("'" + name + "' is " + value + ", not an offset");
        return value.intValue();
    }

    private static @Nullable Long optionalNumber(JsonNode row, String name) throws IOException {
        JsonNode value = field(row, name);
        if (value.isNull()) return null;
        if (!value.canConvertToLong()) throw new IOException("'" + name + "' is " + value + ", not a number of people");
        return value.longValue();
    }
}
