package bilan.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.dossier.Dossier;
import bilan.quantity.Quantity;
import bilan.review.Act;
import bilan.review.ClaimState;
import bilan.review.Item;
import bilan.review.Review;
import bilan.review.ReviewLog;
import bilan.review.ReviewQueue;
import bilan.store.Store;
import bilan.store.Stores;
import bilan.workbench.Axe;
import bilan.workbench.Browser;
import bilan.workbench.Opened;
import bilan.workbench.json.DossierJson;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewing in a browser, without touching the mouse. */
@Tag("browser")
class ReviewByKeysTest {
    private static final String SENT = "() => !sessionStorage.getItem('bilan-review-jobs')";

    @TempDir
    Path folder;

    private Opened opened(int articles) {
        Opened opened = Opened.empty(folder);
        opened.desk().writing(store -> store.keep(Prefectures.entries(articles)));
        opened.desk().changed();
        return opened;
    }

    private static Page review(Browser browser, String entry, String address) {
        Page page = browser.page(entry);
        page.navigate(address);
        page.waitForSelector("main[data-ready]");
        return page;
    }

    private static Page review(Browser browser, Opened opened) {
        return review(browser, opened.address(), opened.address("/review"));
    }

    private static List<Review> all(Opened opened) {
        return opened.desk().room().asking(log -> List.copyOf(log.all()));
    }

    private static List<String> queue(Opened opened) {
        Dossier dossier = opened.desk().state().ledger().dossier();
        return opened.desk()
                .room()
                .asking(log ->
                        ReviewQueue.of(dossier, log).stream().map(Item::claim).toList());
    }

    private static String shown(Page page) {
        return page.locator("article.pair").getAttribute("data-claim");
    }

    private static String json(Opened opened) throws IOException {
        StringWriter out = new StringWriter();
        DossierJson.write(opened.desk().state().ledger().dossier(), out);
        return out.toString();
    }

    @Test
    void twoHundredKeysAreTwoHundredRecordsInOrderThoughTheServerIsKilled() throws Exception {
        Path file = folder.resolve("tests.bilan");
        List<String> order;
        try (Opened opened = opened(220)) {
            order = queue(opened);
        }
        List<Double> paces;
        try (Browser browser = Browser.open(Browser.Screen.DESK)) {
            try (Serving serving = Serving.of(file)) {
                Page page = review(browser, serving.address(), serving.address("/review"));
                page.evaluate("() => { window.paces = []; const item = document.getElementById('item');"
                        + " document.addEventListener('keydown', () => { const from = performance.now();"
                        + " const before = item.dataset.shown; const look = () => item.dataset.shown === before"
                        + " ? requestAnimationFrame(look) : setTimeout(() => window.paces.push(performance.now() - from));"
                        + " requestAnimationFrame(look); }, true); }");
                for (int i = 0; i < 200; i++) {
                    page.keyboard().press("Enter");
                    page.waitForFunction("n => window.paces.length >= n", i + 1);
                }
                page.waitForFunction(SENT, null, new Page.WaitForFunctionOptions().setTimeout(120_000));
                paces = new ArrayList<>();
                for (Object pace : (List<?>) page.evaluate("() => window.paces"))
                    paces.add(((Number) pace).doubleValue());
                serving.kill();
            }
            try (Store store = Stores.read(file.toString())) {
                List<Review> acts = ReviewLog.of(store.decided()).all();
                assertEquals(200, acts.size());
                for (int i = 0; i < 200; i++) {
                    assertEquals(
                            new Act.Accept(List.of(order.get(i))), acts.get(i).act(), "act " + i);
                }
                assertTrue(store.verify().sound());
            }
            try (Serving again = Serving.of(file)) {
                Page page = review(browser, again.address(), again.address("/review"));
                assertEquals(order.get(200), shown(page));
                assertEquals("20 figures left", page.locator("#left").textContent());
            }
        }
        Collections.sort(paces);
        System.err.printf(
                "key to next item: median %.0f ms, 95 of 100 within %.0f ms%n", paces.get(100), paces.get(190));
    }

    @Test
    void undoAcrossARestartGivesTheSameBytes() throws IOException {
        String before;
        try (Opened opened = opened(12);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            before = json(opened);
            Page page = review(browser, opened);
            for (int i = 0; i < 10; i++) {
                page.keyboard().press(i % 3 == 0 ? "x" : "Enter");
                if (i % 3 == 0) page.keyboard().press("2");
                page.waitForFunction(SENT);
            }
            assertEquals(10, all(opened).size());
            assertFalse(before.equals(json(opened)));
        }
        try (Opened opened = Opened.empty(folder);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            Page page = review(browser, opened);
            for (int i = 0; i < 10; i++) {
                page.keyboard().press("u");
                page.waitForFunction(SENT);
            }
            assertEquals(before, json(opened));
            page.keyboard().press("u");
            page.waitForFunction("() => document.getElementById('said').textContent.includes('nothing left to undo')");
            page.keyboard().press("Shift+U");
            page.waitForFunction(SENT);
            assertEquals(21, all(opened).size());
        }
    }

    @Test
    void aClaimIsCorrectedNotedRejectedAndSettledByKeysAlone() {
        try (Opened opened = Opened.example(folder);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            Page page = review(browser, opened);
            String first = shown(page);
            page.keyboard().press("e");
            page.keyboard().type("au moins 12");
            page.keyboard().press("Enter");
            page.waitForFunction(SENT);
            assertEquals(
                    Quantity.atLeast(12),
                    opened.desk().state().ledger().claim(first).quantity());
            String second = shown(page);
            assertFalse(first.equals(second));
            page.keyboard().press("n");
            page.keyboard().type("jaxu? d1 — nothing of this is a key");
            page.keyboard().press("Escape");
            assertEquals(
                    "jaxu? d1 — nothing of this is a key",
                    page.locator("textarea[name=text]").inputValue());
            assertEquals(1, all(opened).size());
            page.keyboard().press("x");
            page.keyboard().press("Escape");
            page.keyboard().press("x");
            page.keyboard().press("3");
            page.waitForFunction(SENT);
            assertEquals(
                    new Act.Reject(List.of(second), Act.Reason.OTHER_EVENT).reason(),
                    ((Act.Reject) all(opened).get(1).act()).reason());
            page.keyboard().press("k");
            page.waitForFunction("claim => document.getElementById('item').dataset.shown === claim", second);
            page.keyboard().press("j");
            for (int i = 0; i < 40 && page.locator(".part form").count() == 0; i++) {
                String before = shown(page);
                page.keyboard().press("j");
                page.waitForFunction("claim => document.getElementById('item').dataset.shown !== claim", before);
            }
            page.keyboard().press("d");
            page.keyboard().press("1");
            page.waitForFunction(SENT);
            assertTrue(all(opened).get(2).act() instanceof Act.Settle, all(opened)::toString);
            page.keyboard().press("b");
            page.waitForFunction(SENT);
            assertTrue(all(opened).get(3).act() instanceof Act.AskSecond);
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.foreign());
        }
    }

    @Test
    void aKeyThatIsHeldDecidesOnceAndKeysCanBeSwitchedOff() {
        try (Opened opened = opened(8);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            Page page = review(browser, opened);
            for (int i = 0; i < 5; i++) page.keyboard().down("Enter");
            page.keyboard().up("Enter");
            page.waitForFunction(SENT);
            assertEquals(1, all(opened).size());
            page.keyboard().press("a");
            page.keyboard().press("a");
            page.waitForFunction(SENT);
            assertEquals(2, all(opened).size());
            page.keyboard().press("?");
            page.locator("#keys-mode").selectOption("off");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            page.keyboard().press("a");
            page.keyboard().press("x");
            page.keyboard().press("1");
            page.waitForFunction(SENT);
            assertEquals(2, all(opened).size());
        }
    }

    @Test
    void oneDecisionIsRepeatedOnASelectionAsOneStep() {
        try (Opened opened = opened(8);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            Page page = review(browser, opened);
            page.keyboard().press("Enter");
            page.waitForFunction(SENT);
            for (int i = 3; i < 6; i++) page.locator("#queue li input").nth(i).check();
            page.keyboard().press(".");
            page.waitForFunction(SENT);
            assertEquals(2, all(opened).size());
            assertEquals(3, all(opened).get(1).act().claims().size());
            page.keyboard().press("u");
            page.waitForFunction(SENT);
            assertEquals(7, queue(opened).size());
        }
    }

    @Test
    void twoReviewersOnOneClaimAreAskedAndNothingIsLost() {
        try (Opened opened = opened(6);
                Browser ana = Browser.open(Browser.Screen.DESK);
                Browser bob = Browser.open(Browser.Screen.DESK)) {
            Page first = review(ana, opened);
            String claim = shown(first);
            Page second = review(bob, opened);
            second.locator(".who input[name=who]").fill("bob");
            second.locator(".who button").click();
            second.waitForSelector("main[data-ready]");
            assertFalse(claim.equals(shown(second)), "what one has in hand is not handed to the other");
            second.navigate(opened.address("/review?claim=" + claim));
            second.waitForSelector("main[data-ready]");
            first.keyboard().press("Enter");
            first.waitForFunction(SENT);
            second.keyboard().press("x");
            second.keyboard().press("2");
            second.waitForSelector("#changed[open]");
            assertTrue(second.locator("#changed-text").textContent().contains("tester: accepted"));
            assertEquals(1, all(opened).size());
            second.locator("#changed button[value=mine]").click();
            second.waitForCondition(() -> all(opened).size() == 2);
            assertEquals("bob", all(opened).get(1).who());
        }
    }

    @Test
    void whatTheServerDoesNotTakeIsKeptAndSentAgain() {
        try (Opened opened = opened(6);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            Page page = review(browser, opened);
            page.waitForTimeout(300);
            page.route("**/review/act", route -> route.abort());
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.getElementById('kept').textContent.includes('waiting')");
            assertEquals(List.of(), all(opened));
            page.unroute("**/review/act");
            page.waitForFunction(SENT);
            assertEquals(1, all(opened).size());
        }
    }

    @Test
    void theClaimIsDecidedWithoutScripts() {
        try (Opened opened = opened(4);
                Browser browser = Browser.open(Browser.Screen.DESK.withoutScripts())) {
            Page page = browser.page(opened.address());
            page.navigate(opened.address("/review"));
            String claim = shown(page);
            page.locator("form.reject button").nth(1).click();
            assertTrue(page.locator("#said").textContent().contains("Rejected"));
            assertFalse(claim.equals(shown(page)));
            assertEquals(
                    ClaimState.Kind.REJECTED,
                    opened.desk().room().asking(log -> log.state(claim)).kind());
        }
    }

    @Test
    void noPageOfReviewingKeepsAnybodyOut() throws IOException {
        try (Opened opened = Opened.example(folder)) {
            List<String> queue = queue(opened);
            Visitor visitor = new Visitor(opened.address());
            visitor.get("/review");
            visitor.post("/review/act", Map.of("act", "accept", "claims", queue.get(0)));
            visitor.post("/review/act", Map.of("act", "reject", "reason", "misread", "claims", queue.get(1)));
            visitor.post("/review/act", Map.of("act", "correct", "figure", "12-15", "claims", queue.get(2)));
            visitor.post("/review/act", Map.of("act", "note", "text", "à voir", "claims", queue.get(2)));
            visitor.post("/review/act", Map.of("act", "accept", "claims", queue.get(1), "blind", "1"));
            for (String language : List.of("en-GB", "fr-FR")) {
                for (Browser.Screen screen : List.of(
                        Browser.Screen.DESK.in(language),
                        Browser.Screen.DESK.in(language).darkened(),
                        Browser.Screen.PHONE.in(language))) {
                    try (Browser browser = Browser.open(screen)) {
                        Page page = browser.page(opened.address());
                        for (String path : List.of(
                                "/review",
                                "/review?claim=" + queue.get(1),
                                "/review?claim=" + queue.get(2),
                                "/review?blind=1",
                                "/review/agreement")) {
                            page.navigate(opened.address(path));
                            if (!path.endsWith("agreement")) page.waitForSelector("main[data-ready]");
                            List<String> faults = Axe.complaints(page);
                            assertEquals(List.of(), faults, path + " " + screen);
                            Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
                            assertEquals(0, wide, path + " is too wide, " + screen);
                        }
                        assertEquals(List.of(), browser.complaints());
                        assertEquals(List.of(), browser.foreign());
                    }
                }
            }
        }
    }
}
