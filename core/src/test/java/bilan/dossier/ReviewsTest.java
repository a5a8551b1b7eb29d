package bilan.dossier;

import static bilan.claim.Effect.INJURED;
import static bilan.claim.Effect.KILLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Claim;
import bilan.dossier.Correction.Field;
import bilan.dossier.Reviews.Pair;
import bilan.quantity.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reviewers decided changes what a dossier says, and no claim. */
class ReviewsTest {
    private final Story story = new Story();
    private final Story.Told four;
    private final Story.Told fourteen;
    private final Story.Told seventeen;

    ReviewsTest() {
        story.article("a", "2022-01-05");
        four = story.tell(KILLED, 4).by("la police");
        story.article("b", "2022-01-05");
        fourteen = story.tell(KILLED, 14).by("ministère de la Santé");
        story.article("c", "2022-01-05");
        seventeen = story.tell(KILLED, 17).by("Croissant-Rouge");
        story.material();
    }

    private Dossier reviewed(Reviews reviews) {
        return new Reconciler(Identities.bySpelling())
                .reconcile(story.material().reviewed(reviews));
    }

    private static Reviews verdicts(Set<String> accepted, Set<String> rejected, Map<String, Correction> corrected) {
        return new Reviews(accepted, rejected, corrected, List.of(), Set.of(), Set.of(), Set.of());
    }

    private static TollSeries toll(Dossier dossier) {
        TollSeries toll = dossier.main(KILLED);
        assertTrue(toll != null, dossier::toString);
        return toll;
    }

    @Test
    void aRangeRestsOnTheFiguresThatWereAcceptedOnceAnyWas() {
        assertEquals(new Range(4, 17), toll(reviewed(Reviews.NONE)).range());
        Dossier dossier = reviewed(verdicts(Set.of(fourteen.id(), seventeen.id()), Set.of(), Map.of()));
        assertEquals(new Range(14, 17), toll(dossier).range());
        assertEquals(2, toll(dossier).origins());
        assertEquals(3, toll(dossier).series().size());
    }

    @Test
    void aRejectedFigureIsInNoTollAndNoDisagreement() {
        Dossier dossier = reviewed(verdicts(Set.of(), Set.of(four.id()), Map.of()));
        assertEquals(new Range(14, 17), toll(dossier).range());
        assertEquals(2, dossier.claims().size());
        assertTrue(dossier.disagreements().stream()
                .flatMap(part -> part.sides().stream())
                .noneMatch(side -> side.claims().contains(four.id())));
    }

    @Test
    void aCorrectedFigureTakesThePlaceOfTheOneThatWasRead() {
        Correction sixteen = new Correction(Correction.figure(Quantity.atLeast(16)));
        Dossier dossier =
                reviewed(verdicts(Set.of(seventeen.id(), four.id()), Set.of(), Map.of(fourteen.id(), sixteen)));
        Claim corrected = dossier.claims().stream()
                .filter(claim -> claim.id().equals(fourteen.id()))
                .findFirst()
                .orElseThrow();
        assertEquals(Quantity.atLeast(16), corrected.quantity());
        assertEquals(new Range(4, Quantity.UNBOUNDED), toll(dossier).range());
    }

    @Test
    void aCorrectedEffectMovesTheFigureToAnotherToll() {
        Correction injured = new Correction(Map.of(Field.EFFECT, "injured"));
        Dossier dossier = reviewed(verdicts(Set.of(), Set.of(), Map.of(four.id(), injured)));
        assertEquals(new Range(14, 17), toll(dossier).range());
        TollSeries other = dossier.main(INJURED);
        assertTrue(other != null);
        assertEquals(new Range(4, 4), other.range());
    }

    @Test
    void whatAReviewerClearsIsUnknown() {
        Correction nobody = new Correction(Map.of(Field.SOURCE, "", Field.PLACE, "", Field.DAY, ""));
        Claim claim = nobody.over(story.claims.get(0));
        assertNull(claim.attribution().source());
        assertNull(claim.place());
        assertNull(claim.placeId());
        assertNull(claim.day());
        assertEquals(story.claims.get(0).quantity(), claim.quantity());
    }

    @Test
    void aValueThatAFieldCannotHaveIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Correction(Map.of(Field.EFFECT, "sad")));
        assertThrows(IllegalArgumentException.class, () -> new Correction(Map.of(Field.DAY, "yesterday")));
        assertThrows(IllegalArgumentException.class, () -> new Correction(Map.of(Field.LOW, "3")));
        assertThrows(IllegalArgumentException.class, () -> new Correction(Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Correction(Map.of(Field.LOW, "9", Field.HIGH, "3", Field.HEDGE, "range")));
    }

    @Test
    void twoVoicesThatAReviewerMergesAreOneOrigin() {
        Reviews merged = new Reviews(
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(new Pair(seventeen.id(), fourteen.id())),
                Set.of(),
                Set.of(),
                Set.of());
        assertEquals(3, toll(reviewed(Reviews.NONE)).origins());
        assertEquals(2, toll(reviewed(merged)).origins());
    }

    @Test
    void aFigureThatAReviewerPartsHasAnOriginOfItsOwn() {
        story.article("d", "2022-01-05").tell(KILLED, 17).by("Croissant-Rouge");
        story.material();
        Reviews parted =
                new Reviews(Set.of(), Set.of(), Map.of(), List.of(), Set.of(seventeen.id()), Set.of(), Set.of());
        assertEquals(3, toll(reviewed(Reviews.NONE)).origins());
        assertEquals(4, toll(reviewed(parted)).origins());
    }

    @Test
    void figuresThatAReviewerSetApartDisagreeNoMore() {
        story.article("e", "2022-01-06").tell(INJURED, 30).by("la police");
        story.article("f", "2022-01-06");
        Story.Told fifty = story.tell(INJURED, 50).by("Croissant-Rouge");
        Dossier before = reviewed(Reviews.NONE);
        String thirty = before.claims().stream()
                .filter(claim -> claim.quantity().low() == 30)
                .findFirst()
                .orElseThrow()
                .id();
        long disagree = before.disagreements().stream()
                .filter(part -> part.effect() == INJURED)
                .count();
        assertEquals(1, disagree);
        Reviews apart = new Reviews(
                Set.of(), Set.of(), Map.of(), List.of(), Set.of(), Set.of(new Pair(fifty.id(), thirty)), Set.of());
        Dossier after = reviewed(apart);
        assertTrue(after.disagreements().stream().noneMatch(part -> part.effect() == INJURED));
        assertTrue(after.relations().contains(new Relation.DifferentScope(fifty.id(), thirty, "reviewed")));
    }

    @Test
    void aFigureThatAReviewerSawSupersededCountsNoMore() {
        Reviews later = new Reviews(
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(new Pair(four.id(), fourteen.id())));
        Dossier dossier = reviewed(later);
        assertEquals(new Range(14, 17), toll(dossier).range());
        assertTrue(dossier.relations().contains(new Relation.Updates(four.id(), fourteen.id(), "reviewed")));
    }
}
