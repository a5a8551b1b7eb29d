package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.text.When;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final Article WHOLE = new Article(
            "a/ä",
            "Une nuit",
            "Une nuit\n\nDix-sept morts 🚢, et une moitié \ud83d de signe.",
            "Le Phare",
            "fr",
            new When(LocalDate.of(2025, 7, 7), LocalTime.of(21, 14), ZoneOffset.ofHours(1), When.Precision.MINUTE),
            "meta",
            URI.create("https://phare.example/a"),
            List.of(new Omission(new Span(0, 3), "label")));
    private static final Article BARE = Article.of("b", "en", "");

    @Test
    void whatIsTakenIsWhatWasPut() throws IOException {
        try (Shelf shelf = Shelf.open()) {
            for (int i = 0; i < 2000; i++) shelf.put(i % 2 == 0 ? WHOLE : BARE);
            assertEquals(2000, shelf.size());
            assertEquals(BARE, shelf.take(1999));
            assertEquals(WHOLE, shelf.take(1000));
            assertEquals(WHOLE, shelf.take(0));
        }
    }

    @Test
    void whatWasNeverPutIsNotThere() throws IOException {
        try (Shelf shelf = Shelf.open()) {
            assertThrows(IndexOutOfBoundsException.class, () -> shelf.take(0));
        }
    }
}
