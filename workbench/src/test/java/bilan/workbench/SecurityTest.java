package bilan.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.workbench.web.Guard;
import bilan.workbench.web.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another site, another user of the machine, or a broken request gets from the workbench: nothing. */
class SecurityTest {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    @TempDir
    static Path folder;

    private static Opened opened;
    private static Visitor visitor;

    @BeforeAll
    static void open() {
        opened = Opened.example(folder);
        visitor = new Visitor(opened);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    private static List<String> routes() {
        String claim = opened.desk().state().ledger().dossier().claims().get(0).id();
        return List.of(
                "/",
                "/claims",
                "/claims?sort=-value&page=2",
                "/claim?id=" + claim,
                "/claim?why=1&id=" + claim,
                "/articles",
                "/article?doc=d01-fr",
                "/original?doc=d01-fr",
                "/search?q=almaty",
                "/method",
                "/history",
                "/add",
                "/claims.csv",
                "/claims.json",
                "/spreadsheet.csv",
                "/dossier.json",
                "/report.html");
    }

    @Test
    void everyRouteAnswers() {
        for (String route : routes()) assertEquals(200, visitor.get(route).status(), route);
    }

    @Test
    void onlyOurOwnNamesAreAnswered() {
        int port = visitor.port();
        List<String> hosts = List.of(
                "evil.example",
                "evil.example:" + port,
                "127.0.0.1",
                "127.0.0.1:80",
                "127.0.0.1:" + port + ".evil.example",
                "127.0.0.1.evil.example:" + port,
                "localhost",
                "localhost.:" + port,
                "localhost:" + port + "@evil.example",
                "0.0.0.0:" + port,
                "[::1]:" + port,
                "[::ffff:127.0.0.1]:" + port,
                "2130706433:" + port,
                "0x7f.1:" + port,
                "127.1:" + port,
                "LOCALHOST.evil:" + port,
                "",
                " ",
                "127.0.0.1:0" + port,
                "127.0.0.1:" + port + ",evil.example",
                "a b",
                "évil");
        for (String host : hosts) {
            Visitor.Answer answer = visitor.ask("GET / HTTP/1.1", "Host: " + host, "Cookie: " + visitor.key());
            assertTrue(answer.status() == 421 || answer.status() == 400, host + " got " + answer.status());
            assertHeaders(host, answer, false);
        }
        assertEquals(
                400, visitor.ask("GET / HTTP/1.1", "Cookie: " + visitor.key()).status());
        Visitor.Answer forged = visitor.ask(
                "GET / HTTP/1.1",
                "Host: evil.example",
                "X-Forwarded-Host: 127.0.0.1:" + port,
                "Forwarded: host=127.0.0.1:" + port,
                "Cookie: " + visitor.key());
        assertEquals(421, forged.status());
        assertEquals(
                200,
                visitor.ask("GET / HTTP/1.1", "Host: localhost:" + port, "Cookie: " + visitor.key())
                        .status());
    }

    @Test
    void whoHasNoKeySeesNothing() {
        String host = "Host: 127.0.0.1:" + visitor.port();
        for (String route : routes()) {
            Visitor.Answer answer = visitor.ask("GET " + route + " HTTP/1.1", host);
            assertEquals(403, answer.status(), route);
            assertFalse(answer.body().contains("Almaty"), route);
        }
        assertEquals(403, visitor.ask("GET /?token=0000 HTTP/1.1", host).status());
        assertEquals(
                403,
                visitor.ask("GET / HTTP/1.1", host, "Cookie: bilan-" + visitor.port() + "=x")
                        .status());
    }

    @Test
    void everyAnswerHasTheSameHeaders() {
        for (String route : routes()) assertHeaders(route, visitor.get(route), route.startsWith("/original"));
        for (String route :
                List.of("/nope", "/claim", "/claim?id=x", "/claims?sort=x", "/claims?page=-1", "/static/1/x")) {
            Visitor.Answer answer = visitor.get(route);
            assertTrue(answer.status() >= 400, route);
            assertHeaders(route, answer, false);
        }
        for (String line :
                List.of("GET /%00 HTTP/1.1", "GET /%2e%2e%2fx HTTP/1.1", "BREW / HTTP/1.1", "GET / HTTP/9")) {
            assertHeaders(line, visitor.ask(line, "Host: 127.0.0.1:" + visitor.port()), false);
        }
    }

    private static void assertHeaders(String what, Visitor.Answer answer, boolean original) {
        for (Map.Entry<String, String> header : Guard.HEADERS.entrySet()) {
            String expected = original && header.getKey().equals("Content-Security-Policy")
                    ? "sandbox; default-src 'none'"
                    : header.getValue();
            assertEquals(expected, answer.header(header.getKey()), what + " " + header.getKey());
        }
        assertEquals("", answer.header("Server"), what);
        if (!what.startsWith("/static"))
            assertTrue(answer.header("Cache-Control").contains("no-store"), what);
    }

    @Test
    void nothingIsChangedFromAnotherSite() {
        String host = "Host: 127.0.0.1:" + visitor.port();
        String key = "Cookie: " + visitor.key();
        String csrf = visitor.csrf();
        String ours = "Origin: http://127.0.0.1:" + visitor.port();
        String form = "Content-Type: application/x-www-form-urlencoded";
        List<List<String>> foreign = List.of(
                List.of(host, key, form, "Origin: http://evil.example"),
                List.of(host, key, form, "Origin: null"),
                List.of(host, key, form, "Sec-Fetch-Site: cross-site", ours),
                List.of(host, key, form, "Sec-Fetch-Site: same-site", ours),
                List.of(host, key, form),
                List.of(host, key, "Content-Type: text/plain", "Origin: http://evil.example"),
                List.of(host, key, form, "Origin: http://127.0.0.1:" + (visitor.port() + 1)),
                List.of(host, form, ours));
        for (String route : List.of("/example", "/add?csrf=" + csrf)) {
            for (List<String> headers : foreign) {
                Visitor.Answer answer = visitor.send("POST " + route + " HTTP/1.1", headers, "csrf=" + csrf);
                assertEquals(403, answer.status(), route + " " + headers);
            }
        }
        for (String wrong : List.of("", "csrf=", "csrf=x", "csrf=" + csrf + "0")) {
            Visitor.Answer answer = visitor.send(
                    "POST /example HTTP/1.1", List.of(host, key, form, ours, "Sec-Fetch-Site: same-origin"), wrong);
            assertEquals(403, answer.status(), wrong);
        }
        assertEquals(12, opened.desk().state().counts().articles());
    }

    @Test
    void lookingChangesNothing() throws IOException {
        Path file = Path.of(opened.desk().address());
        byte[] before = Files.readAllBytes(file);
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new java.util.ArrayDeque<>(routes());
        while (!waiting.isEmpty() && seen.size() < 250) {
            String route = waiting.poll();
            if (!seen.add(route)) continue;
            Visitor.Answer answer = visitor.get(route);
            assertTrue(answer.status() < 500, route + " " + answer.status());
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) waiting.add(links.group(1).replace("&amp;", "&"));
        }
        assertTrue(seen.size() > 100, "only " + seen);
        assertEquals(
                new String(before, StandardCharsets.ISO_8859_1),
                Files.readString(file, StandardCharsets.ISO_8859_1),
                "the dossier was written to");
    }

    @Test
    void noPathLeadsOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        List<String> climbs = new ArrayList<>();
        for (String up : List.of("../", "..%2f", "%2e%2e/", "%252e%252e%252f", "..\\", "..%5c", "..%c0%af", "....//")) {
            for (int depth = 1; depth <= 5; depth++) {
                climbs.add(up.repeat(depth) + "secret.txt");
                climbs.add(up.repeat(depth) + "etc/passwd");
            }
        }
        climbs.addAll(
                List.of(secret.toString(), "file://" + secret, "%00", "workbench.css%00.png", "report.css/../../x"));
        for (String climb : climbs) {
            String encoded = Page.encoded(climb);
            for (String route : List.of(
                    "/static/1/" + climb,
                    "/static/" + climb,
                    "/article?doc=" + encoded,
                    "/original?doc=" + encoded,
                    "/original?doc=" + climb.replace(" ", "%20"))) {
                Visitor.Answer answer = visitor.get(route);
                assertNotEquals(200, answer.status(), route);
                assertFalse(
                        answer.body().contains("TOP-SECRET") || answer.body().contains("root:"), route);
            }
        }
    }

    @Test
    void anErrorSaysNothingAboutTheMachine() {
        List<String> wrong = List.of(
                "/nope-<b>echo</b>",
                "/claim?id=%3Cscript%3E",
                "/claim",
                "/claims?sort=%27%3B--",
                "/claims?effect=echoed",
                "/claims?page=99999999999",
                "/?on=echoed",
                "/?policy=echoed",
                "/search?q=" + "x".repeat(500),
                "/article?doc=echoed",
                "/original?doc=echoed",
                "/static/1/echoed");
        for (String route : wrong) {
            Visitor.Answer answer = visitor.get(route);
            assertTrue(answer.status() >= 400 && answer.status() < 500, route + " " + answer.status());
            for (String tell : List.of(
                    "Exception", "at bilan", "java.", "javalin", "jetty", "echo", "<script>", "/tmp", ".java")) {
                String rest = answer.body().replaceAll("(?s)<form.*?</form>|href=\"[^\"]*\"", "");
                assertFalse(
                        rest.toLowerCase(java.util.Locale.ROOT).contains(tell.toLowerCase(java.util.Locale.ROOT)),
                        route + " tells " + tell);
            }
        }
    }

    @Test
    void aSearchCannotBeTurnedIntoAnotherOne() {
        long before = opened.desk().reading(store -> store.counts().claims());
        for (String words : List.of(
                "\"",
                "'",
                "a\" OR \"b",
                "NEAR(a b)",
                "a*",
                "col:a",
                "-a",
                "(",
                ")",
                "AND",
                "OR NOT",
                "%",
                "_",
                "a;DROP TABLE claim",
                "{a b}",
                "^a",
                "\u0000",
                "é".repeat(200),
                "x ".repeat(190))) {
            Visitor.Answer answer = visitor.get("/search?q=" + Page.encoded(words));
            assertEquals(200, answer.status(), words);
        }
        assertEquals(400, visitor.get("/search?q=" + "a".repeat(7000)).status());
        assertEquals(
                before, opened.desk().reading(store -> store.counts().claims()).longValue());
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        List<String> disguises = new ArrayList<>();
        for (String scheme : List.of(
                "javascript:",
                "JaVaScRiPt:",
                "data:text/html,",
                "vbscript:",
                "file:///",
                "blob:http://x/",
                "about:",
                "mailto:",
                "jar:http://x!/",
                "ftp://",
                "feed:http://",
                "view-source:http://",
                "ws://",
                "http:",
                "https:",
                "x-http://")) {
            for (String rest : List.of("alert(1)", "//127.0.0.1/x", "a%0Aalert(1)", "host/path"))
                disguises.add(scheme + rest);
        }
        for (String text : disguises) {
            URI address;
            try {
                address = URI.create(text);
            } catch (IllegalArgumentException e) {
                continue;
            }
            boolean web = address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
            assertEquals(web, Page.isWebAddress(address), text);
            assertFalse(
                    text.toLowerCase(java.util.Locale.ROOT).startsWith("javascript") && Page.isWebAddress(address),
                    text);
        }
    }
}
