package bilan.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a language writes: what its pack says about apostrophes, hyphens, digits and accents. Immutable.
 *
 * @param elisions words that lose a vowel before an apostrophe, without it: {@code l}, {@code qu}
 * @param elidedBefore letters, without accents, before which they lose it; empty for all
 * @param wholes words with an apostrophe or hyphen that are never cut: {@code aujourd'hui}, {@code rendez-vous}
 * @param clitics endings cut off, with their sign: {@code -t-il}, {@code 's}, {@code n't}
 * @param suffixes endings cut off that are looked up without their hyphen: {@code -year-old}
 * @param taggedWhole clitics that the tagger knows only as a part of their word
 * @param stems what is left of a word without its ending, and the word: {@code ca} of can't → can
 * @param ordinalEndings endings that make an ordinal of digits: {@code e}, {@code th}
 * @param decimal decimal marks
 * @param thousands grouping marks; a plain space stands for spaces of any width
 * @param inclusive marks that add the other gender's ending to a word: {@code ·}
 * @param inclusiveEndings those endings: {@code e}, {@code s}; they decide where the mark has another use
 * @param accents bare letter → the letters it may stand for in capitals
 */
public record Orthography(
        Set<String> elisions,
        String elidedBefore,
        Set<String> wholes,
        Set<String> clitics,
        Set<String> suffixes,
        Set<String> taggedWhole,
        Map<String, String> stems,
        Set<String> ordinalEndings,
        String decimal,
        String thousands,
        String inclusive,
        Set<String> inclusiveEndings,
        Map<Character, String> accents) {

    public Orthography {
        elisions = Set.copyOf(elisions);
        wholes = Set.copyOf(wholes);
        clitics = Set.copyOf(clitics);
        suffixes = Set.copyOf(suffixes);
        taggedWhole = Set.copyOf(taggedWhole);
        stems = Map.copyOf(stems);
        inclusiveEndings = Set.copyOf(inclusiveEndings);
        ordinalEndings = Set.copyOf(ordinalEndings);
        accents = Map.copyOf(accents);
    }

    /** Reads the keys of a {@code pack.properties}; what is absent is empty. */
    public static Orthography of(Map<String, String> properties) {
        Map<Character, String> accents = new HashMap<>();
        for (String pair : words(properties, "accents")) {
            if (pair.length() > 2 && pair.charAt(1) == ':') accents.put(pair.charAt(0), pair.substring(2));
        }
        Map<String, String> stems = new HashMap<>();
        for (String pair : words(properties, "stems")) {
            int colon = pair.indexOf(':');
            if (colon > 0) stems.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        String thousands = String.join("", words(properties, "thousands")).replace("space", " ");
        return new Orthography(
                new HashSet<>(words(properties, "elisions")),
                String.join("", words(properties, "elided-before")),
                new HashSet<>(words(properties, "wholes")),
                new HashSet<>(words(properties, "clitics")),
                new HashSet<>(words(properties, "suffixes")),
                new HashSet<>(words(properties, "tagged-whole")),
                stems,
                new HashSet<>(words(properties, "ordinals")),
                String.join("", words(properties, "decimal")),
                thousands,
                String.join("", words(properties, "inclusive")),
                new HashSet<>(words(properties, "inclusive-endings")),
                accents);
    }

    private static List<String> words(Map<String, String> properties, String key) {
        String value = properties.getOrDefault(key, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }
}
