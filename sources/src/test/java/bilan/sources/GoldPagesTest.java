package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.text.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of the golden dossier and the development texts: what a reader would call the article, to the character. */
final class GoldPagesTest {
    private static final Path DOSSIER = Path.of("../dossiers/kazakhstan-2022");
    private static final Path TEXTS = Path.of("../specs/dev");

    @TestFactory
    List<DynamicTest> aPageIsReadAsAPersonReadsIt() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(DOSSIER.resolve("gold-article.jsonl"))) {
            JsonNode gold = new ObjectMapper().readTree(line);
            Path page = DOSSIER.resolve("articles").resolve(gold.get("file").asText());
            tests.add(DynamicTest.dynamicTest(gold.get("doc").asText(), page.toUri(), () -> compare(gold, page)));
        }
        return tests;
    }

    private static void compare(JsonNode gold, Path page) throws Exception {
        Collected read = new Collected();
        Sources.bundled().read(List.of(page.toString()), read);
        Article article = read.article();
        String text =
                Files.readString(DOSSIER.resolve("text").resolve(gold.get("doc").asText() + ".txt"));
        OffsetDateTime published = OffsetDateTime.parse(gold.get("published").asText());
        assertAll(
                () -> assertEquals(text.strip(), article.body()),
                () -> assertEquals(gold.get("title").asText(), article.title()),
                () -> assertEquals(gold.get("outlet").asText(), article.outlet()),
                () -> assertEquals(gold.get("language").asText(), article.language()),
                () -> assertEquals(published.toLocalDate(), article.published().date()),
                () -> assertEquals(published.toLocalTime(), article.published().time()),
                () -> assertEquals(published.getOffset(), article.published().offset()));
    }

    @TestFactory
    List<DynamicTest> nothingOfATextThatIsAllArticleIsMarked() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    Collected read = new Collected();
                    Sources.bundled().read(List.of(file.toString()), read);
                    assertEquals(List.of(), read.omitted());
                }));
            }
        }
        return tests;
    }
}
