package bilan.bench;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.sources.Input;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.store.Entry;
import bilan.store.Store;
import bilan.store.Stores;
import bilan.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** From pages to stored claims: the processor time of each step, on one thread, so that other work does not count. */
public final class IngestCases {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;

    private final Bilan bilan = Bilan.bundled();
    private final Map<String, Long> nanos = new TreeMap<>();
    private int articles;
    private long bytes;
    private long claims;

    private IngestCases() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> pages = pages();
        for (int round = 0; round < WARM_UP; round++) new IngestCases().round(pages);
        IngestCases cases = new IngestCases();
        for (int round = 0; round < ROUNDS; round++) cases.round(pages);
        cases.print();
    }

    private static List<byte[]> pages() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Texts.shared().resolve("bench/scrapinghub/html"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(in.readAllBytes());
                }
            }
        }
        return pages;
    }

    private static final class Found implements Sink {
        private final List<Article> articles = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();

        @Override
        public void article(Article article, Reading reading) {
            articles.add(article);
            readings.add(reading);
        }

        @Override
        public void quarantine(Quarantine quarantine) {}
    }

    private void round(List<byte[]> pages) throws IOException {
        Path folder = Files.createTempDirectory("bilan-ingest");
        Path file = folder.resolve("pages.bilan");
        try (Store store = Stores.write(file.toString(), InstantSource.system(), "bench")) {
            Sources sources = Sources.bundled();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                Found found = new Found();
                Input in = Input.bytes("p" + i, "p" + i + ".html", pages.get(i));
                timed("1 page to text", () -> sources.read(in, found));
                for (int j = 0; j < found.articles.size(); j++) {
                    Article[] article = {found.articles.get(j)};
                    timed("2 language", () -> article[0] = bilan.identified(article[0]));
                    if (article[0].language() == null || !bilan.languages().contains(article[0].language())) continue;
                    ArticleReading[] read = new ArticleReading[1];
                    timed("3 text to claims", () -> read[0] = bilan.read(article[0]));
                    Reading reading = found.readings.get(j);
                    String reader = bilan.reader(article[0].language());
                    entries.add(new Entry(
                            pages.get(i), reading.name(), reading.charset(), reading.notes(), read[0], reader));
                    articles++;
                    bytes += pages.get(i).length;
                    claims += read[0].claims().size();
                }
                if (entries.size() >= 64) {
                    timed("4 claims to disk", () -> store.keep(entries));
                    entries.clear();
                }
            }
            timed("4 claims to disk", () -> store.keep(entries));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void timed(String step, Runnable work) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        nanos.merge(step, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began, Long::sum);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT, "%d articles, %d KB a page, %.1f claims each%n", articles, bytes / articles / 1024, claims / (double) articles);
        long all = 0;
        for (long part : nanos.values()) all += part;
        for (Map.Entry<String, Long> step : nanos.entrySet()) {
            System.out.printf(
                    Locale.ROOT, "%-18s %6.2f ms %4.0f %%%n", step.getKey(), step.getValue() / 1e6 / articles, 100.0 * step.getValue() / all);
        }
        System.out.printf(Locale.ROOT, "together           %6.2f ms: %.0f articles a second on one core%n", all / 1e6 / articles, articles * 1e9 / all);
    }
}
