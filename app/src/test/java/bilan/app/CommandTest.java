package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.workbench.json.ClaimCsv;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.json.ClaimLine;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and streams: stdout is data, stderr is talk. */
class CommandTest {
    private static final String ENGLISH =
            "Officials said on Monday that eight people were killed in the town of Varna Hills. "
                    + "The hospital said it had treated twelve wounded people.";

    @TempDir
    Path folder;

    private Path news;

    @BeforeEach
    void anArticle() throws IOException {
        news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("varna.txt"), ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "claims", "stories", "diff", "explain", "check", "score", "doctor", "help"})
    void everyCommandHasHelpWithExamples(String command) {
        for (String language : List.of("en", "fr")) {
            Run help = Run.of(command, "--help", "--ui", language);
            assertEquals(0, help.code());
            assertTrue(help.out().contains("bilan " + command), help.out());
            assertTrue(help.out().contains(language.equals("en") ? "Examples:" : "Exemples :"), help.out());
            assertEquals("", help.err());
            assertFalse(help.out().lines().anyMatch(line -> line.length() > 80), help.out());
            assertEquals(help.out(), Run.of("help", command, "--ui", language).out());
        }
    }

    @Test
    void theVersionIsALine() {
        Run version = Run.of("--version");
        assertEquals(0, version.code());
        assertTrue(version.out().matches("bilan [0-9][^\\s$]*\n"), version.out());
        assertEquals(version.out(), Run.of("--ui", "fr", "--version").out());
    }

    @Test
    void aWrongCallExitsWithOneAndSaysWhatToDo() {
        for (List<String> call : List.of(
                List.of("raed"),
                List.of("read"),
                List.of("read", "--jsn", "x"),
                List.of("help", "raed"),
                List.of("claims", "--ui", "de", "x"),
                List.of("claims", "--lang", "xx", news.toString()),
                List.of("claims", "--packs", "nowhere", news.toString()),
                List.of("read", "--json", "--html", "-", news.toString()),
                List.of("read", "--as-of", "yesterday", news.toString()),
                List.of("check", "nowhere"),
                List.of("score", "gold.jsonl", "nowhere"),
                List.of("explain"))) {
            Run run = Run.of(call.toArray(String[]::new));
            assertEquals(1, run.code(), call + run.err());
            assertEquals("", run.out(), call.toString());
            assertTrue(run.err().startsWith("bilan: "), run.err());
        }
    }

    @Test
    void aSlipOfTheFingerIsGuessed() {
        assertTrue(Run.of("raed", "x").err().contains("did you mean: read?"));
        assertTrue(Run.of("read", "--jsn", "x").err().contains("--json"));
    }

    @Test
    void whatIsNotThereExitsWithTwo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (List<String> call : List.of(
                List.of("read", folder.resolve("nowhere").toString()),
                List.of("claims", folder.resolve("nowhere").toString()),
                List.of("read", empty.toString()),
                List.of("score", folder.resolve("gold.jsonl").toString(), news.toString()))) {
            Run run = Run.of(call.toArray(String[]::new));
            assertEquals(2, run.code(), call + run.err());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("bilan: ") && run.err().length() > 20, run.err());
        }
    }

    @Test
    void claimsComeALineEach() throws IOException {
        Run run = Run.of("claims", news.toString());
        assertEquals(0, run.code(), run.err());
        List<ClaimLine> claims = new ArrayList<>();
        for (String line : run.out().lines().toList()) claims.add(ClaimJson.read(line));
        assertTrue(claims.stream()
                .anyMatch(claim ->
                        claim.effect().equals("killed") && Long.valueOf(8).equals(claim.low())));
        assertEquals("varna", claims.get(0).doc());
        Run csv = Run.of("claims", "--csv", news.toString());
        assertTrue(csv.out().startsWith(String.join(",", ClaimCsv.COLUMNS) + "\n"), csv.out());
        assertEquals(claims.size() + 1, csv.out().lines().count());
    }

    @Test
    void standardInputIsRead() {
        Run run = Run.with(ENGLISH, Map.of(), "claims", "--lang", "en", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"effect\":\"killed\""), run.out());
    }

    @Test
    void anInputThatCannotBeReadIsNamedAndTheOthersAreRead() throws IOException {
        Files.write(news.resolve("broken.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 0, 7, 8, 0, 0});
        Run run = Run.of("claims", news.toString());
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("broken.txt"), run.err());
        assertTrue(run.out().contains("\"doc\":\"varna\""));
        assertEquals(3, Run.of("read", news.toString()).code());
    }

    @Test
    void theDossierIsDataInThreeForms() throws IOException {
        Run text = Run.of("read", news.toString());
        assertEquals(0, text.code(), text.err());
        assertTrue(text.out().startsWith("1 article"), text.out());
        Run json = Run.of("read", "--json", news.toString());
        assertEquals(
                "varna",
                new ObjectMapper().readTree(json.out()).at("/articles/0/doc").asText());
        Path page = folder.resolve("out/report.html");
        Run html = Run.of("read", "--html", page.toString(), news.toString());
        assertEquals(0, html.code(), html.err());
        assertEquals("", html.out());
        assertTrue(html.err().contains("report.html"));
        assertEquals(
                Files.readString(page),
                Run.of("read", "--html", "-", news.toString()).out());
    }

    @Test
    void theLanguageOfMessagesDoesNotTouchTheData() {
        Run english = Run.with("", Map.of("LANG", "en_US.UTF-8"), "read", "--json", news.toString());
        Run french = Run.with("", Map.of("LANG", "fr_FR.UTF-8"), "read", "--json", news.toString());
        assertEquals(english, french);
        assertTrue(Run.of("read", "--ui", "fr", news.toString()).out().startsWith("1 article"));
    }

    @Test
    void aFullDiskExitsWithTwo() {
        Run run = Run.into(new Failing("No space left on device"), "", Map.of(), "claims", news.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("No space left on device"), run.err());
        assertEquals(
                2,
                Run.into(new Failing("No space left on device"), "", Map.of(), "--version")
                        .code());
    }

    @Test
    void aReaderThatLeavesEndsItQuietly() {
        Run run = Run.into(new Failing("Broken pipe"), "", Map.of(), "claims", news.toString());
        assertEquals(0, run.code());
        assertEquals("", run.err());
    }

    @Test
    void aSentenceIsExplained() {
        Run run = Run.of("explain", "--lang", "en", "Eight people were killed.");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("killed"), run.out());
        assertEquals(
                run.out(),
                Run.of("explain", "--lang", "en", "Eight", "people", "were", "killed.")
                        .out());
    }

    @Test
    void textsAreScored() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"doc\":\"varna\",\"quote\":\"eight people were killed\",\"number\":\"eight\",\"effect\":\"killed\","
                        + "\"low\":8,\"high\":8}\n");
        Run run = Run.of("score", gold.toString(), news.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("1 documents, 1 gold claims, "), run.out());
        assertTrue(run.out().contains("R 1.000"), run.out());
        assertEquals(
                1,
                Run.of("score", "--json", gold.toString(), news.toString())
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void aMixedPileIsSortedIntoStories() throws IOException {
        Path pile = Files.createDirectories(folder.resolve("pile"));
        Files.writeString(
                pile.resolve("a.txt"), "The ferry Santa Brigida sank off Port Caladre. The coastguard saved 41.");
        Files.writeString(
                pile.resolve("b.txt"), "Divers went down to the Santa Brigida, the ferry lost off Port Caladre.");
        Files.writeString(
                pile.resolve("c.txt"), "Gas exploded in the Hollin mine near Durness before the night shift.");
        Run json = Run.of("stories", "--json", "--lang", "en", pile.toString());
        assertEquals(0, json.code(), json.err());
        assertEquals(2, json.out().lines().count(), json.out());
        assertTrue(json.out().startsWith("{\"story\":\"a\",\"docs\":[\"a\",\"b\"]"), json.out());
        Run dossiers = Run.of("stories", "--dossiers", "--lang", "en", pile.toString());
        assertEquals(0, dossiers.code(), dossiers.err());
        assertEquals(2, dossiers.out().lines().count(), dossiers.out());
        Path decisions = Files.writeString(folder.resolve("stories.tsv"), "apart\ta\tb\n");
        Run split = Run.of("stories", "--decisions", decisions.toString(), "--lang", "en", pile.toString());
        assertTrue(split.out().startsWith("3 articles · 0 stories · 3 articles by themselves"), split.out());
        Files.writeString(decisions, "apart a b\n");
        Run faulty = Run.of("stories", "--decisions", decisions.toString(), pile.toString());
        assertEquals(1, faulty.code());
        assertTrue(faulty.err().contains("stories.tsv:1:1:"), faulty.err());
    }

    @Test
    void aFaultyPackIsShownWithItsPlace() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("packs/en"));
        Files.writeString(pack.resolve("pack.properties"), "code = en\nname = English\n");
        Files.createDirectories(pack.resolve("rules"));
        Files.writeString(pack.resolve("rules/claims.rules"), "rule broken\n  match  count:NOWHERE\n");
        Run run = Run.of("check", pack.toString());
        assertEquals(2, run.code(), run.out() + run.err());
        assertTrue(run.out().contains("claims.rules:"), run.out());
    }

    @Test
    void nothingATextHoldsReachesTheTerminal() throws IOException {
        Files.writeString(
                news.resolve("evil.txt"),
                "Eight people were \u001b[2Jkilled \u009b31m in \u202eVarna, officials said.\n");
        for (String form : List.of("--json", "--ui=en", "--show-cleaning")) {
            Run run = Run.of("read", form, news.toString());
            assertFalse(
                    run.out().chars().anyMatch(c -> c == 0x1b || (c >= 0x7f && c < 0xa0) || c == 0x202e), run.out());
        }
    }

    /** A place that takes nothing. */
    private static final class Failing extends OutputStream {
        private final String why;

        Failing(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }
}
