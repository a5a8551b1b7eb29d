package bilan.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bilan score} and the standard's own program print the same, to the digit. */
class ScoreParityTest {
    private static final Path TEXTS = Path.of("../specs/dev");
    private static final Path STANDARD = TEXTS.resolve("score.py");

    @TempDir
    Path folder;

    @BeforeAll
    static void theStandardIsHere() {
        boolean here = Files.isRegularFile(STANDARD) && pythonRuns();
        if (!here) System.err.println("SKIPPED: score parity. It needs python3 and " + STANDARD.toAbsolutePath());
        Assumptions.assumeTrue(here, "python3 and " + STANDARD + " are needed");
    }

    @Test
    void generatedClaimsScoreTheSame() throws Exception {
        for (int seed = 1; seed <= 12; seed++) {
            Samples samples = new Samples(seed);
            samples.write(folder);
            assertSame("seed " + seed, folder.resolve("gold.jsonl"), folder, folder.resolve("predicted.jsonl"));
        }
    }

    @Test
    void theDevelopmentTextsScoreTheSame() throws Exception {
        for (String language : List.of("fr", "en", "es")) {
            Path texts = TEXTS.resolve(language);
            Path gold = texts.resolve("gold.jsonl");
            Path predicted = folder.resolve("predicted.jsonl");
            Random random = new Random(7);
            List<String> lines = new ArrayList<>();
            for (ScoredClaim claim : ClaimFile.gold(gold, texts)) {
                if (random.nextInt(5) == 0) continue;
                if (random.nextInt(6) == 0) claim.row().put("low", random.nextInt(100));
                if (random.nextInt(6) == 0) claim.row().put("source", "la police du Nord");
                if (random.nextInt(9) == 0) claim.row().put("effect", "injured");
                claim.row().put("start", claim.start() + random.nextInt(4));
                lines.add(claim.row().toString());
            }
            Files.write(predicted, lines);
            assertSame(language, gold, texts, predicted);
        }
    }

    @Test
    void nothingAgainstNothingScoresTheSame() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Rien.");
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
        Path one = Files.writeString(
                folder.resolve("one.jsonl"),
                "{\"doc\":\"a\",\"start\":0,\"end\":4,\"effect\":\"killed\",\"low\":0,\"high\":0}\n");
        assertSame("both empty", empty, folder, empty);
        assertSame("no gold", empty, folder, one);
        assertSame("no prediction", one, folder, empty);
    }

    private static void assertSame(String what, Path gold, Path texts, Path predicted) throws Exception {
        for (List<String> options : List.of(List.<String>of(), List.of("--json"))) {
            List<String> command = new ArrayList<>(
                    List.of("python3", STANDARD.toString(), gold.toString(), texts.toString(), predicted.toString()));
            command.addAll(options);
            assertEquals(python(command), ours(gold, texts, predicted, options), what + " " + options);
        }
    }

    private static String ours(Path gold, Path texts, Path predicted, List<String> options) throws IOException {
        Set<String> docs = new TreeSet<>();
        try (Stream<Path> files = Files.list(texts)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .forEach(name -> docs.add(name.substring(0, name.length() - 4)));
        }
        Score score = Score.of(gold, texts, docs, predicted);
        StringWriter out = new StringWriter();
        if (options.contains("--json")) score.printJson(out);
        else score.print(out);
        return out.toString();
    }

    private static String python(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), "the standard's own program failed");
        return out;
    }

    private static boolean pythonRuns() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
