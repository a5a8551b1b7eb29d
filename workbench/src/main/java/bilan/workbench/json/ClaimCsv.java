package bilan.workbench.json;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims as CSV (RFC 4180, line feeds): one header row with the columns of the contract; plain digits; an empty cell
 * for null. {@code chain} is a JSON array, as the Data Package tables want a list to be written.
 */
public final class ClaimCsv {
    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "doc",
            "start",
            "end",
            "number",
            "low",
            "high",
            "hedge",
            "effect",
            "group",
            "victims",
            "place",
            "place_id",
            "source",
            "chain",
            "source_kind",
            "modality",
            "day",
            "as_of",
            "scope",
            "part_of",
            "quote",
            "sentence",
            "language",
            "rule",
            "pack",
            "period");

    private final CsvWriter csv;

    /** Writes the header to {@code out}, which stays open. */
    public ClaimCsv(Writer out) {
        csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
    }

    /** Writes one row. */
    public void write(ClaimLine claim) throws IOException {
        csv.writeRecord(
                claim.doc(),
                String.valueOf(claim.start()),
                String.valueOf(claim.end()),
                claim.number(),
                cell(claim.low()),
                cell(claim.high()),
                claim.hedge(),
                claim.effect(),
                claim.group(),
                cell(claim.victims()),
                cell(claim.place()),
                cell(claim.placeId()),
                cell(claim.source()),
                list(claim.chain()),
                cell(claim.sourceKind()),
                claim.modality(),
                cell(claim.day()),
                cell(claim.asOf()),
                claim.scope(),
                cell(claim.partOf()),
                claim.quote(),
                claim.sentence(),
                claim.language(),
                claim.rule(),
                claim.pack(),
                cell(claim.period()));
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String list(List<String> values) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartArray();
            for (String value : values) json.writeString(value);
            json.writeEndArray();
        }
        return text.toString();
    }
}
