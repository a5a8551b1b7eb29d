package bilan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Reads the French seeds over and over, each contender in a process of its own, in turns, and prints medians and ratios.
 * With a contender's name as second argument it is that process.
 */
public final class Peers {
    private static final int ROUNDS = 3;

    /**
     * What one process measured.
     *
     * @param first seconds from the start of the process to the first text read
     * @param rate tokens a second thereafter, on one thread
     * @param megabytes peak of the heap
     */
    private record Run(double first, double rate, double megabytes) {}

    private Peers() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        if (arguments.length > 1) measure(Contender.valueOf(arguments[1]), seconds);
        else compare(seconds);
    }

    private static void compare(int seconds) throws IOException, InterruptedException {
        Map<Contender, List<Run>> runs = new EnumMap<>(Contender.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : Contender.values()) {
                System.err.println("round " + (round + 1) + " of " + ROUNDS + ": " + contender);
                runs.computeIfAbsent(contender, key -> new ArrayList<>()).add(run(contender, seconds));
            }
        }
        double bilan = median(runs.get(Contender.BILAN), Run::rate);
        System.out.printf(
                Locale.ROOT, "%-8s %14s %12s %14s %10s%n", "", "first text s", "tokens/s", "Bilan is × as", "heap MB");
        for (Map.Entry<Contender, List<Run>> entry : runs.entrySet()) {
            double rate = median(entry.getValue(), Run::rate);
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %14.2f %12.0f %14.2f %10.0f%n",
                    entry.getKey().name().toLowerCase(Locale.ROOT),
                    median(entry.getValue(), Run::first),
                    rate,
                    bilan / rate,
                    median(entry.getValue(), Run::megabytes));
        }
    }

    private static Run run(Contender contender, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx2g",
                        "-Dbilan.shared=" + Texts.shared(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Peers.class.getName(),
                        Integer.toString(seconds),
                        contender.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new IOException(contender + " failed");
        String[] words = answer.substring(answer.lastIndexOf('\n') + 1).split(" ");
        return new Run(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    /** Half of the time warms up, half is measured. */
    private static void measure(Contender contender, int seconds) throws Exception {
        List<String> texts = Texts.seeds();
        int tokens = texts.stream().mapToInt(Texts::tokens).sum();
        ToIntFunction<String> reader = contender.start();
        int found = reader.applyAsInt(texts.get(0));
        double first = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        found += rounds(reader, texts, seconds / 2.0).found();
        Rounds measured = rounds(reader, texts, seconds / 2.0);
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
        if (found + measured.found() < 0) throw new IllegalStateException("nothing was read");
        System.out.printf(
                Locale.ROOT, "%.3f %.1f %.1f%n", first, measured.count() * (double) tokens / measured.seconds(), peak);
    }

    private record Rounds(int count, int found, double seconds) {}

    private static Rounds rounds(ToIntFunction<String> reader, List<String> texts, double seconds) {
        long start = System.nanoTime();
        int count = 0;
        int found = 0;
        while (count == 0 || System.nanoTime() - start < seconds * 1e9) {
            for (String text : texts) found += reader.applyAsInt(text);
            count++;
        }
        return new Rounds(count, found, (System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] figures = runs.stream().mapToDouble(figure).sorted().toArray();
        return Arrays.stream(figures).skip(figures.length / 2).findFirst().orElseThrow();
    }
}
