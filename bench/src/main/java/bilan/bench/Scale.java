package bilan.bench;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.dossier.Dossier;
import bilan.names.NameDecisions;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Shelf;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import bilan.text.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A folder of articles, from text to the dossier of every story, on all cores: wall and processor time of each step. */
public final class Scale {
    private static final int BATCH = 256;

    private final Bilan bilan = Bilan.bundled();
    private final Map<String, long[]> spent = new LinkedHashMap<>();
    private int articles;
    private int read;

    private Scale() {}

    public static void main(String[] arguments) throws Exception {
        int every = 1;
        for (String argument : arguments) {
            if (argument.equals("--stories-only")) every = 0;
            else if (argument.startsWith("--every=")) every = Integer.parseInt(argument.substring(8));
            else new Scale().run(argument, every);
        }
    }

    /** @param every the claims of every so manyth story are read, from the largest; 0 for none */
    private void run(String folder, int every) throws Exception {
        try (Shelf shelf = Shelf.open()) {
            List<Digest> digests = new ArrayList<>();
            time("texts to digests", () -> gather(folder, shelf, digests));
            articles = digests.size();
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < articles; i++) places.put(digests.get(i).id(), i);
            List<Story> stories = new ArrayList<>();
            time("stories", () -> stories.addAll(new StoryFinder().find(digests, StoryDecisions.NONE)));
            int largest = stories.stream()
                    .mapToInt(story -> story.articles().size())
                    .max()
                    .orElse(0);
            System.out.printf(
                    Locale.ROOT, "%d articles, %d stories, the largest of %d%n", articles, stories.size(), largest);
            if (every > 0) {
                stories.sort(Comparator.comparingInt(
                        (Story story) -> -story.articles().size()));
                dossiers(
                        shelf,
                        places,
                        IntStream.range(0, stories.size())
                                .filter(i -> i % every == 0)
                                .mapToObj(stories::get)
                                .toList());
            }
        }
        double all = 0;
        double allCpu = 0;
        for (Map.Entry<String, long[]> step : spent.entrySet()) {
            double wall = step.getValue()[0] / 1e9;
            double cpu = step.getValue()[1] / 1e9;
            all += wall;
            allCpu += cpu;
            print(step.getKey(), wall, cpu, step.getKey().startsWith("c") ? read : articles);
        }
        print("all", all, allCpu, articles);
        System.out.printf(Locale.ROOT, "peak heap %d MB%n", peak() >> 20);
    }

    private void print(String step, double wall, double cpu, int count) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.2f s wall %8.2f s processor %8.3f ms of it an article%n",
                step,
                wall,
                cpu,
                cpu * 1000 / Math.max(1, count));
    }

    private void gather(String folder, Shelf shelf, List<Digest> digests) throws Exception {
        List<Article> waiting = new ArrayList<>();
        Sources.bundled().read(List.of(folder), new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                waiting.add(article);
                if (waiting.size() == BATCH) flush(waiting, shelf, digests);
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                System.err.println(quarantine);
            }
        });
        flush(waiting, shelf, digests);
    }

    private void flush(List<Article> waiting, Shelf shelf, List<Digest> digests) {
        List<Article> known = waiting.parallelStream().map(bilan::identified).toList();
        digests.addAll(known.parallelStream().map(Digest::of).toList());
        try {
            for (Article article : known) shelf.put(article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
    }

    private void dossiers(Shelf shelf, Map<String, Integer> places, List<Story> stories) throws Exception {
        long[] found = new long[4];
        int from = 0;
        while (from < stories.size()) {
            int to = from;
            int size = 0;
            while (to < stories.size() && size < BATCH)
                size += stories.get(to++).articles().size();
            List<Story> batch = stories.subList(from, to);
            from = to;
            List<Digest> all =
                    batch.stream().flatMap(story -> story.articles().stream()).toList();
            List<ArticleReading> readings = new ArrayList<>();
            time(
                    "claims, names, dates",
                    () -> readings.addAll(all.parallelStream()
                            .map(digest -> bilan.read(taken(shelf, places.get(digest.id()))))
                            .toList()));
            int[] starts = new int[batch.size() + 1];
            for (int i = 0; i < batch.size(); i++)
                starts[i + 1] = starts[i] + batch.get(i).articles().size();
            List<Dossier> dossiers = new ArrayList<>();
            time(
                    "copies and reconciling",
                    () -> dossiers.addAll(IntStream.range(0, batch.size())
                            .parallel()
                            .mapToObj(i -> bilan.dossier(
                                    bilan.material(readings.subList(starts[i], starts[i + 1]), NameDecisions.NONE)))
                            .toList()));
            read += all.size();
            for (Dossier dossier : dossiers) {
                found[0] += dossier.claims().size();
                found[1] += dossier.reposts().stream()
                        .mapToInt(group -> group.size() - 1)
                        .sum();
                found[2] += dossier.disagreements().size();
                found[3] = 31 * found[3] + dossier.toString().hashCode();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d articles read: %d claims, %d copies, %d disagreements, digest %x%n",
                read,
                found[0],
                found[1],
                found[2],
                found[3]);
    }

    private static Article taken(Shelf shelf, int at) {
        try {
            return shelf.take(at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private void time(String name, Step step) throws Exception {
        long start = System.nanoTime();
        long cpu = cpu();
        step.run();
        long[] sum = spent.computeIfAbsent(name, key -> new long[2]);
        sum[0] += System.nanoTime() - start;
        sum[1] += cpu() - cpu;
    }

    /** Of the whole process, collector and compiler included. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
