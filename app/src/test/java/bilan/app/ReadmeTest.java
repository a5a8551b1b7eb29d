package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what the command prints. Each {@code console} block holds one {@code $ ./bilan …} and its
 * output; {@code ./verify --golden} rewrites the output.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path README = ROOT.resolve("README.md");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("bilan.golden"));
    private static final String OPEN = "```console\n$ ./bilan ";
    private static final String CLOSE = "\n```";

    @Test
    void theReadmeShowsWhatTheCommandPrints() throws Exception {
        String readme = Files.readString(README);
        StringBuilder now = new StringBuilder();
        int from = 0;
        int blocks = 0;
        for (int at = readme.indexOf(OPEN); at >= 0; at = readme.indexOf(OPEN, from)) {
            int line = readme.indexOf('\n', at + OPEN.length());
            int end = readme.indexOf(CLOSE, line - 1);
            String command = readme.substring(at + OPEN.length(), line);
            now.append(readme, from, line + 1).append(run(words(command)).stripTrailing());
            from = end;
            blocks++;
        }
        now.append(readme, from, readme.length());
        assertFalse(blocks == 0, "the README shows no command");
        if (REWRITE) Files.writeString(README, now);
        else assertEquals(now.toString(), readme, "./verify --golden rewrites the README");
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
        return out;
    }
}
