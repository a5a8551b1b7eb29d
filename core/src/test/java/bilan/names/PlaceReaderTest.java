package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Checkout;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTest {

    /** The figure stands in brackets, which the reader does not see. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | À Valserre, [huit] personnes sont mortes. | Valserre",
                "fr | [Huit] personnes sont mortes à Orbec-les-Forges, a dit un élu. | Orbec-les-Forges",
                "fr | BELKAST (AFP) – [Huit] personnes sont mortes mardi. | BELKAST",
                "fr | La bataille de Oum Delta a fait [huit] morts. | Oum Delta",
                "fr | Des heurts ont éclaté à Tarnovo. La police a arrêté [huit] personnes. | Tarnovo",
                "fr | Nord, [412] arrestations ; Centre, 1 036 arrestations. | Nord",
                "fr | Nord, 412 arrestations ; Centre, [1 036] arrestations. | Centre",
                "fr | Cinq morts à Gravelle, [trois] à Port-Lambert. | Port-Lambert",
                "fr | Deux touristes suisses figurent parmi les [huit] morts. | ",
                "fr | Des émeutes secouent le Kazakhstan. Les combats ont repris à Almaty. Le ministère de l’Intérieur annonce [18] tués. | Kazakhstan",
                "fr | ATTENTAT CONTRE UN COMMISSARIAT A BELKAST : AU MOINS [7] POLICIERS TUES | BELKAST",
                "fr | Le président Jean Dupont a compté [huit] morts. | ",
                "fr | [Douze] personnes se sont noyées dans le fleuve Niger. | fleuve Niger",
                "fr | [Douze] marins ont été enlevés dans le golfe de Guinée. | golfe de Guinée",
                "fr | Le Niger a perdu [douze] soldats. | Niger",
                "fr | [Six] personnes sont mortes dans le quartier de la Gare. Neuf autres sont à l'hôpital Saint-Roch. | Gare",
                "fr | [Quatre] personnes ont été tuées devant la Préfecture. | ",
                "fr | Les sauveteurs à bord de l'Ocean Viking ont secouru [87] migrants. | ",
                "en | A boat capsized on the River Thames, killing [12] people. | River Thames",
                "en | River Plate fans clashed with police, and [12] people were hurt. | ",
                "en | Rescuers aboard the Ocean Viking picked up [87] people. | ",
                "es | [Doce] personas se ahogaron en el río Paraguay. | río Paraguay",
                "es | [Nueve] personas murieron en el golfo de México. | golfo de México",
                "en | A blast in Harlow Cross killed [nine] people on Tuesday. | Harlow Cross",
                "en | He killed [five] shoppers in a Northwyk supermarket. | Northwyk",
                "en | KOURGANE — The third day of unrest left [five] officers killed. | KOURGANE",
                "en | Bruckheim: [one] killed in a fire. | Bruckheim",
                "en | [Nine] people were killed in March. | ",
                "en | Five died in Gravel Bay, [three] in Port Lambert. | Port Lambert",
                "es | [Ocho] agentes murieron en Rocahoja. | Rocahoja",
                "es | El derrumbe del mercado de Sambala dejó [27] muertos. | Sambala",
                "es | Un tiroteo en Ciudad de México dejó [ocho] muertos. | Ciudad de México"
            })
    void aFigureBelongsToThePlaceThatTheTextSays(String language, String marked, @Nullable String expected) {
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        PlaceMention found = of(Article.of("a", language, text), new Span(from, to));
        assertEquals(expected, found == null ? null : found.text());
    }

    @Test
    void aListedPlaceBringsItsIdAndAnInventedOneNone() {
        PlaceMention listed = of(Article.of("a", "fr", "Huit personnes sont mortes à Alep."), new Span(0, 4));
        assertTrue(listed != null
                && listed.place() != null
                && listed.place().country().equals("SY"));
        PlaceMention invented = of(Article.of("a", "fr", "Huit personnes sont mortes à Valserre."), new Span(0, 4));
        assertTrue(invented != null);
        assertNull(invented.place());
    }

    @ParameterizedTest
    @CsvSource({"fr, 0.85", "en, 0.87", "es, 0.84"})
    void mostClaimsOfTheDevelopmentTextsFindTheirPlace(String language, double floor) throws IOException {
        Path folder = Checkout.root().resolve("specs/dev/" + language);
        ObjectMapper json = new ObjectMapper();
        int claims = 0;
        int right = 0;
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = json.readTree(line);
            String text = Files.readString(folder.resolve(gold.get("doc").asText() + ".txt"));
            int quote = text.indexOf(gold.get("quote").asText());
            int figure = text.indexOf(gold.get("number").asText(), Math.max(0, quote));
            if (quote < 0 || figure < 0) continue;
            String doc = gold.get("doc").asText();
            PlaceMention found = of(Article.of(doc, language, text), new Span(figure, figure + 1));
            String wanted = gold.get("place").isNull() ? "" : gold.get("place").asText();
            String got = found == null ? "" : found.text();
            if (wanted.toLowerCase(Locale.ROOT).equals(got.toLowerCase(Locale.ROOT))) right++;
            claims++;
        }
        assertTrue(claims > 100);
        assertTrue(right >= floor * claims, right + " of " + claims + " places in " + language);
    }

    private static @Nullable PlaceMention of(Article article, Span figure) {
        List<Sentence> sentences = new ArrayList<>(Texts.sentences(article));
        Places places = new PlaceReader(Texts.pack(String.valueOf(article.language())), Gazetteer.bundled())
                .read(article, sentences);
        for (Sentence sentence : sentences) {
            if (sentence.span().start() <= figure.start()
                    && figure.start() < sentence.span().end()) {
                return places.of(sentence, figure, Places.Motion.NONE);
            }
        }
        throw new AssertionError("no sentence at " + figure);
    }
}
