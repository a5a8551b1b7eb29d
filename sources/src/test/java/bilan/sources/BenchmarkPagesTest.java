package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The bodies of 181 real pages, scored as the article-extraction benchmark scores them: shingles of four words, averaged
 * over pages. {@code -Dbilan.predictions=FILE} writes the bodies for the benchmark's own scorer.
 */
final class BenchmarkPagesTest {
    /** May rise, never fall. */
    private static final double FLOOR = 0.965;

    @Test
    void bodiesAreFoundAtLeastAsWellAsBefore() throws IOException {
        Path benchmark = Shared.folder("bench/scrapinghub");
        ObjectMapper json = new ObjectMapper();
        JsonNode truth = json.readTree(benchmark.resolve("ground-truth.json").toFile());
        ObjectNode predictions = json.createObjectNode();
        double precision = 0;
        double recall = 0;
        int pages = 0;
        List<String> ids = new ArrayList<>();
        truth.fieldNames().forEachRemaining(ids::add);
        for (String id : ids) {
            String body = body(benchmark.resolve("html").resolve(id + ".html.gz"));
            predictions.putObject(id).put("articleBody", body);
            Map<List<String>, Integer> expected =
                    shingles(truth.get(id).get("articleBody").asText());
            Map<List<String>, Integer> found = shingles(body);
            double common = 0;
            for (Map.Entry<List<String>, Integer> shingle : found.entrySet())
                common += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
            precision += found.isEmpty() ? 0 : common / count(found);
            recall += common / count(expected);
            pages++;
        }
        String file = System.getProperty("bilan.predictions");
        if (file != null) json.writeValue(Path.of(file).toFile(), predictions);
        precision /= pages;
        recall /= pages;
        double f1 = 2 * precision * recall / (precision + recall);
        String score = String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f on %d pages", precision, recall, f1, pages);
        System.err.println("bodies: " + score);
        assertTrue(f1 >= FLOOR, score);
    }

    private static String body(Path file) throws IOException {
        Collected read = new Collected();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Sources.bundled().read(Input.bytes("a", "a.html", in.readAllBytes()), read);
        }
        if (read.articles.isEmpty()) return "";
        String title = read.article().title();
        return read.article()
                .body()
                .substring(title == null ? 0 : title.length())
                .strip();
    }

    private static double count(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i))
                            || text.charAt(i) == '_'
                            || Character.isSurrogate(text.charAt(i)));
            if (word && from < 0) from = i;
            if (!word && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
            List<String> shingle = List.copyOf(words.subList(i, Math.min(words.size(), i + 4)));
            if (!shingle.isEmpty()) shingles.merge(shingle, 1, Integer::sum);
        }
        return shingles;
    }
}
