package bilan.workbench.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.app.SampleDossier;
import bilan.dossier.Account;
import bilan.dossier.Dossier;
import bilan.text.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimLineTest {
    private final Dossier dossier = SampleDossier.dossier();
    private final List<Article> articles =
            dossier.articles().stream().map(Account::article).toList();
    private final List<ClaimLine> lines = new ClaimLines(articles).of(dossier.claims());

    @Test
    void fieldsStandInTheOrderOfTheContract() throws IOException {
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(json(lines.get(0))).fieldNames().forEachRemaining(names::add);
        assertEquals(ClaimCsv.COLUMNS, names);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        for (ClaimLine line : lines) assertEquals(line, ClaimJson.read(json(line)));
    }

    @Test
    void offsetsAreCodePointsOfTheText() {
        for (ClaimLine line : lines) {
            int[] points = article(line.doc()).body().codePoints().toArray();
            assertEquals(line.number(), new String(points, line.start(), line.end() - line.start()));
        }
        ClaimLine behindAnEmoji = line("quatre");
        int units = article("gazette-1").body().indexOf("quatre");
        assertEquals(units - 1, behindAnEmoji.start());
    }

    @Test
    void anOpenEndIsNull() {
        assertEquals(4L, line("quatre").low());
        assertNull(line("quatre").high());
        assertNull(line("60").low());
        assertEquals(60L, line("60").high());
    }

    @Test
    void aTextCannotCommandTheTerminal() throws IOException {
        ClaimLine hostile = withSentence("a\u001b[31m\u009b2J\u202eb\u007f\ud800c");
        String json = json(hostile);
        assertFalse(
                json.chars().anyMatch(c -> (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x202e), json);
        assertEquals(hostile, ClaimJson.read(json));
    }

    @Test
    void aMissingFieldIsNamed() {
        IOException missing = assertThrows(IOException.class, () -> ClaimJson.read("{\"doc\":\"a\"}"));
        assertTrue(String.valueOf(missing.getMessage()).contains("'chain'"), missing.getMessage());
        assertThrows(IOException.class, () -> ClaimJson.read("{"));
    }

    @Test
    void theTableHoldsWhatTheLinesHold() throws IOException {
        StringWriter out = new StringWriter();
        ClaimCsv csv = new ClaimCsv(out);
        for (ClaimLine line : lines) csv.write(line);
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.toString())) {
            rows = reader.stream().toList();
        }
        assertEquals(ClaimCsv.COLUMNS, rows.get(0).getFields());
        assertEquals(lines.size() + 1, rows.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = new ObjectMapper().readTree(json(lines.get(i)));
            for (int column = 0; column < ClaimCsv.COLUMNS.size(); column++) {
                JsonNode value = line.get(ClaimCsv.COLUMNS.get(column));
                String expected = value.isNull() ? "" : value.isArray() ? value.toString() : value.asText();
                assertEquals(expected, rows.get(i + 1).getField(column));
            }
        }
    }

    private ClaimLine line(String number) {
        return lines.stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Article article(String id) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ClaimLine withSentence(String sentence) {
        ClaimLine line = lines.get(0);
        return new ClaimLine(
                line.doc(),
                line.start(),
                line.end(),
                line.number(),
                line.low(),
                line.high(),
                line.hedge(),
                line.effect(),
                line.group(),
                line.victims(),
                line.place(),
                line.placeId(),
                line.source(),
                line.chain(),
                line.sourceKind(),
                line.modality(),
                line.day(),
                line.asOf(),
                line.scope(),
                line.partOf(),
                line.quote(),
                sentence,
                line.language(),
                line.rule(),
                line.pack(),
                line.period());
    }

    private static String json(ClaimLine line) throws IOException {
        StringWriter out = new StringWriter();
        new ClaimJson(out).write(line);
        return out.toString();
    }
}
