package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bilan.pack.Fault;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameDecisionsTest {

    @Test
    void twoSpellingsThatNoRuleJoinsAreOneAfterADecision() throws NameDecisionsException {
        List<Mention> mentions = mentions(Name.Kind.PLACE, "Aktobe", "Octopus");
        assertNotEquals(nameOf("Octopus", mentions, ""), nameOf("Aktobe", mentions, ""));
        String decided = "# a machine translated the town\nsame\tplace\tAktobe\toctopus\n";
        assertEquals(nameOf("Aktobe", mentions, decided), nameOf("Octopus", mentions, decided));
        assertEquals("place:KZ.04.aktobe", nameOf("Octopus", mentions, decided));
    }

    @Test
    void twoPeopleWhomARuleJoinsAreTwoAfterADecision() throws NameDecisionsException {
        List<Mention> mentions = mentions(Name.Kind.PERSON, "Serik Chalabaïev", "Serik Shalabáyev");
        assertEquals(nameOf("Serik Chalabaïev", mentions, ""), nameOf("Serik Shalabáyev", mentions, ""));
        String decided = "different\tperson\tSerik Chalabaïev\tSerik Shalabáyev";
        assertNotEquals(nameOf("Serik Chalabaïev", mentions, decided), nameOf("Serik Shalabáyev", mentions, decided));
    }

    @Test
    void aWordThatNamesNothingIsNoName() throws NameDecisionsException {
        List<Mention> mentions = mentions(Name.Kind.PERSON, "Wonder Land");
        assertNull(nameOf("Wonder Land", mentions, "none\tperson\tWonder Land"));
    }

    @Test
    void aJoinedSpellingSaysThatAReviewerJoinedIt() throws NameDecisionsException {
        NameDecisions decisions = NameDecisions.parse("d", "same\tperson\tAnna Weil\tA. Veyl");
        Names names = new NameResolver(Gazetteer.bundled(), decisions)
                .resolve(mentions(Name.Kind.PERSON, "Anna Weil", "A. Veyl"));
        List<Variant.Reason> reasons = new ArrayList<>();
        for (Variant variant : names.names().get(0).variants()) reasons.add(variant.reason());
        assertEquals(1, names.names().size());
        assertEquals(
                List.of(Variant.Reason.DECIDED, Variant.Reason.SAME),
                reasons.stream()
                        .sorted(java.util.Comparator.comparing(Enum::name))
                        .toList());
    }

    @Test
    void everyFaultIsNamedWithFileLineAndColumn() {
        String text = "same\tperson\tA B\tC D\nunite\tperson\tA\tB\nsame\ttown\tA\tB\nsame\tplace\tA\nnone\tplace\t\n";
        NameDecisionsException thrown =
                assertThrows(NameDecisionsException.class, () -> NameDecisions.parse("names.tsv", text));
        List<String> places = new ArrayList<>();
        for (Fault fault : thrown.faults()) places.add(fault.file() + ":" + fault.line() + ":" + fault.column());
        assertEquals(List.of("names.tsv:2:1", "names.tsv:3:6", "names.tsv:4:1", "names.tsv:5:12"), places);
    }

    @Test
    void linesThatContradictEachOtherAreAFault() {
        String text = "same\tperson\tA B\tC D\nsame\tperson\tC D\tE F\ndifferent\tperson\tE F\tA B";
        NameDecisionsException thrown =
                assertThrows(NameDecisionsException.class, () -> NameDecisions.parse("names.tsv", text));
        assertEquals(3, thrown.faults().get(0).line());
    }

    private static List<Mention> mentions(Name.Kind kind, String... texts) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            mentions.add(new Mention("d" + i, "fr", new Span(0, texts[i].length()), texts[i], kind, null));
        }
        return mentions;
    }

    private static @Nullable String nameOf(String text, List<Mention> mentions, String decisions)
            throws NameDecisionsException {
        Names names =
                new NameResolver(Gazetteer.bundled(), NameDecisions.parse("decisions", decisions)).resolve(mentions);
        for (Name name : names.names()) {
            for (Variant variant : name.variants()) if (variant.text().equals(text)) return name.id();
        }
        return null;
    }
}
