package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Dossier;
import bilan.dossier.Relation;
import bilan.dossier.Standing;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small stories, a class of relation each, from the words to what the figures are to one another: what must be found
 * ({@code expect}) and what must not ({@code never}). A case with a {@code gap} is expected to fail, for the reason given.
 */
final class RelationCasesTest {
    private static final Bilan BILAN = Bilan.bundled();

    @TestFactory
    Stream<DynamicTest> figuresHangTogetherAsAReaderWouldSay() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("relations.jsonl"))) {
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
            readings.add(BILAN.read(new Article(
                    article.get("id").asText(),
                    body.substring(0, body.indexOf("\n\n")),
                    body,
                    null,
                    article.get("language").asText(),
                    When.day(LocalDate.parse(article.get("date").asText())),
                    "meta",
                    null,
                    List.of())));
        }
        Dossier dossier = BILAN.dossier(readings);
        Set<String> found = found(dossier);
        Set<String> wrong = new TreeSet<>();
        for (JsonNode expected : row.get("expect")) {
            if (!found.contains(expected.asText())) wrong.add("lacks " + expected.asText());
        }
        for (JsonNode never : row.get("never")) {
            if (found.contains(never.asText())) wrong.add("gives " + never.asText());
        }
        assertEquals(row.has("gap"), !wrong.isEmpty(), () -> wrong + " of " + found + "\n" + told(dossier));
    }

    /** "updates killed 14.. 17"; of what has no order the smaller first. */
    private static Set<String> found(Dossier dossier) {
        Map<String, Claim> claims = new HashMap<>();
        for (Claim claim : dossier.claims()) claims.put(claim.id(), claim);
        Set<String> found = new TreeSet<>();
        for (Relation relation : dossier.relations()) {
            Claim earlier = Objects.requireNonNull(claims.get(relation.earlier()));
            Claim later = Objects.requireNonNull(claims.get(relation.later()));
            boolean ordered =
                    !(relation instanceof Relation.DifferentScope || relation instanceof Relation.Contradicts);
            boolean swap = !ordered && size(earlier.quantity()) > size(later.quantity());
            found.add(relation.kind() + " " + earlier.effect().word() + " " + (swap ? later : earlier).quantity() + " "
                    + (swap ? earlier : later).quantity());
        }
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint point : toll.series()) {
                if (point.standing() == Standing.COUNTED)
                    found.add("counted " + toll.effect().word() + " " + point.quantity());
            }
        }
        return found;
    }

    private static long size(Quantity quantity) {
        return quantity.low() * 2 + (quantity.openAbove() ? 1 : 0);
    }

    private static String told(Dossier dossier) {
        StringBuilder told = new StringBuilder();
        for (TollSeries toll : dossier.tolls()) {
            told.append(toll.effect())
                    .append(' ')
                    .append(toll.group())
                    .append(" in ")
                    .append(toll.place());
            for (TollPoint point : toll.series()) {
                told.append(" | ")
                        .append(point.quantity())
                        .append(' ')
                        .append(point.asOf())
                        .append(' ')
                        .append(point.origin())
                        .append(' ')
                        .append(point.standing().word());
            }
            told.append('\n');
        }
        return told.toString();
    }
}
