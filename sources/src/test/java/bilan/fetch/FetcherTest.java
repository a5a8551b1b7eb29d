package bilan.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.fetch.Fetched.Cause;
import bilan.limits.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do to those who ask; where they are slow, times are a thirtieth of the real ones. */
final class FetcherTest {
    private static final Limits.Exchange FAST = Limits.EXCHANGE.faster(30);
    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n".getBytes(StandardCharsets.US_ASCII);

    private HostileServer server;
    private HostileServer canary;
    private Fetcher fetcher;
    private TestClock clock;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        canary = new HostileServer();
        clock = new TestClock();
        fetcher = new Fetcher(
                Limits.EXCHANGE.faster(2),
                Set.of("127.0.0.1", "courrier-de-valserre.fr", "www.courrier-de-valserre.fr"),
                FetcherTest::addresses,
                new RealNanos(clock),
                "test");
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
        canary.close();
    }

    /** Deadlines run by the real clock, pauses between requests are jumped over. */
    private record RealNanos(TestClock jumping) implements Ticker {
        @Override
        public long nanos() {
            return System.nanoTime() + jumping.nanos();
        }

        @Override
        public java.time.Instant now() {
            return jumping.now();
        }

        @Override
        public void sleep(Duration duration) {
            jumping.sleep(duration);
        }
    }

    private static List<InetAddress> addresses(String host) throws java.net.UnknownHostException {
        return List.of(InetAddress.getByName(host.endsWith(".example") || host.endsWith(".fr") ? "127.0.0.1" : host));
    }

    private Fetched fetch(String path) throws Exception {
        return fetcher.fetch(WebAddress.of(server.at(path)), Validators.NONE, host -> true);
    }

    private Fetched.Refused refused(String path, Cause cause) throws Exception {
        long began = System.nanoTime();
        Fetched.Refused refused = assertInstanceOf(Fetched.Refused.class, fetch(path), path);
        assertEquals(cause, refused.cause(), path + ": " + refused.message());
        assertTrue(System.nanoTime() - began < 12_000_000_000L, path + " took too long");
        return refused;
    }

    private String text(String path) throws Exception {
        return new String(assertInstanceOf(Fetched.Page.class, fetch(path)).bytes(), StandardCharsets.UTF_8);
    }

    // --- redirects ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:CANARY/", "http://127.0.0.2:CANARY/", "http://[::1]:CANARY/",
                        "http://0.0.0.0:CANARY/",
                "http://2130706433:CANARY/", "http://0x7f.1:CANARY/", "http://0177.0.0.1:CANARY/",
                        "//localhost:CANARY/",
                "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://[::ffff:7f00:2]:CANARY/",
                        "http://127.1:CANARY/",
                "file:///etc/passwd", "ftp://127.0.0.1:CANARY/", "jar:file:///a.jar!/b", "data:text/html,x",
                "javascript:alert(1)", "http://", "https://localhost:CANARY/", "gopher://127.0.0.1:CANARY/",
                "HTTP://LOCALHOST.:CANARY/", "http://u:p@localhost:CANARY/", "//127.0.0.2:CANARY\\\\@courrier.example/"
            })
    void aRedirectToWhereNobodyMayGoIsNotFollowedAtTheFirstHopNorAtTheFifth(String to) throws Exception {
        String target = to.replace("CANARY", String.valueOf(canary.port()));
        server.status("/1", "302 Found", "Location: " + target);
        for (int hop = 2; hop <= 5; hop++) server.status("/" + hop, "301 Moved", "Location: /" + (hop - 1));
        for (String start : List.of("/1", "/5")) {
            Fetched.Refused refused = assertInstanceOf(Fetched.Refused.class, fetch(start));
            assertTrue(
                    refused.cause() == Cause.REDIRECT
                            || refused.cause() == Cause.FORBIDDEN
                            || refused.cause() == Cause.UNREACHABLE,
                    refused.toString());
        }
        assertEquals(0, canary.connections.get());
    }

    @Test
    void aRedirectIsFollowedFiveTimesAndNoFurther() throws Exception {
        server.page("/0", "text/plain", "Huit morts");
        for (int hop = 1; hop <= 6; hop++) server.status("/" + hop, "308 Moved", "Location: " + (hop - 1));
        assertEquals("Huit morts", text("/5"));
        refused("/6", Cause.REDIRECT);
        server.status("/loop", "302 Found", "Location: /loop");
        refused("/loop", Cause.REDIRECT);
        server.on(
                "/grow", (request, out) -> HostileServer.answer(out, "302 Found", "text/plain", "", "Location: /grow"));
        refused("/grow", Cause.REDIRECT);
        server.status("/long", "302 Found", "Location: /" + "a".repeat(5_000));
        assertTrue(refused("/long", Cause.REDIRECT).message().contains("4096"));
        server.status("/nowhere", "302 Found");
        refused("/nowhere", Cause.REDIRECT);
    }

    @Test
    void aHostThatWasNotNamedIsNotContacted() throws Exception {
        Sites named = new Sites();
        named.add("courrier-de-valserre.fr");
        String elsewhere = "http://gazette.example:" + canary.port() + "/";
        server.status("/away", "302 Found", "Location: " + elsewhere);
        server.status("/www", "302 Found", "Location: http://www.courrier-de-valserre.fr:" + server.port() + "/here");
        server.page("/here", "text/plain", "Huit morts");
        URI away = WebAddress.of("http://courrier-de-valserre.fr:" + server.port() + "/away");
        Fetched.Refused refused =
                assertInstanceOf(Fetched.Refused.class, fetcher.fetch(away, Validators.NONE, named::holds));
        assertTrue(refused.message().contains("gazette.example"), refused.message());
        URI www = WebAddress.of("http://courrier-de-valserre.fr:" + server.port() + "/www");
        assertInstanceOf(Fetched.Page.class, fetcher.fetch(www, Validators.NONE, named::holds));
        assertEquals(0, canary.connections.get());
        assertEquals(
                Set.of("courrier-de-valserre.fr", "www.courrier-de-valserre.fr"),
                fetcher.contacted().keySet());
    }

    // --- slow ----------------------------------------------------------------------------------------------

    @Test
    void whoeverDripsStallsOrNeverEndsIsLeft() throws Exception {
        fetcher.close();
        fetcher = new Fetcher(FAST, Set.of("127.0.0.1"), FetcherTest::addresses, new RealNanos(clock), "test");
        server.on("/head", (request, out) -> {
            out.write(HEAD);
            while (request.pause(20)) {
                out.write("X-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        });
        server.on("/silent", (request, out) -> request.pause(60_000));
        server.on("/informational", (request, out) -> {
            while (request.pause(5)) {
                out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        });
        server.on("/body", (request, out) -> {
            out.write(HEAD);
            out.write("Content-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (request.pause(20)) {
                out.write('a');
                out.flush();
            }
        });
        server.on("/stall", (request, out) -> {
            out.write(HEAD);
            out.write("Content-Length: 100000\r\n\r\nHuit morts".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            request.pause(60_000);
        });
        server.on("/chunks", (request, out) -> {
            out.write(HEAD);
            out.write("Transfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (request.pause(2)) {
                out.write("400\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[0x400]);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        });
        for (String path : List.of("/silent", "/body", "/stall", "/chunks", "/informational"))
            refused(path, Cause.SLOW);
        Fetched.Refused head = assertInstanceOf(Fetched.Refused.class, fetch("/head"));
        assertTrue(head.cause() == Cause.SLOW || head.message().contains("header"), head.toString());
    }

    @Test
    void amongManyBadServersTheHealthyOnesAnswerAsQuicklyAsAlone() throws Exception {
        server.on("/bad", (request, out) -> request.pause(60_000));
        server.page("/good", "text/plain", "Huit morts");
        int threads = threads();
        long alone = healthy(50);
        ExecutorService pool = Executors.newFixedThreadPool(200);
        List<Future<Fetched>> bad = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String host = "h" + i + ".example";
            Callable<Fetched> ask = () -> new Fetcher(
                            FAST, Set.of(host), FetcherTest::addresses, new RealNanos(clock), "test")
                    .fetch(URI.create("http://" + host + ":" + server.port() + "/bad"), Validators.NONE, any -> true);
            bad.add(pool.submit(ask));
        }
        long among = healthy(50);
        for (Future<Fetched> one : bad) assertInstanceOf(Fetched.Refused.class, one.get());
        pool.shutdown();
        assertTrue(
                among < alone * 1.5 + 5_000_000_000L, "alone " + alone / 1000 + " µs, among " + among / 1000 + " µs");
        assertTrue(threads() < threads + 300, "threads stay behind");
    }

    private long healthy(int times) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < times; i++) assertEquals("Huit morts", text("/good"));
        return System.nanoTime() - began;
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    // --- large -----------------------------------------------------------------------------------------------

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(long zeros, Packing packing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.over(bytes)) {
            byte[] chunk = new byte[1 << 16];
            for (long left = zeros; left > 0; left -= chunk.length)
                out.write(chunk, 0, (int) Math.min(left, chunk.length));
        }
        return bytes.toByteArray();
    }

    private void serve(String path, String encoding, byte[] body) {
        server.on(path, (request, out) -> {
            out.write(HEAD);
            out.write(("Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    @Test
    void aBombIsPutDownBeforeItGrows() throws Exception {
        long large = 200L << 20;
        serve("/gzip", "gzip", packed(large, GZIPOutputStream::new));
        serve("/deflate", "deflate", packed(large, DeflaterOutputStream::new));
        serve("/bare", "deflate", packed(large, out -> new DeflaterOutputStream(out, new Deflater(9, true))));
        serve("/nested", "gzip, gzip", packed(1 << 16, out -> new GZIPOutputStream(new GZIPOutputStream(out))));
        byte[] member = packed(1 << 20, GZIPOutputStream::new);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 400; i++) members.write(member);
        serve("/members", "gzip", members.toByteArray());
        server.on("/endless", (request, out) -> {
            out.write(HEAD);
            out.write("Content-Encoding: gzip\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                while (request.pause(0)) zip.write(new byte[1 << 16]);
            }
        });
        for (String path : List.of("/gzip", "/deflate", "/bare", "/members", "/endless")) refused(path, Cause.LARGE);
        refused("/nested", Cause.DAMAGED);
        // twenty-fold is what pages of the press do
        StringBuilder list = new StringBuilder("<p>");
        for (int i = 0; i < 100_000; i++) list.append(i * 7919L % 100_003).append(" policiers, ");
        byte[] page = list.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream honest = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(honest)) {
            out.write(page);
        }
        serve("/honest", "gzip", honest.toByteArray());
        assertEquals(page.length, text("/honest").getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void theLimitOfTheBodyIsExact(int beyond, boolean taken) throws Exception {
        Limits.Exchange small = new Limits.Exchange(
                Limits.EXCHANGE.connect(),
                Limits.EXCHANGE.headers(),
                Limits.EXCHANGE.whole(),
                Limits.EXCHANGE.window(),
                FAST.least(),
                50_000,
                FAST.ratio(),
                FAST.ratioFrom(),
                FAST.redirects(),
                FAST.headerCount(),
                FAST.headerBytes(),
                FAST.between());
        try (Fetcher limited =
                new Fetcher(small, Set.of("127.0.0.1"), FetcherTest::addresses, new RealNanos(clock), "test")) {
            server.page("/", "text/plain", "a".repeat(50_000 + beyond));
            Fetched fetched = limited.fetch(WebAddress.of(server.at("/")), Validators.NONE, host -> true);
            assertEquals(taken, fetched instanceof Fetched.Page, fetched.toString());
            if (!taken) assertEquals(Cause.LARGE, ((Fetched.Refused) fetched).cause());
        }
    }

    @ParameterizedTest
    @CsvSource({"98, 10, true", "101, 10, false", "20, 20000, false", "2, 70000, false", "1, 30000, true"})
    void aHeadThatIsTooLongIsRefused(int headers, int length, boolean taken) throws Exception {
        String[] lines = new String[headers];
        for (int i = 0; i < headers; i++) lines[i] = "X-" + i + ": " + "a".repeat(length);
        if (headers == 98) lines = java.util.Arrays.copyOf(lines, 97);
        server.page("/", "text/plain", "Huit morts", lines);
        assertEquals(taken, fetch("/") instanceof Fetched.Page);
    }

    @Test
    void whatIsBrokenOffOrPackedWronglyIsRefused() throws Exception {
        byte[] whole = packed(100_000, GZIPOutputStream::new);
        serve("/cut", "gzip", java.util.Arrays.copyOf(whole, whole.length / 2));
        byte[] wrong = whole.clone();
        wrong[wrong.length - 5] ^= 1;
        serve("/checksum", "gzip", wrong);
        serve("/none", "gzip", "Huit morts, mais non comprimés".getBytes(StandardCharsets.UTF_8));
        serve("/noneDeflate", "deflate", "Huit morts, mais non comprimés".getBytes(StandardCharsets.UTF_8));
        serve("/brotli", "br", new byte[100]);
        for (String path : List.of("/cut", "/checksum", "/none", "/noneDeflate", "/brotli"))
            refused(path, Cause.DAMAGED);
        server.on("/short", (request, out) -> {
            out.write(HEAD);
            out.write("Content-Length: 100\r\n\r\nHuit".getBytes(StandardCharsets.US_ASCII));
        });
        server.on("/reset", (request, out) -> {});
        server.on("/rubbish", (request, out) -> out.write(new byte[500]));
        server.on("/length", (request, out) -> {
            out.write(HEAD);
            out.write("Content-Length: minus three\r\n\r\nHuit".getBytes(StandardCharsets.US_ASCII));
        });
        for (String path : List.of("/short", "/reset", "/rubbish", "/length")) refused(path, Cause.UNREACHABLE);
        serve("/empty", "gzip", new byte[0]);
        assertEquals("", text("/empty"));
    }

    // --- statuses ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, PAYWALL",
        "402 Payment Required, PAYWALL",
        "403 Forbidden, PAYWALL",
        "404 Not Found, GONE",
        "410 Gone, GONE",
        "429 Too Many, LATER",
        "500 Oops, LATER",
        "502 Bad, LATER",
        "503 Busy, LATER",
        "451 Legal, PAYWALL",
        "418 Teapot, GONE",
        "599 Odd, LATER",
        "300 Choices, GONE",
        "206 Part, GONE"
    })
    void aStatusIsToldByItsMeaning(String status, Cause cause) throws Exception {
        server.status("/", status);
        Fetched.Refused refused = refused("/", cause);
        assertTrue(refused.message().contains(status.substring(0, 3)));
        assertNull(refused.retryAfter());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|PT2M", "0|PT0S", "315360000|PT24H", "99999999999|PT24H", "Thu, 05 Mar 2026 13:00:00 GMT|PT1H",
                "Wed, 04 Mar 2026 13:00:00 GMT|PT0S", "Wed, 05 Mar 2036 13:00:00 GMT|PT24H", "soon|", "-5|", "1e9|",
                "999999999999999999999|"
            })
    void retryAfterIsRespectedUpToADay(String header, String expected) throws Exception {
        server.status("/", "503 Busy", "Retry-After: " + header);
        Duration wait = refused("/", Cause.LATER).retryAfter();
        assertEquals(expected == null, wait == null, header);
        if (wait == null) return;
        long seconds = Duration.parse(expected).toSeconds();
        assertTrue(Math.abs(seconds - wait.toSeconds()) <= 2, wait.toString()); // the clock goes on meanwhile
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        server.on("/", (request, out) -> {
            boolean known = "\"a1\"".equals(request.headers().get("if-none-match"));
            HostileServer.answer(
                    out,
                    known ? "304 Not Modified" : "200 OK",
                    "text/html; Charset=\"ISO-8859-1\"",
                    known ? "" : "Huit",
                    "ETag: \"a1\"",
                    "Last-Modified: Thu, 05 Mar 2026 11:00:00 GMT");
        });
        Fetched.Page page = assertInstanceOf(Fetched.Page.class, fetch("/"));
        assertEquals("text/html", page.type());
        assertEquals("ISO-8859-1", page.charset());
        URI address = WebAddress.of(server.at("/"));
        assertInstanceOf(Fetched.Unchanged.class, fetcher.fetch(address, page.validators(), host -> true));
        assertEquals(
                "Thu, 05 Mar 2026 11:00:00 GMT",
                server.requests.get(1).headers().get("if-modified-since"));
    }

    @Test
    void nothingOfTheUserGoesOut() throws Exception {
        server.status(
                "/a",
                "302 Found",
                "Location: http://u:p@courrier-de-valserre.fr:" + server.port() + "/b",
                "Set-Cookie: a=b");
        server.page("/b", "text/plain", "Huit morts");
        URI address = WebAddress.of("http://ana:secret@127.0.0.1:" + server.port() + "/a");
        Fetched.Page page = assertInstanceOf(Fetched.Page.class, fetcher.fetch(address, Validators.NONE, host -> true));
        assertFalse(page.address().toString().contains("@"));
        for (HostileServer.Request request : server.requests) {
            assertEquals(
                    Set.of("host", "accept", "accept-encoding", "user-agent", "connection"),
                    request.headers().keySet());
            assertEquals("Bilan/test", request.headers().get("user-agent"));
        }
    }

    // --- politeness ----------------------------------------------------------------------------------------------

    @Test
    void requestsToOneHostAreTwoSecondsApart() throws Exception {
        server.page("/", "text/plain", "Huit morts");
        try (Fetcher polite =
                new Fetcher(Limits.EXCHANGE, Set.of("127.0.0.1"), FetcherTest::addresses, clock, "test")) {
            for (int i = 0; i < 4; i++) polite.fetch(WebAddress.of(server.at("/")), Validators.NONE, host -> true);
        }
        assertEquals(Duration.ofSeconds(8), clock.slept, "robots.txt and four pages");
    }

    @Test
    void robotsAreRespected() throws Exception {
        server.page(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /\n\nUser-agent: bilan\nDisallow: /closed\nCrawl-delay: 7");
        server.page("/open", "text/plain", "Huit morts");
        server.page("/closed/a", "text/plain", "Huit morts");
        server.status("/to", "302 Found", "Location: /closed/a");
        assertEquals("Huit morts", text("/open"));
        refused("/closed/a", Cause.ROBOTS);
        refused("/to", Cause.ROBOTS);
        assertEquals(2, server.requests.size(), "what is closed was asked for");
        assertTrue(clock.slept.compareTo(Duration.ofSeconds(6)) > 0, "the pause that it asks for: " + clock.slept);
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, true",
        "403 Forbidden, true",
        "500 Oops, false",
        "503 Busy, false",
        "429 Too Many, false",
        "302 Found, true"
    })
    void withoutRobotsAllIsOpenAndWithAServerInTroubleNothing(String status, boolean open) throws Exception {
        server.status("/robots.txt", status);
        server.page("/", "text/plain", "Huit morts");
        assertEquals(open, fetch("/") instanceof Fetched.Page);
    }

    @Test
    void aHostThatWantsMinutesBetweenRequestsIsNotVisited() throws Exception {
        server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 600\nDisallow:");
        server.page("/", "text/plain", "Huit morts");
        assertTrue(refused("/", Cause.ROBOTS).message().contains("600 s"));
    }

    @Test
    void anUntrustedCertificateIsRefused() throws Exception {
        server.on("/", (request, out) -> out.write(HEAD));
        Fetched fetched =
                fetcher.fetch(WebAddress.of("https://127.0.0.1:" + server.port() + "/"), Validators.NONE, host -> true);
        Fetched.Refused refused = assertInstanceOf(Fetched.Refused.class, fetched);
        assertTrue(refused.cause().passes(), refused.toString());
    }
}
