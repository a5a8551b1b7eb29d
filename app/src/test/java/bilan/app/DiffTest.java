package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two moments, two folders, two dossiers. */
class DiffTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path news;
    private Path old;

    @BeforeEach
    void twoDays() throws IOException {
        news = Files.createDirectory(folder.resolve("news"));
        old = Files.createDirectory(folder.resolve("old"));
        String monday = "VARNA HILLS, 2 March 2026 (ASP) - Eight people were killed in the mine of Varna Hills, "
                + "the Interior Ministry said on Monday.";
        Files.writeString(news.resolve("a.txt"), monday);
        Files.writeString(old.resolve("a.txt"), monday);
        Files.writeString(
                news.resolve("b.txt"),
                "VARNA HILLS, 3 March 2026 (ASP) - Rescuers who dug through the night reached the lower gallery on "
                        + "Tuesday. According to the Interior Ministry, 14 people were killed. The fire brigade left, "
                        + "and pumps ran until noon.\n\nThe miners' union said that 21 people were killed.");
    }

    @Test
    void aTollThatRoseAndADisagreementThatBeganAreTold() throws IOException {
        Run run = Run.of("diff", news.toString(), "--from", "2026-03-02", "--to", "2026-03-03", "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode changes = JSON.readTree(run.out());
        assertEquals("b", changes.get("articles_added").get(0).asText());
        JsonNode toll = changes.get("tolls").get(0);
        assertEquals("up", toll.get("change").asText());
        assertEquals(8, toll.get("before").get("latest").get("low").asInt());
        assertEquals(1, changes.get("disagreements_begun").size());
        assertEquals(0, changes.get("disagreements_ended").size());
        assertEquals(1, changes.get("origins").size());
    }

    @Test
    void foldersMomentsAndDossiersGiveTheSameChanges() throws IOException {
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        Files.writeString(before, Run.of("read", "--json", old.toString()).out());
        Files.writeString(after, Run.of("read", "--json", news.toString()).out());
        JsonNode moments = changes("diff", news.toString(), "--from", "2026-03-02", "--to", "2026-03-03", "--json");
        assertEquals(moments, changes("diff", old.toString(), news.toString(), "--json"));
        assertEquals(moments, changes("diff", before.toString(), after.toString(), "--json"));
    }

    private static JsonNode changes(String... call) throws IOException {
        var changes = (com.fasterxml.jackson.databind.node.ObjectNode)
                JSON.readTree(Run.of(call).out());
        changes.remove("from");
        changes.remove("to");
        return changes;
    }

    @Test
    void theSameTwiceHasNotChanged() {
        for (String language : java.util.List.of("en", "fr")) {
            Run run = Run.of("diff", "--ui", language, news.toString(), news.toString());
            assertEquals(0, run.code());
            assertTrue(run.out().contains(language.equals("en") ? "Nothing" : "Rien"), run.out());
        }
    }

    @Test
    void aPolicyIsReadBesideWhatIsTold() throws IOException {
        JsonNode plain = JSON.readTree(Run.of("read", "--json", news.toString()).out());
        JsonNode read = JSON.readTree(Run.of("read", "--json", "--policy", "two-origins", news.toString())
                .out());
        JsonNode reading = read.get("tolls").get(0).get("reading");
        assertEquals("two-origins", reading.get("policy").asText());
        assertEquals(14, reading.get("best").asInt());
        ((com.fasterxml.jackson.databind.node.ObjectNode) read.get("tolls").get(0)).remove("reading");
        assertEquals(plain.get("tolls").get(0), read.get("tolls").get(0));
        Run shown = Run.of("read", "--policy", "conservative", news.toString());
        assertTrue(shown.out().contains("conservative v1: 14"), shown.out());
        Run page = Run.of("read", "--policy", "two-origins", "--html", "-", news.toString());
        assertTrue(page.out().contains("two-origins v1: 14"), page.out());
        assertTrue(page.out().contains("id=\"relations\""), page.out());
    }

    @Test
    void wrongMomentsAndPoliciesAreNamed() {
        for (String[] call : new String[][] {
            {"diff", news.toString()},
            {"diff", news.toString(), "--from", "2026-03-02"},
            {"diff", news.toString(), "--from", "soon", "--to", "2026-03-03"},
            {"read", "--policy", "average", news.toString()}
        }) {
            Run run = Run.of(call);
            assertEquals(1, run.code(), run.err());
            assertEquals("", run.out());
        }
    }
}
