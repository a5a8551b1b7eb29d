package bilan.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mindestens zwölf Menschen sind bei einem Erdbeben im Süden des Landes ums Leben gekommen, teilte die"
                        + " Polizei am Montag mit. Rund vierzig weitere wurden verletzt, viele von ihnen schwer.",
                "Almeno dodici persone sono morte e altre quaranta sono rimaste ferite nel terremoto che ha colpito il"
                        + " sud del paese lunedì mattina, hanno riferito le autorità locali e la protezione civile.",
                "Pelo menos doze pessoas morreram e quarenta ficaram feridas no terremoto que atingiu o sul do país na"
                        + " segunda-feira, informaram as autoridades locais e a defesa civil.",
            })
    void aLongTextInAnotherLanguageIsNotTakenForOneOfThese(String text) {
        assertNull(GUESS.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Almenys dotze persones han mort i unes quaranta més han resultat ferides en el terratrèmol que ha sacsejat"
                        + " el sud del país dilluns al matí, segons les autoritats locals i els serveis de protecció civil.",
                "Cel puțin doisprezece persoane au murit și alte patruzeci au fost rănite în cutremurul care a lovit"
                        + " luni dimineață sudul țării, au anunțat autoritățile locale și protecția civilă.",
                "Ten minste twaalf mensen zijn omgekomen bij een aardbeving in het zuiden van het land, meldde de politie"
                        + " maandag. Ongeveer veertig anderen raakten gewond, van wie velen ernstig.",
                "Pelo menos doze pessoas morreram e quarenta ficaram feridas no terremoto que atingiu o sul do país na"
                        + " segunda-feira, informaram as autoridades locais e a defesa civil.",
                "Almeno dodici persone sono morte e altre quaranta sono rimaste ferite nel terremoto che ha colpito il"
                        + " sud del paese lunedì mattina, hanno riferito le autorità locali e la protezione civile.",
            })
    void neighboursDoNotSpeakInTellingWords(String text) throws Exception {
        assertNull(new LanguageGuess(PackReader.lenient().telling()).of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Trois personnes ont été tuées dans l'attentat",
                "en | The police said they were hurt",
                "es | Los bomberos y la policía fueron también al lugar",
                "fr | Pour le préfet, « the show must go on », a-t-il dit après la marche, sur place et dans le calme"
            })
    void tellingWordsAndTheModelAgree(String code, String text) {
        assertEquals(code, GUESS.of(text));
        assertEquals(code, new LanguageGuess(PackReader.lenient().telling()).of(text));
    }

    @Test
    void aTextWithoutWordsHasNoLanguage() {
        assertNull(GUESS.of("\n 3 811 – 26 %\n"));
    }
}
