package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole path, from pages to dossier, against what an analyst found in them: most of it is found, nothing is invented. */
class KazakhstanReadingTest {
    private static final Path FOLDER = Path.of("../dossiers/kazakhstan-2022");
    private static final double FLOOR = 0.8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode dossier;
    private static JsonNode expected;

    @BeforeAll
    static void read() throws IOException {
        Run run = Run.of("read", "--json", FOLDER.resolve("articles").toString());
        assertEquals(Exit.OK.code(), run.code(), run.err());
        dossier = JSON.readTree(run.out());
        expected = JSON.readTree(FOLDER.resolve("expected-findings.json").toFile());
    }

    private static String interval(JsonNode figure) {
        return figure.path("low").asLong(0) + ".." + figure.path("high").asText();
    }

    private static void assertFloor(String what, int all, List<String> missing) {
        double found = (double) (all - missing.size()) / all;
        System.out.printf("whole path, %s: %d of %d (%.3f)%n", what, all - missing.size(), all, found);
        assertTrue(found >= FLOOR, what + ": " + found + ", missing " + missing);
    }

    @Test
    void atLeastFourFifthsOfTheTollsAreFound() {
        Set<String> found = new HashSet<>();
        for (JsonNode toll : dossier.get("tolls")) {
            for (JsonNode point : toll.get("series")) found.add(name(toll, point));
        }
        List<String> missing = new ArrayList<>();
        int all = 0;
        for (JsonNode series : expected.get("series")) {
            for (JsonNode point : series.get("points")) {
                all++;
                if (!found.contains(name(series, point))) missing.add(name(series, point));
            }
        }
        assertFloor("points of tolls", all, missing);
    }

    private static String name(JsonNode series, JsonNode point) {
        String day = point.get("as_of").asText();
        return series.get("effect").asText() + " " + series.get("group").asText() + " "
                + day.substring(0, Math.min(10, day.length())) + " " + interval(point);
    }

    @Test
    void noFigureIsInvented() throws IOException {
        Set<String> stated = new HashSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("gold.jsonl"))) {
            if (!line.isBlank()) stated.add(figure(JSON.readTree(line)));
        }
        Set<String> invented = new TreeSet<>();
        for (JsonNode claim : dossier.get("claims")) {
            if (!stated.contains(figure(claim))) invented.add(figure(claim));
        }
        assertEquals(Set.of(), invented);
    }

    private static String figure(JsonNode claim) {
        return claim.get("doc").asText() + " " + claim.get("effect").asText() + " " + interval(claim);
    }

    @Test
    void atLeastFourFifthsOfTheDisagreementsAreFoundAndNoneIsInvented() {
        List<String> missing = new ArrayList<>();
        Set<JsonNode> explained = new HashSet<>();
        for (JsonNode finding : expected.get("disagreements")) {
            boolean found = false;
            for (JsonNode disagreement : dossier.get("disagreements")) {
                if (!speaksOf(disagreement, finding)) continue;
                explained.add(disagreement);
                found = true;
            }
            for (JsonNode anomaly : dossier.get("anomalies")) {
                if (!isQuoted(anomaly, finding)) continue;
                explained.add(anomaly);
                found = true;
            }
            if (!found) missing.add(finding.get("id").asText());
        }
        assertFloor("disagreements", expected.get("disagreements").size(), missing);
        List<String> invented = new ArrayList<>();
        for (JsonNode disagreement : dossier.get("disagreements")) {
            if (!explained.contains(disagreement))
                invented.add(disagreement.get("explanation").asText());
        }
        for (JsonNode anomaly : dossier.get("anomalies")) {
            if (!explained.contains(anomaly) && !isExpected(anomaly))
                invented.add(anomaly.get("quote").asText());
        }
        assertEquals(List.of(), invented);
    }

    /** Two sides or more hold figures that the analyst quotes. */
    private static boolean speaksOf(JsonNode disagreement, JsonNode finding) {
        if (!disagreement.get("effect").asText().equals(finding.get("effect").asText())) return false;
        int sides = 0;
        for (JsonNode side : disagreement.get("sides")) {
            boolean quoted = false;
            for (JsonNode id : side.get("claims")) quoted |= isQuoted(id.asText(), finding);
            if (quoted) sides++;
        }
        boolean relay = disagreement.get("kind").asText().equals("relay_altered");
        return sides > (relay ? 0 : 1);
    }

    /** The id of a claim is {@code doc:start-end:effect}. */
    private static boolean isQuoted(String claim, JsonNode finding) {
        String[] parts = claim.split(":", -1);
        for (JsonNode read : dossier.get("claims")) {
            String span = read.get("start").asInt() + "-" + read.get("end").asInt();
            if (!read.get("doc").asText().equals(parts[0]) || !span.equals(parts[1])) continue;
            for (JsonNode value : finding.get("values")) {
                boolean here = value.get("doc").asText().equals(parts[0]);
                if (here
                        && value.get("quote")
                                .asText()
                                .contains(read.get("number").asText())) return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(JsonNode anomaly, JsonNode finding) {
        for (JsonNode value : finding.get("values")) {
            boolean here = value.get("doc").asText().equals(anomaly.get("doc").asText());
            if (here
                    && value.get("quote").asText().contains(anomaly.get("quote").asText())) return true;
        }
        return false;
    }

    private static boolean isExpected(JsonNode anomaly) {
        for (JsonNode one : expected.get("anomalies")) {
            boolean here = one.get("doc").asText().equals(anomaly.get("doc").asText());
            if (here && one.path("quote").asText().contains(anomaly.get("quote").asText())) return true;
        }
        return false;
    }

    @Test
    void theImpossibleDateIsFound() {
        List<String> dates = new ArrayList<>();
        for (JsonNode anomaly : dossier.get("anomalies")) {
            if (anomaly.get("kind").asText().equals("impossible_date"))
                dates.add(
                        anomaly.get("doc").asText() + " " + anomaly.get("quote").asText());
        }
        assertEquals(List.of("d04-fr vendredi 7 décembre"), dates);
    }

    @Test
    void theRepostsAreThoseOfTheAnalyst() {
        Set<Set<String>> found = new HashSet<>();
        for (JsonNode group : dossier.get("reposts")) {
            Set<String> docs = new TreeSet<>();
            for (JsonNode doc : group) docs.add(doc.asText());
            found.add(docs);
        }
        Set<Set<String>> wanted = new HashSet<>();
        for (JsonNode group : expected.get("repost_groups")) {
            Set<String> docs = new TreeSet<>(Set.of(group.get("original").asText()));
            for (JsonNode copy : group.get("copies")) docs.add(copy.asText());
            wanted.add(docs);
        }
        assertEquals(wanted, found);
    }

    @Test
    void aVoiceIsNeverAPronoun() {
        for (JsonNode origin : dossier.get("origins")) {
            String name = origin.get("name").asText().toLowerCase(java.util.Locale.ROOT);
            assertTrue(!name.contains("misma fuente") && !name.contains("celui-ci") && !name.startsWith("his "), name);
        }
    }
}
