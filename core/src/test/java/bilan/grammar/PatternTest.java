package bilan.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class PatternTest {
    private final Chart killed = Charts.with(
            Charts.with(
                    Charts.of(
                            "Eight officers/officer.noun.plural now/now.adverb were/be.verb killed/kill.participle ."),
                    "QUANTITY",
                    0,
                    1,
                    "kind",
                    "cardinal"),
            "PERSONS",
            1,
            2,
            "group",
            "security");

    @Test
    void aWordMatchesItsFoldedForm() {
        assertNotNull(Charts.matching("\"eight\"").at(killed, 0));
        assertNull(Charts.matching("\"seven\"").at(killed, 0));
    }

    @Test
    void aLemmaMatchesAnyReading() {
        assertNotNull(Charts.matching("=kill").at(killed, 4));
        assertNull(Charts.matching("=be").at(killed, 4));
    }

    @Test
    void featuresMustStandInOneReading() {
        Chart both = Charts.of("dead/die.participle/dead.noun.plural");
        assertNull(Charts.matching("<participle plural>").at(both, 0));
        assertNotNull(Charts.matching("<noun plural>").at(both, 0));
        assertNull(Charts.matching("<!noun>").at(both, 0));
    }

    @Test
    void aGapTakesOnlyWhatMayBeSkipped() {
        Rule rule = Charts.matching("QUANTITY PERSONS ~ =be =kill");
        assertNull(rule.at(killed, 0));
        Charts.with(killed, "SKIP", 2, 3);
        assertNotNull(rule.at(killed, 0));
    }

    @Test
    void aCaptureOfOneEdgeKeepsIt() {
        Match match = Charts.matching("count:QUANTITY victims:PERSONS?").at(killed, 0);
        assertNotNull(match);
        Capture victims = match.get("victims");
        assertNotNull(victims);
        assertNotNull(victims.edge());
        assertEquals("security", victims.edge().get("group"));
    }

    @Test
    void anAbsentOptionalPartIsNotCaptured() {
        Match match = Charts.matching("count:QUANTITY victims:THING?").at(killed, 0);
        assertNotNull(match);
        assertNull(match.get("victims"));
    }

    @Test
    void attributesAreTestedAndExcluded() {
        assertNotNull(Charts.matching("PERSONS[group=security]").at(killed, 1));
        assertNull(Charts.matching("PERSONS[group=civilians]").at(killed, 1));
        assertNull(Charts.matching("PERSONS[group!=security]").at(killed, 1));
        assertNotNull(Charts.matching("PERSONS[voice!=passive]").at(killed, 1));
    }

    @Test
    void theLongestEdgeIsTriedFirstAndShorterOnesStillCount() {
        Chart chart = Charts.of("a b c");
        Charts.with(chart, "ACT", 0, 2);
        Charts.with(chart, "ACT", 0, 1);
        Match longest = Charts.matching("ACT").at(chart, 0);
        assertNotNull(longest);
        assertEquals(2, longest.to());
        Match shorter = Charts.matching("ACT \"b\" \"c\"").at(chart, 0);
        assertNotNull(shorter);
    }

    @Test
    void looksTakeNothing() {
        Match ahead = Charts.matching("QUANTITY >PERSONS").at(killed, 0);
        assertNotNull(ahead);
        assertEquals(1, ahead.to());
        assertNotNull(Charts.matching("<<QUANTITY PERSONS").at(killed, 1));
        assertNull(Charts.matching("<<ACT PERSONS").at(killed, 1));
    }

    @Test
    void notSomethingHoldsAtTheEndOfTheSentence() {
        Chart chart = Charts.of("a");
        assertNotNull(Charts.matching("\"a\" >(!\"b\")").at(chart, 0));
    }

    @Test
    void nothingOfAKindMayFollow() {
        assertNull(Charts.matching("QUANTITY !>PERSONS").at(killed, 0));
        assertNotNull(Charts.matching("QUANTITY !>ACT").at(killed, 0));
        assertNull(Charts.matching("PERSONS !>(\"now\" =be)").at(killed, 1));
        assertNotNull(Charts.matching("PERSONS !>(\"now\" =kill)").at(killed, 1));
    }

    @Test
    void nothingOfAKindMayStandBefore() {
        assertNull(Charts.matching("!<<QUANTITY PERSONS").at(killed, 1));
        assertNotNull(Charts.matching("!<<ACT PERSONS").at(killed, 1));
        assertNull(Charts.matching("!<<(=officer \"now\") =be").at(killed, 3));
    }

    @Test
    void nothingFollowsTheLastTokenAndPrecedesTheFirst() {
        Chart chart = Charts.of("a");
        assertNotNull(Charts.matching("!<<\"b\" \"a\" !>\"b\"").at(chart, 0));
        assertNull(Charts.matching("\"a\" !>(!\"b\")").at(chart, 0));
    }

    @Test
    void anyTokenOfAStretchMayBeAskedFor() {
        Chart chart = Charts.of("young masked/masked.participle men/man.noun.plural");
        Charts.with(chart, "PERSONS", 0, 3);
        assertNotNull(Charts.matching("PERSONS&&<participle>").at(chart, 0));
        assertNotNull(Charts.matching("PERSONS&&\"masked\"&<plural>").at(chart, 0));
        assertNull(Charts.matching("PERSONS&<participle>").at(chart, 0));
        assertNull(Charts.matching("PERSONS&&\"armed\"").at(chart, 0));
    }

    @Test
    void everyPairOfStepAndTokenIsTriedOnce() {
        // Nested optional parts over many equal tokens: tried naively this takes 3^40 ways.
        Chart chart = Charts.of("x ".repeat(60).strip());
        Rule rule = Charts.matching("(\"x\"? \"x\"? \"x\"?){9} \"y\"");
        for (int at = 0; at < chart.size(); at++) assertNull(rule.at(chart, at));
    }
}
