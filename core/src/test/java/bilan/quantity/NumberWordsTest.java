package bilan.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.Words;
import bilan.quantity.NumberReader.Numeral;
import bilan.text.Folding;
import bilan.text.Sentence;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that ICU writes in words are read back. Its own parser is not asked: it takes "twenty six" for 2006. */
class NumberWordsTest {
    /** {@code -Dbilan.numbers=1} tries every number. */
    private static final int STEP = Integer.getInteger("bilan.numbers", 211);

    @ParameterizedTest
    @CsvSource({
        "fr, fr, %spellout-cardinal-masculine",
        "fr, fr, %spellout-cardinal-feminine",
        "fr, fr-CH, %spellout-cardinal-masculine",
        "fr, fr-BE, %spellout-cardinal-feminine",
        "en, en, %spellout-cardinal",
        "en, en, %spellout-cardinal-verbose",
        "es, es, %spellout-cardinal-masculine",
        "es, es, %spellout-cardinal-feminine",
    })
    void everyNumberInWordsIsReadBack(String language, String locale, String rules) {
        Words words = Words.of(language);
        NumberReader reader = new NumberReader(words.pack());
        RuleBasedNumberFormat writer =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(locale), RuleBasedNumberFormat.SPELLOUT);
        writer.setDefaultRuleSet(rules);
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < 1_000_000; n += n < 2_000 ? 1 : STEP) {
            // between figures of the press a comma parts two of them
            String text = writer.format(n).replace(",", "");
            for (String spelling : spellings(language, text)) {
                String read = read(words, reader, spelling);
                if (!read.equals(spelling + " = " + n)) wrong.add(n + ": " + read);
            }
        }
        assertEquals(List.of(), wrong.subList(0, Math.min(20, wrong.size())), wrong.size() + " wrong");
    }

    /** As ICU writes it, in capitals without accents, and in French with all hyphens (1990) or none. */
    private static Set<String> spellings(String language, String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        spellings.add(Folding.stripAccents(text).toUpperCase(Locale.ROOT));
        if (language.equals("fr")) {
            spellings.add(text.replace(' ', '-'));
            spellings.add(text.replace('-', ' '));
        }
        return spellings;
    }

    private static String read(Words words, NumberReader reader, String text) {
        StringBuilder read = new StringBuilder();
        for (Sentence sentence : words.look(text)) {
            for (Numeral numeral : reader.read(sentence)) {
                var from = sentence.tokens().get(numeral.from()).span();
                var to = sentence.tokens().get(numeral.to() - 1).span();
                read.append(from.to(to).of(text)).append(" = ").append(numeral.low());
                if (numeral.low() != numeral.high()) read.append("..").append(numeral.high());
            }
        }
        return read.toString();
    }
}
