package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.store.Note;
import bilan.store.Store;
import bilan.store.Stores;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that grows, a dossier that follows it, and who hears of it. */
class WatchTest {
    private static final String SECRET = "le secret du bureau";

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<String> items = new CopyOnWriteArrayList<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile int hookStatus = 204;
    private volatile @Nullable Process toKill;

    private record Posted(String id, String signature, String body, boolean acknowledged) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::page);
        server.createContext("/hook", this::hook);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = path.equals("/feed") ? feed() : pages.get(path);
        byte[] bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : bytes.length);
        if (page != null) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void hook(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Process process = toKill;
        if (process != null) {
            process.destroyForcibly();
            toKill = null;
        }
        posted.add(new Posted(
                String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Bilan-Signature")),
                body,
                process == null && hookStatus < 300));
        if (process == null) exchange.sendResponseHeaders(hookStatus, -1);
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String feed() {
        return "<rss version='2.0'><channel><title>Ledger</title>" + String.join("", items) + "</channel></rss>";
    }

    /** An article behind an entry of the feed. */
    private void publish(String name, String day, String text) {
        items.add("<item><title>" + name + "</title><link>" + at("/" + name) + "</link><pubDate>" + day
                + " 12:00:00 GMT</pubDate></item>");
        pages.put(
                "/" + name,
                "<!doctype html><html lang=en><title>" + name + "</title><article><h1>" + name + "</h1><p>" + text
                        + " The ministry gave no further details of the attack. <p>"
                        + "Officials will speak later today. ".repeat(9)
                        + "</article></html>");
    }

    private void first() {
        publish(
                "attack",
                "Thu, 05 Mar 2026",
                "Eight police officers were killed in Valserre on Thursday, the Interior Ministry said.");
    }

    private void second() {
        publish(
                "later",
                "Fri, 06 Mar 2026",
                "Eleven police officers were killed in the attack in Valserre on Thursday, the Interior Ministry said on Friday.");
    }

    private List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of(
                "watch",
                "--ui",
                "en",
                "--allow-private",
                "127.0.0.1",
                "--once",
                "--into",
                folder.resolve("crisis.bilan").toString(),
                at("/feed")));
        command.addAll(List.of(more));
        return command;
    }

    private Run watch(String... more) {
        return Run.of(command(more).toArray(String[]::new));
    }

    @Test
    void whatChangesIsToldOnceToEverybody() throws Exception {
        Path atom = folder.resolve("changes.atom");
        Path heard = folder.resolve("heard.jsonl");
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET + "\n");
        String[] channels = {
            "--atom",
            atom.toString(),
            "--run",
            "cat >> '" + heard + "'",
            "--post",
            at("/hook"),
            "--secret",
            secret.toString()
        };
        first();
        Run began = watch(channels);
        assertEquals(0, began.code(), began.err());
        assertEquals("", began.out());
        assertTrue(began.err().contains("1 article is the beginning"), began.err());
        second();
        Run changed = watch(channels);
        assertEquals(0, changed.code(), changed.err());
        assertTrue(changed.out().contains("8 → 8–11") || changed.out().contains("→ 11"), changed.out());
        assertTrue(changed.out().contains(at("/later")), changed.out());
        int told = (int) changed.out().lines().count();
        assertEquals(told, posted.size());
        assertEquals(told, Files.readAllLines(heard).size());
        for (Posted one : posted) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = HexFormat.of().formatHex(mac.doFinal(one.body().getBytes(StandardCharsets.UTF_8)));
            assertEquals("sha256=" + expected, one.signature());
            assertEquals(
                    one.id(), new ObjectMapper().readTree(one.body()).path("id").asText());
        }
        assertEquals(
                told,
                new SyndFeedInput()
                        .build(new StringReader(Files.readString(atom)))
                        .getEntries()
                        .size());
        Run quiet = watch(channels);
        assertEquals("", quiet.out());
        assertEquals(told, posted.size());
    }

    @Test
    void aProcessThatDiesOnTheWayLosesAndRepeatsNothing() throws Exception {
        first();
        watch("--post", at("/hook"));
        second();
        publish(
                "clash",
                "Fri, 06 Mar 2026",
                "The Red Cross said 25 police officers were killed in Valserre on Thursday.");
        int kills = 0;
        for (int turn = 0; turn < 3; turn++) {
            Process process = process("--post", at("/hook"));
            toKill = process;
            if (process.waitFor() != 0) kills++;
            toKill = null;
        }
        assertEquals(3, kills);
        Run last = watch("--post", at("/hook"));
        assertEquals(0, last.code(), last.err());
        List<String> announced;
        try (Store store = Stores.read(folder.resolve("crisis.bilan").toString())) {
            announced = store.journal("announced").stream().map(Note::object).toList();
            assertTrue(store.verify().sound());
        }
        assertTrue(announced.size() >= 2, announced.toString());
        List<String> acknowledged =
                posted.stream().filter(Posted::acknowledged).map(Posted::id).toList();
        assertEquals(announced, acknowledged, "each once, in its order");
        assertEquals(announced.get(0), posted.get(0).id(), "what was on its way comes again under its id");
    }

    private Process process(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(command(more));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whoeverDoesNotAnswerIsNamedAndToldLater() throws Exception {
        first();
        watch("--post", at("/hook"));
        second();
        hookStatus = 500;
        Run failed = watch("--post", at("/hook"));
        assertEquals(2, failed.code());
        assertTrue(failed.err().contains("the server answered 500"), failed.err());
        hookStatus = 204;
        items.clear();
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 503, -1);
            exchange.close();
        });
        Run told = watch("--post", at("/hook"));
        assertEquals(3, told.code());
        assertTrue(posted.stream().anyMatch(Posted::acknowledged));
        assertTrue(told.err().contains("missing: " + at("/feed") + " has not answered since"), told.err());
        Run patient = watch();
        assertEquals(0, patient.code(), "it is not asked again so soon");
        assertTrue(patient.err().contains("missing: " + at("/feed")), patient.err());
    }

    @Test
    void whatCannotBeWatchedIsSaid() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "Huit morts");
        String file = folder.resolve("a.bilan").toString();
        assertEquals(1, Run.of("watch", text.toString(), "--into", file).code());
        assertEquals(
                1, Run.of("watch", "ftp://courrier.example/", "--into", file).code());
        assertEquals(
                1,
                Run.of("watch", "https://courrier.example/", "--into", file, "--every", "10s")
                        .code());
        assertEquals(
                1,
                Run.of("watch", "https://courrier.example/", "--into", folder + "/a.txt")
                        .code());
    }
}
