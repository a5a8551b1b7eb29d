package bilan.dossier;

import static bilan.claim.Effect.KILLED;
import static bilan.claim.Effect.MISSING;
import static bilan.claim.Group.CIVILIANS;
import static bilan.claim.Group.OPPONENTS;
import static bilan.claim.Group.UNSPECIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Modality;
import bilan.claim.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one figure is to another, from text to text. */
class RelationsTest {
    private final Story story = new Story();

    private static List<String> relations(Dossier dossier, Class<? extends Relation> kind) {
        List<String> found = new ArrayList<>();
        for (Relation relation : dossier.relations()) {
            if (kind.isInstance(relation))
                found.add(figure(relation.earlier(), dossier) + " " + figure(relation.later(), dossier));
        }
        return found.stream().sorted().toList();
    }

    private static String figure(String id, Dossier dossier) {
        return dossier.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow()
                .quantity()
                .toString();
    }

    @Test
    void villagesThatNoListKnowsAreOneStory() {
        story.article("a", "2025-03-03")
                .tell(KILLED, 12)
                .by("la protection civile")
                .at("Sarvel");
        story.article("b", "2025-03-04")
                .tell(KILLED, 47)
                .by("la protection civile")
                .at("Sarvel");
        story.article("c", "2025-03-05")
                .tell(KILLED, 112)
                .by("la protection civile")
                .at("Haute-Dorne");
        Dossier dossier = story.dossier();
        assertEquals(1, dossier.tolls().size());
        assertEquals(new Range(112, 112), dossier.tolls().get(0).range());
        assertEquals(List.of("12 47", "47 112"), relations(dossier, Relation.Updates.class));
        assertEquals(List.of(), dossier.disagreements());
    }

    @Test
    void placesSetAgainstEachOtherInOneSentenceHaveTollsOfTheirOwn() {
        story.article("a", "2025-03-03")
                .tell(KILLED, 14)
                .by("la préfecture")
                .at("Lisse")
                .words("Lisse, Montrel");
        story.tell(KILLED, 9).by("la préfecture").at("Montrel").sameSentence();
        story.article("b", "2025-03-03").tell(KILLED, 20).by("la préfecture").at("Lisse");
        Dossier dossier = story.dossier();
        assertEquals(
                List.of("lisse", "montrel"),
                dossier.tolls().stream()
                        .map(toll -> toll.place().toLowerCase(java.util.Locale.ROOT))
                        .sorted()
                        .toList());
        assertEquals(List.of("14 9", "9 20"), relations(dossier, Relation.DifferentScope.class));
    }

    @Test
    void theDayOfTheEventIsNotTheDayOfTheCount() {
        story.article("a", "2025-03-03").tell(KILLED, 47).by("la police").on("2025-03-03");
        story.article("b", "2025-03-04").tell(KILLED, 112).by("la police").on("2025-03-03");
        Dossier dossier = story.dossier();
        List<LocalDate> days = dossier.tolls().get(0).series().stream()
                .map(point -> point.asOf().date())
                .toList();
        assertEquals(List.of(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4)), days);
        assertEquals(List.of("47 112"), relations(dossier, Relation.Updates.class));
        assertEquals(List.of(), dossier.disagreements());
    }

    @Test
    void whatMakesTheNextTotalCameOnTopOfTheLast() {
        story.article("a", "2025-09-08").tell(KILLED, 23).by("ministère de la Santé");
        story.article("b", "2025-09-15")
                .tell(KILLED, 8)
                .by("ministère de la Santé")
                .as(Scope.ADDITIONAL);
        story.tell(KILLED, 31).by("ministère de la Santé");
        Dossier dossier = story.dossier();
        assertEquals(List.of("23 8"), relations(dossier, Relation.AddsTo.class));
        assertEquals(List.of("23 31"), relations(dossier, Relation.Updates.class));
        assertEquals(new Range(31, 31), dossier.tolls().get(0).range());
    }

    @Test
    void fightersAndCiviliansAreOtherPeopleAndDoNotDisagree() {
        story.article("a", "2025-11-22").tell(KILLED, 19).of(OPPONENTS).by("armée");
        story.tell(KILLED, 42).of(CIVILIANS).by("hôpital central");
        Dossier dossier = story.dossier();
        assertEquals(List.of("19 42"), relations(dossier, Relation.DifferentScope.class));
        assertEquals(List.of(), dossier.disagreements());
    }

    @Test
    void whoSaysThatNobodyDiedContradictsWhoCountsFighters() {
        story.article("a", "2025-01-17").tell(KILLED, 0).by("la junte");
        story.article("b", "2025-01-17").tell(KILLED, 6).of(OPPONENTS).by("hôpital central");
        assertEquals(
                List.of(Disagreement.Kind.BETWEEN_SOURCES),
                story.dossier().disagreements().stream().map(Disagreement::kind).toList());
    }

    @Test
    void aFigureTakenBackLeadsToTheOneInItsPlace() {
        story.article("a", "2025-03-05").tell(KILLED, 131).by("la protection civile");
        story.article("b", "2025-03-06").tell(KILLED, 128).by("la protection civile");
        story.tell(KILLED, 131).by("la protection civile").as(Modality.DENIED).sameSentence();
        Dossier dossier = story.dossier();
        assertEquals(
                List.of("131 128"),
                relations(dossier, Relation.Updates.class).stream().distinct().toList());
        assertEquals(List.of(), dossier.disagreements());
        assertEquals(new Range(128, 128), dossier.tolls().get(0).range());
    }

    @Test
    void passengersOfOneTextAreThePeopleOfTheNext() {
        story.article("a", "2025-07-07").tell(MISSING, 90).of(CIVILIANS).by("la marine");
        story.article("b", "2025-07-08").tell(MISSING, 71).by("la marine");
        Dossier dossier = story.dossier();
        assertEquals(1, dossier.tolls().size());
        assertTrue(
                List.of(CIVILIANS, UNSPECIFIED).contains(dossier.tolls().get(0).group()));
        assertEquals(List.of("90 71"), relations(dossier, Relation.Updates.class));
    }
}
