package bilan;

import bilan.claim.ArticleReading;
import bilan.text.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How fast texts are read, and a digest of all that was read in them: a change that makes reading faster must leave the
 * digest as it was. One thread, everything in memory before the clock starts, processor time of that thread alone: other
 * work on the machine hardly shows in it.
 *
 * <pre>java -cp … bilan.ReadingBenchmark PASSES LANGUAGE=FOLDER[:MOST]…   (.txt files; -Dpacks=DIR lays packs over, -Dtold=FILE keeps all that was read)</pre>
 */
final class ReadingBenchmark {
    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        long born = ManagementFactory.getRuntimeMXBean().getStartTime();
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) articles.addAll(texts(arguments[i]));
        String packs = System.getProperty("packs");
        Bilan bilan = packs == null ? Bilan.bundled() : Bilan.withPacks(Path.of(packs));
        System.out.printf(Locale.ROOT, "%d texts, %.2f s after the start%n", articles.size(), since(born));
        for (int pass = 1; pass <= Integer.parseInt(arguments[0]); pass++) {
            long start = processorTime();
            List<ArticleReading> readings = new ArrayList<>();
            for (Article article : articles) readings.add(bilan.read(article));
            double seconds = (processorTime() - start) / 1e9;
            int claims = readings.stream().mapToInt(r -> r.claims().size()).sum();
            System.out.printf(
                    Locale.ROOT,
                    "pass %d: %.2f s of the thread, %.1f texts a second; %d claims, digest %s; %d MB live%n",
                    pass,
                    seconds,
                    articles.size() / seconds,
                    claims,
                    digest(readings),
                    live());
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double since(long milliseconds) {
        return (System.currentTimeMillis() - milliseconds) / 1e3;
    }

    private static List<Article> texts(String argument) throws IOException {
        String[] parts = argument.split("[=:]");
        try (Stream<Path> files = Files.list(Path.of(parts[1]))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing(Path::toString))
                    .limit(parts.length > 2 ? Long.parseLong(parts[2]) : Long.MAX_VALUE)
                    .toList();
            List<Article> articles = new ArrayList<>();
            for (Path file : sorted) {
                String id = parts[0] + "/" + file.getFileName();
                articles.add(Article.of(id, parts[0], Files.readString(file)));
            }
            return articles;
        }
    }

    private static String digest(List<ArticleReading> readings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder all = new StringBuilder();
            for (ArticleReading reading : readings) {
                String told = reading.claims() + "\n" + reading.mentions() + "\n" + reading.dateFaults() + "\n"
                        + reading.openDates() + "\n" + reading.latestYear() + "\n";
                digest.update(told.getBytes(StandardCharsets.UTF_8));
                all.append(told.replace("Claim[", "\nClaim["));
            }
            String file = System.getProperty("told");
            if (file != null) Files.writeString(Path.of(file), all);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long live() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed() >> 20;
    }
}
