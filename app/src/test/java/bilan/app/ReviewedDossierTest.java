package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.ArticleReading;
import bilan.dossier.Correction;
import bilan.quantity.Quantity;
import bilan.review.Act;
import bilan.review.ChangedMeanwhileException;
import bilan.review.ReviewRoom;
import bilan.store.Store;
import bilan.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers decided is heard by every command that reads the dossier. */
class ReviewedDossierTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-08T10:00:00Z"));

    @TempDir
    Path folder;

    private String dossier = "";

    @BeforeEach
    void keep() throws IOException {
        dossier = folder.resolve("crisis.bilan").toString();
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("a.txt"), "Police said on 6 March 2026 that 26 rioters had been killed in Almaty.");
        Files.writeString(
                articles.resolve("b.txt"),
                "The Red Crescent said on 6 March 2026 that 31 rioters had been killed in Almaty.");
        assertEquals(0, english("read", articles.toString(), "--into", dossier).code());
    }

    private static Run english(String... arguments) {
        return Run.with("", Map.of("LC_ALL", "en_GB.UTF-8"), arguments);
    }

    private interface Reviewing {
        void in(ReviewRoom room, String first, String second) throws ChangedMeanwhileException;
    }

    private void review(Reviewing reviewing) throws ChangedMeanwhileException {
        try (Store store = Stores.write(dossier, CLOCK, "ana")) {
            List<ArticleReading> readings = store.readings();
            reviewing.in(
                    new ReviewRoom(store.decided(), store::decide, CLOCK),
                    readings.get(0).claims().get(0).id(),
                    readings.get(1).claims().get(0).id());
        }
    }

    @Test
    void aRejectedClaimIsInNoExportAndUndoBringsTheSameBytesBack() throws ChangedMeanwhileException {
        String before = english("read", "--json", dossier).out();
        String table = english("export", dossier, "--to", "csv").out();
        assertEquals(3, table.lines().count());
        assertFalse(before.contains("\"reviews\""));
        review((room, first, second) ->
                room.act("ana", new Act.Reject(List.of(first), Act.Reason.MISREAD), 0, false, null));
        assertEquals(2, english("export", dossier, "--to", "csv").out().lines().count());
        String after = english("read", "--json", dossier).out();
        assertTrue(after.contains("\"low\" : 31") && !after.contains("\"low\" : 26"), after);
        review((room, first, second) -> room.undo("ana", null));
        assertEquals(before, english("read", "--json", dossier).out());
        assertEquals(table, english("export", dossier, "--to", "csv").out());
        assertEquals(0, english("verify", dossier).code());
    }

    @Test
    void aCorrectedFigureIsTheOneThatIsHandedOut() throws ChangedMeanwhileException {
        review((room, first, second) -> room.act(
                "ana",
                new Act.Correct(List.of(second), new Correction(Correction.figure(Quantity.atLeast(13)))),
                0,
                false,
                null));
        String csv = english("export", dossier, "--to", "csv").out();
        assertTrue(csv.contains(",13,,at_least,"), csv);
        assertTrue(english("read", dossier).out().contains("13"), csv);
    }

    @Test
    void diffTellsWhatReviewersChanged() throws ChangedMeanwhileException, IOException {
        Path before = folder.resolve("before.json");
        Files.writeString(before, english("read", "--json", dossier).out());
        review((room, first, second) ->
                room.act("ana", new Act.Reject(List.of(first), Act.Reason.OTHER_EVENT), 0, false, null));
        Run diff = english("diff", "--json", before.toString(), dossier);
        assertEquals(0, diff.code(), diff.err());
        assertTrue(diff.out().contains("\"change\" : \"up\""), diff.out());
        assertEquals(
                0,
                english("diff", dossier, "--from", "2026-03-05", "--to", "2026-03-09")
                        .code());
    }

    @Test
    void aRecordThatCannotBeReadIsNamed() {
        try (Store store = Stores.write(dossier, CLOCK, "ana")) {
            store.decide(List.of(new bilan.store.Decision("ana", "claim", "x", "{\"state\":\"eh\"}")));
        }
        Run read = english("read", dossier);
        assertEquals(2, read.code());
        assertTrue(read.err().contains("decision 1 "), read.err());
    }
}
