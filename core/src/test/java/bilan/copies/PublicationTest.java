package bilan.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.text.Article;
import bilan.text.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static Article article(String id, int hour, @Nullable Integer zone) {
        ZoneOffset offset = zone == null ? null : ZoneOffset.ofHours(zone);
        When when = new When(LocalDate.of(2025, 12, 9), LocalTime.of(hour, 0), offset, When.Precision.MINUTE);
        return new Article(id, null, id, null, "fr", when, null, null, List.of());
    }

    @Test
    void theClocksOfTwoZonesAreSetToOne() {
        List<Article> all = List.of(article("london", 21, 0), article("paris", 20, 1), article("lima", 15, -5));
        assertEquals(
                List.of("paris", "lima", "london"),
                all.stream().sorted(Publication.order(all)).map(Article::id).toList());
    }

    @Test
    void aClockWithoutZoneIsOneOfTheUsualZone() {
        List<Article> all = List.of(article("paris", 20, 1), article("lyon", 22, 1), article("text", 21, null));
        assertEquals(
                List.of("paris", "text", "lyon"),
                all.stream().sorted(Publication.order(all)).map(Article::id).toList());
    }
}
