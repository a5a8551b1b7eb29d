package bilan.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Claim;
import bilan.workbench.Browser.Screen;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * W-1: what a publisher can write into titles, outlets, addresses, file names, sentences, sources and people stays text,
 * wherever a page shows it.
 */
@Tag("browser")
class PayloadsTest {
    @TempDir
    static Path folder;

    private static final List<String> PAYLOADS = payloads();

    private static Opened opened;

    private static List<String> payloads() {
        try {
            return Files.readAllLines(
                            Path.of("src/test/resources/bilan/workbench/payloads.txt"), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void open() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = PAYLOADS.get(i);
            String shown = escaped(payload);
            String page = "<!doctype html><html lang=\"en\"><head><title>" + shown + " 1</title>"
                    + "<meta property=\"og:site_name\" content=\"" + shown + " 2\">"
                    + "<meta property=\"og:url\" content=\"https://news.example/" + shown + "\">"
                    + "<link rel=\"canonical\" href=\"javascript:" + shown + "\">"
                    + "<meta property=\"article:published_time\" content=\"2026-03-0" + (1 + i % 9) + "T10:00:00Z\">"
                    + "</head><body><article><h1>" + shown + " 1</h1>"
                    + "<p>At least " + (20 + i) + " people were killed in " + shown + ", the ministry of " + shown
                    + " said on Monday. Rescuers went on searching through the night for survivors of the attack.</p>"
                    + "<p>" + (40 + i) + " miners of " + shown + " were injured, according to " + shown + " Smith.</p>"
                    + "</article></body></html>";
            Files.writeString(articles.resolve(name(i, payload)), page);
        }
        opened = Opened.with(folder, articles);
        assertEquals(PAYLOADS.size(), opened.desk().state().counts().articles());
        assertTrue(opened.desk().state().counts().claims() >= PAYLOADS.size(), "the sentences are read");
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    private static String name(int number, String payload) {
        String part = payload.replace('/', '_').replace('\u0000', '_');
        return number + part.substring(0, Math.min(40, part.length())).strip() + ".html";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void nothingRunsAndNothingIsAskedForAnywhere() {
        try (Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            List<String> addresses = new ArrayList<>(List.of(
                    "/",
                    "/claims",
                    "/articles",
                    "/method",
                    "/history",
                    "/add",
                    "/review",
                    "/section?part=timeline",
                    "/section?part=origins",
                    "/section?part=disagreements"));
            for (Claim claim : opened.desk().state().ledger().dossier().claims()) {
                addresses.add("/claim?id=" + claim.id());
            }
            for (var account : opened.desk().state().ledger().dossier().articles()) {
                addresses.add("/article?doc="
                        + bilan.workbench.web.Page.encoded(account.article().id()));
            }
            for (String payload : PAYLOADS) {
                String encoded = bilan.workbench.web.Page.encoded(payload);
                addresses.add("/search?q=" + encoded);
                addresses.add("/?place=" + encoded);
                addresses.add("/claims?lang=" + encoded);
                addresses.add("/claim?id=" + encoded);
            }
            for (String address : addresses) {
                page.navigate(opened.address(address));
                assertTrue(page.url().startsWith(opened.address("/")), address + " led to " + page.url());
            }
            List<String> complaints = browser.complaints().stream()
                    .filter(complaint -> !complaint.contains("status of 40"))
                    .toList();
            assertEquals(List.of(), complaints);
            assertEquals(List.of(), browser.foreign());
        }
    }

    /** What is shown is what was written: looked for in the page's text, not in its markup. */
    @Test
    void everyTitleIsShownLiterally() {
        try (Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            page.navigate(opened.address("/articles"));
            String text = String.valueOf(page.evaluate("() => document.querySelector('main').textContent"));
            int shown = 0;
            for (String payload : PAYLOADS) if (plain(text).contains(plain(payload + " 1"))) shown++;
            assertTrue(shown >= PAYLOADS.size() * 9 / 10, shown + " of " + PAYLOADS.size());
            Object links = page.evaluate("() => [...document.querySelectorAll('a')].map(a => a.href)"
                    + ".filter(href => !/^https?:/.test(href)).length");
            assertEquals(0, ((Number) links).intValue());
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void filesHoldNoMarkupOfOthers() {
        Visitor visitor = new Visitor(opened);
        String report = visitor.get("/report.html").body();
        assertFalse(report.contains("<script"), "the report runs nothing");
        assertFalse(report.contains("<img"), "the report asks for nothing");
        for (String line : visitor.get("/spreadsheet.csv").body().split("\r\n")) {
            for (String cell : line.split(",")) {
                String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
                assertFalse(bare.matches("[=+@].*") && !bare.isEmpty(), cell);
            }
        }
    }
}
