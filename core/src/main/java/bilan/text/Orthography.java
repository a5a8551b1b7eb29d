package bilan.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a language writes: what its pack says about apostrophes, hyphens, digits and accents. Immutable.
 *
 * @param elisions words that lose a vowel before an apostrophe, without it: {@code l}, {@code qu}
 * @param wholes words with an apostrophe that are one word: {@code aujourd'hui}
 * @param clitics endings cut off, with their sign: {@code -t-il}, {@code 's}, {@code n't}; longest first
 * @param ordinalEndings endings that make an ordinal of digits: {@code e}, {@code th}
 * @param decimal decimal marks
 * @param thousands grouping marks; a plain space stands for spaces of any width
 * @param inclusive marks that add the other gender's ending to a word: {@code ·}
 * @param accents bare letter → the letters it may stand for in capitals
 */
public record Orthography(
        Set<String> elisions,
        Set<String> wholes,
        List<String> clitics,
        Set<String> ordinalEndings,
        String decimal,
        String thousands,
        String inclusive,
        Map<Character, String> accents) {

    public Orthography {
        elisions = Set.copyOf(elisions);
        wholes = Set.copyOf(wholes);
        clitics = List.copyOf(clitics);
        ordinalEndings = Set.copyOf(ordinalEndings);
        accents = Map.copyOf(accents);
    }

    /** Reads the keys of a {@code pack.properties}; what is absent is empty. */
    public static Orthography of(Map<String, String> properties) {
        List<String> clitics = new ArrayList<>(words(properties, "clitics"));
        clitics.sort((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        Map<Character, String> accents = new HashMap<>();
        for (String pair : words(properties, "accents")) {
            if (pair.length() > 2 && pair.charAt(1) == ':') accents.put(pair.charAt(0), pair.substring(2));
        }
        String thousands = String.join("", words(properties, "thousands")).replace("space", " ");
        return new Orthography(
                new HashSet<>(words(properties, "elisions")),
                new HashSet<>(words(properties, "wholes")),
                clitics,
                new HashSet<>(words(properties, "ordinals")),
                String.join("", words(properties, "decimal")),
                thousands,
                String.join("", words(properties, "inclusive")),
                accents);
    }

    private static List<String> words(Map<String, String> properties, String key) {
        String value = properties.getOrDefault(key, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }
}
