package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.text.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Formats in which many articles come, or one in an envelope. */
class FormatsTest {
    private static final String PROSE = "Au moins huit policiers ont été tués jeudi à Valserre, selon le ministère de"
            + " l'Intérieur. Dix-sept civils ont été blessés et hospitalisés dans la nuit.";

    /** What a sink was given. */
    private record Read(List<Article> articles, List<Reading> readings, List<Quarantine> quarantined) {
        Article only() {
            assertEquals(List.of(), quarantined);
            assertEquals(1, articles.size());
            return articles.get(0);
        }

        String refusal() {
            assertEquals(List.of(), articles);
            assertEquals(1, quarantined.size());
            return quarantined.get(0).reason();
        }
    }

    private static Read read(String name, byte[] bytes) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Sources.bundled().read(Input.bytes("doc", name, bytes), new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                read.articles.add(article);
                read.readings.add(reading);
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                read.quarantined.add(quarantine);
            }
        });
        return read;
    }

    private static Read read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    // --- feeds ------------------------------------------------------------------------------------------

    @Test
    void anEntryOfAFeedIsAnArticleWithTheFeedsFacts() {
        Read read = read("rss.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://localhost/rss.dtd">
                <rss version="2.0"><channel><title>Le Courrier</title><language>fr-FR</language>
                <item><title>Valserre&nbsp;: huit tu&eacute;s</title><link>https://courrier.example/a/1</link>
                <pubDate>Thu, 05 Mar 2026 18:40:00 +0100</pubDate>
                <description><![CDATA[<p>%s</p><p>Lire &amp; relire</p>]]></description></item>
                <item><title>Sans lien</title><description>Court</description></item></channel></rss>""".formatted(PROSE));
        assertEquals(2, read.articles.size());
        Article first = read.articles.get(0);
        assertEquals("https://courrier.example/a/1", first.id());
        assertEquals("Valserre : huit tués", first.title());
        assertEquals("Valserre : huit tués\n\n" + PROSE + "\n\nLire & relire", first.body());
        assertEquals("Le Courrier", first.outlet());
        assertEquals("fr", first.language());
        assertEquals("2026-03-05T17:40Z", String.valueOf(first.published()));
        assertEquals("feed", first.publishedFrom());
        assertEquals("doc#2", read.articles.get(1).id());
        assertTrue(read.readings.get(1).notes().contains("the feed holds no more than a summary"));
    }

    @Test
    void atomAndRdfAreFeedsToo() {
        Article atom = read("x", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><id>urn:f</id><updated>2026-03-06T10:00:00Z</updated>
                <entry><title type="html">Toll &amp;amp; more</title><id>urn:1</id><updated>2026-03-06T10:00:00Z</updated>
                <link href="https://wire.example/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eight died.</p></div></content></entry></feed>""").only();
        assertEquals("Toll & more", atom.title());
        assertEquals("Toll & more\n\nEight died.", atom.body());
        Article rdf = read("x", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://a.example/"><title>Nota</title><link>https://a.example/</link><description>d</description></channel>
                <item rdf:about="https://a.example/1"><title>Murieron nueve</title><link>https://a.example/1</link><description>Nueve personas murieron.</description></item></rdf:RDF>""").only();
        assertEquals("Murieron nueve\n\nNueve personas murieron.", rdf.body());
    }

    @Test
    void aFeedThatIsNotWellFormedIsReadAsFarAsItCanBeMadeOut() {
        Read read = read(
                "feed.xml",
                "<rss version=\"2.0\"><channel><title>A</title><link>http://a.example</link>"
                        + "<description>d</description><item><title>Five & more</title><link>https://a.example/1</link>"
                        + "<description>Five people died.</description></item></channel>");
        assertEquals("Five & more\n\nFive people died.", read.only().body());
        assertTrue(read.readings.get(0).notes().contains("not well-formed XML, read as far as it can be made out"));
    }

    @Test
    void entitiesOfItsOwnMakeXmlUnreadable() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
                        + "<rss><channel><title>&b;</title></channel></rss>";
        assertEquals(
                "XML that declares entities of its own", read("feed.xml", bomb).refusal());
    }

    @Test
    void deepNestingIsRefusedQuickly() {
        String deep = "<rss>" + "<a>".repeat(200_000) + "</rss>";
        Read read = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("feed.xml", deep));
        assertEquals("XML nested more than 100 deep", read.refusal());
    }

    // --- JSON -------------------------------------------------------------------------------------------

    @Test
    void aLineOfJsonIsAnArticleAndABadLineHarmsNoOther() {
        Read read = read("pile.jsonl", """
                {"doc":"a","text":"Eight died.","title":"Toll","outlet":"Wire","language":"en-GB","published":"2026-03-05","address":"https://w.example/1","more":1}
                {"doc":"b","text":
                {"title":"no text"}

                {"text":"Neuf morts.","doc":"c"}
                """);
        assertEquals(List.of("a", "c"), read.articles.stream().map(Article::id).toList());
        assertEquals("Toll\n\nEight died.", read.articles.get(0).body());
        assertEquals("en", read.articles.get(0).language());
        assertEquals("2026-03-05", String.valueOf(read.articles.get(0).published()));
        assertEquals(
                List.of("line 2: not JSON", "line 3: no 'text'"),
                read.quarantined.stream().map(Quarantine::reason).toList());
        assertTrue(read.quarantined.get(0).offset() > 0);
    }

    @Test
    void otherJsonIsNoArticle() {
        assertEquals(
                "JSON, not an article",
                read("dossier.json", "{\"articles\": []}").refusal());
        assertEquals(
                "JSON, not an article",
                read("claims.jsonl", "{\"doc\":\"a\",\"start\":1}\n").refusal());
    }

    @Test
    void ninjsOfEveryVersionIsRead() {
        Article one = read("n.json", """
                {"uri":"urn:1","type":"text","headline":"Toll rises","body_html":"<p>Nine died.</p>","language":"en","pubstatus":"usable",
                 "firstcreated":"2026-03-05T10:00:00Z","provider":"Wire"}""").only();
        assertEquals("Toll rises\n\nNine died.", one.body());
        assertEquals("2026-03-05T10:00Z", String.valueOf(one.published()));
        Article two = read("n.json", """
                {"uri":"urn:1","type":"text","headlines":[{"value":"Toll rises"}],"bodies":[{"contentType":"text/plain","value":"Nine died."}],
                 "versionCreated":"2026-03-05T10:00:00Z"}""").only();
        assertEquals("Toll rises\n\nNine died.", two.body());
    }

    @Test
    void aJsonFeedIsAFeed() {
        Article article = read("f.json", """
                {"version":"https://jsonfeed.org/version/1.1","title":"Wire","language":"en","items":[
                 {"id":"1","url":"https://w.example/1","title":"Toll","content_html":"<p>Nine died.</p>","date_published":"2026-03-05T10:00:00Z"}]}""").only();
        assertEquals("https://w.example/1", article.id());
        assertEquals("Wire", article.outlet());
    }

    // --- agencies -----------------------------------------------------------------------------------------

    private static String newsItem(String meta) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="fr"><itemMeta><itemClass qcode="ninat:text"/>
                <provider literal="Agence"/><versionCreated>2026-03-05T18:00:00+01:00</versionCreated>%s</itemMeta>
                <contentMeta><headline>Huit tués</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>Huit policiers tués.</p><p>Dix blessés.</p></body></html></inlineXML></contentSet></newsItem>""".formatted(meta);
    }

    @Test
    void anItemOfAnAgencyIsRead() {
        Article article =
                read("item.xml", newsItem("<pubStatus qcode=\"stat:usable\"/>")).only();
        assertEquals("Huit tués\n\nHuit policiers tués.\n\nDix blessés.", article.body());
        assertEquals("Agence", article.outlet());
        assertEquals("fr", article.language());
        assertEquals("2026-03-05T18:00+01:00", String.valueOf(article.published()));
    }

    @Test
    void whatAnAgencyHoldsBackIsNotRead() {
        assertEquals(
                "withheld by its agency",
                read("i.xml", newsItem("<pubStatus qcode=\"stat:withheld\"/>")).refusal());
        assertEquals(
                "cancelled by its agency: to be used no more",
                read("i.xml", newsItem("<pubStatus qcode=\"stat:canceled\"/>")).refusal());
        assertTrue(read("i.xml", newsItem("<embargoed>2098-01-01T00:00:00Z</embargoed>"))
                .refusal()
                .startsWith("under embargo until 2098"));
        assertEquals(
                1,
                read("i.xml", newsItem("<embargoed>2020-01-01T00:00:00Z</embargoed>"))
                        .articles
                        .size());
        assertEquals(
                "cancelled by its agency: to be used no more",
                read("n.json", "{\"headline\":\"x\",\"body_text\":\"y\",\"pubstatus\":\"canceled\"}")
                        .refusal());
    }

    @Test
    void anEmbargoEndsAtItsMoment() {
        Instant now = Instant.parse("2026-03-05T12:00:00Z");
        assertNull(Release.refusal("usable", "2026-03-05T12:00:00Z", now));
        assertEquals(
                "under embargo until 2026-03-05T14:00:00+01:00",
                Release.refusal("usable", "2026-03-05T14:00:00+01:00", now));
        assertNull(Release.refusal("usable", "2026-03-05T13:00:00+01:00", now));
        assertTrue(String.valueOf(Release.refusal("usable", "soon", now)).contains("cannot be read"));
    }

    @Test
    void nitfIsRead() {
        Article article = read("a.xml", """
                <nitf><head><title>t</title><docdata management-status="usable"><date.issue norm="20260305T180000Z"/></docdata></head>
                <body><body.head><hedline><hl1>Nine dead</hl1></hedline><distributor>Wire</distributor></body.head>
                <body.content><p>Nine people died.</p><media><media-caption>x</media-caption></media></body.content></body></nitf>""").only();
        assertTrue(article.body().startsWith("Nine dead\n\nNine people died."), article.body());
        assertEquals("Wire", article.outlet());
    }

    @Test
    void listsOfAddressesAreNamedAsSuch() {
        assertEquals(
                "a list of 2 addresses, not an article",
                read(
                                "s.xml",
                                "<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.example/2</loc></url></urlset>")
                        .refusal());
        assertEquals(
                "a list of 1 addresses, not an article",
                read(
                                "f.opml",
                                "<opml version=\"2.0\"><body><outline text=\"t\"><outline xmlUrl=\"https://a.example/f\"/></outline></body></opml>")
                        .refusal());
    }

    // --- archives -------------------------------------------------------------------------------------------

    private static byte[] record(String type, String target, String contentType, String content) {
        byte[] block = content.getBytes(StandardCharsets.UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2026-03-05T18:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + new java.util.UUID(1, target.hashCode())
                + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] page(int number) {
        String html = "<html lang=fr><head><title>Page " + number + "</title></head><body><article><p>" + PROSE
                + "</p><p>" + PROSE + "</p></article></body></html>";
        return record(
                "response",
                "https://courrier.example/" + number,
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                        + html.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + html);
    }

    private static byte[] packed(byte[]... members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(member);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return out.toByteArray();
    }

    @Test
    void everyPageOfAnArchiveIsAnArticleUnderItsAddress() {
        byte[] other = record(
                "response",
                "https://courrier.example/p.png",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nPNG");
        for (byte[] archive : List.of(packed(page(1), other, page(2)), concat(page(1), other, page(2)))) {
            Read read = read("crawl.warc.gz", archive);
            assertEquals(List.of(), read.quarantined);
            assertEquals(
                    List.of("https://courrier.example/1", "https://courrier.example/2"),
                    read.articles.stream().map(Article::id).toList());
            assertTrue(read.articles.get(0).body().contains(PROSE));
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    @Test
    void anArchiveCutAnywhereKeepsWhatStandsBeforeTheCutAndSaysSo() {
        byte[] first = packed(page(1));
        byte[] whole = packed(page(1), page(2));
        for (int cut = 20; cut < whole.length; cut++) {
            byte[] part = java.util.Arrays.copyOf(whole, cut);
            Read read = read("crawl.warc.gz", part);
            if (cut == first.length) {
                assertEquals(1, read.articles.size());
                assertEquals(List.of(), read.quarantined, "a clean end");
                continue;
            }
            assertEquals(cut > first.length ? 1 : 0, Math.min(1, read.articles.size()), "cut at " + cut);
            assertFalse(read.quarantined.isEmpty() && read.articles.size() < 2, "cut at " + cut + " is not named");
        }
    }

    @Test
    void anArchiveWithoutPagesSaysSo() {
        byte[] info = record("metadata", "https://a.example/", "application/warc-fields", "a: b\r\n");
        assertEquals(
                "an archive without a page; records: 1", read("x.warc", info).refusal());
    }

    // --- ourselves ------------------------------------------------------------------------------------------

    @Test
    void aReportOfOursIsNoArticle() {
        String report = "<!doctype html><html><body><h1>Dossier</h1><p>" + PROSE
                + "</p><details><pre id=\"dossier-json\">{}</pre>" + "</details></body></html>";
        assertEquals(
                "a report of Bilan, not an article", read("report.html", report).refusal());
    }
}
