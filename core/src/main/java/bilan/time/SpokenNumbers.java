package bilan.time;

import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.quantity.NumberReader;
import bilan.quantity.NumberReader.Numeral;
import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days of the month and years that are written in words: "twenty-first", « dix-huit », "nineteen seventy-eight". Immutable. */
final class SpokenNumbers {
    private static final int LAST_DAY = 31;
    private static final int CENTURIES = 100;

    private final Map<String, Integer> cardinals = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final NumberReader reader;

    /**
     * A number in words.
     *
     * @param end behind its last token
     * @param sure no count is said like this: an ordinal, or more than one word
     */
    record Spoken(int value, int end, boolean sure) {}

    SpokenNumbers(LanguagePack pack) {
        reader = new NumberReader(pack);
        for (Entry entry : pack.lexicon().list("numbers")) {
            String word = Folding.key(entry.phrase().replace("\"", ""));
            String kind = entry.get("kind");
            boolean small = kind.equals("unit") || kind.equals("ten");
            if (small || kind.equals("scale") || kind.equals("hundred")) {
                long value = Long.parseLong(entry.get("value"));
                if (value <= 1000) cardinals.put(word, (int) value);
            } else if (kind.equals("ordinal") && Long.parseLong(entry.get("value")) <= LAST_DAY) {
                ordinals.put(word, Integer.valueOf(entry.get("value")));
            }
        }
    }

    /** The day of a month that starts at a token, or null. */
    @Nullable
    Spoken day(List<Token> tokens, int at) {
        if (at >= tokens.size() || tokens.get(at).digits()) return null;
        Token token = tokens.get(at);
        int ordinal = ordinal(token);
        if (ordinal > 0) return new Spoken(ordinal, at + 1, true);
        int hyphen = token.key().indexOf('-');
        int ten = cardinals.getOrDefault(hyphen > 0 ? token.key().substring(0, hyphen) : token.key(), 0);
        if (ten == 0) return null;
        if (hyphen > 0) {
            int unit = ordinals.getOrDefault(token.key().substring(hyphen + 1), 0);
            if (isTen(ten) && unit > 0 && unit < 10) return day(ten + unit, at + 1, true);
        } else if (isTen(ten) && at + 1 < tokens.size()) {
            int unit = ordinal(tokens.get(at + 1));
            if (unit > 0 && unit < 10) return day(ten + unit, at + 2, true);
        }
        Numeral numeral = reader.at(tokens, at);
        if (numeral == null || !numeral.kind().equals("cardinal") || numeral.low() > LAST_DAY) return null;
        return day((int) numeral.low(), numeral.to(), numeral.to() > at + 1 || hyphen > 0);
    }

    private static @Nullable Spoken day(int value, int end, boolean sure) {
        return value >= 1 && value <= LAST_DAY ? new Spoken(value, end, sure) : null;
    }

    private static boolean isTen(int value) {
        return value == 20 || value == 30;
    }

    private int ordinal(Token token) {
        int value = ordinals.getOrDefault(token.key(), 0);
        if (value > 0) return value;
        for (Reading reading : token.readings()) {
            if (reading.features().contains("adjective"))
                value = ordinals.getOrDefault(Folding.key(reading.lemma()), value);
        }
        return value;
    }

    /** A year of several words that starts at a token, or null: "two thousand and six", « mille neuf cent douze ». */
    @Nullable
    Spoken year(List<Token> tokens, int at) {
        if (at >= tokens.size() || tokens.get(at).digits() || !cardinals.containsKey(first(tokens.get(at))))
            return null;
        Numeral numeral = reader.at(tokens, at);
        if (numeral == null || !numeral.kind().equals("cardinal")) return null;
        int end = numeral.to();
        long value = numeral.low();
        if (value >= TimeWords.FIRST_YEAR / CENTURIES && value < TimeWords.LAST_YEAR / CENTURIES) {
            // "nineteen seventy-eight"
            Numeral rest = end < tokens.size() ? reader.at(tokens, end) : null;
            if (rest == null
                    || rest.low() < 10
                    || rest.low() >= CENTURIES
                    || tokens.get(end).digits()) return null;
            value = CENTURIES * value + rest.low();
            end = rest.to();
        }
        boolean fits = value >= TimeWords.FIRST_YEAR && value < TimeWords.LAST_YEAR;
        return fits && (end > at + 1 || value > 1900 && value % 1000 != 0) ? new Spoken((int) value, end, true) : null;
    }

    private static String first(Token token) {
        int hyphen = token.key().indexOf('-');
        return hyphen > 0 ? token.key().substring(0, hyphen) : token.key();
    }
}
