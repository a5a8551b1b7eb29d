package bilan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.dossier.Correction;
import bilan.dossier.Correction.Field;
import bilan.dossier.Reviews;
import bilan.quantity.Quantity;
import bilan.review.ClaimState.Kind;
import bilan.store.Decision;
import bilan.store.KeptDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of claims when reviewers act, take back, and act again. */
class ReviewLogTest {
    private final List<KeptDecision> kept = new ArrayList<>();
    private Instant now = Instant.parse("2022-01-07T10:00:00Z");
    private ReviewRoom room = room();

    private ReviewRoom room() {
        return new ReviewRoom(List.copyOf(kept), this::keep, () -> now);
    }

    private List<KeptDecision> keep(List<Decision> decisions) {
        List<KeptDecision> here = new ArrayList<>();
        for (Decision decision : decisions) {
            here.add(new KeptDecision(kept.size() + here.size() + 1, now.toString(), decision));
        }
        kept.addAll(here);
        return here;
    }

    private Review act(String who, Act act) throws ChangedMeanwhileException {
        return room.act(who, act, ReviewRoom.UNSEEN, false, null);
    }

    private ClaimState state(String claim) {
        return room.asking(log -> log.state(claim));
    }

    private static Act.Accept accept(String... claims) {
        return new Act.Accept(List.of(claims));
    }

    private static Act.Reject reject(String claim) {
        return new Act.Reject(List.of(claim), Act.Reason.MISREAD);
    }

    @Test
    void everyActComesBackFromItsRecord() throws ChangedMeanwhileException {
        Correction correction = new Correction(Correction.figure(Quantity.atLeast(12)));
        List<Act> acts = List.of(
                accept("a", "b"),
                reject("c"),
                new Act.Correct(List.of("d"), correction),
                new Act.Correct(List.of("d"), new Correction(Map.of(Field.SOURCE, "", Field.DAY, "2022-01-05"))),
                new Act.SameOrigin("a", "c"),
                new Act.OwnOrigin("a"),
                new Act.Settle(Act.Verdict.SUPERSEDES, List.of("a"), List.of("b", "c")),
                new Act.Note("a", "« vu » <b>\n\t\""),
                new Act.AskSecond("a"));
        for (Act act : acts) act("ana", act);
        room.undo("ana", null);
        room.redo("ana", null);
        List<Act> read = room().asking(ReviewLog::all).stream().map(Review::act).toList();
        assertEquals(acts, read.subList(0, acts.size()));
        assertEquals(List.of(new Act.Undo(9), new Act.Redo(9)), read.subList(acts.size(), read.size()));
    }

    @Test
    void theLastWordOnAClaimCountsAndWhatWasReadStays() throws ChangedMeanwhileException {
        assertEquals(Kind.PROPOSED, state("a").kind());
        act("ana", accept("a"));
        act("bob", reject("a"));
        assertEquals(Kind.REJECTED, state("a").kind());
        assertEquals(Set.of("a"), room.reviews().rejected());
        assertEquals(2, kept.size());
    }

    @Test
    void oneDecisionOnManyIsOneStepToTakeBack() throws ChangedMeanwhileException {
        act("ana", accept("a", "b", "c"));
        assertEquals(Set.of("a", "b", "c"), room.reviews().accepted());
        assertNotNull(room.undo("ana", null));
        assertTrue(room.reviews().isEmpty());
        assertNull(room.undo("ana", null));
    }

    @Test
    void undoGoesBackThroughAllAPersonDidAfterARestartToo() throws ChangedMeanwhileException {
        for (int i = 0; i < 50; i++) act(i % 5 == 0 ? "bob" : "ana", i % 3 == 0 ? reject("c" + i) : accept("c" + i));
        Reviews after = room.reviews();
        room = room();
        assertEquals(after, room.reviews());
        for (int i = 0; i < 40; i++) {
            Review undone = room.undo("ana", null);
            assertNotNull(undone);
            assertEquals("ana", undone.who());
        }
        assertNull(room.undo("ana", null));
        assertEquals(
                10, room.reviews().accepted().size() + room.reviews().rejected().size());
        for (int i = 0; i < 10; i++) assertNotNull(room.undo("bob", null));
        assertEquals(Reviews.NONE, room.reviews());
        room = room();
        for (int i = 0; i < 40; i++) assertNotNull(room.redo("ana", null));
        for (int i = 0; i < 10; i++) assertNotNull(room.redo("bob", null));
        assertEquals(after, room.reviews());
        assertEquals(150, kept.size());
    }

    @Test
    void whatWasTakenBackCanBeDoneAgainAfterOtherWork() throws ChangedMeanwhileException {
        act("ana", reject("a"));
        room.undo("ana", null);
        act("ana", accept("b"));
        Review redone = room.redo("ana", null);
        assertNotNull(redone);
        assertEquals(reject("a"), redone.act());
        assertEquals(Kind.REJECTED, state("a").kind());
    }

    @Test
    void aRedoneActIsTheLastWord() throws ChangedMeanwhileException {
        act("ana", reject("a"));
        room.undo("ana", null);
        act("bob", accept("a"));
        room.redo("ana", null);
        assertEquals(Kind.REJECTED, state("a").kind());
    }

    @Test
    void undoAndRedoEndWhereTheyBegan() throws ChangedMeanwhileException {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            String who = random.nextBoolean() ? "ana" : "bob";
            String claim = "c" + random.nextInt(8);
            act(who, random.nextBoolean() ? accept(claim) : reject(claim));
            Reviews before = room.reviews();
            int steps = 1 + random.nextInt(5);
            int undone = 0;
            for (int i = 0; i < steps; i++) if (room.undo(who, null) != null) undone++;
            for (int i = 0; i < undone; i++) room.redo(who, null);
            if (undone == 1) assertEquals(before, room.reviews(), "seed " + seed + " round " + round);
            assertEquals(room.reviews(), room().reviews(), "seed " + seed + " round " + round);
        }
    }

    @Test
    void whoDecidesOnWhatChangedMeanwhileIsToldAndNothingIsKept() throws ChangedMeanwhileException {
        long seen = state("a").version();
        act("ana", accept("a"));
        ChangedMeanwhileException changed =
                assertThrows(ChangedMeanwhileException.class, () -> room.act("bob", reject("a"), seen, false, null));
        assertEquals(Kind.ACCEPTED, changed.now().kind());
        assertEquals(1, kept.size());
        room.act("bob", reject("a"), changed.now().version(), false, null);
        assertEquals(Kind.REJECTED, state("a").kind());
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAfterARestartToo() throws ChangedMeanwhileException {
        room.act("ana", accept("a"), 0, false, "k1");
        room.act("ana", accept("a"), 0, false, "k1");
        room = room();
        room.act("ana", accept("a"), 0, false, "k1");
        assertEquals(1, kept.size());
        room.undo("ana", "k2");
        room.undo("ana", "k2");
        assertEquals(2, kept.size());
    }

    @Test
    void aBlindReviewChangesNothingAndDoesNotShow() throws ChangedMeanwhileException {
        act("ana", accept("a"));
        long version = state("a").version();
        room.act("bob", reject("a"), 0, true, null);
        assertEquals(Kind.ACCEPTED, state("a").kind());
        assertEquals(version, state("a").version());
        assertEquals(Set.of("a"), room.reviews().accepted());
    }

    @Test
    void notesAndSecondOpinionsStandBesideTheVerdict() throws ChangedMeanwhileException {
        act("ana", accept("a"));
        act("ana", new Act.Note("a", "à vérifier"));
        act("ana", new Act.AskSecond("a"));
        ClaimState state = state("a");
        assertEquals(Kind.ACCEPTED, state.kind());
        assertEquals(1, state.notes().size());
        assertTrue(state.secondWanted());
        room.undo("ana", null);
        assertFalse(state("a").secondWanted());
        assertThrows(IllegalArgumentException.class, () -> new Act.Note("a", " "));
    }

    @Test
    void aClaimInHandIsHeldAQuarterOfAnHour() {
        Leases leases = room.leases();
        assertTrue(leases.take("a", "ana"));
        assertFalse(leases.take("a", "bob"));
        now = now.plus(Duration.ofMinutes(14));
        assertTrue(leases.take("a", "ana"));
        now = now.plus(Duration.ofMinutes(14));
        assertEquals("ana", leases.holder("a"));
        now = now.plus(Duration.ofMinutes(1));
        assertNull(leases.holder("a"));
        assertTrue(leases.take("a", "bob"));
        assertTrue(leases.take("b", "bob"));
        assertNull(leases.holder("a"));
    }

    @Test
    void aDecisionThatCannotBeReadIsNamed() {
        KeptDecision broken =
                new KeptDecision(7, now.toString(), new Decision("ana", "claim", "a", "{\"state\":\"eh\"}"));
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> ReviewLog.of(List.of(broken)));
        assertTrue(String.valueOf(fault.getMessage()).startsWith("decision 7 "), fault.getMessage());
        KeptDecision name = new KeptDecision(1, now.toString(), new Decision("ana", "name", "x", "same\tperson\tx\ty"));
        assertTrue(ReviewLog.of(List.of(name)).all().isEmpty());
    }
}
