package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.fetch.Fetched;
import bilan.fetch.Fetcher;
import bilan.fetch.HostileServer;
import bilan.fetch.Sites;
import bilan.fetch.TestClock;
import bilan.limits.Limits;
import bilan.text.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebTest {
    private static final String STORY =
            "Huit policiers ont été tués à Valserre dans la nuit, selon le ministère de l'Intérieur. ";

    private HostileServer server;
    private Fetcher fetcher;
    private final Remembered visits = new Remembered();

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        Set<String> here =
                Set.of("127.0.0.1", "www.courrier-de-valserre.fr", "rss.courrier-de-valserre.fr", "gazette.example");
        fetcher = new Fetcher(
                Limits.EXCHANGE,
                here,
                host -> List.of(InetAddress.getByName(here.contains(host) ? "127.0.0.1" : host)),
                new TestClock(),
                "test");
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private static final class Remembered implements Visits {
        final Map<URI, Visit> visits = new HashMap<>();
        final List<URI> failed = new ArrayList<>();

        @Override
        public @Nullable Visit last(URI address) {
            return visits.get(address);
        }

        @Override
        public void remember(URI address, Visit visit) {
            visits.put(address, visit);
        }

        @Override
        public void failed(URI address, Fetched.Refused refused) {
            failed.add(address);
        }
    }

    private static final class Run implements Sink {
        final List<Article> articles = new ArrayList<>();
        final List<String> notes = new ArrayList<>();
        final List<Quarantine> quarantined = new ArrayList<>();
        final List<Followed> followed = new ArrayList<>();
        final List<URI> unchanged = new ArrayList<>();

        @Override
        public void article(Article article, Reading reading) {
            articles.add(article);
            notes.addAll(reading.notes());
        }

        @Override
        public void quarantine(Quarantine quarantine) {
            quarantined.add(quarantine);
        }

        @Override
        public void followed(Followed list) {
            followed.add(list);
        }

        @Override
        public void unchanged(URI address) {
            unchanged.add(address);
        }

        List<String> ids() {
            return articles.stream().map(Article::id).toList();
        }
    }

    private Run read(String... addresses) throws Exception {
        Run run = new Run();
        Sources.bundled().with(new Web(fetcher, new Sites(), visits)).read(List.of(addresses), run);
        return run;
    }

    private String host(String name, String path) {
        return "http://" + name + ":" + server.port() + path;
    }

    private static String page(String title) {
        return "<!doctype html><html lang=fr><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>" + STORY.repeat(3) + "<p>" + STORY.repeat(2) + "</article></body></html>";
    }

    private String feed(String... items) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Le Courrier</title>"
                + "<link>http://courrier.example/</link><description>d</description>");
        for (String item : items) feed.append("<item>").append(item).append("</item>");
        return feed.append("</channel></rss>").toString();
    }

    private static String item(String title, String link) {
        return "<title>" + title + "</title><link>" + link + "</link><description>Résumé de " + title
                + "</description><pubDate>Thu, 05 Mar 2026 18:40:00 +0100</pubDate>";
    }

    @Test
    void aPageOfTheWebIsAnArticleUnderItsAddress() throws Exception {
        byte[] latin = page("Huit tués à Valserre").getBytes(StandardCharsets.ISO_8859_1);
        server.on("/a", (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Length: "
                            + latin.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(latin);
        });
        Run run = read("http://ana:secret@127.0.0.1:" + server.port() + "/a#top");
        Article article = run.articles.get(0);
        assertEquals(server.at("/a"), article.id());
        assertEquals(URI.create(server.at("/a")), article.address());
        assertTrue(article.body().startsWith("Huit tués à Valserre"), article.body());
        assertEquals("127.0.0.1", article.outlet());
        assertEquals(Map.of("127.0.0.1", 2), fetcher.contacted());
    }

    @Test
    void aFeedIsFollowedToItsArticlesOnItsOwnSite() throws Exception {
        server.page(
                "/feed",
                "application/rss+xml",
                feed(
                        item("Un", host("www.courrier-de-valserre.fr", "/1")),
                        item("Deux", "/2"),
                        item("Trois", host("gazette.example", "/3")),
                        item("Quatre", host("www.courrier-de-valserre.fr", "/4")),
                        "<title>Cinq</title><link>/5</link><description>" + STORY.repeat(9) + "</description>"));
        server.page("/1", "text/html", page("Un"));
        server.page("/2", "text/html", page("Deux"));
        server.status("/4", "402 Payment Required");
        Run run = read(host("rss.courrier-de-valserre.fr", "/feed"));
        assertEquals(5, run.articles.size(), run.ids().toString());
        Followed followed = run.followed.get(0);
        assertEquals(5, followed.entries());
        assertEquals(5, followed.read());
        assertEquals(Set.of("gazette.example"), followed.elsewhere());
        assertFalse(fetcher.contacted().containsKey("gazette.example"));
        assertTrue(server.requests.stream().noneMatch(request -> request.path().equals("/5")), "it was whole");
        Article one = run.articles.stream()
                .filter(a -> a.id().endsWith("/1"))
                .findFirst()
                .orElseThrow();
        assertTrue(one.body().contains("Huit policiers"));
        assertEquals("Le Courrier", one.outlet());
        assertEquals("feed", one.publishedFrom());
        assertEquals(
                List.of("wants a login or payment: the server answered 402"),
                run.quarantined.stream().map(Quarantine::reason).toList());
        Article four = run.articles.stream()
                .filter(a -> a.id().endsWith("/4"))
                .findFirst()
                .orElseThrow();
        assertTrue(four.body().contains("Résumé de Quatre"));
    }

    @Test
    void theSecondTimeOnlyNewsIsAskedFor() throws Exception {
        String[] entries = {item("Un", "/1"), item("Deux", "/2")};
        server.on("/feed", (request, out) -> {
            String body = feed(entries);
            String tag = "\"" + body.hashCode() + "\"";
            boolean same = tag.equals(request.headers().get("if-none-match"));
            HostileServer.answer(
                    out, same ? "304 Not Modified" : "200 OK", "text/xml", same ? "" : body, "ETag: " + tag);
        });
        server.page("/1", "text/html", page("Un"));
        server.page("/2", "text/html", page("Deux"));
        assertEquals(2, read(server.at("/feed")).articles.size());
        int asked = server.requests.size();
        Run again = read(server.at("/feed"));
        assertEquals(0, again.articles.size());
        assertEquals(List.of(URI.create(server.at("/feed"))), again.unchanged);
        assertEquals(asked + 1, server.requests.size());
        entries[1] = item("Deux, mis à jour", "/2");
        Run changed = read(server.at("/feed"));
        assertEquals(List.of(server.at("/2")), changed.ids());
        assertEquals(1, changed.followed.get(0).known());
    }

    @Test
    void whatFailsForNowIsAskedForAgainAndOnlyThat() throws Exception {
        String[] status = {"503 Busy"};
        server.on(
                "/feed",
                (request, out) -> HostileServer.answer(
                        out,
                        request.headers().containsKey("if-none-match") ? "304 Not Modified" : "200 OK",
                        "text/xml",
                        feed(item("Un", "/1"), item("Deux", "/2")),
                        "ETag: \"a\""));
        server.page("/1", "text/html", page("Un"));
        server.on("/2", (request, out) -> HostileServer.answer(out, status[0], "text/html", page("Deux")));
        Run first = read(server.at("/feed"));
        assertEquals(List.of(server.at("/1")), first.ids());
        assertEquals(1, first.followed.get(0).waiting());
        assertEquals(List.of(URI.create(server.at("/2"))), visits.failed);
        status[0] = "200 OK";
        assertEquals(List.of(server.at("/2")), read(server.at("/feed")).ids());
        assertEquals(1, read(server.at("/feed")).unchanged.size());
    }

    @Test
    void listsOfFeedsAndSitemapsAreFollowedAndBounded() throws Exception {
        server.page(
                "/list.opml",
                "text/x-opml",
                "<opml version=\"2.0\"><body><outline text=\"a\" xmlUrl=\"" + server.at("/feed")
                        + "\"/><outline xmlUrl=\"" + host("gazette.example", "/feed") + "\"/></body></opml>");
        server.page("/feed", "text/xml", feed(item("Un", "/1")));
        server.page("/1", "text/html", page("Un"));
        Run opml = read(server.at("/list.opml"));
        assertEquals(List.of(server.at("/1")), opml.ids());
        assertEquals(Set.of("gazette.example"), opml.followed.get(0).elsewhere());
        StringBuilder sitemap = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i < 300; i++) {
            sitemap.append("<url><loc>")
                    .append(server.at("/s" + i))
                    .append("</loc><lastmod>2026-03-05T")
                    .append(String.format(java.util.Locale.ROOT, "%02d:%02d", i / 60, i % 60))
                    .append("</lastmod></url>");
            server.page("/s" + i, "text/html", page("Page " + i));
        }
        server.page(
                "/sitemap.xml", "application/xml", sitemap.append("</urlset>").toString());
        Run map = read(server.at("/sitemap.xml"));
        assertEquals(Limits.FOLLOWED, map.articles.size());
        assertEquals(server.at("/s299"), map.ids().get(0), "the newest first");
        assertEquals(200, map.followed.get(0).left());
        Run rest = read(server.at("/sitemap.xml"));
        assertEquals(server.at("/s199"), rest.ids().get(0));
    }

    @Test
    void aListThatLeadsToItselfEnds() throws Exception {
        server.page(
                "/list.opml",
                "text/xml",
                "<opml><body><outline xmlUrl=\"" + server.at("/list.opml") + "\"/><outline xmlUrl=\""
                        + server.at("/list2.opml") + "\"/></body></opml>");
        server.page(
                "/list2.opml",
                "text/xml",
                "<opml><body><outline xmlUrl=\"" + server.at("/list.opml") + "\"/><outline xmlUrl=\""
                        + server.at("/list3.opml") + "\"/></body></opml>");
        server.page(
                "/list3.opml",
                "text/xml",
                "<opml><body><outline xmlUrl=\"" + server.at("/list4.opml") + "\"/></body></opml>");
        Run run = read(server.at("/list.opml"));
        assertEquals(0, run.articles.size());
        assertEquals(3, server.requests.size());
    }

    @Test
    void aFeedOfAMillionEntriesOrWithoutDatesOrWithOddOnesIsReadAsFarAsItGoes() throws Exception {
        StringBuilder many = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (int i = 0; i < 20_000; i++)
            many.append("<item><title>Un</title><link>/").append(i).append("</link></item>");
        server.page("/many", "text/xml", many.append("</channel></rss>").toString());
        server.page(
                "/odd",
                "text/xml",
                feed(
                        "<title>A</title><pubDate>9999-99-99</pubDate><description>" + STORY.repeat(9)
                                + "</description>",
                        "<title>B</title><pubDate>Thu, 05 Mar -0001 18:40:00 GMT</pubDate><guid>x</guid>",
                        "<title>B</title><guid>x</guid>",
                        "<guid>x</guid><link>javascript:alert(1)</link>"));
        server.page("/html", "application/rss+xml", page("Une page au lieu d'un flux"));
        Run run = read(server.at("/many"));
        assertEquals(20_000, run.followed.get(0).entries());
        assertTrue(server.requests.size() <= 1 + Limits.FOLLOWED);
        assertEquals(2, read(server.at("/odd")).articles.size(), "what says the same twice is one");
        assertEquals(1, read(server.at("/html")).articles.size());
    }

    @Test
    void withoutAWebAnAddressIsNoFile() {
        Exception refused = org.junit.jupiter.api.Assertions.assertThrows(
                NothingToReadException.class,
                () -> Sources.bundled().read(List.of("https://courrier.example/"), new Run()));
        assertTrue(refused.getMessage().contains("does not exist"));
    }
}
