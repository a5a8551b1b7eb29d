package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class DatabaseSinkTest {
    @TempDir
    Path folder;

    @Test
    void aBatchPutsEachFindingThereOnceHoweverOftenItRuns() throws Exception {
        String articles = "../dossiers/kazakhstan-2022/articles";
        try (Postgres postgres = Postgres.start()) {
            for (String out : List.of("first", "second")) {
                String place = folder.resolve(out).toString();
                assertEquals(
                        0,
                        Main.run(
                                "batch",
                                articles,
                                "--out",
                                place,
                                "--postgres",
                                postgres.address(),
                                "--parallelism",
                                "2"));
            }
            for (Finding.Kind kind : List.of(Finding.Kind.CLAIM, Finding.Kind.TOLL, Finding.Kind.ALERT)) {
                Map<String, String> kept = postgres.lines(kind);
                assertFalse(kept.isEmpty(), kind::toString);
                Path written = folder.resolve("first").resolve(kind.name().toLowerCase(java.util.Locale.ROOT) + "s");
                assertEquals(
                        Results.of(written), kept.values().stream().sorted().collect(Collectors.toList()));
            }
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutShowingIt() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DatabaseAddress.of("mysql://me:secret@host/db"));
        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"));
    }
}
