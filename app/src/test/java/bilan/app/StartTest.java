package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and version wait for nothing: no class of the core, or of the server, is loaded for them. */
class StartTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "read --help", "help score", "serve --help", "no-such-command"})
    void theCoreIsNotTouched(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(arguments.startsWith("no-") ? 1 : 0, process.waitFor(), loaded);
        for (String line : loaded.lines().toList()) {
            assertFalse(
                    line.matches(
                            ".*\\] (bilan\\.(?!app\\.|workbench\\.words\\.)[\\w.$]+|io\\.javalin[\\w.$]+|com\\.fasterxml[\\w.$]+) source:.*"),
                    line);
        }
    }
}
