package bilan.app.export;

import bilan.claim.Group;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.TollSeries;
import bilan.names.Place;
import bilan.text.Article;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The killed under the column names of the UCDP Georeferenced Event Dataset. Not that dataset: best, low and high are
 * read by {@code low-best-high}, sources are counted as independent origins, and columns on conflicts stay empty.
 */
final class GedRows extends TextWriter {
    private static final ReadingPolicy POLICY = ReadingPolicy.LOW_BEST_HIGH;

    private static final List<String> COLUMNS = List.of(
            "id",
            "relid",
            "year",
            "active_year",
            "code_status",
            "type_of_violence",
            "conflict_dset_id",
            "conflict_new_id",
            "conflict_name",
            "dyad_dset_id",
            "dyad_new_id",
            "dyad_name",
            "side_a_dset_id",
            "side_a_new_id",
            "side_a",
            "side_b_dset_id",
            "side_b_new_id",
            "side_b",
            "number_of_sources",
            "source_article",
            "source_office",
            "source_date",
            "source_headline",
            "source_original",
            "where_prec",
            "where_coordinates",
            "where_description",
            "adm_1",
            "adm_2",
            "latitude",
            "longitude",
            "geom_wkt",
            "priogrid_gid",
            "country",
            "country_id",
            "region",
            "event_clarity",
            "date_prec",
            "date_start",
            "date_end",
            "deaths_a",
            "deaths_b",
            "deaths_civilians",
            "deaths_unknown",
            "best",
            "high",
            "low",
            "gwnoa",
            "gwnob");

    GedRows() {
        super("ged");
    }

    @Override
    int write(Snapshot snapshot, Writer out) throws IOException {
        Rows rows = new Rows(out, COLUMNS);
        int number = 0;
        for (EventRows.Row row : EventRows.of(snapshot)) write(snapshot, rows, row, ++number);
        return rows.count();
    }

    private static void write(Snapshot snapshot, Rows rows, EventRows.Row row, int number) {
        ReadingPolicy.Figure figure = POLICY.read(row.toll());
        Place place = row.place();
        List<Article> articles = EventRows.articles(snapshot, row);
        rows.cell("id", number)
                .cell("relid", "bilan-" + number)
                .cell("year", row.from() == null ? null : row.from().getYear())
                .cell("code_status", POLICY.word() + " v" + POLICY.version())
                .cell("number_of_sources", row.toll().origins())
                .cell(
                        "source_article",
                        articles.stream().map(WebAnnotations::source).collect(Collectors.joining("; ")))
                .cell(
                        "source_office",
                        joined(articles.stream().map(Article::outlet).toList()))
                .cell(
                        "source_date",
                        articles.stream()
                                .map(Article::published)
                                .filter(Objects::nonNull)
                                .map(when -> when.date().toString())
                                .collect(Collectors.joining("; ")))
                .cell(
                        "source_headline",
                        joined(articles.stream().map(Article::title).toList()))
                .cell("source_original", String.join("; ", EventRows.voices(row)))
                .cell("where_prec", precision(place))
                .cell("where_coordinates", row.toll().place())
                .cell("country", place == null ? null : snapshot.country(place.country()))
                .cell("date_prec", row.from() == null ? null : row.datePrecision())
                .cell("date_start", row.from())
                .cell("date_end", row.to())
                .cell("deaths_civilians", deaths(row, Group.CIVILIANS));
        if (place != null && place.lat() != null && place.lon() != null) {
            rows.cell("latitude", place.lat())
                    .cell("longitude", place.lon())
                    .cell("geom_wkt", "POINT (" + place.lon() + " " + place.lat() + ")");
        }
        if (figure != null) {
            rows.cell("best", figure.best()).cell("high", figure.high()).cell("low", figure.low());
        }
        rows.end();
    }

    private static String joined(List<@Nullable String> values) {
        return values.stream().filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
    }

    private static @Nullable Long deaths(EventRows.Row row, Group group) {
        for (TollSeries toll : row.groups()) {
            ReadingPolicy.Figure figure = toll.group() == group ? POLICY.read(toll) : null;
            if (figure != null) return figure.best();
        }
        return null;
    }

    /** As UCDP codes it: 1 the town, 3 a district, 4 a province, 6 a country, 7 more. */
    private static @Nullable Integer precision(@Nullable Place place) {
        if (place == null) return null;
        return switch (place.precision()) {
            case EXACT, TOWN -> 1;
            case DISTRICT -> 3;
            case PROVINCE -> 4;
            case COUNTRY -> 6;
            case AREA -> 7;
            case NONE -> null;
        };
    }
}
