package bilan.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.app.Golden;
import bilan.app.SampleDossier;
import bilan.dossier.Dossier;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierSheetTest {
    @ParameterizedTest
    @CsvSource({"en,80", "en,40", "fr,80", "fr,40"})
    void theDossierReadsAsItDidBefore(String language, int width) throws IOException {
        String text = print(SampleDossier.dossier(), language, new Screen(width, false));
        Golden.assertMatches("dossier-" + language + "-" + width + ".txt", text);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 57, 80, 200})
    void noLineIsWiderThanTheScreenOrEndsInBlanks(int width) throws IOException {
        for (String line :
                print(SampleDossier.dossier(), "fr", new Screen(width, false)).split("\n")) {
            assertTrue(Columns.of(line) <= width, line);
            assertEquals(line.stripTrailing(), line);
        }
    }

    @Test
    void coloursChangeNothingButColours() throws IOException {
        String plain = print(SampleDossier.dossier(), "en", new Screen(80, false));
        String coloured = print(SampleDossier.dossier(), "en", new Screen(80, true));
        assertFalse(plain.contains("\u001b"));
        assertTrue(coloured.contains("\u001b[1m"));
        assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void withoutClaimsItSaysWhatWasReadAndWhatToDo() throws IOException {
        String text = print(SampleDossier.withoutClaims(), "en", new Screen(80, false));
        assertTrue(text.contains("1 article read, no count of people found."), text);
        assertTrue(text.contains("bilan explain"), text);
    }

    private static String print(Dossier dossier, String language, Screen screen) throws IOException {
        StringWriter out = new StringWriter();
        new DossierSheet(out, screen, Words.in(language, "/bilan/app/messages_"), new Ledger(dossier, 1), "en, es, fr")
                .print("news/");
        return out.toString();
    }
}
