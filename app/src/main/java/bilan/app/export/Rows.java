package bilan.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CSV file whose cells are named: RFC 4180, line feeds, an empty cell for what is not known. */
final class Rows {
    private final List<String> columns;
    private final CsvWriter csv;
    private final Map<String, String> row = new HashMap<>();
    private int count;

    /** Writes the header; {@code out} stays open. */
    Rows(Writer out, List<String> columns) {
        this.columns = columns;
        csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(columns);
    }

    /** Fills a cell of the row that is being written. */
    Rows cell(String column, @Nullable Object value) {
        if (!columns.contains(column)) throw new IllegalArgumentException("no column '" + column + "'");
        if (value != null) row.put(column, value.toString());
        return this;
    }

    /** Writes the row. */
    void end() {
        csv.writeRecord(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        row.clear();
        count++;
    }

    int count() {
        return count;
    }
}
