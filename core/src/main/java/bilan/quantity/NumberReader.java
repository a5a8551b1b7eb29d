package bilan.quantity;

import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import bilan.quantity.NumberWords.Place;
import bilan.quantity.NumberWords.Value;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Token;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numerals: digits with any grouping, number words, both mixed, collectives and vague quantities. One pass over
 * the words; which words count and how they combine is the pack's knowledge. Immutable, safe for threads.
 */
public final class NumberReader {
    private final Lexicon lexicon;
    private final NumeralRules rules;
    private final NumberWords words;
    private final WordMemory<Numerals> likely;

    /**
     * A numeral in a sentence.
     *
     * @param from its first token
     * @param to the token behind it
     * @param low what it states, or the lower end; for a decimal number the whole part
     * @param high the upper end, inclusive, or {@link Quantity#UNBOUNDED}
     * @param kind {@code cardinal}, {@code decimal}, {@code collective} (a dozen), {@code vague} (dozens), {@code
     *     article}, {@code zero} or {@code ordinal}
     */
    public record Numeral(int from, int to, long low, long high, String kind) {}

    public NumberReader(LanguagePack pack) {
        lexicon = pack.lexicon();
        rules = NumeralRules.of(pack.properties(), pack.orthography());
        words = new NumberWords(lexicon);
        likely = new WordMemory<>(words::beginning);
    }

    /** The numerals of a read sentence from left to right; none overlaps another. */
    public List<Numeral> read(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<Numeral> numerals = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            Numeral numeral = numeral(tokens, at);
            if (numeral != null) numerals.add(numeral);
            at = numeral == null ? at + 1 : numeral.to();
        }
        return numerals;
    }

    /** The numeral that starts at a token, whatever stands before it; null if none does. */
    public @Nullable Numeral at(List<Token> tokens, int at) {
        return numeral(tokens, at);
    }

    /** Which numerals a sentence may hold, by its words alone. */
    public Numerals likely(Sentence sentence) {
        Numerals numerals = Numerals.NONE;
        for (Token token : sentence.tokens()) numerals = numerals.and(likely.of(token.word()));
        return numerals;
    }

    private @Nullable Numeral numeral(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.digits()) return figure(tokens, at);
        Value first = words.value(tokens, at, Place.FIRST);
        if (first == null) {
            return token.key().indexOf('-') > 0 ? cardinal(tokens, at, at, new Sum(rules)) : behindArticle(tokens, at);
        }
        int next = at + first.length();
        return switch (first.kind()) {
            case "zero", "ordinal" -> new Numeral(at, next, first.low(), first.high(), first.kind());
            case "vague" -> first.open() ? several(tokens, at, next, first) : multiplied(tokens, at, next, first);
            case "article" -> one(tokens, at, next);
            case "collective" -> collective(tokens, at, next, first);
            case "scale" ->
                plural(token) ? multiplied(tokens, at, next, some(first)) : cardinal(tokens, at, at, new Sum(rules));
            default -> cardinal(tokens, at, at, new Sum(rules));
        };
    }

    private @Nullable Numeral figure(List<Token> tokens, int at) {
        Digits digits = Digits.of(tokens.get(at).key(), rules.orthography());
        if (digits == null) return null;
        if (digits.decimals() == 0 && rules.orthography().ordinalEndings().contains(digits.rest())) {
            return new Numeral(at, at + 1, digits.mantissa(), digits.mantissa(), "ordinal");
        }
        return cardinal(tokens, at, at, new Sum(rules));
    }

    /** « des dizaines », « unas decenas »: the plural of an article belongs to the vague number behind it. */
    private @Nullable Numeral behindArticle(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || !pluralArticle(tokens.get(at))) return null;
        Value behind = words.value(tokens, at + 1, Place.POWER);
        if (behind == null || !behind.kind().equals("vague") && !plural(tokens.get(at + 1))) return null;
        Value some = behind.kind().equals("vague") ? behind : some(behind);
        return multiplied(tokens, at, at + 1 + behind.length(), some);
    }

    private boolean pluralArticle(Token token) {
        for (Reading reading : token.readings()) {
            if (words.isArticle(reading.lemma())
                    && reading.features().contains("determiner")
                    && reading.features().contains("plural")) return true;
        }
        return false;
    }

    /** « plusieurs », "a few": alone an open interval, before a power of ten some of them, before a figure a hedge. */
    private @Nullable Numeral several(List<Token> tokens, int at, int next, Value first) {
        Value power = next < tokens.size() ? words.value(tokens, next, Place.POWER) : null;
        if (power != null) {
            Value some = power.kind().equals("vague") ? power : some(power);
            return multiplied(tokens, at, next + power.length(), some);
        }
        boolean hedges = next < tokens.size()
                && (tokens.get(next).digits() || words.value(tokens, next, Place.INSIDE) != null)
                && cardinal(tokens, next, next, new Sum(rules)) != null;
        if (hedges) return null;
        return new Numeral(at, trimmed(tokens, at, next), first.low(), first.high(), "vague");
    }

    /** Dozens, hundreds: from twice to nearly ten times the power of ten. */
    private static Value some(Value collective) {
        long power = 1;
        while (power <= collective.low() / 10) power *= 10;
        long high = power > Long.MAX_VALUE / 10 ? Quantity.UNBOUNDED : 10 * power - 1;
        return new Value(2 * power, high, "vague", collective.length());
    }

    private Numeral one(List<Token> tokens, int at, int next) {
        int head = next;
        // « un bon millier »
        if (head + 1 < tokens.size()
                && tokens.get(head).has("adjective")
                && words.value(tokens, head, Place.POWER) == null) head++;
        Value power = head < tokens.size() ? words.value(tokens, head, Place.POWER) : null;
        if (power != null && power.kind().equals("collective") && !plural(tokens.get(head))) {
            return multiplied(tokens, at, head + power.length(), power);
        }
        if (power != null && !power.kind().equals("vague") && !plural(tokens.get(head))) {
            Sum sum = new Sum(rules);
            if (head == next) sum.addUnit(1);
            Numeral counted = cardinal(tokens, at, head, sum);
            if (counted != null) return counted;
        }
        return new Numeral(at, next, 1, 1, "article");
    }

    private @Nullable Numeral collective(List<Token> tokens, int at, int next, Value first) {
        if (plural(tokens.get(at))) return multiplied(tokens, at, next, some(first));
        // « la quarantaine » is an age, « en quarantaine » a place: alone it counts only what it is a collective of
        boolean counts = first.length() > 1
                || next < tokens.size()
                        && (isOf(tokens.get(next)) || tokens.get(next).has("plural"));
        return counts ? multiplied(tokens, at, next, first) : null;
    }

    /** « une centaine de milliers », "tens of thousands". */
    private @Nullable Numeral multiplied(List<Token> tokens, int at, int next, Value value) {
        long low = value.low();
        long high = value.high();
        int end = next;
        while (end + 1 < tokens.size() && isOf(tokens.get(end))) {
            Value power = words.value(tokens, end + 1, Place.POWER);
            if (power == null || power.open() || !plural(tokens.get(end + 1))) break;
            long unit = power.kind().equals("vague") ? power.low() / 2 : power.low();
            boolean exact = low == high;
            low = Digits.product(low, unit);
            high = exact ? low : Digits.product(high + 1, unit) - 1;
            if (low < 0 || high < low) return null;
            end += 1 + power.length();
        }
        return new Numeral(at, trimmed(tokens, at, end), low, high, value.kind());
    }

    /** « une poignée de »: the last word belongs to the noun. */
    private int trimmed(List<Token> tokens, int at, int end) {
        return end - at > 1 && isOf(tokens.get(end - 1)) ? end - 1 : end;
    }

    private @Nullable Numeral cardinal(List<Token> tokens, int from, int at, Sum start) {
        Sum sum = start;
        int end = at;
        while (end < tokens.size()) {
            Sum more = sum.copy();
            int length = end > at && rules.and().contains(tokens.get(end).key())
                    ? addJoined(tokens, from, end, more)
                    : add(tokens, end, more);
            if (length == 0) {
                more = sum.copy();
                length = addHalf(tokens, end, more);
            }
            if (length == 0) break;
            sum = more;
            end += length;
        }
        return end == at ? null : finished(tokens, from, end, sum);
    }

    /** « deux millions et demi », "two and a half million". */
    private int addHalf(List<Token> tokens, int at, Sum sum) {
        for (List<String> half : rules.halves()) {
            int end = at + half.size();
            boolean fits = end <= tokens.size();
            for (int i = at; i < end && fits; i++) fits = tokens.get(i).key().equals(half.get(i - at));
            if (!fits || !sum.addHalf()) continue;
            Value behind = end < tokens.size() ? words.value(tokens, end, Place.INSIDE) : null;
            // half of what? « deux et demi » alone counts nobody
            boolean scaled = behind != null && behind.kind().equals("scale");
            return sum.decimal() && !scaled ? 0 : half.size();
        }
        return 0;
    }

    /** « et un », "and ten": the joining word and what it joins. */
    private int addJoined(List<Token> tokens, int from, int at, Sum sum) {
        if (at + 1 >= tokens.size() || ranges(tokens, from) || !sum.join()) return 0;
        Value joined = words.value(tokens, at + 1, Place.INSIDE);
        int length = joined != null && !rules.andBefore().contains(joined.low()) ? 0 : add(tokens, at + 1, sum);
        if (length == 0 || tokens.get(at + 1).digits()) return 0;
        // "one hundred and two hundred": two figures
        int behind = at + 1 + length;
        Value next = behind < tokens.size() ? words.value(tokens, behind, Place.INSIDE) : null;
        boolean another = next != null
                && (next.kind().equals("hundred") || next.kind().equals("scale"))
                && add(tokens, behind, sum.copy()) == 0;
        return another ? 0 : 1 + length;
    }

    private @Nullable Numeral finished(List<Token> tokens, int from, int end, Sum sum) {
        Value power = end < tokens.size() ? words.value(tokens, end, Place.BEHIND_FIGURE) : null;
        if (power != null && !sum.kind().equals("ordinal")) {
            long times = sum.times(power.low());
            if (times < 0) return null;
            return multiplied(tokens, from, end + power.length(), new Value(times, times, "collective", 0));
        }
        return new Numeral(from, end, sum.value(), sum.value(), sum.kind());
    }

    /** "between one hundred and two thousand": the word parts two figures. */
    private boolean ranges(List<Token> tokens, int from) {
        if (from == 0 || rules.andAfter().contains("ten")) return false;
        for (Lexicon.Hit hit : lexicon.hits(tokens, from - 1)) {
            if (hit.length() == 1 && hit.entry().get("hedge").equals("range")) return true;
        }
        return false;
    }

    /** Adds the word at a place; says how many tokens it took, 0 when it does not fit. */
    private int add(List<Token> tokens, int at, Sum sum) {
        Token token = tokens.get(at);
        if (token.digits()) return addDigits(token, sum) ? 1 : 0;
        Value value = words.value(tokens, at, Place.INSIDE);
        if (value != null) return addWord(value, sum) ? value.length() : 0;
        return token.key().indexOf('-') > 0 && addHyphenated(token.key(), sum) ? 1 : 0;
    }

    private boolean addDigits(Token token, Sum sum) {
        Digits digits = Digits.of(token.key(), rules.orthography());
        if (digits == null) return false;
        if (digits.rest().isEmpty()) return sum.add(digits);
        Long scale = rules.glued().get(digits.rest());
        return scale != null && sum.empty() && sum.add(digits) && sum.addScale(scale);
    }

    private static boolean addWord(Value value, Sum sum) {
        return switch (value.kind()) {
            case "unit", "ten", "article" -> sum.addUnit(value.low());
            case "hundred" -> sum.addHundred(value.low());
            case "scale" -> sum.addScale(value.low());
            default -> false;
        };
    }

    /** « quatre-vingt-dix-sept »: every part must be a number word. */
    private boolean addHyphenated(String key, Sum sum) {
        boolean joined = false;
        for (int at = 0; at <= key.length(); ) {
            int end = key.indexOf('-', at);
            if (end < 0) end = key.length();
            String part = key.substring(at, end);
            at = end + 1;
            if (rules.and().contains(part)) {
                if (joined || !sum.join()) return false;
                joined = true;
                continue;
            }
            Value value = words.part(part);
            if (value == null) return false;
            if (joined && !rules.andBefore().contains(value.low())) return false;
            boolean last = end == key.length();
            boolean fits = value.kind().equals("ordinal")
                    ? last && sum.addOrdinal(value.low())
                    : (!value.kind().equals("article") || words.articlesCount()) && addWord(value, sum);
            if (!fits) return false;
            joined = false;
        }
        return !joined;
    }

    private boolean isOf(Token token) {
        return rules.of().contains(token.key());
    }

    private static boolean plural(Token token) {
        boolean noun = false;
        for (Reading reading : token.readings()) {
            if (reading.features().contains("noun") && reading.features().contains("singular")) return false;
            noun |= reading.features().contains("plural");
        }
        return noun;
    }
}
