package bilan.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.quantity.Quantity;
import bilan.time.DateFault;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "bilan.dossier.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(
                new TreeSet<>(bundle("en").keySet()), new TreeSet<>(bundle("fr").keySet()));
        for (String key : bundle("en").keySet()) {
            assertEquals(parts(bundle("en").getString(key)), parts(bundle("fr").getString(key)), key);
        }
    }

    private static Set<String> parts(String template) {
        Set<String> parts = new TreeSet<>();
        for (String piece : template.split("[{]")) {
            if (piece.contains("}")) parts.add(piece.substring(0, piece.indexOf('}')));
        }
        return parts;
    }

    @Test
    void everyEffectGroupStandingAndDateFaultHasItsWords() {
        Set<String> keys = bundle("en").keySet();
        for (Effect effect : Effect.values()) assertTrue(keys.contains("effect." + effect.word()), effect.word());
        for (Group group : Group.values()) assertTrue(keys.contains("group." + group.word()), group.word());
        for (Standing standing : Standing.values()) {
            assertTrue(keys.contains("timeline." + standing.word()), standing.word());
        }
        for (DateFault.Reason reason : DateFault.Reason.values()) {
            String key = "date." + reason.name().toLowerCase(Locale.ROOT);
            assertTrue(keys.contains(key), key);
        }
    }

    @Test
    void numbersAreGroupedAndOpenEndsAreInWords() {
        Message message = Message.of("within_article.headline")
                .with("first", Quantity.atLeast(3811))
                .with("second", Quantity.about(20));
        assertEquals("The headline says 3,811 or more, the text below it about 20.", message.in(Locale.ENGLISH));
        assertEquals("Le titre dit 3\u202f811 ou plus, le texte environ 20.", message.in(Locale.FRANCE));
    }

    @Test
    void aLanguageWithoutWordsIsAnsweredInEnglish() {
        Message message = Message.of("source.none");
        assertEquals(message.in(Locale.ENGLISH), message.in(Locale.JAPAN));
    }

    @Test
    void aMissingPartIsAFaultOfTheProgram() {
        Message message = Message.of("within_article.headline");
        assertThrows(IllegalStateException.class, () -> message.in(Locale.ENGLISH));
    }
}
