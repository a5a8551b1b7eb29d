package bilan.quantity;

import bilan.pack.Entry;
import bilan.pack.Lexicon;
import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Token;
import bilan.text.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the list of number words says of the words at a place. Immutable, safe for threads. */
final class NumberWords {
    private static final String NUMBERS = "numbers";
    private final Lexicon lexicon;
    private final Map<String, Entry> parts = new HashMap<>();
    private final Set<String> articles = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final boolean articlesCount;

    /** A number word, or several that the list knows as one; {@code length} tokens. */
    record Value(long low, long high, String kind, int length) {
        boolean open() {
            return high == Quantity.UNBOUNDED;
        }
    }

    NumberWords(Lexicon lexicon) {
        this.lexicon = lexicon;
        boolean one = false;
        for (Entry entry : lexicon.list(NUMBERS)) {
            for (String form : Lexicon.braces(entry.phrase())) {
                String word = bare(form);
                addBeginnings(word.replace("\"", ""));
                if (word.indexOf('_') >= 0) continue;
                parts.putIfAbsent(word, entry);
                if (entry.get("kind").equals("article")) articles.add(word);
            }
            one |= entry.get("kind").equals("unit") && entry.get("value").equals("1");
        }
        // where no unit says one, the article does: « vingt et un »; not "a hundred a day"
        articlesCount = !one;
    }

    /** Where no unit says one, the article does. */
    boolean articlesCount() {
        return articlesCount;
    }

    boolean isArticle(String lemma) {
        return articles.contains(lemma);
    }

    /** A part of a hyphenated numeral, or null if it is no number word. */
    @Nullable
    Value part(String word) {
        Entry entry = parts.get(word);
        return entry == null ? null : value(entry, 1);
    }

    /** Which numerals may begin with a word, alone or hyphenated. */
    Numerals beginning(Word word) {
        String text = word.text();
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return Numerals.ANY;
        int hyphen = word.key().indexOf('-');
        if (hyphen > 0 && parts.containsKey(word.key().substring(0, hyphen))) return Numerals.ANY;
        Numerals numerals = Numerals.NONE;
        for (Entry entry : lexicon.beginning(word)) {
            if (entry.list().equals(NUMBERS)) numerals = numerals.and(Numerals.of(entry.get("kind")));
        }
        return numerals;
    }

    /** Every first token that the tokenizer can make of a phrase: {@code l'un}, {@code twenty-odd}. */
    private void addBeginnings(String phrase) {
        int joint = phrase.indexOf('_');
        String first = joint < 0 ? phrase : phrase.substring(0, joint);
        beginnings.add(first);
        int apostrophe = first.indexOf('\'');
        if (apostrophe >= 0) beginnings.add(first.substring(0, apostrophe));
        if (apostrophe >= 0) beginnings.add(first.substring(0, apostrophe + 1));
        int hyphen = first.indexOf('-');
        if (hyphen > 0) beginnings.add(first.substring(0, hyphen));
    }

    /** Most words are no number words: they need not be looked up. */
    private boolean begins(Token token) {
        if (beginnings.contains(token.key())) return true;
        for (Reading reading : token.readings()) if (beginnings.contains(reading.lemma())) return true;
        return false;
    }

    /** Where a word stands, which decides what it can be. */
    enum Place {
        FIRST,
        INSIDE,
        BEHIND_FIGURE,
        POWER
    }

    /** What the list says of the words at a place: the longest entry, of equals the exact form. */
    @Nullable
    Value value(List<Token> tokens, int at, Place place) {
        Token token = tokens.get(at);
        if (!begins(token)) return null;
        Value best = null;
        for (Lexicon.Hit hit : lexicon.hits(tokens, at)) {
            Entry entry = hit.entry();
            if (!entry.list().equals(NUMBERS)) continue;
            Value value = value(entry, hit.length());
            boolean same = hit.length() > 1 || bare(entry.phrase()).equals(token.key());
            boolean counted = value.kind().equals("unit") || value.kind().equals("ten");
            // « des locaux neufs », "the ones": an inflected form counts only where the dictionary calls it a numeral
            if (counted && !same && !token.has("numeral") && !token.has("determiner")) continue;
            if (!serves(value, place)) continue;
            boolean closer = best == null || hit.length() == best.length() && same && exact(entry);
            if (closer) best = value;
        }
        return best;
    }

    private boolean serves(Value value, Place place) {
        String kind = value.kind();
        boolean multiplies = kind.equals("collective") || kind.equals("hundred") || kind.equals("scale");
        return switch (place) {
            case FIRST -> true;
            case INSIDE ->
                switch (kind) {
                    case "unit", "ten", "hundred", "scale" -> true;
                    case "article" -> articlesCount && value.length() == 1;
                    default -> false;
                };
            // "two twins" are two
            case BEHIND_FIGURE -> kind.equals("collective") && value.low() >= 10;
            case POWER -> multiplies || kind.equals("vague") && !value.open();
        };
    }

    private static Value value(Entry entry, int length) {
        String value = entry.get("value");
        int dots = value.indexOf("..");
        long low = number(dots < 0 ? value : value.substring(0, dots));
        boolean vague = entry.get("kind").equals("vague");
        String end = dots < 0 ? "" : value.substring(dots + 2);
        long high = !end.isEmpty() ? number(end) : dots >= 0 || vague ? Quantity.UNBOUNDED : low;
        return new Value(low, Math.max(low, high), entry.get("kind"), length);
    }

    private static long number(String digits) {
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + digits + "' in numbers.tsv is no whole number", e);
        }
    }

    private static boolean exact(Entry entry) {
        return entry.phrase().startsWith("\"");
    }

    private static String bare(String phrase) {
        return Folding.key(phrase.startsWith("\"") ? phrase.substring(1, phrase.length() - 1) : phrase);
    }
}
