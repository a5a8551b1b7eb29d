package bilan.flink;

import bilan.dossier.Dossier;
import bilan.workbench.json.DossierJson;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dossier as its lines: the whole one, and each claim, toll, disagreement and anomaly, as the command writes them. */
final class DossierParts {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> ALERTS = Set.of("disagreements", "anomalies");

    private final String whole;
    private final List<Finding> findings = new ArrayList<>();

    private DossierParts(String whole) {
        this.whole = whole;
    }

    /** @param story its key */
    static DossierParts of(String story, Dossier dossier) throws IOException {
        StringWriter text = new StringWriter();
        DossierJson.writeLine(dossier, text);
        return parse(story, text.toString().stripTrailing());
    }

    /** The same of a dossier that is written already, on one line or many. */
    static DossierParts parse(String story, String written) throws IOException {
        DossierParts parts = new DossierParts(written);
        parts.split(story);
        return parts;
    }

    /** The dossier on one line. */
    String whole() {
        return whole;
    }

    /** Claims, tolls and alerts; each key once a kind. */
    List<Finding> findings() {
        return findings;
    }

    private void split(String story) throws IOException {
        try (JsonParser json = JSON.createParser(whole)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("claims")) {
                    claims(story, json);
                } else if (name.equals("tolls")) {
                    tolls(story, json);
                } else if (ALERTS.contains(name)) {
                    alerts(name, story, json);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void claims(String story, JsonParser json) throws IOException {
        Map<String, Integer> keys = new HashMap<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Copied claim = Copied.of(json, null, null);
            String key = claim.field("doc") + "#" + claim.field("start") + "-" + claim.field("end") + " "
                    + claim.field("effect");
            findings.add(new Finding(Finding.Kind.CLAIM, story, numbered(key, keys), claim.line()));
        }
    }

    private void tolls(String story, JsonParser json) throws IOException {
        Map<String, Integer> keys = new HashMap<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Copied toll = Copied.of(json, "story", story);
            String place = toll.field("place_id").isEmpty() ? toll.field("place") : toll.field("place_id");
            String key = toll.field("effect") + " " + toll.field("group") + " " + place;
            findings.add(new Finding(Finding.Kind.TOLL, story, numbered(key, keys), toll.line()));
        }
    }

    private void alerts(String name, String story, JsonParser json) throws IOException {
        Map<String, Integer> keys = new HashMap<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Copied alert = Copied.of(json, "story", story);
            String key = name + " " + alert.field("kind") + " " + Hash.of(alert.line());
            findings.add(new Finding(Finding.Kind.ALERT, story, numbered(key, keys), alert.line()));
        }
    }

    private static String numbered(String key, Map<String, Integer> keys) {
        int number = keys.merge(key, 1, Integer::sum);
        return number == 1 ? key : key + "~" + number;
    }

    /** One object, copied, with the plain values of its own fields. */
    private record Copied(String line, Map<String, String> fields) {
        /** @param first a field that is put before all others, or null */
        static Copied of(
                JsonParser json,
                @org.jspecify.annotations.Nullable String first,
                @org.jspecify.annotations.Nullable String value)
                throws IOException {
            Map<String, String> fields = new HashMap<>();
            StringWriter text = new StringWriter();
            try (JsonGenerator out = Json.generator(text)) {
                out.writeStartObject();
                if (first != null) out.writeStringField(first, value);
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    JsonToken token = json.nextToken();
                    if (token.isScalarValue() && token != JsonToken.VALUE_NULL) fields.put(name, json.getText());
                    out.writeFieldName(name);
                    out.copyCurrentStructure(json);
                }
                out.writeEndObject();
            }
            return new Copied(text.toString(), fields);
        }

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }
}
