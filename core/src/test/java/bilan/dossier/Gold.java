package bilan.dossier;

import bilan.claim.Attribution;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Evidence;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.Span;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Claims written by hand, made into records: what a perfect reader would hand to the reconciler. */
final class Gold {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PLACES = Map.of(
            "Kazakhstan", "KZ",
            "Kazajistán", "KZ",
            "Almaty", "KZ.almaty",
            "Almati", "KZ.almaty");
    /** How the gold texts introduce a part; the field itself is not in the gold. */
    private static final Set<String> PARTS = Set.of(
            "dont 62 en réanimation",
            "dont 19 policiers et militaires",
            "dont 3 393 membres des forces de l'ordre",
            "103 deaths in Almaty",
            "two children",
            "one of them a four-year-old girl",
            "entre ellos 19 policías y militares",
            "de ellas 3.393 miembros de las fuerzas del orden");

    private Gold() {}

    /**
     * Reads articles and claims.
     *
     * @param articles one a line: doc, title, outlet, language, published
     * @param days what weekday words in the texts say, where the claim itself has no day: by quote
     */
    static Material read(Path texts, Path articles, Path claims, Map<String, String> days) throws IOException {
        List<Article> all = new ArrayList<>();
        Map<String, Article> byId = new HashMap<>();
        for (JsonNode row : rows(articles)) {
            String doc = row.get("doc").asText();
            String body = Files.readString(texts.resolve(doc + ".txt"));
            Article article = new Article(
                    doc,
                    text(row, "title"),
                    body,
                    text(row, "outlet"),
                    text(row, "language"),
                    published(row.get("published").asText()),
                    "json-ld",
                    null,
                    List.of());
            all.add(article);
            byId.put(doc, article);
        }
        List<Claim> read = new ArrayList<>();
        for (JsonNode row : rows(claims)) {
            Claim before = read.isEmpty() ? null : read.get(read.size() - 1);
            read.add(claim(row, byId.get(row.get("doc").asText()), read, before, days));
        }
        return Material.of(all, read);
    }

    private static Claim claim(
            JsonNode row, Article article, List<Claim> soFar, Claim before, Map<String, String> days) {
        String quote = row.get("quote").asText();
        int from = article.body().indexOf(quote);
        // a headline may be repeated below it
        if (before != null && before.evidence().doc().equals(article.id())) {
            int again = article.body().indexOf(quote, before.evidence().number().start());
            if (again >= 0 && !row.path("in_title").asBoolean()) from = again;
        }
        int number = from + quote.indexOf(row.get("number").asText());
        Span span = new Span(number, number + row.get("number").asText().length());
        int start = Math.max(
                        article.body().lastIndexOf('\n', number), article.body().lastIndexOf(". ", number))
                + 1;
        int end = article.body().indexOf(". ", number);
        int line = article.body().indexOf('\n', number);
        if (end < 0 || line >= 0 && line < end) end = line < 0 ? article.body().length() : line;
        Span sentence = new Span(start, Math.max(end, from + quote.length()));
        Effect effect = Effect.of(row.get("effect").asText());
        boolean part = PARTS.contains(quote);
        String place = text(row, "place");
        String day = text(row, "day");
        if (day == null) day = days.get(quote);
        When when = day == null ? null : When.day(LocalDate.parse(day));
        String source = text(row, "source");
        return new Claim(
                article.id() + ":" + number + ":" + effect.word(),
                effect,
                quantity(row),
                Group.of(row.get("group").asText()),
                Modality.of(row.get("modality").asText()),
                part ? Scope.PART : quote.contains("autres") ? Scope.ADDITIONAL : Scope.INCIDENT,
                part ? whole(soFar, article.id(), effect) : null,
                source == null ? Attribution.NONE : new Attribution(List.of(new Source(source, SourceKind.UNKNOWN))),
                text(row, "victims"),
                place,
                place == null ? null : PLACES.get(place),
                when,
                when == null ? article.published() : when,
                null,
                article.language(),
                new Evidence(
                        article.id(),
                        new Span(from, from + quote.length()),
                        span,
                        null,
                        null,
                        sentence,
                        "gold",
                        "gold"));
    }

    private static String whole(List<Claim> soFar, String doc, Effect effect) {
        String whole = null;
        for (Claim claim : soFar) {
            boolean mayHold = claim.evidence().doc().equals(doc) && claim.effect() == effect;
            if (mayHold && claim.scope() != Scope.PART && claim.modality() != Modality.FUTURE) whole = claim.id();
        }
        return whole;
    }

    private static Quantity quantity(JsonNode row) {
        Hedge hedge = Hedge.valueOf(row.get("hedge").asText().toUpperCase(Locale.ROOT));
        long low = row.get("low").isNull() ? 0 : row.get("low").asLong();
        long high =
                row.get("high").isNull() ? Quantity.UNBOUNDED : row.get("high").asLong();
        return new Quantity(low, high, hedge);
    }

    private static When published(String text) {
        if (text.length() == 10) return When.day(LocalDate.parse(text));
        OffsetDateTime time = OffsetDateTime.parse(text);
        return new When(time.toLocalDate(), time.toLocalTime(), time.getOffset(), When.Precision.MINUTE);
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) if (!line.isBlank()) rows.add(JSON.readTree(line));
        return rows;
    }
}
