package bilan.workbench.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.SourceKind;
import bilan.dossier.Anomaly;
import bilan.dossier.Disagreement;
import bilan.dossier.Standing;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words english = Words.in("en", "/bilan/workbench/pages_");
    private final Words french = Words.in("fr", "/bilan/workbench/pages_");

    @Test
    void bothLanguagesSayEverything() {
        assertEquals(
                new TreeSet<>(english.bundle().keySet()),
                new TreeSet<>(french.bundle().keySet()));
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        for (String key : english.bundle().keySet()) {
            assertEquals(
                    gaps(english.bundle().getString(key)), gaps(french.bundle().getString(key)), key);
        }
    }

    @Test
    void everyTermHasAWord() {
        List<String> keys = new ArrayList<>();
        for (Effect value : Effect.values()) keys.add("effect." + value.word());
        for (Group value : Group.values()) keys.add("group." + value.word());
        for (Modality value : Modality.values()) keys.add("modality." + value.word());
        for (Scope value : Scope.values()) keys.add("scope." + value.word());
        for (SourceKind value : SourceKind.values()) keys.add("source_kind." + value.word());
        for (Standing value : Standing.values()) keys.add("standing." + value.word());
        for (Disagreement.Kind value : Disagreement.Kind.values()) keys.add("disagreement." + value.word());
        for (Anomaly.Kind value : Anomaly.Kind.values()) keys.add("anomaly." + value.word());
        for (String key : keys) assertTrue(english.has(key), key);
    }

    /** Terminal sheets say the same things; what only they say stands with them. */
    @Test
    void noMessageIsUnusedAndNoneIsMissing() throws IOException {
        String code =
                MessageUse.code(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("../app/src/main/java"));
        for (String key : english.bundle().keySet()) assertTrue(MessageUse.names(code, key), key);
        for (String key : MessageUse.keys(MessageUse.code(Path.of("src/main/java"), Path.of("src/main/jte")))) {
            boolean known = english.has(key) || english.has(key + ".one");
            assertTrue(known, "no message for " + key);
        }
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertEquals("3,811", english.number(3811));
        assertEquals("3\u202f811", french.number(3811));
        assertEquals("1\u202f234\u202f567", french.number(1234567));
        assertEquals("999", french.number(999));
        assertEquals("-1,000", english.number(-1000));
    }

    @Test
    void frenchTakesZeroForOne() {
        assertEquals("0 chiffre", french.count("count.figures", 0));
        assertEquals("0 figures", english.count("count.figures", 0));
        assertEquals("1 figure", english.count("count.figures", 1));
        assertEquals("2 chiffres", french.count("count.figures", 2));
    }

    @Test
    void aDateSaysNoMoreThanIsKnown() {
        LocalDate day = LocalDate.of(2022, 1, 1);
        LocalTime time = LocalTime.of(18, 5);
        assertEquals("1 January 2022", english.when(When.day(day)));
        assertEquals("1er janvier 2022", french.when(When.day(day)));
        assertEquals("janvier 2022", french.when(new When(day, null, null, When.Precision.MONTH)));
        assertEquals("2022", english.when(new When(day, null, null, When.Precision.YEAR)));
        When minute = new When(day, time, ZoneOffset.ofHours(1), When.Precision.MINUTE);
        assertEquals("1er janvier 2022, 18 h 05 (UTC+1)", french.when(minute));
        When west = new When(day, time, ZoneOffset.ofHoursMinutes(-3, -30), When.Precision.MINUTE);
        assertEquals("1 January 2022, 18:05 (UTC\u22123:30)", english.when(west));
    }

    @Test
    void anOpenEndIsNeverANumber() {
        assertEquals("at least 18", english.quantity(Quantity.atLeast(18)));
        assertEquals("au plus 40", french.quantity(Quantity.atMost(40)));
        assertEquals("12\u201315", french.quantity(Quantity.between(12, 15)));
        assertEquals("2 or more (vague words)", english.quantity(Quantity.indefinite(2, Quantity.UNBOUNDED)));
    }

    @Test
    void frenchMarksKeepToTheirWord() {
        assertTrue(french.text("fault.token").contains("affichée\u202f: elle"));
        assertFalse(french.text("quote", "a : b").contains("a\u202f:"), "what is filled in stays as it is");
    }

    @Test
    void theLanguageIsThatOfTheSystem() {
        assertEquals("fr", Words.languageOf(Map.of("LANG", "fr_FR.UTF-8")));
        assertEquals("en", Words.languageOf(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "C")));
        assertEquals("fr", Words.languageOf(Map.of("LANG", "C", "LC_MESSAGES", "fr")));
        assertEquals("en", Words.languageOf(Map.of()));
        assertEquals("en", Words.languageOf(Map.of("LANG", "frp_FR")));
    }

    private static SortedSet<String> gaps(String template) {
        SortedSet<String> gaps = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(template).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }
}
