package bilan.bench;

import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import bilan.text.Article;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Stories against those of two benchmarks: B-cubed precision, recall and F1. */
public final class StoryCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryCases() {}

    public static void main(String[] arguments) throws IOException {
        Path bench = Texts.shared().resolve("bench");
        score("ecbplus", bench.resolve("ecbplus/ecbplus.jsonl"), "story", 1);
        score("gvc, incidents with two or more clean articles", bench.resolve("gvc/articles.jsonl"), "incident", 2);
        score("gvc, all clean articles", bench.resolve("gvc/articles.jsonl"), "incident", 1);
    }

    private static void score(String name, Path file, String field, int least) throws IOException {
        List<Article> articles = new ArrayList<>();
        Map<String, Set<String>> gold = new HashMap<>();
        Map<String, String> storyOf = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            if (row.hasNonNull("noise")) continue;
            String id = row.path("doc").asText();
            String published = row.path("published").asText("");
            articles.add(new Article(
                    id,
                    row.hasNonNull("title") ? row.path("title").asText() : null,
                    row.path("text").asText(),
                    null,
                    "en",
                    published.length() < 10 ? null : When.day(LocalDate.parse(published.substring(0, 10))),
                    null,
                    null,
                    List.of()));
            String story = row.path(field).asText();
            gold.computeIfAbsent(story, key -> new HashSet<>()).add(id);
            storyOf.put(id, story);
        }
        articles.removeIf(article -> gold.get(storyOf.get(article.id())).size() < least);
        long start = System.nanoTime();
        List<Story> found =
                new StoryFinder().find(articles.parallelStream().map(Digest::of).toList(), StoryDecisions.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double precision = 0;
        double recall = 0;
        for (Story story : found) {
            for (Digest article : story.articles()) {
                Set<String> right = gold.get(storyOf.get(article.id()));
                long common = story.articles().stream()
                        .filter(other -> right.contains(other.id()))
                        .count();
                precision += (double) common / story.articles().size();
                recall += (double) common / right.size();
            }
        }
        precision /= articles.size();
        recall /= articles.size();
        System.out.printf(
                Locale.ROOT,
                "%-48s %5d articles %5d stories  P %.3f  R %.3f  F1 %.3f  %.1f s%n",
                name,
                articles.size(),
                found.size(),
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                seconds);
    }
}
