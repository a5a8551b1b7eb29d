package bilan.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Looks words up in the dictionary of a language. For one thread. */
final class Morphology {
    private static final int REMEMBERED = 50_000;
    private final DictionaryLookup lookup;
    private final Tags tags;
    private final int frequencyLetters;
    private final String fused;
    private final Map<String, List<Reading>> known = new HashMap<>();

    Morphology(Dictionary dictionary, Tags tags, int frequencyLetters, String fused) {
        lookup = new DictionaryLookup(dictionary);
        this.tags = tags;
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

    List<Reading> readings(Token token) {
        List<Reading> readings = known.get(token.text());
        if (readings == null) {
            readings = lookUp(token);
            if (known.size() >= REMEMBERED) known.clear();
            known.put(token.text(), readings);
        }
        return readings;
    }

    private List<Reading> lookUp(Token token) {
        Set<Reading> found = new LinkedHashSet<>();
        String form = token.text().replace('’', '\'');
        add(form, found);
        if (!token.key().equals(form)) add(token.key(), found);
        return new ArrayList<>(found);
    }

    private void add(String form, Set<Reading> found) {
        for (WordData word : lookup.lookup(form)) {
            String lemma = word.getStem() == null ? form : word.getStem().toString();
            String tag = word.getTag() == null ? "" : word.getTag().toString();
            tag = tag.substring(0, Math.max(0, tag.length() - frequencyLetters)).strip();
            int cut = fused.isEmpty() ? -1 : lemma.indexOf(fused);
            int tagCut = fused.isEmpty() ? -1 : tag.indexOf(fused);
            if (cut > 0 && tagCut > 0) {
                found.add(new Reading(lemma.substring(0, cut), tags.features(tag.substring(0, tagCut))));
                found.add(new Reading(lemma.substring(cut + 1), tags.features(tag.substring(tagCut + 1))));
            } else {
                Set<String> features = tags.features(tag);
                found.add(new Reading(features.contains("proper") ? lemma : lemma.toLowerCase(Locale.ROOT), features));
            }
        }
    }
}
