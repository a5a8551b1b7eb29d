package bilan.names;

import bilan.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells voices apart whatever the language: « ministère de l'Intérieur », "Interior Ministry" and «Ministerio del
 * Interior» have the same words here. Read from {@code names/voices.tsv}. Immutable, safe for threads.
 */
public final class VoiceWords {
    /** Marks the code of a country among the words of a voice: {@code @KZ}. */
    public static final String COUNTRY = "@";

    private static final String NOTHING = "-";
    private static final String DELEGATE = "+";
    private static final int LONGEST_COUNTRY = 4;
    private final Map<String, String> concepts;
    private final List<String> languages;
    /** Words of the longest phrase. */
    private final int longest;

    private VoiceWords(Map<String, String> concepts, List<String> languages, int longest) {
        this.concepts = concepts;
        this.languages = languages;
        this.longest = longest;
    }

    private static final class Bundled {
        static final VoiceWords WORDS = read();
    }

    /** The table that comes with Bilan, read when first asked for. */
    public static VoiceWords bundled() {
        return Bundled.WORDS;
    }

    /** The concepts and other telling words of a source's name, sorted, each once. */
    public List<String> of(String name) {
        return of(name, null);
    }

    /**
     * The same, with countries and nationalities under their code: « garde-côtes grecs », "Greek coast guard" and
     * «guardacostas de Grecia» are {@code [@GR, coastguard]}.
     */
    public List<String> withCountries(String name, Gazetteer gazetteer) {
        return of(name, gazetteer);
    }

    /**
     * True if the name tells of somebody who speaks for a body that it does not name: « sa porte-parole, Anne Kouvel »,
     * "a spokesman"; not "a spokesman for the hospital".
     */
    public boolean isDelegate(String name) {
        boolean delegate = false;
        for (String word : name.split("[ ,\u00a0]+")) {
            String concept = concepts.get(Folding.stripAccents(Folding.key(word)));
            if (concept == null) return delegate && Character.isUpperCase(word.codePointAt(0));
            if (!isLittle(concept)) return false;
            delegate |= DELEGATE.equals(concept);
        }
        return delegate;
    }

    private static boolean isLittle(String concept) {
        return concept.equals(NOTHING) || concept.equals(DELEGATE);
    }

    private List<String> of(String name, @Nullable Gazetteer gazetteer) {
        TreeSet<String> telling = new TreeSet<>();
        List<String> words = words(name);
        for (int at = 0; at < words.size(); ) {
            int phrase = phrase(words, at);
            if (phrase == 0 && gazetteer != null) {
                int country = country(words, at, gazetteer, telling);
                if (country > 0) {
                    at += country;
                    continue;
                }
            }
            if (phrase > 0) add(String.join("_", words.subList(at, at + phrase)), telling);
            else add(words.get(at), telling);
            at += Math.max(phrase, 1);
        }
        return new ArrayList<>(telling);
    }

    /** The words of a name, folded; initials that the table knows in capitals as they stand. */
    private List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            boolean inside = at < name.length()
                    && (Character.isLetterOrDigit(name.charAt(at))
                            || name.charAt(at) == '-'
                            || Character.getType(name.charAt(at)) == Character.NON_SPACING_MARK);
            if (inside) continue;
            String word = name.substring(from, at);
            if (!word.isEmpty()) words.add(concepts.containsKey(word) ? word : Folding.stripAccents(Folding.key(word)));
            from = at + 1;
        }
        return words;
    }

    /** How many words the longest phrase of the table takes here; 0 if none starts here. */
    private int phrase(List<String> words, int at) {
        for (int length = Math.min(longest, words.size() - at); length > 1; length--) {
            if (concepts.containsKey(String.join("_", words.subList(at, at + length)))) return length;
        }
        return concepts.containsKey(words.get(at)) ? 1 : 0;
    }

    private int country(List<String> words, int at, Gazetteer gazetteer, Set<String> telling) {
        for (int length = Math.min(LONGEST_COUNTRY, words.size() - at); length > 0; length--) {
            String text = String.join(" ", words.subList(at, at + length));
            for (String language : languages) {
                String code = gazetteer.countryOf(text, language);
                if (code == null) code = countryNamed(text, language, gazetteer);
                if (code == null) continue;
                telling.add(COUNTRY + code);
                return length;
            }
        }
        return 0;
    }

    private static @Nullable String countryNamed(String text, String language, Gazetteer gazetteer) {
        for (Place place : gazetteer.find(text, language))
            if (place.kind() == Place.Kind.COUNTRY) return place.country();
        return null;
    }

    private void add(String word, Set<String> words) {
        String concept = concepts.get(word);
        if (concept == null && word.indexOf('-') > 0) {
            for (String part : word.split("-")) if (!part.isEmpty()) add(part, words);
        } else if (concept == null) {
            if (word.length() > 1) words.add(word);
        } else if (!isLittle(concept)) {
            words.add(concept);
        }
    }

    private static VoiceWords read() {
        Map<String, String> concepts = new HashMap<>();
        List<String> languages;
        int longest = 1;
        try (InputStream in = VoiceWords.class.getResourceAsStream("/names/voices.tsv")) {
            if (in == null) throw new IOException("names/voices.tsv is missing");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String[] head = String.valueOf(lines.readLine()).split("\t", -1);
            languages = List.of(head).subList(1, head.length);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) continue;
                String[] cells = line.split("\t", -1);
                for (int i = 1; i < cells.length; i++) {
                    for (String word : cells[i].split("\\|")) {
                        concepts.putIfAbsent(word, cells[0]);
                        longest = Math.max(longest, word.split("_").length);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new VoiceWords(Map.copyOf(concepts), languages, longest);
    }
}
