package bilan.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Looks words up in the dictionary of a language. For one thread. */
final class Morphology {
    private final DictionaryLookup lookup;
    private final Tags tags;
    private final Spellings spellings;
    private final int frequencyLetters;
    private final String fused;

    /**
     * A word as the dictionary knows it.
     *
     * @param readings all of them; none for an unknown word
     * @param key what word lists are asked for: the word's own key, or the spelling that the dictionary knows instead
     */
    record Entry(List<Reading> readings, String key) {
        Entry {
            readings = List.copyOf(readings);
        }
    }

    Morphology(Dictionary dictionary, Tags tags, Orthography orthography, int frequencyLetters, String fused) {
        lookup = new DictionaryLookup(dictionary);
        this.tags = tags;
        this.spellings = new Spellings(orthography);
        this.frequencyLetters = frequencyLetters;
        this.fused = fused;
    }

    static Dictionary dictionary(String resource) throws IOException {
        String info = resource.substring(0, resource.lastIndexOf('.')) + ".info";
        try (InputStream automaton = DataJars.resource(resource);
                InputStream about = DataJars.resource(info)) {
            return Dictionary.read(automaton, about);
        }
    }

    /**
     * The word as it stands; another spelling only where the dictionary does not know this one.
     *
     * @param accentless in a text that leaves accents out, a word has the readings of its accented spellings too
     */
    Entry look(Word word, boolean accentless) {
        Set<Reading> found = new LinkedHashSet<>();
        String form = Spellings.plain(word.text());
        add(form, found);
        if (!word.key().equals(form)) add(word.key(), found);
        // « ces gens-là »: cut off with its hyphen
        if (found.isEmpty() && form.startsWith("-")) add(word.key().substring(1), found);
        boolean unknown = found.isEmpty();
        String key = word.key();
        if (unknown) {
            String stem = spellings.stem(key);
            if (stem != null) {
                add(stem, found);
                return new Entry(List.copyOf(found), stem);
            }
            for (String other : spellings.masculine(key)) {
                add(other, found);
                if (!found.isEmpty()) return new Entry(List.copyOf(found), other);
            }
        }
        List<String> accented = accentless || unknown
                ? spellings.accented(key)
                : word.capitalised() ? spellings.accentedFirst(key) : List.of();
        for (String other : accented) {
            int before = found.size();
            add(other, found);
            if (unknown && before == 0 && !found.isEmpty()) key = other;
        }
        return new Entry(List.copyOf(found), key);
    }

    private void add(String form, Set<Reading> found) {
        for (WordData word : lookup.lookup(form)) {
            String lemma = word.getStem() == null ? form : word.getStem().toString();
            String tag = word.getTag() == null ? "" : word.getTag().toString();
            tag = tag.substring(0, Math.max(0, tag.length() - frequencyLetters)).strip();
            int cut = fused.isEmpty() ? -1 : lemma.indexOf(fused);
            int tagCut = fused.isEmpty() ? -1 : tag.indexOf(fused);
            if (cut > 0 && tagCut > 0) {
                found.add(reading(lemma.substring(0, cut), tag.substring(0, tagCut)));
                found.add(reading(lemma.substring(cut + 1), tag.substring(tagCut + 1)));
            } else {
                found.add(reading(lemma, tag));
            }
        }
    }

    private Reading reading(String lemma, String tag) {
        Set<String> features = tags.features(tag);
        return new Reading(features.contains("proper") ? lemma : lemma.toLowerCase(Locale.ROOT), features);
    }
}
