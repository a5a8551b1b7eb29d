package bilan.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.pack.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleParserTest {
    private static Fault only(String... lines) {
        List<Fault> faults = Charts.parse(lines).faults();
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    @Test
    void anUnknownClassIsNamedWithItsPlaceAndANearName() {
        Fault fault = only("rule a", "  match  count:QUANTITY PERSOSN", "  yes  x", "  no  y");
        assertEquals(2, fault.line());
        assertEquals(25, fault.column());
        assertEquals("unknown class 'PERSOSN'", fault.message());
        assertEquals("did you mean 'PERSONS'?", fault.repair());
    }

    @Test
    void anUnknownFeatureIsNamed() {
        assertEquals(
                "unknown feature 'particple'",
                only("rule a", "  match  <particple>", "  yes  x", "  no  y").message());
    }

    @Test
    void anUnknownValueOfAColumnIsNamed() {
        assertEquals(
                "no entry of 'PEOPLE' has group 'securite'",
                only("rule a", "  match  PEOPLE[group=securite]", "  yes  x", "  no  y")
                        .message());
    }

    @Test
    void aRuleNeedsBothKindsOfExamples() {
        assertEquals(
                "rule 'a' has no 'no' example",
                only("rule a", "  match  \"x\"", "  yes  x").message());
        assertEquals(
                "rule 'a' has no 'yes' example",
                only("rule a", "  match  \"x\"", "  no  x").message());
    }

    @Test
    void aRuleMayNotRestOnTheTaggerAlone() {
        assertEquals(
                "the rule rests on the tagger alone",
                only("rule a", "  match  <NOUN> <VERB>", "  yes  x", "  no  y").message());
    }

    @Test
    void aPatternThatIsTooLongIsRefused() {
        Fault fault = only("rule a", "  match  (\"x\"{9}){9}", "  yes  x", "  no  y");
        assertEquals("a match may be 81 items long, 64 is the most", fault.message());
    }

    @Test
    void aBracketLeftOpenIsFoundWhereItOpens() {
        Fault fault = only("rule a", "  match  \"x\" (\"y\"", "  yes  x", "  no  y");
        assertEquals(14, fault.column());
        assertEquals("'(' is not closed", fault.message());
    }

    @Test
    void twoRulesOfOneNameAreAFault() {
        RuleFile file = Charts.parse(
                "rule a", "  match  \"x\"", "  yes  x", "  no  y", "rule a", "  match  \"z\"", "  yes  z", "  no  y");
        assertEquals(1, file.faults().size());
        assertEquals(5, file.faults().get(0).line());
    }

    @Test
    void allFaultsAreReportedAndTheOtherRulesStand() {
        RuleFile file = Charts.parse(
                "rule a",
                "  match  NOPE",
                "  yes  x",
                "  no  y",
                "rule b",
                "  mtach  \"x\"",
                "  yes  x",
                "  no  y",
                "rule c",
                "  match  \"x\"",
                "  yes  x",
                "  no  y");
        assertTrue(file.faults().size() >= 3, file.faults().toString());
        assertEquals(List.of("c"), file.rules().stream().map(Rule::name).toList());
    }

    @Test
    void aDefinitionIsUsedByItsName() {
        RuleFile file =
                Charts.parse("define WORD (\"x\" | \"y\")", "rule a", "  match  @WORD @WORD", "  yes  x y", "  no  x");
        assertEquals(List.of(), file.faults());
    }

    @Test
    void theExpectedResultStandsBehindTheArrow() {
        Rule rule = Charts.rule("rule a", "  match  \"x\"", "  yes  a b -> killed 8", "  no  c");
        assertEquals("a b", rule.examples().get(0).sentence());
        assertEquals("killed 8", rule.examples().get(0).expected());
    }

    @Test
    void anEdgeTakesTheAttributesOfItsHeadAndOfItsRule() {
        Chart chart = Charts.with(Charts.of("were killed"), "ACT", 1, 2, "effect", "killed", "voice", "active");
        RuleFile file = Charts.parse(
                "rule a", "  makes  DONE voice=passive", "  match  \"were\" head:ACT", "  yes  x", "  no  y");
        new Layers(file).run(chart, edge -> edge);
        Edge made = chart.all("DONE").get(0);
        assertEquals("killed", made.get("effect"));
        assertEquals("passive", made.get("voice"));
    }
}
