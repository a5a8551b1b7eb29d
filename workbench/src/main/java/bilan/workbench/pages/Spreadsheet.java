package bilan.workbench.pages;

import bilan.claim.Claim;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.words.Words;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims for people who open them in a spreadsheet: heads in their language, numbers as numbers, and nothing that a
 * spreadsheet would take for a formula. Programs read the CSV of the contract instead.
 */
final class Spreadsheet {
    private static final String BEGINS_FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final List<String> COLUMNS = List.of(
            "effect",
            "group",
            "low",
            "high",
            "words",
            "victims",
            "source",
            "kind",
            "as_of",
            "where",
            "sentence",
            "doc",
            "state");

    private final Words words;
    private final Writer out;

    Spreadsheet(Words words, Writer out) {
        this.words = words;
        this.out = out;
    }

    void write(View view) throws IOException {
        out.write('\ufeff'); // without it a spreadsheet takes UTF-8 for something else
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(
                COLUMNS.stream().map(column -> words.text("sheet." + column)).toList());
        for (Claim claim : view.claims()) {
            ClaimLine line = view.ledger().line(claim.id());
            List<String> cells = new ArrayList<>();
            cells.add(words.effect(claim.effect()));
            cells.add(words.group(claim.group()));
            cells.add(line.low() == null ? "" : String.valueOf(line.low()));
            cells.add(line.high() == null ? "" : String.valueOf(line.high()));
            cells.add(line.number());
            cells.add(text(line.victims()));
            cells.add(text(line.source()));
            cells.add(line.source() == null ? "" : words.text("source_kind." + line.sourceKind()));
            cells.add(text(line.asOf()));
            cells.add(text(line.place()));
            cells.add(line.sentence());
            cells.add(line.doc());
            cells.add(words.text("verdict." + view.state().verdict(claim.id()).word()));
            csv.writeRecord(cells.stream().map(Spreadsheet::harmless).toList());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An apostrophe before what would begin a formula: a spreadsheet shows the rest as it is. */
    static String harmless(String cell) {
        String shown = cell.stripLeading();
        if (shown.isEmpty() || BEGINS_FORMULAS.indexOf(shown.charAt(0)) < 0) return cell;
        return "'" + cell;
    }
}
