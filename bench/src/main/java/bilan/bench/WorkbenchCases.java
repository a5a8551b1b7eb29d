package bilan.bench;

import bilan.Bilan;
import bilan.workbench.PortTakenException;
import bilan.workbench.Workbench;
import bilan.workbench.desk.Desk;
import bilan.workbench.desk.Ingest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;

/** Pages of a large dossier: how long the server takes for each, and how much it sends. */
final class WorkbenchCases {
    private static final List<String> PLACES = List.of(
            "Lyon",
            "Marseille",
            "Toulouse",
            "Nantes",
            "Lille",
            "Bordeaux",
            "Rennes",
            "Grenoble",
            "Dijon",
            "Nancy",
            "Metz",
            "Tours");
    private static final List<String> VOICES = List.of(
            "le ministère de l'Intérieur",
            "la préfecture",
            "la Croix-Rouge",
            "l'hôpital central",
            "la police",
            "les pompiers",
            "le syndicat Solidaires",
            "l'ONG Veille",
            "le parquet",
            "le maire");
    private static final int TIMES = 15;

    private WorkbenchCases() {}

    /** Arguments: how many figures (10,000 unless given), a file to keep the dossier in (a temporary one unless given). */
    public static void main(String[] arguments) throws Exception {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path folder = Files.createTempDirectory("bilan-workbench");
        Path file = arguments.length > 1 ? Path.of(arguments[1]) : folder.resolve("large.bilan");
        Bilan bilan = Bilan.bundled();
        try (Desk desk = new Desk(() -> bilan, file.toString(), InstantSource.system(), "bench")) {
            if (!Files.exists(file)) fill(desk, write(folder.resolve("articles"), wanted));
            long began = System.nanoTime();
            desk.state();
            System.out.printf(
                    "derived from the file in %d ms: %s%n",
                    millis(began), desk.state().counts());
            pages(desk);
        }
    }

    private static void fill(Desk desk, Path articles) throws InterruptedException {
        long began = System.nanoTime();
        CountDownLatch done = new CountDownLatch(1);
        try (Ingest ingest = new Ingest(desk)) {
            ingest.begin(List.of(articles.toString()), done::countDown);
            done.await();
            System.out.printf("read in %d ms: %s%n", millis(began), ingest.progress());
        }
    }

    /** Articles of eight figures each, over a hundred days. */
    private static Path write(Path folder, int figures) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(7);
        for (int i = 0; i < (figures + 7) / 8; i++) {
            LocalDate day = LocalDate.of(2025, 3, 1).plusDays(i % 100);
            String place = PLACES.get(random.nextInt(PLACES.size()));
            int dead = 10 + i % 100 + random.nextInt(9);
            StringBuilder text = new StringBuilder();
            text.append("<html lang=fr><head><title>")
                    .append(place)
                    .append(" : ")
                    .append(dead)
                    .append(" morts</title>");
            text.append("<meta property=\"article:published_time\" content=\"")
                    .append(day)
                    .append("T18:00:00+01:00\"></head><body><article>");
            for (int p = 0; p < 4; p++) {
                String one = VOICES.get(random.nextInt(VOICES.size()));
                text.append("<p>À ")
                        .append(place)
                        .append(", ")
                        .append(dead + p)
                        .append(" personnes ont été tuées et ")
                        .append(dead * 3 + random.nextInt(40))
                        .append(" blessées, a annoncé ")
                        .append(one)
                        .append(". Les recherches se poursuivent dans le quartier ")
                        .append(i)
                        .append(".</p>");
            }
            text.append("</article></body></html>");
            Files.writeString(folder.resolve("a" + i + ".html"), text);
        }
        return folder;
    }

    private static void pages(Desk desk) throws PortTakenException, IOException, InterruptedException {
        try (Workbench workbench = Workbench.open(desk, 0, "bench")) {
            HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build();
            get(client, workbench.address());
            String claim = desk.state().ledger().dossier().claims().get(0).id();
            String base = "http://127.0.0.1:" + workbench.port();
            System.out.printf("%-34s %8s %8s %8s %8s%n", "page", "first ms", "p50 ms", "KB", "KB sent");
            for (String page : List.of(
                    "/",
                    "/?effect=killed",
                    "/claims",
                    "/claims?page=100&sort=value",
                    "/claim?id=" + claim,
                    "/articles",
                    "/article?doc=a1",
                    "/search?q=grenoble",
                    "/method",
                    "/history",
                    "/review")) {
                List<Long> times = new ArrayList<>();
                byte[] body = new byte[0];
                long first = 0;
                for (int i = 0; i < TIMES; i++) {
                    long began = System.nanoTime();
                    body = get(client, base + page);
                    if (i == 0) first = millis(began);
                    times.add(millis(began));
                }
                times.sort(null);
                byte[] whole = body.length > 2 && body[0] == 0x1f ? unpacked(body) : body;
                System.out.printf(
                        "%-34s %8d %8d %8d %8d%n",
                        page, first, times.get(TIMES / 2), whole.length / 1000, body.length / 1000);
            }
        }
    }

    private static byte[] get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " for " + address);
        return answer.body();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
