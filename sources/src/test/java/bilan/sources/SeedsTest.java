package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.text.Article;
import bilan.text.Omission;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real articles as they were copied from their pages, and the lines that a careful analyst struck out. */
final class SeedsTest {
    @TestFactory
    List<DynamicTest> theLinesThatAnAnalystStruckOutAreMarkedAndNoOthers() throws IOException {
        Path seeds = Shared.folder("seeds");
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(seeds.resolve("gold/gold-article.jsonl"))) {
            JsonNode gold = new ObjectMapper().readTree(line);
            Path file = seeds.resolve(gold.get("doc").asText() + ".txt");
            tests.add(DynamicTest.dynamicTest(gold.get("doc").asText(), () -> compare(gold, file)));
        }
        return tests;
    }

    private static void compare(JsonNode gold, Path file) throws Exception {
        Collected read = new Collected();
        Sources.bundled().read(List.of(file.toString()), read);
        Article article = read.article();
        assertEquals(gold.get("title").isNull() ? null : gold.get("title").asText(), article.title());
        TreeSet<Integer> struck = new TreeSet<>();
        for (JsonNode furniture : gold.get("boilerplate")) {
            if (furniture.path("optional").asBoolean()) continue;
            for (int n = furniture.get("lines").get(0).asInt();
                    n <= furniture.get("lines").get(1).asInt();
                    n++) if (!line(article.body(), n).isBlank()) struck.add(n);
        }
        TreeSet<Integer> marked = new TreeSet<>();
        for (Omission omission : article.omissions())
            marked.add(lineAt(article.body(), omission.span().start()));
        assertEquals(struck, marked);
    }

    private static String line(String body, int number) {
        return body.lines().skip(number - 1).findFirst().orElse("");
    }

    private static int lineAt(String body, int offset) {
        return (int) body.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }
}
