package bilan.app.export;

import bilan.dossier.ReadingPolicy;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.names.Place;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RFC 7946: a feature a toll, at its place; null geometry where the place is unknown or has no coordinates. */
final class GeoJson extends TextWriter {
    GeoJson() {
        super("geojson");
    }

    @Override
    int write(Snapshot snapshot, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.setPrettyPrinter(Json.indented());
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (TollSeries toll : snapshot.dossier().tolls()) feature(snapshot, toll, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        return snapshot.dossier().tolls().size();
    }

    private static void feature(Snapshot snapshot, TollSeries toll, JsonGenerator json) throws IOException {
        Place place = snapshot.place(toll);
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        geometry(place, json);
        json.writeObjectFieldStart("properties");
        json.writeStringField("effect", toll.effect().word());
        json.writeStringField("group", toll.group().word());
        Json.text(json, "place", toll.place());
        Json.text(json, "place_id", toll.placeId());
        Json.text(
                json,
                "precision",
                place == null ? null : place.precision().name().toLowerCase(Locale.ROOT));
        Json.text(json, "country", place == null || place.country().isEmpty() ? null : place.country());
        Json.number(
                json, "low", toll.range() == null ? null : (Long) toll.range().low());
        boolean open = toll.range() == null || toll.range().openAbove();
        Json.number(json, "high", open ? null : (Long) toll.range().high());
        json.writeNumberField("origins", toll.origins());
        point(json, "first", toll.first());
        point(json, "latest", toll.latest());
        ReadingPolicy.Figure figure = snapshot.policy().read(toll);
        json.writeStringField(
                "policy", snapshot.policy().word() + " v" + snapshot.policy().version());
        Json.number(json, "policy_low", figure == null ? null : figure.low());
        Json.number(json, "policy_best", figure == null ? null : figure.best());
        Json.number(json, "policy_high", figure == null ? null : figure.high());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(@Nullable Place place, JsonGenerator json) throws IOException {
        if (place == null || place.lat() == null || place.lon() == null) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {place.lon(), place.lat()}, 0, 2);
        json.writeEndObject();
    }

    /** "5 killed, the ministry, 2022-01-06": the figure in words a map can show. */
    private static void point(JsonGenerator json, String field, @Nullable TollPoint point) throws IOException {
        if (point == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        Json.text(json, "as_of", point.asOf() == null ? null : point.asOf().toString());
        Json.number(
                json,
                "low",
                point.quantity().openBelow() ? null : (Long) point.quantity().low());
        Json.number(
                json,
                "high",
                point.quantity().openAbove() ? null : (Long) point.quantity().high());
        Json.text(json, "source", point.source() == null ? null : point.source().name());
        json.writeEndObject();
    }
}
