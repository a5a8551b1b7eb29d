package bilan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the files of a dossier, and what of it can be proven. */
class TracesTest {
    private static final String SECRET = "26 armed rioters had been killed";

    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void name() {
        file = folder.resolve("dossier.bilan");
    }

    private Store open() {
        return Stores.write(file.toString(), SqliteStoreTest.CLOCK, "test");
    }

    /** True if some file of the folder holds the bytes: the dossier, its log, its shared memory. */
    private boolean isAnywhere(byte[] sought) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                String bytes = new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(sought, StandardCharsets.ISO_8859_1))) return true;
            }
        }
        return false;
    }

    @Test
    void noFileHoldsAnErasedTextAlsoNotOnItsFreePagesOrInItsLog() throws IOException {
        List<Entry> entries = new ArrayList<>(Samples.many(40, 4));
        entries.addAll(10, Samples.three());
        byte[] text = SECRET.getBytes(StandardCharsets.UTF_8);
        byte[] word = "rioters".getBytes(StandardCharsets.UTF_8);
        byte[] packed = Packing.deflated(entries.get(11).original());
        try (Store store = open()) {
            for (Entry entry : entries) store.keep(List.of(entry));
            assertTrue(isAnywhere(text) && isAnywhere(word), "the test would find it");
            store.erase(List.of("wire"), "asked for");
            assertFalse(isAnywhere(text) || isAnywhere(packed) || isAnywhere(word), "while it is open");
            store.keep(Samples.many(3, 8));
        }
        assertFalse(isAnywhere(text) || isAnywhere(packed) || isAnywhere(word), "and closed");
        try (Store store = Stores.read(file.toString())) {
            assertEquals(List.of(), store.verify().faults());
            assertEquals(45, store.readings().size());
        }
    }

    /** Takes out the newest rows and the entries that name them: what is left is a chain without a fault. */
    private void cut() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String table : List.of("claim", "reading", "article", "original", "decision", "audit")) {
                statement.execute("DROP TRIGGER " + table + "_is_kept");
            }
            statement.execute("DELETE FROM claim WHERE reading = 3");
            statement.execute("DELETE FROM reading WHERE number = 3");
            statement.execute("INSERT INTO article_words (article_words, rowid, title, body)"
                    + " SELECT 'delete', number, title, body FROM article WHERE number = 3");
            statement.execute("DELETE FROM article WHERE number = 3");
            statement.execute("DELETE FROM original WHERE hash NOT IN (SELECT original FROM article)");
            statement.execute("DELETE FROM decision");
            statement.execute("DELETE FROM audit WHERE number > 4");
            statement.execute("INSERT INTO claim_words (claim_words) VALUES ('rebuild')");
        }
    }

    @Test
    void anEndThatWasCutOffIsFoundAgainstACheckpointNotedElsewhere() throws SQLException {
        Checkpoint noted;
        try (Store store = open()) {
            store.keep(Samples.three());
            noted = store.checkpoint(StoreContract.key());
        }
        cut();
        try (Store store = Stores.read(file.toString())) {
            Integrity integrity = store.verify();
            assertEquals(List.of(), integrity.faults(), "by itself the rest is sound");
            assertEquals(0, integrity.proven(null), "but nobody vouches for it");
            assertFalse(integrity.passed(noted));
        }
    }

    @Test
    void aSignatureOfSomethingElseIsAFault() throws SQLException {
        try (Store store = open()) {
            store.keep(Samples.three());
            Checkpoint real = store.checkpoint(StoreContract.key());
            Checkpoint forged = new Checkpoint(4, real.head(), real.at(), real.key(), real.signature());
            assertFalse(forged.isGenuine());
            store.decide(List.of(new Decision("eve", Checkpoint.KIND, forged.head(), forged.json())));
            assertEquals(
                    List.of(new Integrity.Fault(Integrity.Kind.CHECKPOINT, "entry 4")),
                    store.verify().faults());
        }
    }

    @Test
    void aClockThatWasSetBackIsNotedAndTheOrderIsThatOfTheNumbers() {
        try (Store store = open()) {
            store.keep(Samples.many(2, 1));
            store.checkpoint(StoreContract.key());
        }
        Instant before = SqliteStoreTest.CLOCK.instant().minusSeconds(3600);
        try (Store store = Stores.write(file.toString(), () -> before, "test")) {
            store.keep(Samples.many(4, 2));
            Integrity integrity = store.verify();
            assertEquals(List.of(), integrity.faults());
            assertEquals(List.of(6L), integrity.jumps());
            assertEquals(4, integrity.proven(null));
        }
    }
}
