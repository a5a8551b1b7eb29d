package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole path on five real, undated articles. They are not in the repository; without them the test is skipped. */
class SeedReadingTest {
    private static JsonNode dossier;

    @BeforeAll
    static void read() throws IOException {
        Path shared = Path.of(System.getProperty("bilan.shared", "../../shared"));
        Path seeds = shared.resolve("seeds");
        boolean there = Files.isDirectory(seeds.resolve("gold"));
        if (!there) System.err.println("SKIPPED: the seeds are not at " + shared.normalize());
        assumeTrue(there, "the seeds are not at " + shared.normalize());
        List<String> arguments = new ArrayList<>(List.of("read", "--json"));
        try (var files = Files.list(seeds)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .forEach(arguments::add);
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertEquals(Exit.OK.code(), run.code(), run.err());
        dossier = new ObjectMapper().readTree(run.out());
    }

    private static Set<String> anomalies(String kind) {
        Set<String> found = new TreeSet<>();
        for (JsonNode anomaly : dossier.get("anomalies")) {
            if (anomaly.get("kind").asText().equals(kind))
                found.add(anomaly.get("doc").asText().substring(0, 3) + " "
                        + anomaly.get("quote").asText().replace('\u00a0', ' ').replace('\u202f', ' '));
        }
        return found;
    }

    @Test
    void theDetainedDifferByOneDigit() {
        assertEquals(Set.of("004 3 211"), anomalies("digit_slip"));
    }

    @Test
    void theDeadByTheThousandAreAnAnomaly() {
        assertEquals(Set.of("000 Des dizaines de milliers"), anomalies("order_of_magnitude"));
    }

    @Test
    void theWednesdayInDecemberIsImpossible() {
        assertEquals(Set.of("002 mercredi 5 décembre"), anomalies("impossible_date"));
    }

    @Test
    void theInjuredDisagreeByRounding() {
        for (JsonNode disagreement : dossier.get("disagreements")) {
            Set<Long> lows = new TreeSet<>();
            for (JsonNode side : disagreement.get("sides"))
                lows.add(side.get("low").asLong());
            if (!lows.equals(Set.of(740L, 748L))) continue;
            assertTrue(disagreement.get("explanation").asText().contains("rounding"), disagreement.toString());
            return;
        }
        throw new AssertionError("740 and 748 are not set side by side: " + dossier.get("disagreements"));
    }

    @Test
    void eightThenEighteenIsAnUpdate() {
        for (JsonNode disagreement : dossier.get("disagreements")) {
            assertTrue(
                    !disagreement.get("effect").asText().equals("killed")
                            || !disagreement.get("group").asText().equals("security"),
                    disagreement.toString());
        }
        Set<Long> figures = new TreeSet<>();
        for (JsonNode toll : dossier.get("tolls")) {
            boolean killed = toll.get("effect").asText().equals("killed")
                    && toll.get("group").asText().equals("security");
            if (killed)
                for (JsonNode point : toll.get("series"))
                    figures.add(point.get("low").asLong());
        }
        assertEquals(Set.of(8L, 18L), figures);
    }

    @Test
    void aNameIsOneHoweverItIsSpelt() {
        assertOne(Set.of("Kassym-Jomart Tokayev", "Kasim-Yomart Tokáyev", "Qasim Jomart Tokayev", "Tokaev"));
        assertOne(Set.of("Almaty", "Almati", "Almatî"));
        assertOne(Set.of("Nur-Sultan", "Nur Sultan", "Nursultan"));
        assertOne(Set.of("OTSC", "Organisation du traité de sécurité collective"));
    }

    private static void assertOne(Set<String> spellings) {
        for (JsonNode name : dossier.get("names")) {
            Set<String> variants = new TreeSet<>();
            for (JsonNode variant : name.get("variants"))
                variants.add(variant.get("text").asText());
            if (variants.containsAll(spellings)) return;
        }
        throw new AssertionError("not one name: " + spellings + " in " + dossier.get("names"));
    }

    @Test
    void anUndatedTextGetsNoDate() {
        for (JsonNode article : dossier.get("articles"))
            assertTrue(article.get("published").isNull(), article.toString());
        for (JsonNode toll : dossier.get("tolls")) {
            for (JsonNode point : toll.get("series"))
                assertTrue(point.get("as_of").isNull(), point.toString());
        }
    }
}
