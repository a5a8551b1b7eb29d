package bilan.workbench.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Claim;
import bilan.dossier.Correction;
import bilan.dossier.Dossier;
import bilan.quantity.Quantity;
import bilan.review.ClaimState;
import bilan.review.Item;
import bilan.review.Review;
import bilan.review.ReviewLog;
import bilan.review.ReviewQueue;
import bilan.workbench.Opened;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviewing by plain forms, as a browser without scripts sends them. */
class ReviewPagesTest {
    @TempDir
    Path folder;

    private Opened opened;
    private Visitor visitor;

    @BeforeEach
    void open() {
        opened = Opened.empty(folder);
        opened.desk().writing(store -> store.keep(Prefectures.entries(5)));
        opened.desk().changed();
        visitor = new Visitor(opened.address());
        visitor.get("/review");
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private List<Item> queue() {
        Dossier dossier = opened.desk().state().ledger().dossier();
        return opened.desk().room().asking(log -> ReviewQueue.of(dossier, log));
    }

    private ClaimState state(String claim) {
        return opened.desk().room().asking(log -> log.state(claim));
    }

    private List<Review> all() {
        return opened.desk().room().asking(log -> List.copyOf(log.all()));
    }

    private static Map<String, String> form(String act, String claim, String... more) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("act", act, "claims", claim));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    @Test
    void aFormDecidesAndThePageGoesOnToTheNext() {
        String first = queue().get(0).claim();
        String second = queue().get(1).claim();
        String page = visitor.get("/review");
        assertTrue(page.contains("data-claim=\"" + first + "\" data-covers"), page);
        HttpResponse<String> answer = visitor.post("/review/act", form("accept", first, "seen", "0", "key", "k"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Accepted"), answer.body());
        assertTrue(answer.body()
                .contains(
                        "<article class=\"pair\" data-claim=\"" + queue().get(0).claim() + "\""));
        assertFalse(second.equals(first));
        assertEquals(ClaimState.Kind.ACCEPTED, state(first).kind());
        visitor.post("/review/act", form("accept", first, "seen", "0", "key", "k"));
        assertEquals(1, all().size());
    }

    @Test
    void aFigureIsCorrectedInPlainWords() {
        String claim = queue().get(0).claim();
        for (Map.Entry<String, Quantity> typed : Map.of(
                        "au moins 12", Quantity.atLeast(12),
                        "at least 13", Quantity.atLeast(13),
                        "12-15", Quantity.between(12, 15),
                        "une dizaine", Quantity.about(10))
                .entrySet()) {
            HttpResponse<String> answer = visitor.post("/review/act", form("correct", claim, "figure", typed.getKey()));
            assertEquals(200, answer.statusCode(), typed.getKey());
            Correction correction = state(claim).correction();
            assertNotNull(correction, typed.getKey());
            Claim seen = opened.desk().state().ledger().claim(claim);
            assertEquals(typed.getValue(), seen.quantity());
        }
    }

    @Test
    void aFigureThatCannotBeReadIsAskedForAgainAndNothingIsKept() {
        String claim = queue().get(0).claim();
        HttpResponse<String> answer = visitor.post("/review/act", form("correct", claim, "figure", "nobody knows"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("This is no figure that can be read"), answer.body());
        assertTrue(visitor.call("/review/act", form("correct", claim, "day", "yesterday"))
                .body()
                .contains("\"field\":\"day\""));
        assertEquals(List.of(), all());
    }

    @Test
    void whatAFormLeavesAsItWasIsNotCorrected() {
        String claim = queue().get(0).claim();
        Claim read = opened.desk().state().ledger().claim(claim);
        visitor.post(
                "/review/act",
                form(
                        "correct",
                        claim,
                        "effect",
                        read.effect().word(),
                        "group",
                        "civilians",
                        "place",
                        "Valserre",
                        "source",
                        "la mairie",
                        "source_kind",
                        "local",
                        "day",
                        "2026-01"));
        Correction correction = state(claim).correction();
        assertNotNull(correction);
        assertEquals(
                "{GROUP=civilians, SOURCE=la mairie, SOURCE_KIND=local, DAY=2026-01}",
                correction.fields().toString());
        visitor.post("/review/act", form("correct", claim, "group", read.group().word()));
        assertEquals(
                3,
                java.util.Objects.requireNonNull(state(claim).correction())
                        .fields()
                        .size());
    }

    @Test
    void twoReviewersOnOneClaimSeeBothVersionsAndNeitherIsOverwritten() {
        String claim = queue().get(0).claim();
        Visitor other = new Visitor(opened.address());
        other.get("/review");
        other.post("/review/who", Map.of("who", "bob"));
        assertTrue(other.get("/review?claim=" + claim).contains("tester has this one in hand"));
        visitor.post("/review/act", form("accept", claim, "seen", "0"));
        HttpResponse<String> answer =
                other.post("/review/act", form("reject", claim, "reason", "misread", "seen", "0"));
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("tester: accepted"), answer.body());
        assertEquals(1, all().size());
        HttpResponse<String> script =
                other.call("/review/act", form("reject", claim, "reason", "misread", "seen", "0"));
        assertEquals(409, script.statusCode());
        assertTrue(script.body().contains("\"version\":1"), script.body());
        assertEquals(
                200,
                other.post("/review/act", form("reject", claim, "reason", "misread", "seen", "1"))
                        .statusCode());
        assertEquals(ClaimState.Kind.REJECTED, state(claim).kind());
        assertEquals("bob", all().get(1).who());
    }

    @Test
    void undoTakesBackTheLastStepOfItsPersonOnly() {
        String first = queue().get(0).claim();
        String second = queue().get(1).claim();
        visitor.post("/review/act", form("accept", first + "," + second, "seen", "0"));
        Visitor other = new Visitor(opened.address());
        other.get("/review");
        other.post("/review/who", Map.of("who", "bob"));
        assertTrue(other.post("/review/undo", Map.of()).body().contains("nothing left to undo"));
        visitor.post("/review/undo", Map.of());
        assertEquals(ClaimState.Kind.PROPOSED, state(first).kind());
        assertEquals(ClaimState.Kind.PROPOSED, state(second).kind());
        visitor.post("/review/redo", Map.of());
        assertEquals(ClaimState.Kind.ACCEPTED, state(second).kind());
    }

    @Test
    void aBlindReviewShowsNothingOfTheFirst() {
        String claim = queue().get(0).claim();
        visitor.post("/review/act", form("correct", claim, "figure", "9876543"));
        visitor.post("/review/act", form("note", claim, "text", "seen twice"));
        Visitor other = new Visitor(opened.address());
        other.get("/review");
        other.post("/review/who", Map.of("who", "bob"));
        String page = other.get("/review?blind=1");
        assertTrue(page.contains("data-claim=\"" + claim + "\""));
        for (String word : List.of("9876543", "9,876,543", "seen twice", "tester, 2026", ">corrected<"))
            assertFalse(page.contains(word), word);
        other.post("/review/act", form("reject", claim, "reason", "history", "blind", "1"));
        assertEquals(ClaimState.Kind.CORRECTED, state(claim).kind());
        assertFalse(other.get("/review?blind=1").contains("<article class=\"pair\""));
        String agreement = visitor.get("/review/agreement");
        assertTrue(agreement.contains("1 claim reviewed twice"), agreement);
        assertTrue(agreement.contains("bob: rejected"), agreement);
    }

    @Test
    void whatIsPassedOverComesBackLast() {
        List<Item> before = queue();
        visitor.post("/review/skip", Map.of("claims", before.get(0).claim()));
        String page = visitor.get("/review");
        List<String> order = new ArrayList<>();
        for (int at = page.indexOf("<li data-claim=\""); at >= 0; at = page.indexOf("<li data-claim=\"", at + 1)) {
            order.add(page.substring(at + 16, page.indexOf('"', at + 16)));
        }
        assertEquals(before.size(), order.size());
        assertEquals(before.get(0).claim(), order.get(order.size() - 1));
    }

    @Test
    void nothingIsKeptThatIsSentFromElsewhereOrMakesNoSense() {
        String claim = queue().get(0).claim();
        assertEquals(403, visitor.foreign("/review/act", form("accept", claim)).statusCode());
        for (Map<String, String> bad : List.of(
                form("accept", "nonsense"),
                form("accept", ""),
                form("destroy", claim),
                form("reject", claim, "reason", "because"),
                form("settle", claim, "verdict", "keep_both", "one", claim, "other", "x"),
                form("same", claim, "other", "' OR 1=1"),
                form("note", claim, "text", " "),
                form("correct", claim, "source", "x".repeat(301)),
                form("correct", claim, "effect", "sad"))) {
            assertEquals(422, visitor.post("/review/act", bad).statusCode(), bad.toString());
        }
        assertEquals(List.of(), all());
        assertEquals(404, visitor.status("/review?claim=nonsense"));
        assertEquals(404, visitor.status("/review/item/nonsense"));
    }

    @Test
    void whatPeopleTypeIsShownAndNeverRun() {
        String claim = queue().get(0).claim();
        for (String payload : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' hx-get='/x' hx-trigger='load",
                "{{7*7}}${7*7}")) {
            visitor.post("/review/act", form("note", claim, "text", payload));
            visitor.post("/review/act", form("correct", claim, "source", payload, "place", payload));
            visitor.post("/review/who", Map.of("who", payload.substring(0, Math.min(40, payload.length()))));
            visitor.post("/review/act", form("note", claim, "text", payload));
            for (String path : List.of("/review?claim=" + claim, "/review/item/" + claim, "/review/agreement")) {
                String page = visitor.get(path);
                for (String raw : List.of("<script>alert", "<img src=x", "\" hx-get")) {
                    assertFalse(page.contains(raw), path + " " + raw);
                }
            }
        }
    }

    @Test
    void everythingIsInTheDossierWhenTheWorkbenchIsOpenedAgain() {
        String claim = queue().get(0).claim();
        visitor.post("/review/act", form("reject", claim, "reason", "misread"));
        opened.close();
        opened = Opened.empty(folder);
        ReviewLog log = opened.desk().state().log();
        assertEquals(1, log.all().size());
        assertTrue(opened.desk().state().ledger().dossier().claims().stream()
                .noneMatch(one -> one.id().equals(claim)));
        opened.desk().reading(store -> {
            assertTrue(store.verify().sound());
            return null;
        });
    }
}
