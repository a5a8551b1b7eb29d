package bilan.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder of {@code dossiers/} with an {@code expected.json} gives just that, byte for byte but for the version of the
 * pack, whatever the order of its articles. {@code ./verify --golden} rewrites the files.
 */
class DossiersTest {
    private static final Path DOSSIERS = Path.of("../dossiers");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("bilan.golden"));

    @TestFactory
    List<DynamicTest> aDossierIsWhatItWas() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path dossier : dossiers()) {
            Path expected = dossier.resolve("expected.json");
            tests.add(dynamicTest(dossier.getFileName().toString(), () -> {
                byte[] bytes = read(articles(dossier));
                if (REWRITE) Files.write(expected, bytes);
                assertEquals(
                        Files.readString(expected),
                        new String(bytes, StandardCharsets.UTF_8),
                        "if the difference is an improvement: ./verify --golden, and read what it changes");
            }));
        }
        assertTrue(tests.size() > 1, "the dossiers are not where this test looks");
        return tests;
    }

    @TestFactory
    List<DynamicTest> theOrderOfArrivalChangesNothing() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path dossier : dossiers()) {
            tests.add(dynamicTest(dossier.getFileName().toString(), () -> {
                List<String> articles = new ArrayList<>(articles(dossier));
                byte[] once = read(articles);
                Collections.reverse(articles);
                assertArrayEquals(once, read(articles));
            }));
        }
        return tests;
    }

    private static List<Path> dossiers() throws IOException {
        try (var all = Files.list(DOSSIERS)) {
            return all.filter(folder -> Files.exists(folder.resolve("expected.json")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> articles(Path dossier) throws IOException {
        try (var all = Files.list(dossier.resolve("articles"))) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    private static byte[] read(List<String> articles) {
        List<String> arguments = new ArrayList<>(List.of("read", "--json"));
        arguments.addAll(articles);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(new byte[0]), out, err, Map.of("LC_ALL", "C.UTF-8"), false, false);
        int code = Main.run(console, arguments.toArray(String[]::new));
        assertEquals(Exit.OK.code(), code, () -> err.toString(StandardCharsets.UTF_8));
        return PackVersion.masked(out.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
