package bilan.bench;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.claim.Effect;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.TollSeries;
import bilan.text.Article;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figure that Bilan would publish of each shooting, after putting its articles together: the best reading of the
 * toll that most articles speak of. Written in the form that the benchmark's own scorer takes.
 */
public final class IncidentCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private IncidentCases() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments.length > 0 ? arguments[0] : "incidents.jsonl");
        Bilan bilan = Bilan.bundled();
        Map<String, List<Article>> incidents = new TreeMap<>();
        for (String line : Files.readAllLines(Texts.shared().resolve("bench/gvc/articles.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            if (row.hasNonNull("noise")) continue;
            String published = row.path("published").asText("");
            incidents
                    .computeIfAbsent(row.path("incident").asText(), key -> new ArrayList<>())
                    .add(new Article(
                            row.path("doc").asText(),
                            null,
                            row.path("title").asText() + "\n\n"
                                    + row.path("text").asText(),
                            null,
                            "en",
                            published.length() < 10 ? null : When.day(LocalDate.parse(published.substring(0, 10))),
                            null,
                            null,
                            List.of()));
        }
        List<String> lines = incidents.values().parallelStream()
                .map(articles -> lines(bilan, articles))
                .toList();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String line : lines) writer.write(line);
        }
        System.out.println(
                incidents.size() + " incidents written to " + out + "; score them with score_gvc.py D " + out);
    }

    private static String lines(Bilan bilan, List<Article> articles) {
        List<ArticleReading> readings = articles.stream().map(bilan::read).toList();
        Dossier dossier = bilan.dossier(readings);
        List<String> figures = new ArrayList<>();
        for (Effect effect : List.of(Effect.KILLED, Effect.INJURED)) {
            Long figure = published(dossier, effect);
            if (figure != null) {
                figures.add(
                        "{\"effect\": \"" + effect.word() + "\", \"low\": " + figure + ", \"high\": " + figure + "}");
            }
        }
        StringBuilder lines = new StringBuilder();
        for (Article article : articles) {
            lines.append("{\"doc\": \"")
                    .append(article.id())
                    .append("\", \"claims\": ")
                    .append(figures)
                    .append("}\n");
        }
        return lines.toString();
    }

    private static @Nullable Long published(Dossier dossier, Effect effect) {
        TollSeries main = dossier.main(effect);
        return main == null || figure(main) < 0 ? null : (Long) figure(main);
    }

    private static long figure(TollSeries toll) {
        ReadingPolicy.Figure figure = ReadingPolicy.LOW_BEST_HIGH.read(toll);
        return figure == null || figure.best() == null ? -1 : figure.best();
    }
}
