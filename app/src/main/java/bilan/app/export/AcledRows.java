package bilan.app.export;

import bilan.dossier.Disagreement;
import bilan.dossier.ReadingPolicy;
import bilan.names.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The killed under the column names of ACLED. Not ACLED's data: {@code fatalities} is read by {@code conservative},
 * disputes stand in {@code notes}, and columns on actors stay empty.
 */
final class AcledRows extends TextWriter {
    private static final ReadingPolicy POLICY = ReadingPolicy.CONSERVATIVE;

    private static final List<String> COLUMNS = List.of(
            "event_id_cnty",
            "event_date",
            "year",
            "time_precision",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actor1",
            "assoc_actor_1",
            "inter1",
            "actor2",
            "assoc_actor_2",
            "inter2",
            "interaction",
            "civilian_targeting",
            "iso",
            "region",
            "country",
            "admin1",
            "admin2",
            "admin3",
            "location",
            "latitude",
            "longitude",
            "geo_precision",
            "source",
            "source_scale",
            "notes",
            "fatalities",
            "tags",
            "timestamp");

    AcledRows() {
        super("acled");
    }

    @Override
    int write(Snapshot snapshot, Writer out) throws IOException {
        Rows rows = new Rows(out, COLUMNS);
        int number = 0;
        for (EventRows.Row row : EventRows.of(snapshot)) {
            ReadingPolicy.Figure figure = POLICY.read(row.toll());
            Place place = row.place();
            rows.cell("event_id_cnty", "BILAN" + ++number)
                    .cell("event_date", row.to())
                    .cell("year", row.to() == null ? null : row.to().getYear())
                    .cell("time_precision", timePrecision(row))
                    .cell("country", place == null ? null : snapshot.country(place.country()))
                    .cell("location", row.toll().place())
                    .cell("latitude", place == null ? null : place.lat())
                    .cell("longitude", place == null ? null : place.lon())
                    .cell("geo_precision", geoPrecision(place))
                    .cell("source", String.join("; ", EventRows.voices(row)))
                    .cell("notes", notes(snapshot, row))
                    .cell("fatalities", figure == null ? null : figure.best())
                    .cell("tags", POLICY.word() + " v" + POLICY.version())
                    .end();
        }
        return rows.count();
    }

    private static String notes(Snapshot snapshot, EventRows.Row row) {
        String disputes = EventRows.disagreements(snapshot, row).stream()
                .map((Disagreement one) -> one.explanation(Locale.ENGLISH))
                .collect(Collectors.joining(" "));
        String sentence = EventRows.sentence(snapshot, row);
        return disputes.isEmpty() ? sentence : sentence + " [" + disputes + "]";
    }

    /** 1 the day, 2 the week, 3 the month or less. */
    private static @Nullable Integer timePrecision(EventRows.Row row) {
        if (row.to() == null) return null;
        return switch (row.datePrecision()) {
            case 1 -> 1;
            case 2, 3 -> 2;
            default -> 3;
        };
    }

    /** 1 the town, 2 its surroundings, 3 a region. */
    private static @Nullable Integer geoPrecision(@Nullable Place place) {
        if (place == null) return null;
        return switch (place.precision()) {
            case EXACT, TOWN -> 1;
            case DISTRICT -> 2;
            case PROVINCE, COUNTRY, AREA -> 3;
            case NONE -> null;
        };
    }
}
