package bilan.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.Bilan;
import bilan.text.Article;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.ClaimLines;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bilan score --errors} says at which step of the reading each claim was lost. */
class ErrorReportTest {
    private static final Bilan BILAN = Bilan.bundled();

    @TempDir
    Path folder;

    @Test
    void aFigureWithoutAnEffectWordIsSaidToLackOne() throws IOException {
        assertCauses(
                "Some 40 farmers glorped near the mill on Monday.",
                "{'quote':'40 farmers','number':'40','effect':'displaced','low':40,'high':40}",
                "missed: no word of the sentence is listed for displaced");
    }

    @Test
    void aSentenceThatWasSkippedIsSaidToBe() throws IOException {
        assertCauses(
                "Zork: 40.",
                "{'quote':'40','number':'40','effect':'displaced','low':40,'high':40}",
                "missed: the sentence was not read, it seemed to hold no claim");
    }

    @Test
    void aMeasureIsNamedAsSuch() throws IOException {
        assertCauses(
                "Police said people were killed at 40 km from the town.",
                "{'quote':'killed at 40','number':'40','effect':'killed','low':40,'high':40}",
                "missed: the figure was taken for a measure");
    }

    @Test
    void theRuleThatTookTheFigureIsNamed() throws IOException {
        String rule = BILAN.claims(Article.of("a", "en", "Eight people were killed, police said."))
                .get(0)
                .evidence()
                .rule();
        assertCauses(
                "Eight people were killed, police said.",
                "{'quote':'Eight people were killed','number':'Eight','effect':'missing','low':8,'high':8}",
                "missed: rule '" + rule + "' took the figure for killed",
                "not in gold: read by rule '" + rule + "' as killed");
    }

    @Test
    void aWrongValueAndEachWrongFieldStandInGroupsOfTheirOwn() throws IOException {
        assertCauses(
                "Eight soldiers were killed and 12 people were hurt, police said.",
                "{'quote':'Eight soldiers were killed','number':'Eight','effect':'killed','low':8,'high':8,"
                        + "'hedge':'exact','group':'civilians','source':'the mayor'}\n"
                        + "{'quote':'12 people were hurt','number':'12','effect':'injured','low':13,'high':13,"
                        + "'hedge':'exact','group':'unspecified'}",
                "group wrong",
                "source wrong",
                "wrong value");
    }

    @Test
    void ofClaimsMadeElsewhereNoStepIsKnown() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Eight people were killed.");
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"doc\":\"a\",\"start\":0,\"end\":5,\"effect\":\"killed\",\"low\":8,\"high\":8}\n");
        Score score = Score.ofLines(gold, folder, Set.of("a"), "");
        StringWriter out = new StringWriter();
        score.printErrors(out, 0, body -> null);
        assertEquals("\n   1  missed\n", out.toString());
    }

    private void assertCauses(String text, String claims, String... causes) throws IOException {
        Files.writeString(folder.resolve("a.txt"), text);
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"), claims.replace('\'', '"').replace("{\"quote", "{\"doc\":\"a\",\"quote"));
        Article article = Article.of("a", "en", text);
        StringWriter read = new StringWriter();
        ClaimJson lines = new ClaimJson(read);
        for (ClaimLine claim : ClaimLines.of(article, BILAN.claims(article))) lines.write(claim);
        StringWriter out = new StringWriter();
        Score.ofLines(gold, folder, Set.of("a"), read.toString())
                .printErrors(out, 0, body -> BILAN.explain("en", body));
        List<String> groups = out.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().replaceFirst("^\\d+  ", ""))
                .sorted()
                .toList();
        assertEquals(List.of(causes), groups);
    }
}
