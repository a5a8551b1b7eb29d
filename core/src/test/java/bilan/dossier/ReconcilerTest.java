package bilan.dossier;

import static bilan.claim.Effect.DEPLOYED;
import static bilan.claim.Effect.HOSPITALISED;
import static bilan.claim.Effect.INJURED;
import static bilan.claim.Effect.KILLED;
import static bilan.claim.Effect.PARTICIPANTS;
import static bilan.claim.Group.CIVILIANS;
import static bilan.claim.Group.OPPONENTS;
import static bilan.claim.Group.SECURITY;
import static bilan.claim.Group.UNSPECIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.SourceKind;
import bilan.dossier.Disagreement.Kind;
import bilan.quantity.Quantity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the reconciler makes of a few claims. */
class ReconcilerTest {
    private final Story story = new Story();

    private static TollSeries toll(Dossier dossier, Effect effect, Group group) {
        List<TollSeries> found = dossier.tolls().stream()
                .filter(toll -> toll.effect() == effect && toll.group() == group)
                .toList();
        assertEquals(1, found.size(), () -> effect + " " + group + ": " + found);
        return found.get(0);
    }

    private static List<Kind> kinds(Dossier dossier) {
        return dossier.disagreements().stream().map(Disagreement::kind).toList();
    }

    @Test
    void aLaterFigureOfTheSameSourceReplacesTheEarlierOne() {
        story.article("a", "2022-01-05").tell(KILLED, 8).of(SECURITY).by("ministère de l'Intérieur");
        story.article("b", "2022-01-06").tell(KILLED, 18).of(SECURITY).by("Interior Ministry");
        Dossier dossier = story.dossier();
        TollSeries toll = toll(dossier, KILLED, SECURITY);
        assertEquals(new Range(18, 18), toll.range());
        assertEquals(8, toll.first().quantity().low());
        assertEquals(18, toll.latest().quantity().low());
        assertEquals(1, toll.origins());
        assertEquals(List.of(), kinds(dossier));
        assertTrue(dossier.relations().stream().anyMatch(relation -> relation instanceof Relation.Updates));
    }

    @Test
    void twoSourcesAtOneTimeMakeARangeAndADisagreement() {
        story.article("a", "2022-01-05").tell(KILLED, 12).by("la police");
        story.article("b", "2022-01-05").tell(KILLED, 18).by("hôpital central");
        Dossier dossier = story.dossier();
        assertEquals(new Range(12, 18), toll(dossier, KILLED, UNSPECIFIED).range());
        assertEquals(2, toll(dossier, KILLED, UNSPECIFIED).origins());
        assertEquals(List.of(Kind.BETWEEN_SOURCES), kinds(dossier));
    }

    @Test
    void outletsThatRepeatOneSourceAreOneOrigin() {
        for (int i = 0; i < 9; i++) {
            story.article("outlet" + i, "2022-01-05").tell(KILLED, 12).by("ministère de l'Intérieur");
        }
        TollSeries toll = toll(story.dossier(), KILLED, UNSPECIFIED);
        assertEquals(1, toll.origins());
        assertEquals(1, toll.series().size());
        assertEquals(9, toll.series().get(0).docs().size());
    }

    @Test
    void aFacelessVoiceWithTheFiguresOfAMinistryIsNoSecondOrigin() {
        story.article("a", "2022-01-05").tell(KILLED, 8).of(SECURITY).by("ministère de l'Intérieur");
        story.tell(INJURED, 317).of(SECURITY).by("ministère de l'Intérieur");
        story.article("b", "2022-01-06").tell(KILLED, 8).of(SECURITY).by("bilan officiel", SourceKind.ANONYMOUS);
        story.tell(INJURED, 317).of(SECURITY).by("bilan officiel", SourceKind.ANONYMOUS);
        Dossier dossier = story.dossier();
        assertEquals(1, toll(dossier, KILLED, SECURITY).origins());
        assertEquals(1, dossier.origins().size());
    }

    @Test
    void aPartIsNotAddedToItsWholeNorDisagreesWithIt() {
        var whole = story.article("a", "2022-01-05").tell(HOSPITALISED, 400).by("ministère de la Santé");
        story.tell(HOSPITALISED, 62).by("ministère de la Santé").partOf(whole).sameSentence();
        Dossier dossier = story.dossier();
        TollSeries toll = toll(dossier, HOSPITALISED, UNSPECIFIED);
        assertEquals(new Range(400, 400), toll.range());
        assertEquals(List.of(), kinds(dossier));
        assertTrue(dossier.relations().stream().anyMatch(relation -> relation instanceof Relation.PartOf));
    }

    @Test
    void thePoliceAmongTheDeadAreTheTollOfThePoliceButTwoChildrenAreNotThatOfTheCivilians() {
        var whole = story.article("a", "2022-01-15").tell(KILLED, 225).by("parquet général");
        story.tell(KILLED, 19).of(SECURITY).by("parquet général").partOf(whole);
        story.tell(KILLED, 2).of(CIVILIANS).by("parquet général").partOf(whole);
        Dossier dossier = story.dossier();
        assertEquals(new Range(19, 19), toll(dossier, KILLED, SECURITY).range());
        assertNull(toll(dossier, KILLED, CIVILIANS).range());
        assertEquals(new Range(225, 225), toll(dossier, KILLED, UNSPECIFIED).range());
    }

    @Test
    void partsThatExceedTheirWholeAreADisagreement() {
        var whole = story.article("a", "2022-01-15").tell(KILLED, 10).by("la mairie");
        story.tell(KILLED, 12).of(CIVILIANS).by("la mairie").partOf(whole);
        assertEquals(List.of(Kind.PARTS_EXCEED_WHOLE), kinds(story.dossier()));
    }

    @Test
    void partsOfDifferentGroupsAreAddedUpPartsOfOneAreNot() {
        var whole = story.article("a", "2022-01-15").tell(KILLED, 10).by("la mairie");
        story.tell(KILLED, 7).of(CIVILIANS).by("la mairie").partOf(whole);
        story.tell(KILLED, 5).of(CIVILIANS).by("la mairie").partOf(whole);
        assertEquals(List.of(), kinds(story.dossier()));
        story.tell(KILLED, 5).of(SECURITY).by("la mairie").partOf(whole);
        assertEquals(List.of(Kind.PARTS_EXCEED_WHOLE), kinds(story.dossier()));
    }

    @Test
    void anIncrementIsNeitherInTheRangeNorInADisagreement() {
        story.article("a", "2022-01-05").tell(KILLED, 18).by("la police");
        story.tell(KILLED, 5).by("la police").as(Scope.ADDITIONAL);
        Dossier dossier = story.dossier();
        assertEquals(new Range(18, 18), toll(dossier, KILLED, UNSPECIFIED).range());
        assertEquals(List.of(), kinds(dossier));
        assertTrue(dossier.relations().stream().anyMatch(relation -> relation instanceof Relation.AddsTo));
    }

    @Test
    void othersWhoWereInjuredAreNotAddedToTheDead() {
        story.article("a", "2022-01-05").tell(KILLED, 18).of(SECURITY).by("la police");
        story.tell(INJURED, 740).of(SECURITY).by("la police").as(Scope.ADDITIONAL);
        assertEquals(
                new Range(740, 740), toll(story.dossier(), INJURED, SECURITY).range());
    }

    @Test
    void deniedFearedAndThreatenedFiguresAreShownButNeverCounted() {
        story.article("a", "2022-01-05").tell(KILLED, 12).by("la police");
        story.article("b", "2022-01-05")
                .tell(KILLED, 100)
                .by("l'opposition unie")
                .as(Modality.DENIED);
        story.article("c", "2022-01-05").tell(KILLED, 200).by("la Croix-Rouge").as(Modality.HYPOTHETICAL);
        story.article("d", "2022-01-05").tell(KILLED, 300).by("le chef rebelle").as(Modality.FUTURE);
        Dossier dossier = story.dossier();
        TollSeries toll = toll(dossier, KILLED, UNSPECIFIED);
        assertEquals(4, toll.series().size());
        assertEquals(new Range(12, 12), toll.range());
        assertEquals(List.of(), kinds(dossier));
    }

    @Test
    void aFigureThatItsSourceTakesBackLeavesTheRange() {
        story.article("a", "2022-01-09").tell(KILLED, 164).by("Health Ministry");
        story.article("b", "2022-01-10").tell(KILLED, 164).by("Health Ministry").as(Modality.DENIED);
        TollSeries toll = toll(story.dossier(), KILLED, UNSPECIFIED);
        assertNull(toll.range());
        assertEquals(Standing.WITHDRAWN, toll.series().get(0).standing());
    }

    @Test
    void differentGroupsDoNotDisagree() {
        story.article("a", "2022-01-05").tell(KILLED, 12).of(SECURITY).by("la police");
        story.article("b", "2022-01-05").tell(KILLED, 30).of(OPPONENTS).by("hôpital central");
        story.article("c", "2022-01-05").tell(KILLED, 70).by("l'opposition unie");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void aTownAndItsCountryDoNotDisagree() {
        story.article("a", "2022-01-05")
                .tell(PARTICIPANTS, 20000)
                .in("KZ.almaty")
                .by("le président");
        story.article("b", "2022-01-05").tell(PARTICIPANTS, 50000).in("KZ").by("parquet général");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void flat740And748DisagreeAndTheReasonIsRounding() {
        story.article("a", "2022-01-07").tell(INJURED, 748).by("Interior Ministry");
        story.article("b", "2022-01-07").tell(INJURED, 740).by("ministère de l'Intérieur");
        Dossier dossier = story.dossier();
        assertEquals(List.of(Kind.SAME_SOURCE_SAME_DAY), kinds(dossier));
        Disagreement rounding = dossier.disagreements().get(0);
        assertTrue(rounding.explanation(Locale.ENGLISH).contains("rounding"), rounding.explanation(Locale.ENGLISH));
        assertTrue(rounding.explanation(Locale.FRENCH).contains("arrondi"), rounding.explanation(Locale.FRENCH));
        assertEquals(List.of(), dossier.anomalies());
    }

    @Test
    void moreThan740And748Agree() {
        story.article("a", "2022-01-07").tell(INJURED, 748).by("Interior Ministry");
        story.article("b", "2022-01-07").tell(INJURED, Quantity.atLeast(740)).by("ministère de l'Intérieur");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void aRoughFigureIsReadATenthWider() {
        story.article("a", "2022-01-07").tell(DEPLOYED, Quantity.about(2500)).by("l'alliance");
        story.article("b", "2022-01-07").tell(DEPLOYED, 2300).by("la présidence");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void aDigitSlipIsAnAnomalyThoughMoreThanLetsBothStand() {
        story.article("a", "2022-01-07").tell(Effect.DETAINED, 3811).by("ministère kazakh de l'Intérieur");
        story.article("b", "2022-01-07")
                .tell(Effect.DETAINED, Quantity.atLeast(3211))
                .by("ministère de l'Intérieur du Kazakhstan");
        Dossier dossier = story.dossier();
        assertEquals(List.of(), kinds(dossier));
        assertEquals(1, dossier.anomalies().size());
        assertEquals(Anomaly.Kind.DIGIT_SLIP, dossier.anomalies().get(0).kind());
        assertEquals("b", dossier.anomalies().get(0).doc());
    }

    @Test
    void aCountThatWentOnIsNoSlip() {
        story.article("a", "2022-01-07").tell(Effect.DETAINED, 3811).by("ministère de l'Intérieur");
        story.article("b", "2022-01-07").tell(Effect.DETAINED, 3812).by("ministère de l'Intérieur");
        assertEquals(List.of(), story.dossier().anomalies());
    }

    @Test
    void tensOfThousandsAboveTensAreAnOrderOfMagnitude() {
        story.article("a", "2022-01-08")
                .tell(KILLED, Quantity.indefinite(20000, 99999))
                .headline();
        story.tell(KILLED, Quantity.indefinite(20, 99)).in("KZ.almaty");
        Dossier dossier = story.dossier();
        assertEquals(
                List.of(Anomaly.Kind.ORDER_OF_MAGNITUDE),
                dossier.anomalies().stream().map(Anomaly::kind).toList());
        assertEquals(List.of(Kind.WITHIN_ARTICLE), kinds(dossier));
        assertEquals(Standing.DOUBTFUL, dossier.tolls().get(0).series().get(0).standing());
    }

    @Test
    void thousandsAndMoreThanAThousandDisagreeWithinOneText() {
        story.article("a", "2022-01-06").tell(INJURED, Quantity.indefinite(2000, 9999));
        story.tell(INJURED, Quantity.atLeast(1000)).by("la police");
        assertEquals(List.of(Kind.WITHIN_ARTICLE), kinds(story.dossier()));
    }

    @Test
    void aHeadlineThatItsTextDoesNotBearOutIsADisagreement() {
        story.article("a", "2022-01-06").tell(KILLED, 50).headline();
        story.tell(KILLED, 15).by("la police");
        assertEquals(List.of(Kind.WITHIN_ARTICLE), kinds(story.dossier()));
    }

    @Test
    void aTextMayTellOfSeveralIncidents() {
        story.article("a", "2022-01-06").tell(KILLED, 15).by("la police");
        story.tell(KILLED, 40).on("2019-03-01").by("la police");
        story.tell(KILLED, 3).by("la police");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void aTextThatTellsHowATollRoseDoesNotContradictItself() {
        story.article("a", "2022-01-06").tell(KILLED, 8).on("2022-01-05");
        story.tell(KILLED, 12).on("2022-01-06").by("commandanture d'Almaty").sameSentence();
        story.tell(KILLED, 18).on("2022-01-06").by("ministère de l'Intérieur").sameSentence();
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void aTotalThatShrinksIsADisagreement() {
        story.article("a", "2022-01-08").tell(KILLED, 18).of(SECURITY).by("ministère de l'Intérieur");
        story.article("b", "2022-01-09").tell(KILLED, 16).of(SECURITY).by("Interior Minister Yerlan Turgumbayev");
        Dossier dossier = story.dossier();
        assertEquals(List.of(Kind.SHRINKING_TOTAL), kinds(dossier));
        assertEquals(
                18, dossier.disagreements().get(0).sides().get(0).quantity().low());
    }

    @Test
    void patientsLeaveHospitalWithoutADisagreement() {
        story.article("a", "2022-01-08").tell(HOSPITALISED, 40).by("hôpital central");
        story.article("b", "2022-01-09").tell(HOSPITALISED, 31).by("hôpital central");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void anOldFigurePrintedAgainIsNotAShrinkingTotal() {
        story.article("a", "2022-01-05").tell(KILLED, 12).by("ministère de l'Intérieur");
        story.article("b", "2022-01-06").tell(KILLED, 18).by("ministère de l'Intérieur");
        story.article("c", "2022-01-07").tell(KILLED, 12).by("ministère de l'Intérieur");
        assertEquals(List.of(), kinds(story.dossier()));
    }

    @Test
    void figuresWithoutAnyDateDisagreeOnlyWhereTheyAreClearlyMeantToBeOne() {
        story.article("a", null).tell(KILLED, 8).by("ministère de l'Intérieur");
        story.article("b", null).tell(KILLED, 18).by("ministère de l'Intérieur");
        story.article("c", null).tell(INJURED, 748).by("ministère de l'Intérieur");
        story.article("d", null).tell(INJURED, 740).by("ministère de l'Intérieur");
        Dossier dossier = story.dossier();
        assertEquals(List.of(Kind.SAME_SOURCE_SAME_DAY), kinds(dossier));
        assertEquals(INJURED, dossier.disagreements().get(0).effect());
    }

    @Test
    void aCopyThatChangedANumberComesFirst() {
        String prose = "La nuit fut longue autour de la place, où les blindés avaient pris position dès le coucher du"
                + " soleil. Les habitants, terrés chez eux, racontent des rafales, puis le silence, puis des sirènes.";
        String sentence = "au moins membres de la garde nationale tués pendant les affrontements selon la préfecture";
        story.article("a", "2022-01-05")
                .prose(prose)
                .tell(KILLED, 13)
                .words(sentence)
                .by("préfecture régionale");
        story.tell(INJURED, 60).by("préfecture régionale");
        story.article("b", "2022-01-06")
                .prose(prose)
                .tell(KILLED, 31)
                .words(sentence)
                .by("préfecture régionale");
        story.tell(INJURED, 60).by("préfecture régionale");
        story.article("c", "2022-01-06").tell(KILLED, 20).by("la police locale");
        story.article("d", "2022-01-06").tell(KILLED, 25).by("hôpital central");
        Dossier dossier = story.dossier();
        assertEquals(List.of(List.of("a", "b")), dossier.reposts());
        assertEquals(List.of(Kind.RELAY_ALTERED, Kind.BETWEEN_SOURCES), kinds(dossier));
        Disagreement altered = dossier.disagreements().get(0);
        assertEquals(List.of("a"), altered.sides().get(0).docs());
        assertEquals(List.of("b"), altered.sides().get(1).docs());
        assertEquals(13, toll(dossier, KILLED, UNSPECIFIED).range().low());
        assertEquals(25, toll(dossier, KILLED, UNSPECIFIED).range().high());
    }

    @Test
    void asKnownOnLeavesOutWhatWasPublishedLater() {
        story.article("a", "2022-01-05T10:00").tell(KILLED, 8).by("la police");
        story.article("b", "2022-01-05T18:00").tell(KILLED, 18).by("la police");
        story.article("c", null).tell(KILLED, 90).by("la police");
        Reconciler reconciler = new Reconciler(Identities.bySpelling());
        var noon = bilan.text.When.day(java.time.LocalDate.parse("2022-01-05"));
        var early = new bilan.text.When(noon.date(), java.time.LocalTime.NOON, null, bilan.text.When.Precision.MINUTE);
        assertEquals(
                1,
                reconciler
                        .reconcile(story.material().asKnownOn(early))
                        .articles()
                        .size());
        assertEquals(
                2,
                reconciler
                        .reconcile(story.material().asKnownOn(noon))
                        .articles()
                        .size());
    }

    @Test
    void aClaimWithoutItsArticleIsRefused() {
        story.article("a", "2022-01-05").tell(KILLED, 8);
        Material material = story.material();
        Material torn = Material.of(List.of(), material.claims());
        Reconciler reconciler = new Reconciler(Identities.bySpelling());
        assertThrows(IllegalArgumentException.class, () -> reconciler.reconcile(torn));
    }
}
