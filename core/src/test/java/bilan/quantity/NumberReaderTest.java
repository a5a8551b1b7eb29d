package bilan.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Words;
import bilan.quantity.NumberReader.Numeral;
import bilan.text.Sentence;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
    /** What is expected: {@code words = low..high kind}, several parted by a bar; nothing for no numeral. */
    private static void assertNumerals(String language, String text, String expected) {
        List<String> read = new ArrayList<>();
        for (Sentence sentence : Words.of(language).read(text)) {
            for (Numeral numeral : new NumberReader(Words.of(language).pack()).read(sentence)) {
                Span from = sentence.tokens().get(numeral.from()).span();
                Span to = sentence.tokens().get(numeral.to() - 1).span();
                String value = String.valueOf(numeral.low());
                if (numeral.high() == Quantity.UNBOUNDED) value += "..";
                else if (numeral.high() != numeral.low()) value += ".." + numeral.high();
                read.add(from.to(to).of(text) + " = " + value + " " + numeral.kind());
            }
        }
        assertEquals(expected == null ? "" : expected, String.join(" | ", read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; 3 811 morts; 3 811 = 3811 cardinal",
                "fr; 12.500 soldats; 12.500 = 12500 cardinal",
                "fr; 51'400 personnes; 51'400 = 51400 cardinal",
                "fr; 1 000 000 de gens; 1 000 000 = 1000000 cardinal",
                "fr; 2,5 millions; 2,5 millions = 2500000 cardinal",
                "fr; 2,5 tonnes; 2,5 = 2 decimal",
                "fr; 0,683; 0,683 = 0 decimal",
                "fr; 2 millions 300 000; 2 millions 300 000 = 2300000 cardinal",
                "fr; le 3e mort, le 1er; 3e = 3 ordinal | 1er = 1 ordinal",
                "en; 1,000 people; 1,000 = 1000 cardinal",
                "en; 2.5 million, 2.5m, 15k; 2.5 million = 2500000 cardinal | 2.5m = 2500000 cardinal | 15k = 15000 cardinal",
                "en; 2,00,000 or 3.8 lakh; 2,00,000 = 200000 cardinal | 3.8 lakh = 380000 cardinal",
                "en; the 30th victim; 30th = 30 ordinal",
                "es; 3.811 o 3,811 muertos; 3.811 = 3811 cardinal | 3,811 = 3811 cardinal",
                "es; 4 mil 500, 1 millón 200 mil; 4 mil 500 = 4500 cardinal | 1 millón 200 mil = 1200000 cardinal",
                "es; 1'200.000 personas; 1'200.000 = 1200000 cardinal",
                "es; el 12.º muerto; 12.º = 12 ordinal",
            })
    void digitsAreReadInAnyGrouping(String language, String text, String expected) {
        assertNumerals(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; deux mille trois cent onze; deux mille trois cent onze = 2311 cardinal",
                "fr; septante, huitante, nonante-neuf; septante = 70 cardinal | huitante = 80 cardinal | nonante-neuf = 99 cardinal",
                "fr; trente et une, soixante et onze; trente et une = 31 cardinal | soixante et onze = 71 cardinal",
                "fr; deux millions et demi de gens; deux millions et demi = 2500000 cardinal",
                "fr; des trillions de gens; des trillions = 2000000000000000000.. vague",
                "en; 3 hundred, 4 thousand 3 hundred; 3 hundred = 300 cardinal | 4 thousand 3 hundred = 4300 cardinal",
                "es; tres billones cuatrocientos mil doscientos millones; tres billones cuatrocientos mil doscientos millones = 3400200000000 cardinal",
                "fr; QUATRE-VINGT-DIX; QUATRE-VINGT-DIX = 90 cardinal",
                "fr; entre vingt et trente; vingt = 20 cardinal | trente = 30 cardinal",
                "fr; vingt-septième; vingt-septième = 27 ordinal",
                "en; a hundred and ten; a hundred and ten = 110 cardinal",
                "en; two hundred and fifty thousand; two hundred and fifty thousand = 250000 cardinal",
                "en; between one hundred and two hundred; one hundred = 100 cardinal | two hundred = 200 cardinal",
                "en; two and a half million; two and a half million = 2500000 cardinal",
                "en; twenty-first; twenty-first = 21 ordinal",
                "en; Tens died; Tens = 20..99 vague",
                "es; treinta y un, ciento una; treinta y un = 31 cardinal | ciento una = 101 cardinal",
                "es; doscientas mil, dos mil quinientos millones; doscientas mil = 200000 cardinal | dos mil quinientos millones = 2500000000 cardinal",
                "es; tres millones y medio; tres millones y medio = 3500000 cardinal",
                "es; DIECISEIS HERIDOS; DIECISEIS = 16 cardinal",
            })
    void numberWordsAreReadAsTheLanguageJoinsThem(String language, String text, String expected) {
        assertNumerals(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; une vingtaine de blessés; une vingtaine = 20 collective",
                "fr; un bon millier de gens; un bon millier = 1000 collective",
                "fr; une demi-douzaine, un demi-million; une demi-douzaine = 6 collective | un demi-million = 500000 collective",
                "fr; vingt dizaines, deux douzaines; vingt dizaines = 200 collective | deux douzaines = 24 collective",
                "fr; une centaine de milliers; une centaine de milliers = 100000 collective",
                "fr; placés en quarantaine;",
                "en; a dozen, two dozen, half a million; a dozen = 12 collective | two dozen = 24 collective | half a million = 500000 collective",
                "es; dos docenas de heridos; dos docenas = 24 collective",
                "es; medio centenar, un millar; medio centenar = 50 collective | un millar = 1000 collective",
            })
    void aCollectiveTakesItsArticleOrItsFigure(String language, String text, String expected) {
        assertNumerals(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; des dizaines de morts; des dizaines = 20..99 vague",
                "fr; des dizaines de milliers de gens; des dizaines de milliers = 20000..99999 vague",
                "fr; plusieurs centaines, quelques milliers; plusieurs centaines = 200..999 vague | quelques milliers = 2000..9999 vague",
                "fr; des centaines, voire des milliers; des centaines = 200..999 vague | des milliers = 2000..9999 vague",
                "fr; plusieurs policiers; plusieurs = 2.. vague",
                "fr; une poignée de gens; une poignée = 2.. vague",
                "fr; quelques 300 manifestants; 300 = 300 cardinal",
                "en; Tens of thousands marched; Tens of thousands = 20000..99999 vague",
                "en; several dozen, a few hundred people; several dozen = 20..99 vague | a few hundred = 200..999 vague",
                "en; several people, some 30 people; several = 2.. vague | 30 = 30 cardinal",
                "es; decenas de miles, varios centenares; decenas de miles = 20000..99999 vague | varios centenares = 200..999 vague",
                "es; unas decenas, cientos de heridos; unas decenas = 20..99 vague | cientos = 200..999 vague",
            })
    void aVagueNumberIsAnInterval(String language, String text, String expected) {
        assertNumerals(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; aucun blessé, pas de mort; aucun = 0 zero | pas de = 0 zero",
                "fr; L’un d’eux est mort; L’un = 1 article",
                "en; no one was hurt; no one = 0 zero",
                "en; A woman died; A = 1 article",
                "es; nadie murió, sin heridos; nadie = 0 zero | sin = 0 zero",
            })
    void zerosAndArticlesCountToo(String language, String text, String expected) {
        assertNumerals(language, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; des locaux neufs;",
                "fr; le 12.05.2022 à 22h30;",
                "en; the ones who fled;",
                "en; from 192.168.1.2;",
                "en; 99999999999999999999 people;",
            })
    void whatIsNoNumeralStaysOne(String language, String text, String expected) {
        assertNumerals(language, text, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cent et ",
                "mille ",
                "des ",
                "plusieurs ",
                "une ",
                "vingt-",
                "1 ",
                "dizaines de ",
                "et demi ",
                "quatre-vingt-"
            })
    void aLongRowOfNumberWordsEndsSoon(String words) {
        NumberReader reader = new NumberReader(Words.of("fr").pack());
        int numerals = 0;
        for (Sentence sentence : Words.of("fr").look(words.repeat(20_000))) {
            List<Numeral> read = reader.read(sentence);
            numerals += read.size();
            int end = 0;
            for (Numeral numeral : read) {
                assertTrue(numeral.from() >= end && numeral.to() > numeral.from());
                assertTrue(numeral.low() >= 0 && numeral.high() >= numeral.low());
                end = numeral.to();
            }
        }
        assertTrue(numerals <= 20_000);
    }
}
