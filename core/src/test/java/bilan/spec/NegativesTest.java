package bilan.spec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.claim.Claim;
import bilan.text.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that count nobody give no claims, but for a few that are known and may only become fewer. */
final class NegativesTest {
    private static final Path FOLDER = Path.of("..", "specs", "negatives");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void textsThatCountNobodyGiveNoClaims(String language) throws IOException {
        Bilan bilan = Bilan.bundled();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(language + ".jsonl"))) {
            JsonNode row = JSON.readTree(line);
            String text = row.get("text").asText();
            for (Claim claim : bilan.claims(Article.of(row.get("id").asText(), language, text))) {
                wrong.add(
                        row.get("id").asText() + ": " + claim.evidence().quote().of(text));
            }
        }
        int ceiling = JSON.readTree(FOLDER.resolve("ceilings.json").toFile())
                .get(language)
                .asInt();
        assertTrue(wrong.size() <= ceiling, () -> wrong.size() + " false claims, allowed " + ceiling + ": " + wrong);
    }
}
