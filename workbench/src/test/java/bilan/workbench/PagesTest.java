package bilan.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Claim;
import bilan.workbench.Browser.Screen;
import bilan.workbench.json.ClaimLine;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as people meet them: on a desk, on a telephone, by keyboard, without scripts, on paper. */
@Tag("browser")
class PagesTest {
    @TempDir
    static Path folder;

    private static Opened opened;

    @BeforeAll
    static void open() {
        opened = Opened.example(folder);
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    /** Every page there is, by name. */
    static Map<String, String> pages(Opened opened) {
        String claim = opened.desk().state().ledger().dossier().claims().get(4).id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("dossier", "/");
        pages.put("filtered", "/?effect=killed&on=2022-01-08&policy=two-origins");
        pages.put("nothing-left", "/?effect=abducted");
        pages.put("claims", "/claims");
        pages.put("claim", "/claim?id=" + claim);
        pages.put("claim-why", "/claim?why=1&id=" + claim);
        pages.put("articles", "/articles");
        pages.put("article", "/article?doc=d01-fr");
        pages.put("search", "/search?q=almaty");
        pages.put("search-nothing", "/search?q=xyzzy");
        pages.put("method", "/method");
        pages.put("history", "/history");
        pages.put("add", "/add");
        pages.put("missing", "/nope");
        return pages;
    }

    /** How many killed, according to whom, do they agree: without a move of the hand. */
    @ParameterizedTest
    @ValueSource(strings = {"desk", "phone"})
    void theAnswerStandsInTheFirstView(String where) {
        Screen screen = where.equals("desk") ? Screen.DESK : Screen.PHONE;
        try (Browser browser = Browser.open(screen)) {
            Page page = browser.page(opened.address());
            Locator killed = page.locator(".box").first();
            for (Locator told : List.of(
                    killed.getByText("Killed").first(),
                    killed.locator(".range"),
                    killed.locator(".state .parts"),
                    killed.locator(".point a").first(),
                    killed.locator(".point").first())) {
                BoundingBox box = told.boundingBox();
                assertTrue(box.y >= 0 && box.y + box.height <= screen.height(), told + " stands at " + box.y);
                assertTrue(box.x >= 0 && box.x + box.width <= screen.width(), told + " stands at " + box.x);
            }
            assertEquals("225", killed.locator(".range").textContent());
            assertTrue(killed.locator(".point").first().textContent().contains("parquet général"));
            assertTrue(killed.locator(".state").first().textContent().contains("3 disagreements"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR"})
    void nothingKeepsAnybodyOut(String language) {
        List<String> complaints = new ArrayList<>();
        for (Screen screen :
                List.of(Screen.DESK.in(language), Screen.PHONE.in(language).darkened())) {
            try (Browser browser = Browser.open(screen)) {
                Page page = browser.page(opened.address());
                for (Map.Entry<String, String> entry : pages(opened).entrySet()) {
                    page.navigate(opened.address(entry.getValue()));
                    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                    for (String complaint : Axe.complaints(page)) {
                        complaints.add(entry.getKey() + " " + screen + ": " + complaint);
                    }
                }
            }
        }
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR"})
    void noPageIsWiderThanATelephone(String language) {
        try (Browser browser = Browser.open(Screen.PHONE.in(language))) {
            Page page = browser.page(opened.address());
            for (Map.Entry<String, String> entry : pages(opened).entrySet()) {
                page.navigate(opened.address(entry.getValue()));
                page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                Object width = page.evaluate("() => document.documentElement.scrollWidth");
                assertEquals(360, ((Number) width).intValue(), entry.getKey());
            }
        }
    }

    @Test
    void nothingIsAskedOfAnotherMachineAndNothingIsRefused() {
        try (Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            for (Map.Entry<String, String> entry : pages(opened).entrySet()) {
                if (entry.getKey().equals("missing")) continue;
                page.navigate(opened.address(entry.getValue()));
            }
            assertEquals(List.of(), browser.foreign());
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void everythingCanBeReadWithoutScripts() {
        try (Browser browser = Browser.open(Screen.DESK.withoutScripts())) {
            Page page = browser.page(opened.address());
            for (String part : List.of("#card", "#evolution svg", "#who table", "#disagreements", ".cite")) {
                assertTrue(page.locator(part).first().isVisible(), part);
            }
            assertFalse(page.locator("[data-copy]").isVisible(), "a button that would do nothing");
            page.locator(".filters summary").click();
            page.selectOption("select[name=effect]", "killed");
            page.locator(".filter-form button").click();
            assertTrue(page.url().contains("effect=killed"), page.url());
            assertEquals(1, page.locator(".box").count());
            page.locator(".chips a").first().click();
            assertTrue(page.locator(".box").count() > 1);
        }
    }

    /** A figure is one key away from its sentence, and what is marked there is what was recorded. */
    @Test
    void aFigureLeadsToItsSentenceByOneKey() {
        try (Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            Locator figure = page.locator("#card .point a").first();
            figure.focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/claim\\?.*"));
            assertEquals("225", page.locator("mark.here").textContent());
            page.goBack();
            page.locator("#evolution svg a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/claim\\?.*"));
            assertEquals(1, page.locator("mark.here").count());
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            page.keyboard().press("Tab");
            assertEquals("Skip to the content", page.evaluate("() => document.activeElement.textContent"));
            assertTrue(page.locator(".skip").boundingBox().x >= 0);
        }
    }

    /** U-12: what is marked on the page are the recorded characters. */
    @Test
    void everyMarkStandsOnTheRecordedCharacters() {
        Visitor visitor = new Visitor(opened);
        int checked = 0;
        for (Claim claim : opened.desk().state().ledger().dossier().claims()) {
            ClaimLine line = opened.desk().state().ledger().line(claim.id());
            String body = visitor.get("/claim?id=" + claim.id()).body();
            String mark = body.substring(body.indexOf("<mark id=\"here\""));
            String marked = mark.substring(mark.indexOf('>') + 1, mark.indexOf("</mark>"));
            assertEquals(
                    line.number().replace("'", "&#39;"),
                    marked,
                    claim.evidence().doc());
            checked++;
        }
        assertTrue(checked >= 50);
    }

    @Test
    void twentyFiguresFitOnFourSheets() {
        try (Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            page.navigate(opened.address("/?effect=killed&lang=fr"));
            byte[] printed = page.pdf();
            int sheets = new String(printed, StandardCharsets.ISO_8859_1).split("/Type /Page\\b[^s]", -1).length - 1;
            assertTrue(sheets >= 1 && sheets <= 4, sheets + " sheets");
        }
    }

    @Test
    void whatIsCopiedIsASentenceWithPlainDigits() {
        try (Browser browser = Browser.open(Screen.DESK.in("fr-FR"))) {
            Page page = browser.page(opened.address());
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(opened.address("/?effect=injured"));
            page.locator("[data-copy]").click();
            page.waitForFunction("() => document.querySelector('#notice').textContent !== ''");
            assertEquals("Copié", page.locator("#notice").textContent());
            String copied = String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
            assertTrue(copied.contains("4353, selon Serik Chalabaïev"), copied);
        }
    }
}
