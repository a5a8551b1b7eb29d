package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bilan.claim.ArticleReading;
import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.text.When;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordBytesTest {
    private static final Article ARTICLE = new Article(
            "a1",
            "Séisme à Selmar",
            "Séisme à Selmar\n\nAu moins 14 personnes, dont trois enfants, ont été tuées lundi à Paris et une centaine"
                    + " blessées, a annoncé mardi le ministère de l'Intérieur. \uD83D\uDE00 Le maire Jean Dupont parle de"
                    + " 19 morts. Le dimanche 31 février a été calme.",
            "L'Écho",
            "fr",
            new When(LocalDate.of(2026, 3, 3), LocalTime.of(7, 5), ZoneOffset.ofHours(1), When.Precision.MINUTE),
            "meta",
            URI.create("https://example.org/a"),
            List.of(new Omission(new Span(0, 3), "caption")));

    @Test
    void anArticleReadBackIsEqual() {
        RecordBytes<Article> articles = RecordBytes.of(Article.class);
        assertEquals(ARTICLE, articles.read(articles.write(ARTICLE)));
        Article bare = Article.of("b", "en", "half a pair: \uD83D");
        assertEquals(bare, articles.read(articles.write(bare)));
    }

    @Test
    void allThatIsReadInAnArticleReadBackIsEqual() {
        try (SharedBilan bilan = SharedBilan.open("")) {
            ArticleReading reading = bilan.read(ARTICLE);
            RecordBytes<ArticleReading> readings = RecordBytes.of(ArticleReading.class);
            assertEquals(3, reading.claims().size() - 1, "the sample holds something to write");
            assertEquals(reading, readings.read(readings.write(reading)));
            assertArrayEquals(readings.write(reading), readings.write(readings.read(readings.write(reading))));
        }
    }

    @Test
    void bytesOfOtherRecordsAreRefused() {
        byte[] bytes = RecordBytes.of(Article.class).write(ARTICLE);
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> RecordBytes.of(ArticleReading.class).read(bytes));
        assertEquals(
                "this state was written by another version of Bilan: start the job without it", refusal.getMessage());
    }

    @Test
    void packsAreLoadedOnceForAllOperatorsAndLetGoAfterTheLast() {
        SharedBilan first = SharedBilan.open("");
        SharedBilan second = SharedBilan.open("");
        assertEquals(first, second);
        int loaded = SharedBilan.loaded();
        first.close();
        assertEquals(loaded, SharedBilan.loaded());
        second.close();
        assertEquals(loaded - 1, SharedBilan.loaded());
    }
}
