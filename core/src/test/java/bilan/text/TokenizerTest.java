package bilan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Words;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; l’État d’urgence jusqu’à l’aube; l’|État|d’|urgence|jusqu’|à|l’|aube",
                "fr; C'est aujourd'hui qu'ils; C'|est|aujourd'hui|qu'|ils",
                "fr; a-t-il dit, disent-ils; a|-t-il|dit|,|disent|-ils",
                "fr; un rendez-vous à N’Djamena; un|rendez-vous|à|N’Djamena",
                "fr; d' »anti-terroriste »; d'|»|anti-terroriste|»",
                "fr; « L’« opération » »; «|L’|«|opération|»|»",
                "fr; vingt-six et quatre-vingt-dix; vingt-six|et|quatre-vingt-dix",
                "fr; ces gens-là, celui-ci; ces|gens|-là|,|celui-ci",
                "fr; les manifestant·e·s, blessé(e)s, policier.e.s; les|manifestant·e·s|,|blessé(e)s|,|policier.e.s",
                "fr; étudiant-e-s (dont deux); étudiant-e-s|(|dont|deux|)",
                "fr; M. Dupont, le 6 janv. 2022; M.|Dupont|,|le|6|janv.|2022",
                "en; Tokayev’s men didn’t, can't; Tokayev|’s|men|did|n’t|,|ca|n't",
                "en; a 26-year-old and twenty-six-year-old; a|26|-year-old|and|twenty-six|-year-old",
                "en; 20-odd of the U.S. men, 15-20; 20|-odd|of|the|U.S.|men|,|15|-|20",
                "en; see https://x.org/a-b?c=1, then; see|https://x.org/a-b?c=1|,|then",
                "es; del pueblo, matándolos; del|pueblo|,|matándolos",
                "es; los detenidos/as y tod@s; los|detenidos/as|y|tod@s",
                "es; ¿Qué? ¡No!; ¿|Qué|?|¡|No|!",
            })
    void aTextIsCutIntoWordsAndMarks(String language, String text, String expected) {
        assertEquals(List.of(expected.split("\\|")), Words.of(language).texts(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr; 3 811 morts; 3 811",
                "fr; 3\u00A0811 morts; 3\u00A0811",
                "fr; 31\u202F000 foyers; 31\u202F000",
                "fr; 12\u2009500 000 euros; 12\u2009500 000",
                "fr; 12.500 soldats; 12.500",
                "fr; 51'400 personnes; 51'400",
                "fr; 51’400 personnes; 51’400",
                "fr; 2,5 millions; 2,5",
                "fr; 1 234,5 tonnes; 1 234,5",
                "fr; 3e mort; 3e",
                "fr; 22h30 locales; 22h30",
                "en; 1,000 people; 1,000",
                "en; 30th victim; 30th",
                "en; 2,00,000 people; 2,00,000",
                "en; 15k people; 15k",
                "es; 1'200.000 personas; 1'200.000",
                "es; 12.º muerto; 12.º",
            })
    void aGroupedFigureIsOneWord(String language, String text, String figure) {
        assertEquals(figure, Words.of(language).texts(text).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en 2022 300 personnes; en|2022|300|personnes",
                "le 05 300 personnes; le|05|300|personnes",
                "en 2022. Les; en|2022|.|Les",
                "26, 27 et 28; 26|,|27|et|28",
                "1/3 et 7-0; 1|/|3|et|7|-|0",
                "Covid-19 300 cas; Covid-19|300|cas",
                "12 30 000; 12|30 000",
            })
    void figuresThatBelongApartStayApart(String text, String expected) {
        assertEquals(List.of(expected.split("\\|")), Words.of("fr").texts(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le bilan\u00A0: 26\u202Fmorts 😀👩‍👩‍👧 à Almaty e\u0301te\u0301 tue\u0301s\u200B.",
                "\uD800 seul, \uDC00 aussi\u0000\u0007 \uFFFF\uFFFE",
                "ﬁn ½ ① Ⅻ ﷽ \u202Eabc\u202C 人 مدينة",
                "\u0301\u0301\u0301 'a' ''' ...... ----- «»“”",
                "x'x'x'x 's's's n'tn't -t-il-t-il",
            })
    void everySpanCutsItsText(String text) {
        for (String language : List.of("fr", "en", "es")) assertSpans(language, text);
    }

    @Test
    void everySpanCutsItsTextWhateverTheText() {
        long seed = 20261121;
        Random random = new Random(seed);
        String signs = "aeéE\u0301Lld'’-–«»\"().,;:!?… \u00A0\u202F\u200B\n\r09º·/@😀\uD83D\uDE00_#";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) text.append(signs.charAt(random.nextInt(signs.length())));
            assertSpans(List.of("fr", "en", "es").get(round % 3), text.toString());
        }
    }

    private static void assertSpans(String language, String text) {
        int before = 0;
        int letters = 0;
        for (Sentence sentence : Words.of(language).look(text)) {
            for (Token token : sentence.tokens()) {
                String what = language + " «" + text + "» " + token;
                assertEquals(token.text(), token.span().of(text), what);
                assertTrue(token.span().length() > 0, what);
                assertTrue(sentence.span().covers(token.span()), what);
                assertTrue(token.span().start() >= before, what);
                before = token.span().end();
                letters += count(token.text());
            }
        }
        assertEquals(count(text), letters, "letters and digits of «" + text + "»");
    }

    private static int count(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    @Test
    void kindsOfApostropheAndSpaceChangeNothing() {
        Words words = Words.of("fr");
        List<Token> plain = words.cut("l'un des 3 811 blessés qu'on").get(0).tokens();
        List<Token> fancy = words.cut("l’un\u00A0des 3\u202F811 blesse\u0301s\u2009qu‘on")
                .get(0)
                .tokens();
        assertEquals(plain.size(), fancy.size());
        for (int i = 0; i < plain.size(); i++)
            assertEquals(plain.get(i).key(), fancy.get(i).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "l'",
                "x'",
                "a-",
                "'s",
                "é·",
                "(e)",
                "...",
                "«",
                "A.",
                "1.",
                "a1",
                "26 morts, ",
                "http://"
            })
    void oneLineOfAMegabyteIsReadInOnePass(String part) {
        String text = part.repeat(1_000_000 / part.length());
        for (String language : List.of("fr", "en", "es")) {
            List<Sentence> sentences = Words.of(language).cut(text);
            assertTrue(sentences.stream().allMatch(sentence -> sentence.tokens().size() <= 400));
            assertTrue(sentences.stream()
                    .flatMap(sentence -> sentence.tokens().stream())
                    .allMatch(token -> token.text().length() <= 2001 || token.digits()));
        }
    }
}
