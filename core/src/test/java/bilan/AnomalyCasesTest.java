package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bilan.claim.ArticleReading;
import bilan.dossier.Anomaly;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.text.Article;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is odd in a few short texts, in three languages, from the words to the line that a person reads. */
final class AnomalyCasesTest {
    private static final Bilan BILAN = Bilan.bundled();

    @TestFactory
    Stream<DynamicTest> whatIsOddIsFoundAndNothingElse() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("anomalies.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode row = json.readTree(line);
                tests.add(DynamicTest.dynamicTest(row.get("id").asText(), () -> check(row)));
            }
        }
        return tests.stream();
    }

    private static void check(JsonNode row) {
        List<ArticleReading> readings = new ArrayList<>();
        for (JsonNode article : row.get("articles")) {
            String body = article.get("text").asText();
            int title = body.indexOf("\n\n");
            readings.add(BILAN.read(new Article(
                    article.get("id").asText(),
                    title < 0 ? null : body.substring(0, title),
                    body,
                    null,
                    article.get("language").asText(),
                    When.day(LocalDate.parse(article.get("date").asText())),
                    "meta",
                    null,
                    List.of())));
        }
        Dossier dossier = BILAN.dossier(readings);
        Set<String> expected = new TreeSet<>();
        for (JsonNode odd : row.get("expect"))
            expected.add(odd.get("kind").asText() + " " + odd.get("quote").asText("-"));
        Set<String> found = new TreeSet<>();
        StringBuilder lines = new StringBuilder();
        for (Anomaly anomaly : dossier.anomalies()) {
            found.add(anomaly.kind().word() + " "
                    + anomaly.quote().replace('\u00a0', ' ').replace('\u202f', ' '));
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) read(anomaly.explanation(locale), lines);
        }
        for (Disagreement disagreement : dossier.disagreements()) {
            // the same oddity as two figures that disagree: what between two voices is no anomaly of one text
            if (disagreement.kind() == Disagreement.Kind.BETWEEN_SOURCES) continue;
            if (disagreement.kind() == Disagreement.Kind.SAME_SOURCE_SAME_DAY) continue;
            found.add(disagreement.kind().word() + " -");
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) read(disagreement.explanation(locale), lines);
        }
        assertEquals(expected, found, lines::toString);
    }

    /** One line that a person can read. */
    private static void read(String line, StringBuilder lines) {
        lines.append(line).append('\n');
        assertFalse(line.isBlank() || line.contains("\n") || line.contains("{") || line.length() > 250, line);
    }
}
