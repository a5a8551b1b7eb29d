package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.Bilan;
import bilan.Checkout;
import bilan.claim.ArticleReading;
import bilan.text.Article;
import bilan.text.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The names that an analyst found in five real articles, against those that Bilan finds. */
class SeedNamesTest {
    private static final double ENOUGH = 0.95;

    /** What an analyst says a stretch of an article names, and what Bilan says. */
    private record Named(String doc, Span span, String surface, String gold, String found) {}

    private static final List<Named> NAMED = new ArrayList<>();

    @BeforeAll
    static void readSeeds() throws IOException {
        String standing = Checkout.root().resolve("../shared").toString();
        Path seeds = Path.of(System.getProperty("bilan.shared", standing)).resolve("seeds");
        boolean there = Files.exists(seeds.resolve("gold/gold-entities.json"));
        if (!there) System.err.println("SKIPPED: the seeds are not at " + seeds.normalize());
        assumeTrue(there, "the seeds are not at " + seeds.normalize());
        JsonNode gold = new ObjectMapper()
                .readTree(seeds.resolve("gold/gold-entities.json").toFile());
        Map<String, String> texts = new TreeMap<>();
        Bilan bilan = Bilan.bundled();
        List<ArticleReading> readings = new ArrayList<>();
        for (JsonNode entity : gold) {
            for (JsonNode doc : entity.path("docs")) {
                String id = doc.asText();
                if (!texts.containsKey(id)) texts.put(id, Files.readString(seeds.resolve(id + ".txt")));
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            readings.add(bilan.read(Article.of(text.getKey(), "fr", text.getValue())));
        }
        Names names = bilan.material(readings).names();
        for (Named wanted : wanted(gold, texts)) {
            NAMED.add(new Named(wanted.doc, wanted.span, wanted.surface, wanted.gold, found(wanted, names)));
        }
    }

    /** Every stretch that the analyst lists; the longer of two that overlap. */
    private static List<Named> wanted(JsonNode gold, Map<String, String> texts) {
        List<Named> all = new ArrayList<>();
        for (JsonNode entity : gold) {
            for (JsonNode surface : entity.path("surfaces")) {
                String text = surface.path("surface").asText();
                for (JsonNode in : surface.path("in")) {
                    String doc = in.path("doc").asText();
                    String body = texts.getOrDefault(doc, "");
                    for (int at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) {
                        int end = at + text.length();
                        boolean opens = at == 0 || !Character.isLetter(body.charAt(at - 1));
                        boolean closes = end == body.length() || !Character.isLetter(body.charAt(end));
                        if (opens && closes)
                            all.add(new Named(
                                    doc,
                                    new Span(at, end),
                                    text,
                                    entity.path("canonical").asText(),
                                    ""));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(named -> -named.span.length()));
        List<Named> kept = new ArrayList<>();
        for (Named named : all) {
            if (kept.stream().noneMatch(other -> other.doc.equals(named.doc) && other.span.overlaps(named.span)))
                kept.add(named);
        }
        return kept;
    }

    /** The name of the longest mention that is half of it at least; a stretch that no mention meets is alone. */
    private static String found(Named wanted, Names names) {
        @Nullable Link best = null;
        for (Link link : names.links()) {
            if (!link.doc().equals(wanted.doc) || !link.mention().overlaps(wanted.span)) continue;
            if (2 * link.mention().length() < wanted.span.length()) continue;
            if (best == null || link.mention().length() > best.mention().length()) best = link;
        }
        return best == null ? wanted.doc + wanted.span : best.nameId();
    }

    @Test
    void theNamesOfFiveArticlesAreThoseOfTheAnalyst() {
        double precision = 0;
        double recall = 0;
        for (Named one : NAMED) {
            int found = 0;
            int gold = 0;
            int both = 0;
            for (Named other : NAMED) {
                if (other.found.equals(one.found)) found++;
                if (other.gold.equals(one.gold)) gold++;
                if (other.found.equals(one.found) && other.gold.equals(one.gold)) both++;
            }
            precision += (double) both / found;
            recall += (double) both / gold;
        }
        precision /= NAMED.size();
        recall /= NAMED.size();
        double f1 = 2 * precision * recall / (precision + recall);
        String result = String.format(
                Locale.ROOT, "B-cubed of %d mentions: P %.3f R %.3f F1 %.3f", NAMED.size(), precision, recall, f1);
        System.out.println(result);
        assertTrue(f1 >= ENOUGH, () -> result + "; scattered: " + scattered());
    }

    @Test
    void noNameHoldsTwoPeoplePlacesOrBodies() {
        Map<String, Set<String>> golds = new TreeMap<>();
        for (Named named : NAMED)
            golds.computeIfAbsent(named.found, id -> new HashSet<>()).add(named.gold);
        golds.values().removeIf(set -> set.size() < 2);
        assertEquals(Map.of(), golds);
    }

    private static Map<String, Map<String, String>> scattered() {
        Map<String, Map<String, String>> scattered = new TreeMap<>();
        for (Named named : NAMED) {
            scattered.computeIfAbsent(named.gold, id -> new TreeMap<>()).put(named.found, named.surface);
        }
        scattered.values().removeIf(names -> names.size() < 2);
        return scattered;
    }
}
