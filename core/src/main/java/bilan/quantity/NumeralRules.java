package bilan.quantity;

import bilan.text.Folding;
import bilan.text.Orthography;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How number words combine in a language, as its {@code pack.properties} says.
 *
 * @param and words that join parts of a numeral: thirty-one in French, a hundred and ten in English
 * @param andBefore the values below 100 that may stand behind such a word
 * @param andAfter what may stand before it: {@code ten}, {@code hundred}, {@code scale}
 * @param of words between a collective and what it multiplies: tens of thousands
 * @param halves phrases that add half of the scale before or behind them, word by word: and a half
 * @param teensAfter tens that take 10 to 19 behind them: 60 + 11
 * @param unitsAfterTen units that stand behind a word for ten: 10 + 7
 * @param twentiesAfter units that multiply a word for twenty: 4 × 20
 * @param figuresBeforeHundred digits may stand before the word for hundred: 3 hundred; not « 3 cents », a coin
 * @param glued scales written behind digits without a space: {@code k} → 1000
 * @param orthography marks inside digits, endings of ordinals
 */
record NumeralRules(
        Set<String> and,
        Set<Long> andBefore,
        Set<String> andAfter,
        Set<String> of,
        List<List<String>> halves,
        Set<Long> teensAfter,
        Set<Long> unitsAfterTen,
        Set<Long> twentiesAfter,
        boolean figuresBeforeHundred,
        Map<String, Long> glued,
        Orthography orthography) {

    static NumeralRules of(Map<String, String> properties, Orthography orthography) {
        Map<String, Long> glued = new HashMap<>();
        for (String pair : words(properties, "numeral-glued")) {
            int colon = pair.indexOf(':');
            if (colon > 0) glued.put(pair.substring(0, colon), Long.parseLong(pair.substring(colon + 1)));
        }
        List<List<String>> halves = new ArrayList<>();
        for (String phrase : new TreeSet<>(words(properties, "numeral-half"))) halves.add(List.of(phrase.split("_")));
        return new NumeralRules(
                words(properties, "numeral-and"),
                numbers(properties, "numeral-and-before"),
                words(properties, "numeral-and-after"),
                words(properties, "numeral-of"),
                halves,
                numbers(properties, "numeral-teens-after"),
                numbers(properties, "numeral-units-after-ten"),
                numbers(properties, "numeral-twenties-after"),
                properties.getOrDefault("numeral-figures-before-hundred", "").equals("yes"),
                glued,
                orthography);
    }

    private static Set<String> words(Map<String, String> properties, String key) {
        Set<String> words = new HashSet<>();
        for (String word : properties.getOrDefault(key, "").split("\\s+")) {
            if (!word.isEmpty()) words.add(Folding.key(word));
        }
        return words;
    }

    /** Single values and ranges: {@code 1 11}, {@code 1..9}. */
    private static Set<Long> numbers(Map<String, String> properties, String key) {
        Set<Long> numbers = new HashSet<>();
        for (String word : words(properties, key)) {
            int dots = word.indexOf("..");
            long first = Long.parseLong(dots < 0 ? word : word.substring(0, dots));
            long last = Long.parseLong(dots < 0 ? word : word.substring(dots + 2));
            for (long n = first; n <= Math.min(last, 99); n++) numbers.add(n);
        }
        return numbers;
    }
}
