package bilan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void apostrophesSpacesAndCaseAreOne() {
        assertEquals("l'état 3 811 morts", Folding.fold("L’ÉTAT\u00A03\u202F811 Morts"));
        assertEquals("d'un", Folding.fold("d‘un"));
    }

    @Test
    void foldingKeepsEveryOffset() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) text.append((char) random.nextInt(0x10000));
            assertEquals(text.length(), Folding.fold(text.toString()).length());
        }
        assertEquals(2, Folding.fold("İI").length());
    }

    @Test
    void theKeyOfAWordHasComposedAccents() {
        assertEquals("été", Folding.key("E\u0301te\u0301"));
        assertEquals("tués", Folding.key("tu\u00ADés"));
    }

    @Test
    void strippedWordsAreBare() {
        assertEquals("Tokaiev a evacue", Folding.stripAccents("Tokaïev a évacué"));
    }
}
