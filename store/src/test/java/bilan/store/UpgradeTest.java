package bilan.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of every format there ever was opens, is brought up to date, and holds what it held. */
class UpgradeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource("1, 94c67aa7dc5bdc4a58064d1728f4aa1a595307cb0d1de8ea7884f15874416816")
    void aFileOfAnEarlierFormatHoldsWhatItHeld(int format, String digest) throws IOException {
        Path file = folder.resolve("dossier.bilan");
        try (InputStream kept = UpgradeTest.class.getResourceAsStream("format-" + format + ".bilan")) {
            if (kept == null) throw new IOException("no file of format " + format);
            Files.copy(kept, file);
        }
        try (Store store = Stores.write(file.toString(), SqliteStoreTest.CLOCK, "test")) {
            Integrity integrity = store.verify();
            assertTrue(integrity.sound(), integrity.faults().toString());
            assertEquals(digest, integrity.digest());
            assertEquals(3, store.readings().size());
            assertEquals(List.of(), store.journal("visited"));
            assertEquals(6, store.counts().claims());
            assertEquals(
                    2,
                    store.search("policemen killed Valserre", 9).size()
                            + store.search("policiers tues", 9).stream()
                                    .limit(2)
                                    .count());
        }
    }
}
