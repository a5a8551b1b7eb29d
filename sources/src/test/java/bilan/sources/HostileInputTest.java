package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.fetch.HostileServer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds: no crash, no hang, one quarantine with its reason, and the next file is read. */
final class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STORY = "Huit policiers ont été tués à Valserre, selon le ministère de l'Intérieur. ";
    private static final String PAGE = "<html><body><article><p>" + STORY.repeat(4) + "</article></body></html>";

    @TempDir
    Path folder;

    private Collected read(String name, byte[] bytes) {
        return assertTimeoutPreemptively(PATIENCE, () -> {
            Files.write(folder.resolve("a-" + name), bytes);
            Files.writeString(folder.resolve("b.txt"), STORY);
            Collected collected = new Collected();
            Sources.bundled()
                    .read(
                            List.of(
                                    folder.resolve("a-" + name).toString(),
                                    folder.resolve("b.txt").toString()),
                            collected);
            String last = collected.articles.get(collected.articles.size() - 1).id();
            assertEquals("b", last, "the next file is read");
            collected.articles.remove(collected.articles.size() - 1);
            collected.readings.remove(collected.readings.size() - 1);
            assertTrue(collected.articles.size() + collected.quarantined.size() > 0, "nothing was said of " + name);
            for (Quarantine one : collected.quarantined) assertTrue(one.reason().length() > 5, one.toString());
            return collected;
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // --- web archives ------------------------------------------------------------------------------------

    private static byte[] record(String address, String page) {
        byte[] body = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
        return join(
                utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                        + "\r\nWARC-Date: 2026-03-05T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:0190f5a0-0000-7000-8000-000000000001>"
                        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + body.length
                        + "\r\n\r\n"),
                body,
                utf8("\r\n\r\n"));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static Collected archive(String name, byte[] bytes) {
        Collected collected = new Collected();
        Sources.bundled().read(Input.bytes("a", name, bytes), collected);
        return collected;
    }

    @Test
    void anArchiveCutAtAnyByteKeepsItsWholeRecordsAndNamesTheDamage() throws IOException {
        byte[][] records = {
            record("http://a.example/1", PAGE), record("http://a.example/2", PAGE), record("http://a.example/3", PAGE)
        };
        for (boolean packed : new boolean[] {false, true}) {
            int[] ends = new int[3];
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < 3; i++) {
                all.writeBytes(packed ? gzip(records[i]) : records[i]);
                ends[i] = all.size();
            }
            byte[] whole = all.toByteArray();
            for (int cut = 12; cut < whole.length; cut++) {
                Collected read = archive(packed ? "a.warc.gz" : "a.warc", Arrays.copyOf(whole, cut));
                int expected = 0;
                for (int end : ends) if (end <= cut) expected++;
                int at = cut;
                assertTrue(
                        read.articles.size() >= expected,
                        () -> at + ": " + read.articles.size() + " " + read.quarantined);
                boolean atEnd = cut == ends[0] || cut == ends[1];
                assertTrue(atEnd || read.articles.size() + read.quarantined.size() > expected, () -> "silent at " + at);
            }
        }
        // packed as one: some crawlers do
        Collected one = archive("a.warc.gz", gzip(join(records)));
        assertEquals(3, one.articles.size(), one.quarantined.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 999999999999999",
                "Content-Length: 99999999999999999999999",
                "Content-Length: minus",
                "Content-Length: -5",
                "X: y",
                "Content-Length: 0",
                "Content-Length: 10\r\nContent-Length: 20"
            })
    void aRecordWhoseLengthIsALieIsNamed(String length) {
        byte[] bytes = join(
                utf8(
                        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\n"
                                + length + "\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
                utf8(PAGE));
        Collected read = assertTimeoutPreemptively(PATIENCE, () -> archive("a.warc", bytes));
        assertTrue(read.articles.size() + read.quarantined.size() > 0);
    }

    @Test
    void headsWithoutEndAndLinesWithoutReturnsAreSurvived() throws IOException {
        StringBuilder head = new StringBuilder("WARC/1.0\r\nWARC-Type: response\r\n");
        for (int i = 0; i < 1_000_000; i++) head.append("X-").append(i).append(": a\r\n");
        read("many.warc", utf8(head.toString()));
        read(
                "lf.warc",
                utf8(new String(record("http://a.example/", PAGE), StandardCharsets.UTF_8).replace("\r\n", "\n")));
        read("empty.warc", utf8("WARC/1.0\r\n\r\n\r\n\r\n"));
        read("bare.warc", utf8("WARC/1.0"));
    }

    @Test
    void aPackedArchiveThatGrowsWithoutEndIsLeft() throws IOException {
        Path bomb = folder.resolve("a-bomb.warc.gz");
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(bomb)))) {
            out.write(utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
                    + "Content-Type: application/http\r\nContent-Length: " + (1L << 30) + "\r\n\r\nHTTP/1.1 200 OK\r\n"
                    + "Content-Type: text/html\r\n\r\n"));
            for (int i = 0; i < 300; i++) out.write(new byte[1 << 20]);
        }
        Collected collected = new Collected();
        assertTimeoutPreemptively(PATIENCE, () -> Sources.bundled().read(List.of(bomb.toString()), collected));
        assertEquals(0, collected.articles.size());
        assertTrue(collected.quarantined.size() > 0);
        byte[] good = gzip(record("http://a.example/1", PAGE));
        byte[] wrong = good.clone();
        wrong[wrong.length - 6] ^= 1;
        read("checksum.warc.gz", wrong);
        Collected junk = read("junk.warc.gz", join(good, utf8("and then some words that are no archive at all")));
        assertEquals(1, junk.articles.size());
        assertTrue(junk.quarantined.size() > 0, "what follows is not passed over in silence");
        read("twice.warc.gz", gzip(good));
        read("plain.gz", gzip(utf8(STORY)));
    }

    // --- XML -------------------------------------------------------------------------------------------------

    @Test
    void xmlThatDeclaresOrFetchesIsRefusedAndNothingIsAskedFor() throws IOException {
        try (HostileServer canary = new HostileServer()) {
            Path secret = Files.writeString(folder.resolve("secret"), "un secret de douze morts");
            StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"mort \">");
            for (int i = 1; i < 12; i++)
                laughs.append("<!ENTITY a")
                        .append(i)
                        .append(" \"")
                        .append(("&a" + (i - 1) + ";").repeat(10))
                        .append("\">");
            String item = "<channel><title>t</title><item><title>%s</title></item></channel></rss>";
            List<String> bombs = List.of(
                    laughs + "]><rss version=\"2.0\">" + item.formatted("&a11;"),
                    "<!DOCTYPE rss [<!ENTITY a \"" + "mort ".repeat(50_000) + "\">]><rss>"
                            + item.formatted("&a;".repeat(5_000)),
                    "<!DOCTYPE rss [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]><rss>" + item.formatted("&a;"),
                    "<!DOCTYPE rss [<!ENTITY a SYSTEM \"" + canary.at("/a") + "\">]><rss>" + item.formatted("&a;"),
                    "<!DOCTYPE rss [<!ENTITY % a SYSTEM \"" + canary.at("/a.dtd") + "\"> %a;]><rss>"
                            + item.formatted("x"),
                    "<!DOCTYPE rss SYSTEM \"" + canary.at("/rss.dtd") + "\"><rss version=\"2.0\">"
                            + item.formatted("&eacute;x"),
                    "<!DOCTYPE rss PUBLIC \"a\" \"jar:" + canary.at("/a.jar") + "!/b\"><rss>" + item.formatted("x"),
                    "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><title>t</title><item><title><xi:include href=\""
                            + secret.toUri() + "\" parse=\"text\"/>x</title></item></channel></rss>",
                    "<?xml-stylesheet href=\"" + canary.at("/a.xsl") + "\"?><rss>" + item.formatted("x"),
                    "<rss xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                            + canary.at("/a.xsd") + "\">" + item.formatted("x"));
            for (String bomb : bombs) {
                for (Charset charset :
                        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
                    Collected read = read("bomb.xml", ("<?xml version=\"1.0\"?>" + bomb).getBytes(charset));
                    read.articles.forEach(article -> assertTrue(!article.body().contains("secret"), "a file was read"));
                }
            }
            read("utf7.xml", utf8("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-rss+AD4-"));
            read("deep.xml", utf8("<rss>" + "<a>".repeat(1_000_000)));
            read("deep2.xml", utf8("<rss>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</rss>"));
            read("attributes.xml", utf8("<rss " + "a='b' ".repeat(300_000) + "></rss>"));
            read("deep.opml", utf8("<opml><body>" + "<outline>".repeat(300_000)));
            assertEquals(0, canary.connections.get());
        }
    }

    // --- JSON ------------------------------------------------------------------------------------------------

    @Test
    void jsonOfAnyDepthLengthOrNumberIsRefusedByItsLine() {
        String good = "{\"text\": \"" + STORY + "\"}\n";
        String deep = "{\"text\": " + "[".repeat(100_000) + "\n";
        String number =
                "{\"text\": 1e999999999}\n{\"text\": \"a\", \"n\": 1e999999999, \"m\": " + "9".repeat(100_000) + "}\n";
        String twice = "{\"text\": \"a\", \"text\": \"" + STORY + "\"}\n";
        String names = "{\"" + "a".repeat(200_000) + "\": 1, \"text\": \"b\"}\n";
        Collected read = read(
                "all.jsonl",
                utf8(good + deep + number + twice + names + "\u0000\u0000\n{\"text\": \"\\ud800\"}\n" + good));
        assertTrue(read.articles.stream()
                        .filter(article -> article.body().startsWith("Huit"))
                        .count()
                >= 2);
        assertTrue(
                read.quarantined.stream().anyMatch(one -> one.reason().startsWith("line 2:")),
                read.quarantined.toString());
        read(
                "deep.json",
                utf8("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": " + "[".repeat(500_000)));
        read(
                "wide.json",
                utf8("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [" + "{},".repeat(300_000)
                        + "{}]}"));
    }

    // --- long lines, charsets ----------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"long.txt", "long.html", "long.jsonl", "long.xml", "long.warc", "long.eml", "long"})
    void aHundredMegabytesWithoutALineBreakAreNotHeld(String name) throws IOException {
        Path file = folder.resolve("a-" + name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (name.endsWith("jsonl")) out.write(utf8("{\"text\": \""));
            if (name.endsWith("xml")) out.write(utf8("<rss><channel>"));
            if (name.endsWith("warc")) out.write(utf8("WARC/1.0\r\nX: "));
            if (name.endsWith("html")) out.write(utf8("<html><p>"));
            byte[] words = utf8("huit morts ".repeat(100_000));
            for (int i = 0; i < 100; i++) out.write(words);
        }
        Collected collected = new Collected();
        assertTimeoutPreemptively(PATIENCE, () -> Sources.bundled().read(List.of(file.toString()), collected));
        assertEquals(0, collected.articles.size());
        assertEquals(1, collected.quarantined.size(), collected.quarantined.toString());
        assertTrue(
                collected.quarantined.get(0).reason().contains("limit")
                        || collected.quarantined.get(0).reason().contains("damaged")
                        || collected.quarantined.get(0).reason().contains("more than"),
                collected.quarantined.toString());
    }

    @ParameterizedTest
    @CsvSource({"1999999, true", "2000000, true", "2000001, false"})
    void theLimitOfATextIsExact(int length, boolean taken) {
        String text = STORY.repeat(length / STORY.length() + 1).substring(0, length);
        assertEquals(taken, Collected.text(text).articles.size() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, utf-8", "utf-8, windows-1252", "utf-8, utf-16", "UTF-16LE, utf-8", "UTF-16BE, iso-8859-1",
                "utf-8, utf-7",
        "windows-1252, x-nothing", "utf-8, ''", "windows-1252, us-ascii", "UTF-16, utf-8", "utf-8, iso-2022-kr",
                "UTF-32LE, utf-8"
    })
    void aLieAboutTheCharsetIsSeenThrough(String truth, String declared) {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body><article><p>" + STORY.repeat(4)
                + "</article>";
        Collected read = read("lie.html", page.getBytes(Charset.forName(truth)));
        if (!truth.equals("UTF-32LE"))
            assertTrue(
                    read.article().body().contains("été tués"), read.article().body());
    }
}
