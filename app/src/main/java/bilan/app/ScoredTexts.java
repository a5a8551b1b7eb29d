package bilan.app;

import bilan.claim.Explanation;
import bilan.text.Article;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.ClaimLines;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Claims read in the texts of a gold file, in the form that anybody would see them in. */
final class ScoredTexts {
    private ScoredTexts() {}

    /** The claims as JSON Lines, in the order of the files. */
    static String claims(List<Path> files, Engine engine) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Path file : files) articles.add(article(file));
        List<List<ClaimLine>> claims =
                articles.parallelStream().map(article -> lines(engine, article)).toList();
        StringWriter lines = new StringWriter();
        ClaimJson json = new ClaimJson(lines);
        for (List<ClaimLine> each : claims) for (ClaimLine claim : each) json.write(claim);
        return lines.toString();
    }

    private static List<ClaimLine> lines(Engine engine, Article article) {
        Article identified = engine.identified(article);
        return engine.reads(identified) ? ClaimLines.of(identified, engine.claims(identified)) : List.of();
    }

    /** How texts are read, by their bodies; null for a text in no language that can be, and where there is no engine. */
    static Function<String, @Nullable Explanation> explanations(@Nullable Engine engine) {
        return body -> engine == null ? null : explanation(body, engine);
    }

    private static @Nullable Explanation explanation(String body, Engine engine) {
        Article article = engine.identified(new Article("text", null, body, null, null, null, null, null, List.of()));
        return engine.reads(article) ? engine.bilan().explain(article.language(), body) : null;
    }

    private static Article article(Path file) throws IOException {
        try {
            String body = Files.readString(file);
            return new Article(ScoreCommand.doc(file), null, body, null, null, null, null, null, List.of());
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8", e);
        }
    }
}
