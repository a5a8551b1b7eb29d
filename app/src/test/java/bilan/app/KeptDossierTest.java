package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --into}, and the commands that work on what was kept. */
class KeptDossierTest {
    private static final Path KAZAKHSTAN = Path.of("../dossiers/kazakhstan-2022/articles");

    @TempDir
    Path folder;

    private String dossier = "";
    private Path articles = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        dossier = folder.resolve("crisis.bilan").toString();
        articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("a.txt"), "Police said on Friday that 26 rioters had been killed in Almaty.");
        Files.writeString(
                articles.resolve("b.txt"),
                "Le ministère de l'Intérieur a annoncé que 18 policiers avaient été tués à Almaty.");
        Files.write(articles.resolve("c.txt"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1});
    }

    private static Run english(String... arguments) {
        return Run.with("", Map.of("LC_ALL", "en_GB.UTF-8"), arguments);
    }

    @Test
    void aKeptDossierReadsLikeTheArticlesItWasMadeOf() {
        String direct = english("read", "--json", KAZAKHSTAN.toString()).out();
        assertEquals(
                direct,
                english("read", "--json", KAZAKHSTAN.toString(), "--into", dossier)
                        .out());
        assertEquals(direct, english("read", "--json", dossier).out());
        assertEquals(
                english("read", "--json", "--as-of", "2022-01-06", KAZAKHSTAN.toString())
                        .out(),
                english("read", "--json", "--as-of", "2022-01-06", dossier).out());
    }

    @Test
    void whatIsKnownIsPassedOverAndWhatIsNewIsAdded() throws IOException {
        Run first = english("read", articles.toString(), "--into", dossier);
        assertEquals(3, first.code(), "one input is no article");
        assertTrue(
                first.err().contains("2 articles added to " + dossier + " (2 claims); 0 known already"), first.err());
        Files.writeString(articles.resolve("d.txt"), "The army said 4 soldiers were wounded in Almaty.");
        Run second = english("read", articles.toString(), "--into", dossier);
        assertTrue(
                second.err().contains("1 article added to " + dossier + " (1 claims); 2 known already"), second.err());
    }

    @Test
    void readingAgainWithTheSameWordListsAddsNothing() {
        english("read", articles.toString(), "--into", dossier);
        Run again = english("read", dossier, "--again");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("0 articles read again"), again.err());
    }

    @Test
    void decisionsOnNamesAreKeptWithTheDossierAndReplayed() throws IOException {
        Path decisions = Files.writeString(folder.resolve("names.tsv"), "none\tplace\tAlmaty\n");
        english("read", articles.toString(), "--into", dossier, "--decisions", decisions.toString());
        String kept = english("read", "--json", dossier).out();
        assertFalse(kept.contains("place:almaty"), kept);
        english("read", articles.toString(), "--into", dossier, "--decisions", decisions.toString());
        assertTrue(english("verify", dossier).out().contains("sound: 6 entries"), "the decision is kept once");
    }

    @Test
    void aSoundDossierIsSaidToBeSoundAndAnAlteredOneIsNot() throws SQLException {
        english("read", articles.toString(), "--into", dossier);
        Run sound = english("verify", dossier);
        assertEquals(0, sound.code(), sound.out());
        String head = sound.out()
                .lines()
                .filter(line -> line.startsWith("head "))
                .findFirst()
                .orElseThrow()
                .substring(5);
        assertEquals(0, english("verify", dossier, "--head", head).code());
        Run cut = english("verify", dossier, "--head", "0".repeat(64));
        assertEquals(4, cut.code());
        assertTrue(cut.out().contains("CUT"), cut.out());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dossier);
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER claim_stays");
            statement.execute("UPDATE claim SET low = 62, high = 62 WHERE low = 26");
        }
        Run altered = english("verify", dossier);
        assertEquals(4, altered.code());
        assertTrue(altered.out().contains("CHANGED claims or findings: of article a"), altered.out());
    }

    @Test
    void searchLeadsToTheCharacters() {
        english("read", articles.toString(), "--into", dossier);
        Run found = english("search", dossier, "RIOTERS", "killed");
        assertEquals("a:27-29\t26 rioters had been killed\na\ta\n", found.out());
        Run nothing = english("search", dossier, "dinosaur");
        assertEquals("", nothing.out());
        assertTrue(nothing.err().contains("nothing holds all of: dinosaur"), nothing.err());
    }

    @Test
    void whatCannotBeUsedIsSaidWithItsRemedy() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.bilan"), "shopping list");
        record Case(List<String> arguments, int code, String says) {}
        for (Case one : List.of(
                new Case(List.of("read", folder + "/none.bilan"), 2, "there is no dossier"),
                new Case(List.of("verify", folder + "/none.bilan"), 2, "there is no dossier"),
                new Case(List.of("read", notes.toString()), 2, "is no dossier of Bilan"),
                new Case(List.of("read", articles.toString(), "--into", notes.toString()), 2, "is no dossier of Bilan"),
                new Case(
                        List.of("read", articles.toString(), "--into", folder + "/no/where.bilan"),
                        2,
                        "cannot be written"),
                new Case(List.of("read", dossier, articles.toString()), 1, "is read alone"))) {
            if (one.code == 1) english("read", articles.toString(), "--into", dossier);
            Run run = english(one.arguments.toArray(String[]::new));
            assertEquals(one.code, run.code(), one.arguments + run.err());
            assertTrue(run.err().contains(one.says), run.err());
            assertEquals("", run.out());
        }
        assertEquals("shopping list", Files.readString(notes));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("articles", "crisis.bilan", "notes.bilan"),
                    files.map(file -> file.getFileName().toString()).sorted().toList(),
                    "nothing is left behind");
        }
    }
}
