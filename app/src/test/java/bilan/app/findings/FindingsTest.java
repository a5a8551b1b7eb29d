package bilan.app.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole path, from articles to relations, against what was found by hand in the stories of {@code dossiers/}. What was
 * reached once is kept in {@code dossiers/floors.json}: it may rise, and must not fall unseen.
 * {@code -Dbilan.findings=STORY} lists what is missing and what is wrong, {@code all} for all; {@code -Dbilan.floors=set}
 * writes the floors.
 */
class FindingsTest {
    private static final Path DOSSIERS = Path.of("../dossiers");
    private static final Path FLOORS = DOSSIERS.resolve("floors.json");
    private static final int SHOWN = 25;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Tally> TOTAL = new LinkedHashMap<>();
    private static final List<String> LOST = new ArrayList<>();
    private static final List<String> ORDERED = new ArrayList<>();
    private static int stories;

    @BeforeAll
    static void read() throws Exception {
        Bilan bilan = Bilan.bundled();
        String shown = System.getProperty("bilan.findings", "");
        for (Path folder : folders()) {
            Findings findings = Findings.in(folder);
            if (findings == null) continue;
            stories++;
            Story story = new Story(bilan, folder, findings);
            if (!story.dossier.equals(story.reversed)) ORDERED.add(folder.toString());
            story.lost.forEach(mention -> LOST.add(folder.getFileName() + " " + mention));
            Map<String, Tally> tallies = Judgement.of(story);
            tallies.forEach((kind, tally) ->
                    TOTAL.computeIfAbsent(kind, one -> new Tally()).add(tally));
            if (shown.equals("all") || folder.getFileName().toString().equals(shown)) show(folder, tallies);
        }
        TOTAL.forEach((kind, tally) -> System.out.printf("findings, %s: %s%n", kind, tally));
    }

    private static List<Path> folders() throws IOException {
        try (var all = Files.list(DOSSIERS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void show(Path folder, Map<String, Tally> tallies) {
        tallies.forEach((kind, tally) -> {
            System.out.printf("%s, %s: %s%n", folder.getFileName(), kind, tally);
            tally.missing.stream().limit(SHOWN).forEach(one -> System.out.println("    missing " + one));
            tally.wrong.stream().limit(SHOWN).forEach(one -> System.out.println("    wrong   " + one));
        });
    }

    @Test
    void everyFigureStandsInTheTextOfItsArticle() {
        assertTrue(stories >= 10, "only " + stories + " stories have findings");
        assertEquals(List.of(), LOST);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        assertEquals(List.of(), ORDERED);
    }

    @Test
    void noKindOfFindingFallsBelowItsFloor() throws IOException {
        if (System.getProperty("bilan.floors", "").equals("set")) write();
        JsonNode floors = JSON.readTree(FLOORS.toFile());
        List<String> fallen = new ArrayList<>();
        TOTAL.forEach((kind, tally) -> {
            JsonNode floor = floors.path(kind);
            boolean holds = tally.precision() >= floor.path("precision").asDouble(2)
                    && tally.recall() >= floor.path("recall").asDouble(2);
            if (!holds) fallen.add(kind + ": " + tally + ", floor " + floor);
        });
        assertEquals(List.of(), fallen, "if it cannot be helped: -Dbilan.floors=set, and say why in the commit");
    }

    private static void write() throws IOException {
        ObjectNode floors = JSON.createObjectNode();
        TOTAL.forEach((kind, tally) -> floors.putObject(kind)
                .put("precision", Math.floor(tally.precision() * 1000) / 1000)
                .put("recall", Math.floor(tally.recall() * 1000) / 1000));
        Files.writeString(FLOORS, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(floors) + "\n");
    }
}
