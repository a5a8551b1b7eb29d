package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that die while they keep articles: what was acknowledged is there, and nothing twice. */
class CrashTest {
    private static final int ARTICLES = 800;

    @TempDir
    static Path folder;

    private static String digest = "";

    @BeforeAll
    static void keepUndisturbed() throws IOException, InterruptedException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Random random = new Random(1);
        for (int i = 0; i < ARTICLES; i++) {
            Files.writeString(
                    articles.resolve("a" + i + ".txt"),
                    "The ministry said " + (2 + random.nextInt(900)) + " people were killed and "
                            + (2 + random.nextInt(900)) + " wounded in district " + i + ".");
        }
        Path whole = folder.resolve("whole.bilan");
        Process process = keeping(whole);
        assertEquals(0, process.waitFor());
        digest = digest(whole);
    }

    private static Process keeping(Path dossier, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "read",
                "--ui",
                "en",
                "--json",
                folder.resolve("articles").toString(),
                "--into",
                dossier.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private static String said() throws IOException {
        return Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
    }

    private static String digest(Path dossier) {
        Run run = Run.of("verify", "--ui", "en", dossier.toString());
        assertEquals(0, run.code(), run.out() + run.err());
        return run.out()
                .lines()
                .filter(line -> line.startsWith("digest "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void killedTwentyTimesItEndsAsIfUndisturbed() throws IOException, InterruptedException {
        killed(20, 20220105);
    }

    @Test
    @Tag("long")
    void killedAThousandTimesItEndsAsIfUndisturbed() throws IOException, InterruptedException {
        killed(1_000, System.nanoTime());
    }

    private static void killed(int times, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path dossier = folder.resolve("killed.bilan");
        int ended = 0;
        for (int kill = 0; kill < times; ) {
            Process process = keeping(dossier);
            if (process.waitFor(200 + random.nextInt(2_500), TimeUnit.MILLISECONDS)) {
                assertEquals(0, process.exitValue(), said());
                assertEquals(digest, digest(dossier), "seed " + seed + ", kill " + kill);
                Files.delete(dossier);
                ended++;
                continue;
            }
            process.destroyForcibly().waitFor();
            kill++;
        }
        assertEquals(0, keeping(dossier).waitFor(), said());
        assertEquals(digest, digest(dossier), "seed " + seed);
        Files.delete(dossier);
        System.out.println(times + " kills, seed " + seed + "; " + ended + " runs came to their end between them");
    }

    @Test
    void aFileThatMayGrowNoMoreStopsTheRunAndMoreRoomLetsItGoOn() throws IOException, InterruptedException {
        Path dossier = folder.resolve("full.bilan");
        long blocks = Files.size(folder.resolve("whole.bilan")) * 3 / 4 / 512;
        Process limited = keeping(dossier, "sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
        assertEquals(2, limited.waitFor(), said());
        assertTrue(said().contains("no room is left"), said());
        assertEquals(0, Run.of("verify", dossier.toString()).code(), "what was kept is sound");
        assertEquals(0, keeping(dossier).waitFor(), said());
        assertEquals(digest, digest(dossier));
    }

    @Test
    void aSecondWriterIsToldWhoWrites() throws IOException, InterruptedException {
        Path dossier = folder.resolve("shared.bilan");
        assertEquals(0, keeping(dossier).waitFor(), said());
        try (var store = bilan.store.Stores.write(dossier.toString(), java.time.InstantSource.system(), "test")) {
            assertEquals(2, keeping(dossier).waitFor());
            assertTrue(
                    said().contains("written by process "
                            + ProcessHandle.current().pid()),
                    said());
            assertEquals(ARTICLES, store.counts().articles());
        }
    }

    @Test
    void anInterruptedRunSaysWhatIsKeptAndTheNextGoesOn() throws IOException, InterruptedException {
        Path dossier = folder.resolve("interrupted.bilan");
        Process process = keeping(dossier);
        Path log = folder.resolve("interrupted.bilan-wal");
        while (process.isAlive() && (!Files.exists(log) || Files.size(log) < 600_000)) Thread.onSpinWait();
        process.destroy();
        process.waitFor();
        boolean stopped = said().contains("Run the same command again");
        assertTrue(stopped || said().contains("articles added"), said());
        assertEquals(0, keeping(dossier).waitFor(), said());
        assertEquals(digest, digest(dossier));
    }
}
