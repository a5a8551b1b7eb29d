package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a kept file, byte for byte; {@code -Dbilan.golden=rewrite} keeps what is there now instead. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails if the text is not that of the file. */
    public static void assertMatches(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("rewrite".equals(System.getProperty("bilan.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, name + ": review the difference, then run ./verify --golden");
    }
}
