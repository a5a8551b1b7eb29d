package bilan.names;

import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Token;
import bilan.text.Word;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a pack that stand beside names: {@code names.tsv}, and the capitalised words of {@code time.tsv}. Immutable. */
final class NameWords {

    /** What a word says of the name beside it; the kinds of {@code names.tsv}. */
    enum Kind {
        LOCATIVE,
        OF,
        FROM,
        TITLE,
        FUNCTION,
        ORGANISATION,
        PLACE,
        EVENT,
        STREET,
        DIRECTION,
        ARTICLE,
        PARTICLE,
        LINK,
        NATION,
        DIVISION,
        WEAK,
        ORIGIN,
        TO,
        CARE,
        AGE,
        THING,
        WIDE,
        JOINT,
        AREA,
        FEATURE,
        STRIKE
    }

    /** A phrase of the list, cut into its words; {@code exact} words are compared as they stand. */
    private record Phrase(List<String> words, List<Boolean> exact, Kind kind) {}

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<String> times = new HashSet<>();
    private final Set<String> sayings = new HashSet<>();
    private final WordMemory<List<Phrase>> starting = new WordMemory<>(this::startingWith);

    NameWords(LanguagePack pack) {
        for (Entry entry : pack.lexicon().list("names")) {
            Kind kind = Kind.valueOf(entry.get("kind").toUpperCase(java.util.Locale.ROOT));
            List<String> words = new ArrayList<>();
            List<Boolean> exact = new ArrayList<>();
            for (String part : entry.phrase().split("_")) {
                boolean quoted = part.length() > 1 && part.startsWith("\"");
                String bare = quoted ? part.substring(1, part.length() - 1) : part;
                int apostrophe = bare.indexOf('\'');
                // « d'après » stands in a text as two tokens
                if (apostrophe > 0 && apostrophe < bare.length() - 1) {
                    words.add(Folding.key(bare.substring(0, apostrophe + 1)));
                    exact.add(true);
                    bare = bare.substring(apostrophe + 1);
                }
                words.add(Folding.key(bare));
                exact.add(quoted);
            }
            phrases.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Phrase(words, exact, kind));
        }
        for (Entry entry : pack.lexicon().list("cues")) {
            boolean word = entry.phrase().indexOf('_') < 0 && entry.phrase().indexOf('"') < 0;
            if (word && entry.get("kind").equals("say")) sayings.add(Folding.key(entry.phrase()));
        }
        for (Entry entry : pack.lexicon().list("time")) {
            String kind = entry.get("kind");
            if (kind.equals("weekday") || kind.equals("month") || kind.equals("feast")) {
                times.add(Folding.key(entry.phrase().replace("\"", "").replace('_', ' ')));
            }
        }
    }

    /** Whether a word is a verb of saying: « souffle », "told". */
    boolean isSaying(Token token) {
        if (!token.has("verb") || token.has("infinitive")) return false;
        for (Reading reading : token.readings()) if (sayings.contains(Folding.key(reading.lemma()))) return true;
        return false;
    }

    /** Whether a word says that the name behind it is a river's, a sea's, a mountain's. */
    boolean isFeature(List<Token> tokens, int at) {
        return at >= 0 && is(tokens, at, Kind.FEATURE) && tokens.get(at).has("noun");
    }

    /** Whether a word names a day, a month or a feast. */
    boolean isTime(Token token) {
        return times.contains(token.key());
    }

    /** All that the list says of the word or phrase that starts at a token. */
    Set<Kind> kinds(List<Token> tokens, int at) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) if (length(tokens, at, kind) > 0) kinds.add(kind);
        return kinds;
    }

    boolean is(List<Token> tokens, int at, Kind kind) {
        return length(tokens, at, kind) > 0;
    }

    /** How many tokens the longest phrase of a kind takes that starts here; 0 if none does. */
    int length(List<Token> tokens, int at, Kind kind) {
        if (at < 0 || at >= tokens.size()) return 0;
        int longest = 0;
        List<Phrase> here = starting.of(tokens.get(at).word());
        if (here.isEmpty()) return 0;
        for (Phrase phrase : here) {
            if (phrase.kind == kind && phrase.words.size() > longest && matches(phrase, tokens, at))
                longest = phrase.words.size();
        }
        return longest;
    }

    /** The phrases whose first word this is. */
    private List<Phrase> startingWith(Word first) {
        List<Phrase> found = new ArrayList<>(phrases.getOrDefault(first.key(), List.of()));
        Set<String> others = new HashSet<>();
        if (first.allCaps()) others.add(Folding.stripAccents(first.key()));
        for (Reading reading : first.readings()) others.add(Folding.key(reading.lemma()));
        others.remove(first.key());
        for (String other : others) found.addAll(phrases.getOrDefault(other, List.of()));
        found.removeIf(phrase -> !isWord(phrase, 0, first));
        return List.copyOf(found);
    }

    private static boolean matches(Phrase phrase, List<Token> tokens, int at) {
        if (at + phrase.words.size() > tokens.size()) return false;
        for (int i = 1; i < phrase.words.size(); i++) {
            if (!isWord(phrase, i, tokens.get(at + i).word())) return false;
        }
        return true;
    }

    private static boolean isWord(Phrase phrase, int at, Word word) {
        String wanted = phrase.words.get(at);
        return word.key().equals(wanted) || !phrase.exact.get(at) && word.is(wanted);
    }

    /** How many tokens the longest phrase of a kind takes that ends in front of a token; 0 if none does. */
    int lengthBefore(List<Token> tokens, int end, Kind kind) {
        for (int length = Math.min(5, end); length > 0; length--) {
            if (length(tokens, end - length, kind) == length) return length;
        }
        return 0;
    }
}
