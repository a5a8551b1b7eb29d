package bilan.copies;

import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What number words are worth, by language: a translation keeps the numbers, but writes them its own way. Rougher than
 * reading claims, for it asks nothing of the words around; both texts are misread alike. Immutable, safe for threads.
 */
public final class Numerals {
    /** No language is known. */
    public static final Numerals NONE = new Numerals(Map.of());

    private static final Set<String> COUNTING = Set.of("unit", "ten", "hundred", "scale", "collective", "ordinal");

    /**
     * A number word.
     *
     * @param multiplies what stands before it: hundred, thousand
     */
    record Value(long value, boolean multiplies) {}

    private final Map<String, Map<String, Value>> words;

    private Numerals(Map<String, Map<String, Value>> words) {
        this.words = words;
    }

    /** Of the languages of these packs. */
    public static Numerals of(Collection<LanguagePack> packs) {
        Map<String, Map<String, Value>> words = new HashMap<>();
        for (LanguagePack pack : packs) {
            Map<String, Value> known = words.computeIfAbsent(pack.code(), code -> new HashMap<>());
            for (Entry entry : pack.lexicon().list("numbers")) {
                String kind = entry.get("kind");
                String phrase = entry.phrase().replace("\"", "");
                if (!COUNTING.contains(kind) || phrase.indexOf('_') >= 0 || !isNumber(entry.get("value"))) continue;
                boolean multiplies = kind.equals("hundred") || kind.equals("scale");
                Value value = new Value(Long.parseLong(entry.get("value")), multiplies);
                for (String form : Lexicon.braces(phrase)) known.putIfAbsent(form, value);
            }
        }
        return new Numerals(words);
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() < 16
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && !value.equals("0");
    }

    /** The value of a word in small letters, or null if it is no number word that counts. */
    @Nullable
    Value value(@Nullable String language, String word) {
        return language == null ? null : words.getOrDefault(language, Map.of()).get(word);
    }

    /** Two numerals beside each other as one number, or -1 if they are two. */
    static long joined(long before, Value next) {
        if (next.multiplies && next.value > before) return before * next.value;
        // the French count by twenties: quatre-vingt
        if (before == 4 && next.value == 20) return 80;
        boolean round = before % 10 == 0 && next.value < 10 || before % 20 == 0 && next.value < 20;
        boolean adds = round || before % 100 == 0 && next.value < 100 || before % 1000 == 0 && next.value < 1000;
        return adds && next.value < before ? before + next.value : -1;
    }
}
