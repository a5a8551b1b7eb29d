package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.sources.Input;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A hundred pages and texts of many shapes, our own words: the day of publication and its ground, or that there is none. */
final class PublicationDatesTest {
    private static final double SHARE = 0.9;
    private static final Map<String, List<String>> STORY = Map.of(
            "fr",
                    List.of(
                            "Douze personnes ont été tuées dans l'effondrement d'une passerelle au-dessus du fleuve.",
                            "Trente autres ont été blessées, dont trois gravement, selon les pompiers, qui cherchaient"
                                    + " encore des victimes sous les poutres dans la nuit."),
            "en",
                    List.of(
                            "Twelve people were killed when a footbridge above the river came down in the crowd.",
                            "Thirty more were injured, three of them badly, according to the fire service, which was"
                                    + " still looking for victims under the beams during the night."),
            "es",
                    List.of(
                            "Doce personas murieron al derrumbarse una pasarela sobre el río entre la multitud.",
                            "Otras treinta resultaron heridas, tres de ellas graves, según los bomberos, que seguían"
                                    + " buscando víctimas bajo las vigas durante la noche."));

    private static Article read(Bilan bilan, Sources sources, JsonNode row) {
        String language = row.get("lang").asText();
        String name = "case.html";
        String text;
        if (row.has("text")) {
            name = "case.txt";
            text = row.get("text").asText() + "\n\n" + STORY.get(language).get(1) + "\n";
        } else {
            StringBuilder page = new StringBuilder("<!doctype html><html lang=" + language + "><head><title>x</title>");
            page.append(row.get("head").asText()).append("</head><body><article><h1>x</h1>");
            page.append(row.get("body").asText());
            for (String paragraph : STORY.get(language))
                page.append("<p>").append(paragraph).append("</p>");
            text = page.append("</article></body></html>").toString();
        }
        List<Article> articles = new ArrayList<>();
        sources.read(Input.bytes("case", name, text.getBytes(StandardCharsets.UTF_8)), new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                articles.add(article);
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                throw new IllegalStateException(row.get("id") + ": " + quarantine.reason());
            }
        });
        return bilan.read(articles.get(0).withLanguage(language)).article();
    }

    @Test
    void ninetyOfAHundredDaysOfPublicationAreRightAndNoneIsOfAnotherDay() throws IOException {
        Bilan bilan = Bilan.bundled();
        Sources sources = Sources.bundled();
        int right = 0;
        int all = 0;
        int invented = 0;
        StringBuilder wrong = new StringBuilder();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("published.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode row = json.readTree(line);
                Article article = read(bilan, sources, row);
                String day = article.published() == null
                        ? null
                        : article.published().date().toString();
                boolean same = Objects.equals(day, row.get("published").textValue())
                        && Objects.equals(
                                article.publishedFrom(), row.path("from").textValue());
                all++;
                if (same) right++;
                else
                    wrong.append(line)
                            .append("\n    read ")
                            .append(day)
                            .append(' ')
                            .append(article.publishedFrom())
                            .append('\n');
                if (day != null && !day.equals(row.get("published").textValue())) invented++;
            }
        }
        System.out.println("days of publication: " + right + " of " + all + ", " + invented + " wrong days\n" + wrong);
        assertEquals(100, all);
        assertTrue(right >= SHARE * all, wrong.toString());
        assertTrue(invented <= 2, wrong.toString());
    }
}
