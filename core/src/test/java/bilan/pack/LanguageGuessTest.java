package bilan.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    private static final LanguageGuess GUESS = new LanguageGuess(Set.of("fr", "en", "es"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Au moins huit policiers ont été tués.",
                "fr | Huit morts",
                "fr | NEUF BLESSES DANS UNE EXPLOSION",
                "en | At least eight officers were killed.",
                "en | Dozens of people are missing after the floods",
                "es | Al menos ocho policías murieron.",
                "es | Una veintena de heridos en el incendio",
                "es | Decenas de detenidos tras la protesta",
            })
    void aSentenceIsEnough(String code, String text) {
        assertEquals(code, GUESS.of(text));
    }

    @Test
    void aTextWithoutWordsHasNoLanguage() {
        assertNull(GUESS.of("\n 3 811 – 26 %\n"));
    }
}
