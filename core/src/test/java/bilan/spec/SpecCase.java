package bilan.spec;

import bilan.text.Article;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a specification.
 *
 * @param file the file it stands in, below {@code specs/}: {@code claim/passive.fr.jsonl}
 * @param line its number, from 1
 * @param row the line itself, see specs/README.md
 */
record SpecCase(Path file, int line, JsonNode row) {

    String id() {
        return row.path("id").asText();
    }

    String text() {
        return row.path("text").asText();
    }

    /** The language in the file's name. */
    String language() {
        String name = file.getFileName().toString();
        String head = name.substring(0, name.length() - ".jsonl".length());
        return head.substring(head.lastIndexOf('.') + 1);
    }

    /** Folder and name without language: {@code claim/passive}. */
    String phenomenon() {
        String name = file.getFileName().toString();
        return file.getParent().getFileName() + "/" + name.substring(0, name.indexOf('.'));
    }

    boolean isGap() {
        return row.has("gap");
    }

    List<JsonNode> claims() {
        List<JsonNode> claims = new ArrayList<>();
        row.path("claims").forEach(claims::add);
        return claims;
    }

    Article article() {
        Article article = Article.of(id(), language(), text());
        if (!row.has("date")) return article;
        When published = When.day(LocalDate.parse(row.path("date").asText()));
        return new Article(
                article.id(), null, article.body(), null, language(), published, "text", null, article.omissions());
    }

    /** Where an editor finds it. */
    String place() {
        return "specs/" + file + ":" + line;
    }

    URI address(Path specs) {
        return URI.create(specs.resolve(file).toUri() + "?line=" + line);
    }
}
