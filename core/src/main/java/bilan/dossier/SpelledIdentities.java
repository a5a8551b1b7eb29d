package bilan.dossier;

import bilan.claim.Source;
import bilan.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells voices apart by their words alone; knows of no place inside another. Immutable. */
final class SpelledIdentities implements Identities {
    private final Set<String> stopWords;

    SpelledIdentities(Set<String> stopWords) {
        this.stopWords = Set.copyOf(stopWords);
    }

    @Override
    public List<String> containing(String placeId) {
        return List.of();
    }

    @Override
    public List<String> voice(Source source) {
        List<String> words = new ArrayList<>();
        String name = Folding.stripAccents(Folding.key(source.name()));
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at < name.length() && Character.isLetterOrDigit(name.charAt(at))) continue;
            String word = name.substring(from, at);
            if (word.length() > 1 && !stopWords.contains(word)) words.add(word);
            from = at + 1;
        }
        return words;
    }
}
