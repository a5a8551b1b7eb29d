package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bilan.quantity.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reviewer corrects a figure in plain words; each pack reads its own. */
class TypedFiguresTest {
    private static final Bilan BILAN = Bilan.bundled();

    private static void reads(String language, Map<String, Quantity> figures) {
        figures.forEach((words, figure) -> assertEquals(figure, BILAN.quantity(language, words), words));
    }

    @Test
    void frenchFiguresAreRead() {
        reads(
                "fr",
                Map.of(
                        "au moins 12", Quantity.atLeast(12),
                        "12 à 15", Quantity.between(12, 15),
                        "une dizaine", Quantity.about(10),
                        "des dizaines", Quantity.indefinite(20, 99),
                        "jusqu’à 40", Quantity.atMost(40),
                        "12 morts", Quantity.exactly(12),
                        "aucun", Quantity.exactly(0),
                        "vingt et un", Quantity.exactly(21),
                        "3 811", Quantity.exactly(3811)));
    }

    @Test
    void englishAndSpanishFiguresAreRead() {
        reads("en", Map.of("at least 12", Quantity.atLeast(12), "dozens", Quantity.indefinite(20, 99)));
        reads("es", Map.of("al menos 12", Quantity.atLeast(12), "una decena", Quantity.about(10)));
    }

    @Test
    void signsAreOfNoLanguage() {
        for (String language : List.of("fr", "en", "es")) {
            reads(
                    language,
                    Map.of(
                            "12-15", Quantity.between(12, 15),
                            "12 – 15", Quantity.between(12, 15),
                            "≥ 12", Quantity.atLeast(12),
                            "12+", Quantity.atLeast(12),
                            "18..", Quantity.atLeast(18),
                            "..40", Quantity.atMost(40),
                            "~20", Quantity.about(20)));
        }
    }

    @Test
    void whatIsNoFigureOrMoreThanOneIsNotGuessed() {
        for (String words :
                List.of("", " ", "x", "12 15", "15-12", "--", "12 morts et 3 blessés", "9".repeat(40), "-")) {
            assertNull(BILAN.quantity("fr", words), words);
        }
    }
}
