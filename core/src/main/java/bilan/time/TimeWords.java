package bilan.time;

import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.text.Folding;
import bilan.text.Token;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of time of a pack: its lists {@code time} and {@code dates}, and small numbers in words. Immutable. */
final class TimeWords {
    static final int FIRST_YEAR = 1800;
    static final int LAST_YEAR = 2200;

    /**
     * A word or phrase found in a sentence.
     *
     * @param kind as the list says: {@code weekday}, {@code month} …
     * @param value as the list says
     * @param length how many tokens it takes
     */
    record Word(String kind, String value, int length) {
        int number() {
            return Integer.parseInt(value);
        }

        /** How many days a unit has, or 0 if it is none or longer than a quinzaine. */
        int days() {
            return value.length() < 3 && Character.isDigit(value.charAt(0)) ? number() : 0;
        }
    }

    private record Phrase(List<String> words, String kind, String value, boolean capital, boolean exact) {}

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final WordMemory<List<Phrase>> starting = new WordMemory<>(this::startingWith);
    private final SpokenNumbers spoken;
    private String order = "";

    TimeWords(LanguagePack pack) {
        spoken = new SpokenNumbers(pack);
        for (Entry entry : pack.lexicon().list("time")) add(entry);
        for (Entry entry : pack.lexicon().list("dates")) {
            if (entry.get("kind").equals("numeric")) order = entry.phrase();
            else add(entry);
        }
        for (Entry entry : pack.lexicon().list("numbers")) {
            boolean small =
                    entry.get("kind").equals("unit") || entry.get("kind").equals("ten");
            if (small) numbers.put(Folding.key(entry.phrase().replace("\"", "")), Integer.valueOf(entry.get("value")));
        }
    }

    private void add(Entry entry) {
        String bare = entry.phrase().replace("\"", "");
        List<String> words = new ArrayList<>();
        for (String part : bare.split("_")) {
            int apostrophe = part.indexOf('\'');
            // « l'avant-veille » stands in a text as two tokens, « aujourd'hui » as one
            if (apostrophe > 0 && apostrophe <= 2 && apostrophe < part.length() - 1) {
                words.add(Folding.key(part.substring(0, apostrophe + 1)));
                part = part.substring(apostrophe + 1);
            }
            words.add(Folding.key(part));
        }
        boolean capital = Character.isUpperCase(bare.charAt(0));
        phrases.computeIfAbsent(words.get(0), w -> new ArrayList<>())
                .add(new Phrase(
                        words,
                        entry.get("kind"),
                        entry.get("value"),
                        capital,
                        entry.phrase().startsWith("\"")));
    }

    /** {@code dmy}, {@code mdy}, or whatever the pack says of dates in figures. */
    String order() {
        return order;
    }

    SpokenNumbers spoken() {
        return spoken;
    }

    /** The longest word or phrase of a kind that starts at a token, or null. */
    @Nullable
    Word at(List<Token> tokens, int at, String kind) {
        if (at < 0 || at >= tokens.size()) return null;
        Phrase best = null;
        for (Phrase phrase : starting.of(tokens.get(at).word())) best = longer(phrase, best, kind, tokens, at);
        return best == null ? null : new Word(best.kind, best.value, best.words.size());
    }

    /** The phrases that may start with a word: its lemmas start only phrases of one word. */
    private List<Phrase> startingWith(bilan.text.Word first) {
        List<Phrase> found = new ArrayList<>(phrases.getOrDefault(first.key(), List.of()));
        for (var reading : first.readings()) {
            if (reading.lemma().equals(first.key())) continue;
            for (Phrase phrase : phrases.getOrDefault(Folding.key(reading.lemma()), List.of())) {
                // « mais » is no plural of « mai »
                if (phrase.words.size() == 1 && !phrase.exact) found.add(phrase);
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable Phrase longer(
            Phrase phrase, @Nullable Phrase best, String kind, List<Token> tokens, int at) {
        if (!phrase.kind.equals(kind) || best != null && best.words.size() >= phrase.words.size()) return best;
        // "march" and "may" are months only with their capital
        if (phrase.capital && !isName(tokens.get(at))) return best;
        if (at + phrase.words.size() > tokens.size()) return best;
        for (int i = 1; i < phrase.words.size(); i++) {
            Token token = tokens.get(at + i);
            if (!token.key().equals(phrase.words.get(i)) && !token.is(phrase.words.get(i))) return best;
        }
        return phrase;
    }

    /** It has its capital, or is no other word: "january" is, "march" and "may" are not. */
    static boolean isName(Token token) {
        if (token.capitalised()) return true;
        for (var reading : token.readings()) {
            if (!reading.features().contains("unknown") && !reading.features().contains("proper")) return false;
        }
        return true;
    }

    /** The longest phrase of a kind that ends in front of a token, or null. */
    @Nullable
    Word before(List<Token> tokens, int end, String kind) {
        for (int length = Math.min(5, end); length > 0; length--) {
            Word word = at(tokens, end - length, kind);
            if (word != null && word.length() == length) return word;
        }
        return null;
    }

    /** A whole number in figures or in one word, or −1. */
    int count(Token token) {
        Integer word = numbers.get(token.key());
        if (word != null) return word;
        String key = token.key();
        return isDigits(key) && key.length() < 4 ? Integer.parseInt(key) : -1;
    }

    /** The day of a month that a token gives, « 5 », « 1er », "8th", or −1. */
    static int dayOfMonth(Token token) {
        String key = token.key();
        int digits = 0;
        while (digits < key.length() && isDigit(key.charAt(digits))) digits++;
        if (digits == 0 || digits > 2 || key.length() - digits > 3) return -1;
        for (int i = digits; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean ordinal = Character.isLetter(c) || c == '.' && i + 1 < key.length();
            if (!ordinal) return -1;
        }
        int day = Integer.parseInt(key.substring(0, digits));
        return day >= 1 && day <= 31 ? day : -1;
    }

    /** A year in four figures, 1800 to 2199, or −1. */
    static int year(Token token) {
        String key = token.key();
        if (key.length() != 4 || !isDigits(key)) return -1;
        int year = Integer.parseInt(key);
        return year >= FIRST_YEAR && year < LAST_YEAR ? year : -1;
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) if (!isDigit(text.charAt(i))) return false;
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
