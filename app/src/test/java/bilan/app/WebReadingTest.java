package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses where files may stand. */
class WebReadingTest {
    private static final String PAGE =
            "<!doctype html><html lang=en><title>Eight killed</title><article><h1>Eight killed</h1>"
                    + "<p>Eight police officers were killed in Valserre on Thursday, the Interior Ministry said. "
                    + "The ministry gave no further details of the attack on the post. <p>"
                    + "Officials will speak later. ".repeat(9)
                    + "</article></html>";

    @TempDir
    Path folder;

    private HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
            String tag = "\"" + (page == null ? 0 : page.hashCode()) + "\"";
            exchange.getResponseHeaders().add("ETag", tag);
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(
                    page == null ? 404 : same ? 304 : 200, page == null || same ? -1 : bytes.length);
            if (page != null && !same) exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void anAddressIsReadAsAFileIsAndTheHostsAreNamed() {
        pages.put("/a", PAGE);
        Run run = Run.of("claims", "--allow-private", "127.0.0.1", at("/a"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"doc\":\"" + at("/a") + "\""), run.out());
        assertTrue(run.err().contains("hosts contacted: 127.0.0.1 (2)"), run.err());
    }

    @Test
    void aPrivateHostIsNotContactedUnlessItIsAllowed() {
        pages.put("/a", PAGE);
        Run run = Run.of("claims", at("/a"));
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("--allow-private"), run.err());
        assertEquals(List.of(), asked);
        Run french = Run.of("claims", "--ui", "fr", at("/a"));
        assertTrue(french.err().contains("seuls les hôtes de l'internet public"), french.err());
        assertEquals(
                1, Run.of("claims", "--allow-private", "http://a/b", at("/a")).code());
    }

    @Test
    void aFeedIsKeptOnceAndTheSecondTimeOnlyNewsIsAskedFor() {
        pages.put(
                "/feed",
                "<rss version='2.0'><channel><title>Ledger</title><item><title>Eight killed</title><link>" + at("/a")
                        + "</link><description>Eight officers</description></item></channel></rss>");
        pages.put("/a", PAGE);
        String file = folder.resolve("crisis.bilan").toString();
        Run first = Run.of("read", "--allow-private", "127.0.0.1", "--into", file, at("/feed"));
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("1 entry, 1 read, 0 known already"), first.err());
        int before = asked.size();
        Run again = Run.of("read", "--allow-private", "127.0.0.1", "--into", file, at("/feed"));
        assertTrue(again.err().contains("nothing new"), again.err());
        assertEquals(List.of("/robots.txt", "/feed"), asked.subList(before, asked.size()));
        assertFalse(again.err().contains("1 article added"), again.err());
        assertEquals(first.out(), again.out());
    }
}
