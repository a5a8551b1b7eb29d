package bilan.flink;

import bilan.sources.Quarantine;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * Something that could not be read; all else goes on.
 *
 * @param name the file and the record in it, or the message, as a person can find it
 * @param reason what is wrong with it
 * @param offset the byte at which the trouble starts, or -1
 */
public record Rejected(String name, String reason, long offset) {
    /** The side output of every operator that may refuse something. */
    static final OutputTag<Rejected> OUTPUT = new OutputTag<>("rejected", TypeInformation.of(Rejected.class));

    static Rejected of(Quarantine quarantine) {
        return new Rejected(quarantine.name(), quarantine.reason(), quarantine.offset());
    }

    /** One JSON object. */
    String line() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("reason", reason);
            Json.number(json, "offset", offset < 0 ? null : offset);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
