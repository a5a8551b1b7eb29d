package bilan.bench;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.claim.Evidence;
import bilan.store.Entry;
import bilan.store.Store;
import bilan.store.Stores;
import bilan.text.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A dossier file of many claims: how fast it is filled, searched and checked. The articles are made up and read once. */
final class StoreCases {
    private static final int CLAIMS_EACH = 10;
    private static final int STEP = 64;
    private static final int QUERIES = 200;
    private static final String[] TOWNS = {
        "Valserre", "Montrel", "Lisse", "Tambaro", "Orimba", "Corvo", "Ardova", "Tamrin"
    };

    private StoreCases() {}

    public static void main(String[] arguments) throws IOException {
        int claims = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("bilan-store");
        Path file = folder.resolve("many.bilan");
        try {
            fill(file, claims);
            System.out.printf(Locale.ROOT, "file: %.0f MB%n", Files.size(file) / 1e6);
            search(file);
            verify(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void fill(Path file, int claims) {
        ArticleReading pattern = Bilan.bundled().read(Article.of("p", "en", text(new Random(0), 0)));
        Random random = new Random(1);
        long began = System.nanoTime();
        long kept = 0;
        try (Store store = Stores.write(file.toString(), InstantSource.system(), "bench")) {
            int number = 0;
            while (kept < claims) {
                List<Entry> step = new ArrayList<>();
                for (int i = 0; i < STEP && kept < claims; i++) {
                    ArticleReading reading = reading(pattern, random, number++);
                    kept += reading.claims().size();
                    byte[] bytes = reading.article().body().getBytes(StandardCharsets.UTF_8);
                    step.add(new Entry(bytes, reading.article().id(), "UTF-8", List.of(), reading, "bench"));
                }
                store.keep(step);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "kept: %d claims of %d articles in %.1f s, %.0f articles a second%n",
                kept,
                kept / CLAIMS_EACH,
                seconds,
                kept / CLAIMS_EACH / seconds);
    }

    private static String text(Random random, int number) {
        StringBuilder text = new StringBuilder("Report ").append(number).append(".\n\n");
        for (int i = 0; i < CLAIMS_EACH; i++) {
            text.append("Police said ")
                    .append(10 + random.nextInt(90))
                    .append(" people were killed in ")
                    .append(TOWNS[random.nextInt(TOWNS.length)])
                    .append(". ");
        }
        return text.toString();
    }

    /** A text like the first, with its claims where its figures stand: reading itself is measured elsewhere. */
    private static ArticleReading reading(ArticleReading pattern, Random random, int number) {
        Article article = Article.of("a" + number, "en", text(random, number));
        List<Claim> claims = new ArrayList<>();
        String body = article.body();
        int at = 0;
        for (int i = 0; i < CLAIMS_EACH; i++) {
            Claim like = pattern.claims().get(0);
            int start = body.indexOf("said ", at) + 5;
            at = body.indexOf(" killed", start) + 7;
            int town = body.indexOf(" in ", at) + 4;
            Evidence evidence = new Evidence(
                    article.id(),
                    new bilan.text.Span(start, at),
                    new bilan.text.Span(start, start + 2),
                    null,
                    null,
                    new bilan.text.Span(start, at),
                    like.evidence().rule(),
                    like.evidence().pack());
            long killed = Long.parseLong(body.substring(start, start + 2));
            claims.add(new Claim(
                    number + "-" + i,
                    like.effect(),
                    bilan.quantity.Quantity.exactly(killed),
                    like.group(),
                    like.modality(),
                    like.scope(),
                    null,
                    like.attribution(),
                    "people",
                    body.substring(town, body.indexOf('.', town)),
                    null,
                    null,
                    null,
                    null,
                    "en",
                    evidence));
        }
        return new ArticleReading(article, claims, List.of(), List.of());
    }

    private static void search(Path file) {
        Random random = new Random(2);
        long[] times = new long[QUERIES];
        try (Store store = Stores.read(file.toString())) {
            for (int i = 0; i < QUERIES; i++) {
                String words = (10 + random.nextInt(90)) + " " + TOWNS[random.nextInt(TOWNS.length)];
                long began = System.nanoTime();
                if (store.search(words, 20).isEmpty()) throw new IllegalStateException("nothing holds " + words);
                times[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "search of two words: median %.1f ms, 95 of 100 within %.1f ms%n",
                times[QUERIES / 2] / 1e6,
                times[QUERIES * 95 / 100] / 1e6);
    }

    private static void verify(Path file) {
        long began = System.nanoTime();
        try (Store store = Stores.read(file.toString())) {
            if (!store.verify().sound()) throw new IllegalStateException("not sound");
        }
        System.out.printf(Locale.ROOT, "verified in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }
}
