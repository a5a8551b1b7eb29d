package bilan.app.export;

import bilan.dossier.Account;
import bilan.dossier.Disagreement;
import bilan.dossier.Side;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.workbench.json.ClaimCsv;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A Frictionless data package in a ZIP file: tables of claims, articles, tolls and disagreements, with their schema. */
final class DataPackage implements DossierWriter {
    private static final Set<String> INTEGERS = Set.of("start", "end", "low", "high", "words", "origins");

    @Override
    public String name() {
        return "datapackage";
    }

    /** A table: its columns and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Table(List<String> columns, byte[] bytes) {}

    @Override
    public int write(Snapshot snapshot, OutputStream out) throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        ByteArrayOutputStream claims = new ByteArrayOutputStream();
        final int count = new Exports.ClaimRows().write(snapshot, claims);
        tables.put("claims", new Table(ClaimCsv.COLUMNS, claims.toByteArray()));
        tables.put("articles", articles(snapshot));
        tables.put("tolls", tolls(snapshot));
        tables.put("disagreements", disagreements(snapshot));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, "datapackage.json", description(snapshot, tables));
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            add(zip, table.getKey() + ".csv", table.getValue().bytes);
        }
        zip.finish();
        zip.flush();
        return count;
    }

    /** No clock: the same dossier gives the same bytes. */
    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private interface Filling {
        void fill(Rows rows);
    }

    private static Table table(List<String> columns, Filling filling) {
        StringWriter text = new StringWriter();
        filling.fill(new Rows(text, columns));
        return new Table(columns, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Table articles(Snapshot snapshot) {
        List<String> columns = List.of(
                "doc",
                "title",
                "outlet",
                "language",
                "published",
                "published_from",
                "address",
                "words",
                "repost_of",
                "origin");
        return table(columns, rows -> {
            for (Account account : snapshot.dossier().articles()) {
                Article article = account.article();
                rows.cell("doc", article.id())
                        .cell("title", article.title())
                        .cell("outlet", article.outlet())
                        .cell("language", article.language())
                        .cell("published", article.published())
                        .cell("published_from", article.publishedFrom())
                        .cell("address", article.address())
                        .cell("words", account.words())
                        .cell("repost_of", account.repostOf())
                        .cell("origin", account.origin())
                        .end();
            }
        });
    }

    private static Table tolls(Snapshot snapshot) {
        List<String> columns = List.of(
                "effect",
                "group",
                "place",
                "place_id",
                "as_of",
                "low",
                "high",
                "hedge",
                "source",
                "origin",
                "standing",
                "docs");
        return table(columns, rows -> {
            for (TollSeries toll : snapshot.dossier().tolls()) {
                for (TollPoint point : toll.series()) {
                    rows.cell("effect", toll.effect().word())
                            .cell("group", toll.group().word())
                            .cell("place", toll.place())
                            .cell("place_id", toll.placeId())
                            .cell("as_of", point.asOf())
                            .cell("low", low(point.quantity()))
                            .cell("high", high(point.quantity()))
                            .cell("hedge", point.quantity().hedge().word())
                            .cell(
                                    "source",
                                    point.source() == null
                                            ? null
                                            : point.source().name())
                            .cell("origin", point.origin())
                            .cell("standing", point.standing().word())
                            .cell("docs", String.join(" ", point.docs()))
                            .end();
                }
            }
        });
    }

    private static Table disagreements(Snapshot snapshot) {
        List<String> columns =
                List.of("number", "kind", "effect", "group", "place", "low", "high", "source", "docs", "explanation");
        return table(columns, rows -> {
            int number = 0;
            for (Disagreement one : snapshot.dossier().disagreements()) {
                number++;
                for (Side side : one.sides()) {
                    rows.cell("number", number)
                            .cell("kind", one.kind().word())
                            .cell("effect", one.effect().word())
                            .cell("group", one.group().word())
                            .cell("place", one.place())
                            .cell("low", low(side.quantity()))
                            .cell("high", high(side.quantity()))
                            .cell(
                                    "source",
                                    side.source() == null ? null : side.source().name())
                            .cell("docs", String.join(" ", side.docs()))
                            .cell("explanation", one.explanation(Locale.ENGLISH))
                            .end();
                }
            }
        });
    }

    private static @Nullable Long low(Quantity quantity) {
        return quantity.openBelow() ? null : (Long) quantity.low();
    }

    private static @Nullable Long high(Quantity quantity) {
        return quantity.openAbove() ? null : (Long) quantity.high();
    }

    private static byte[] description(Snapshot snapshot, Map<String, Table> tables) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.setPrettyPrinter(Json.indented());
            json.writeStartObject();
            json.writeStringField("profile", "tabular-data-package");
            json.writeStringField("name", "bilan-dossier");
            json.writeStringField("title", "Counted claims of a dossier");
            json.writeStringField("created_by", snapshot.version());
            json.writeArrayFieldStart("resources");
            for (Map.Entry<String, Table> table : tables.entrySet()) resource(json, table.getKey(), table.getValue());
            json.writeEndArray();
            json.writeEndObject();
        }
        text.write('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void resource(JsonGenerator json, String name, Table table) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", name);
        json.writeStringField("path", name + ".csv");
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeNumberField("bytes", table.bytes.length);
        json.writeStringField("hash", "sha256:" + sha256(table.bytes));
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (String column : table.columns) {
            json.writeStartObject();
            json.writeStringField("name", column);
            json.writeStringField("type", INTEGERS.contains(column) ? "integer" : "string");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
