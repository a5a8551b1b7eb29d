package bilan.workbench.json;

import bilan.workbench.diff.Changes;
import bilan.workbench.diff.Snapshot.Conflict;
import bilan.workbench.diff.Snapshot.Figure;
import bilan.workbench.diff.Snapshot.Origin;
import bilan.workbench.diff.Snapshot.Toll;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed between two dossiers, as one JSON object; its fields are told in {@code docs/relations.md}. */
public final class ChangeJson {
    private final JsonGenerator json;

    private ChangeJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the object and a line break; {@code out} stays open.
     *
     * @param from the earlier moment or input, as the user wrote it
     * @param to the later one
     */
    public static void write(String from, String to, Changes changes, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.setPrettyPrinter(Json.indented());
            json.writeStartObject();
            json.writeStringField("from", from);
            json.writeStringField("to", to);
            new ChangeJson(json).write(changes);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void write(Changes changes) throws IOException {
        Json.texts(json, "articles_added", changes.added());
        Json.texts(json, "articles_left", changes.left());
        json.writeArrayFieldStart("tolls");
        for (Changes.TollChange change : changes.tolls()) {
            json.writeStartObject();
            json.writeStringField("change", change.kind());
            subject(change.toll());
            state("before", change.before());
            state("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("origins");
        for (Origin origin : changes.origins()) {
            json.writeStartObject();
            json.writeStringField("name", origin.name());
            json.writeStringField("kind", origin.kind());
            Json.texts(json, "claims", List.copyOf(origin.claims()));
            json.writeEndObject();
        }
        json.writeEndArray();
        conflicts("disagreements_begun", changes.begun());
        conflicts("disagreements_ended", changes.ended());
        json.writeArrayFieldStart("withdrawn");
        for (Changes.Withdrawal withdrawal : changes.withdrawn()) {
            json.writeStartObject();
            subject(withdrawal.toll());
            fields(withdrawal.figure());
            Json.text(json, "standing", withdrawal.figure().standing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void subject(Toll toll) throws IOException {
        json.writeStringField("effect", toll.effect());
        json.writeStringField("group", toll.group());
        Json.text(json, "place", toll.place());
    }

    private void state(String field, @Nullable Toll toll) throws IOException {
        if (toll == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        if (toll.range() == null) {
            json.writeNullField("range");
        } else {
            json.writeObjectFieldStart("range");
            Json.number(json, "low", toll.range().low());
            Json.number(json, "high", toll.range().high());
            json.writeEndObject();
        }
        if (toll.latest() == null) {
            json.writeNullField("latest");
        } else {
            json.writeObjectFieldStart("latest");
            fields(toll.latest());
            json.writeEndObject();
        }
        json.writeNumberField("origins", toll.origins());
        json.writeEndObject();
    }

    private void fields(Figure figure) throws IOException {
        Json.text(json, "as_of", figure.asOf());
        Json.number(json, "low", figure.low());
        Json.number(json, "high", figure.high());
        Json.text(json, "source", figure.source());
        Json.texts(json, "claims", List.copyOf(figure.claims()));
    }

    private void conflicts(String field, List<Conflict> conflicts) throws IOException {
        json.writeArrayFieldStart(field);
        for (Conflict conflict : conflicts) {
            json.writeStartObject();
            json.writeStringField("effect", conflict.effect());
            json.writeStringField("group", conflict.group());
            Json.text(json, "place", conflict.place());
            json.writeStringField("kind", conflict.kind());
            json.writeArrayFieldStart("sides");
            for (Figure side : conflict.sides()) {
                json.writeStartObject();
                fields(side);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("explanation", conflict.explanation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
