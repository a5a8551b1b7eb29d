package bilan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a file, and what only files can do. */
class SqliteStoreTest extends StoreContract {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2022-01-07T10:00:00Z"));

    @TempDir
    Path folder;

    private int number;

    private Path file() {
        return folder.resolve("dossier" + number + ".bilan");
    }

    @Override
    Store fresh() {
        number++;
        return again();
    }

    @Override
    Store again() {
        return Stores.write(file().toString(), CLOCK, "test");
    }

    @Test
    void aClosedDossierIsOneFile() throws IOException {
        try (Store store = fresh()) {
            store.keep(Samples.three());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void readingChangesNothing() throws IOException {
        try (Store store = fresh()) {
            store.keep(Samples.three());
        }
        byte[] before = Files.readAllBytes(file());
        try (Store store = Stores.read(file().toString())) {
            assertEquals(3, store.readings().size());
            assertEquals(3, store.counts().articles());
        }
        assertEquals(Hashes.of(before), Hashes.of(Files.readAllBytes(file())));
    }

    @Test
    void anotherFileIsNoDossierAndStaysAsItIs() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.bilan"), "shopping list");
        for (Runnable opening : List.<Runnable>of(
                () -> Stores.read(text.toString()), () -> Stores.write(text.toString(), CLOCK, "test"))) {
            StoreException refused = assertThrows(StoreException.class, opening::run);
            assertEquals(StoreException.Kind.NO_DOSSIER, refused.kind());
        }
        assertEquals("shopping list", Files.readString(text));
    }

    @Test
    void aDossierOfALaterBilanIsRefusedUntouched() throws Exception {
        fresh().close();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        String before = Hashes.of(Files.readAllBytes(file()));
        StoreException refused = assertThrows(StoreException.class, this::again);
        assertEquals(StoreException.Kind.NEWER, refused.kind());
        assertEquals(before, Hashes.of(Files.readAllBytes(file())));
    }

    @Test
    void aMissingFileIsNotMadeByReading() throws IOException {
        StoreException missing = assertThrows(
                StoreException.class,
                () -> Stores.read(folder.resolve("none.bilan").toString()));
        assertEquals(StoreException.Kind.MISSING, missing.kind());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void rowsCannotBeChangedBehindTheStoresBack() throws Exception {
        try (Store store = fresh()) {
            store.keep(Samples.three());
        }
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            for (String change : List.of(
                    "UPDATE claim SET low = 1",
                    "DELETE FROM claim",
                    "UPDATE audit SET hash = ''",
                    "DELETE FROM article")) {
                assertThrows(java.sql.SQLException.class, () -> statement.execute(change), change);
            }
        }
    }
}
