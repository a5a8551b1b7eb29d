package bilan.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bilan.Bilan;
import bilan.text.Article;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.ClaimLines;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No change makes reading worse than {@code specs/floors.json} says: F1 as a whole and per effect, on the development
 * texts, together with a digest of those texts. {@code ./verify --golden} raises floors; lowering one is a decision,
 * made by hand in that file and told in the change log.
 */
class FloorsTest {
    private static final Path SPECS = Path.of("../specs").toAbsolutePath().normalize();
    private static final Path FLOORS = SPECS.resolve("floors.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final boolean RAISE = "rewrite".equals(System.getProperty("bilan.golden"));

    @TestFactory
    List<DynamicTest> noEffectFallsBelowItsFloor() throws IOException {
        ObjectNode floors =
                Files.exists(FLOORS) ? (ObjectNode) JSON.readTree(FLOORS.toFile()) : JSON.createObjectNode();
        Bilan bilan = Bilan.bundled();
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : bilan.languages()) {
            Path texts = SPECS.resolve("dev").resolve(language);
            if (!Files.isDirectory(texts)) continue;
            tests.add(dynamicTest(language, () -> {
                ObjectNode floor = floors.withObject("/" + language);
                Map<String, BigDecimal> scores = scores(bilan, language, texts);
                if (RAISE) raise(floors, floor, scores, digest(texts));
                else compare(floor, scores, digest(texts));
            }));
        }
        return tests;
    }

    private static void compare(JsonNode floor, Map<String, BigDecimal> scores, String digest) {
        assertEquals(
                floor.path("digest").asText(),
                digest,
                "the development texts have changed: measure again with ./verify --golden and say so in the change log");
        List<String> faults = new ArrayList<>();
        floor.path("F1").properties().forEach(entry -> {
            BigDecimal least = entry.getValue().decimalValue();
            BigDecimal now = scores.getOrDefault(entry.getKey(), BigDecimal.ZERO);
            if (now.compareTo(least) < 0) faults.add(entry.getKey() + " fell from " + least + " to " + now);
        });
        assertEquals(List.of(), faults);
    }

    private static void raise(ObjectNode floors, ObjectNode floor, Map<String, BigDecimal> scores, String digest)
            throws IOException {
        boolean sameTexts = digest.equals(floor.path("digest").asText());
        floor.put("digest", digest);
        ObjectNode f1 = floor.withObject("/F1");
        if (!sameTexts) f1.removeAll();
        scores.forEach((name, score) -> {
            BigDecimal least = f1.path(name).decimalValue();
            if (score.compareTo(least) > 0) f1.put(name, score);
        });
        Files.writeString(FLOORS, JSON.writeValueAsString(floors) + "\n");
    }

    /** F1, cut to three digits, of claims as a whole, of credited and complete ones, and of each effect in the gold. */
    private static Map<String, BigDecimal> scores(Bilan bilan, String language, Path texts) throws IOException {
        List<ScoredClaim> gold = ClaimFile.gold(texts.resolve("gold.jsonl"), texts);
        List<ScoredClaim> predicted = new ArrayList<>();
        List<Path> files = texts(texts);
        for (Path file : files) {
            String name = file.getFileName().toString();
            Article article = Article.of(name.substring(0, name.length() - 4), language, Files.readString(file));
            StringWriter lines = new StringWriter();
            ClaimJson out = new ClaimJson(lines);
            for (ClaimLine claim : ClaimLines.of(article, bilan.claims(article))) out.write(claim);
            predicted.addAll(ClaimFile.predicted(lines.toString(), name));
        }
        Scores scores = Scorer.score(files.size(), gold, predicted);
        Map<String, BigDecimal> f1 = new TreeMap<>();
        f1.put("all", cut(scores.claim()));
        f1.put("all attributed", cut(scores.attributed()));
        f1.put("all full", cut(scores.full()));
        for (Scores.EffectScore effect : scores.perEffect()) {
            if (effect.gold() > 0) f1.put(effect.effect(), cut(effect.ratio()));
        }
        return f1;
    }

    private static BigDecimal cut(Ratio ratio) {
        return new BigDecimal(ratio.f1()).setScale(3, RoundingMode.DOWN);
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String digest(Path folder) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : texts(folder)) digest.update(Files.readAllBytes(file));
            digest.update(Files.readAllBytes(folder.resolve("gold.jsonl")));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
