package bilan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was altered behind Bilan's back is found and named. */
class IntegrityTest {
    @TempDir
    Path folder;

    private Path file = Path.of("unset");

    @BeforeEach
    void keep() {
        file = folder.resolve("dossier.bilan");
        try (Store store = Stores.write(file.toString(), SqliteStoreTest.CLOCK, "test")) {
            store.keep(Samples.three());
            store.decide(List.of(new Decision("ana", "name", "x", "same\tperson\tx\ty")));
            store.quarantine("a.pdf", "PDF", -1);
        }
    }

    /** Does what somebody with another program could do, and returns what the check then says. */
    private List<Integrity.Fault> after(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            List<String> triggers = new ArrayList<>();
            try (var rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                while (rows.next()) triggers.add(rows.getString(1));
            }
            for (String trigger : triggers) statement.execute("DROP TRIGGER " + trigger);
            for (String change : statements) statement.execute(change);
        }
        try (Store store = Stores.read(file.toString())) {
            return store.verify().faults();
        }
    }

    private static Integrity.Fault fault(Integrity.Kind kind, String object) {
        return new Integrity.Fault(kind, object);
    }

    @Test
    void anUntouchedDossierIsSound() throws SQLException {
        assertEquals(List.of(), after());
    }

    @Test
    void aChangedFigureIsNamedByItsArticle() throws SQLException {
        assertEquals(
                List.of(fault(Integrity.Kind.READING, "wire")),
                after("UPDATE claim SET low = 62, high = 62 WHERE low = 26"));
    }

    @Test
    void aChangedTextIsNamed() throws SQLException {
        assertEquals(
                List.of(fault(Integrity.Kind.ARTICLE, "diario")),
                after("UPDATE article SET body = replace(body, '164', '614') WHERE doc = 'diario'"));
    }

    @Test
    void aChangedOriginalIsNamed() throws SQLException {
        List<Integrity.Fault> faults = after("UPDATE original SET bytes = x'00', packing = 'none' WHERE rowid = 1");
        assertEquals(1, faults.size());
        assertEquals(Integrity.Kind.ORIGINAL, faults.get(0).kind());
    }

    @Test
    void aRemovedClaimIsNamedByItsArticle() throws SQLException {
        assertEquals(
                List.of(fault(Integrity.Kind.READING, "diario")),
                after("DELETE FROM claim WHERE number = (SELECT max(number) FROM claim)"));
    }

    @Test
    void aRemovedArticleIsMissed() throws SQLException {
        List<Integrity.Fault> faults = after(
                "DELETE FROM claim WHERE reading = 2",
                "DELETE FROM reading WHERE number = 2",
                "DELETE FROM article WHERE number = 2");
        assertTrue(faults.contains(fault(Integrity.Kind.MISSING, "entry 3")), faults.toString());
        assertTrue(faults.contains(fault(Integrity.Kind.MISSING, "entry 4")), faults.toString());
    }

    @Test
    void anAddedDecisionIsUnrecorded() throws SQLException {
        List<Integrity.Fault> faults =
                after("INSERT INTO decision VALUES (2, 'h', '2022-01-01T00:00:00Z', 'eve', 'name', 'x', 'none')");
        assertTrue(faults.contains(fault(Integrity.Kind.UNRECORDED, "decision 2")), faults.toString());
    }

    @Test
    void aBrokenChainNamesItsFirstBadEntry() throws SQLException {
        for (String change : List.of(
                "UPDATE audit SET who = 'eve' WHERE number = 3",
                "DELETE FROM audit WHERE number = 3",
                "UPDATE audit SET at = '1999-01-01T00:00:00Z' WHERE number = 3")) {
            keepAnew();
            Integrity.Fault first = after(change).get(0);
            assertEquals(Integrity.Kind.CHAIN, first.kind(), change);
            assertEquals(change.startsWith("DELETE") ? "entry 4" : "entry 3", first.object());
        }
    }

    @Test
    void aCutEndIsMissedByWhatItRecorded() throws SQLException {
        List<Integrity.Fault> faults = after("DELETE FROM audit WHERE number >= 7");
        assertTrue(faults.stream().allMatch(fault -> fault.kind() == Integrity.Kind.UNRECORDED), faults.toString());
        assertEquals(2, faults.size());
    }

    @Test
    void oneFlippedBitIsFoundOrChangesNothing() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Integrity expected;
        List<?> readings;
        try (Store store = Stores.read(file.toString())) {
            expected = store.verify();
            readings = store.readings();
        }
        long seed = 20220107;
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = sound.clone();
            int bit = random.nextInt(bytes.length * 8);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, bytes);
            String which = "bit " + bit + " of seed " + seed;
            try (Store store = Stores.read(file.toString())) {
                Integrity integrity = store.verify();
                if (integrity.sound()) {
                    assertEquals(expected, integrity, which);
                    assertEquals(readings, store.readings(), which);
                } else {
                    found++;
                }
            } catch (StoreException e) {
                found++;
            }
        }
        assertFalse(found == 0);
        System.out.println("200 flipped bits: " + found + " found, the others lie where nothing is kept");
    }

    private void keepAnew() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        keep();
    }
}
