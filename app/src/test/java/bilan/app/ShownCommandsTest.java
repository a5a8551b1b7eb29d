package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documents show is what the command prints. Each {@code console} block holds one {@code $ ./bilan …} and its
 * output; {@code ./verify --golden} rewrites the output.
 */
class ShownCommandsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("bilan.golden"));
    private static final String OPEN = "```console\n$ ./bilan ";
    private static final String CLOSE = "\n```";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/cookbook.md"})
    void aDocumentShowsWhatTheCommandPrints(String name) throws Exception {
        Path file = ROOT.resolve(name);
        String document = Files.readString(file);
        StringBuilder now = new StringBuilder();
        int from = 0;
        for (int at = document.indexOf(OPEN); at >= 0; at = document.indexOf(OPEN, from)) {
            int line = document.indexOf('\n', at + OPEN.length());
            String command = document.substring(at + OPEN.length(), line);
            now.append(document, from, line + 1).append(run(words(command)).stripTrailing());
            from = document.indexOf(CLOSE, line - 1);
        }
        now.append(document, from, document.length());
        assertFalse(from == 0, name + " shows no command");
        if (REWRITE) Files.writeString(file, now);
        else assertEquals(now.toString(), document, "./verify --golden rewrites " + name);
    }

    /** Splits at spaces, but for what stands in quotation marks. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        boolean quoted = false;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else word.append(c);
        }
        words.add(word.toString());
        return words;
    }

    private static String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "bilan.app.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("COLUMNS", "88");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> "exit code of " + arguments);
        return PackVersion.masked(out);
    }
}
