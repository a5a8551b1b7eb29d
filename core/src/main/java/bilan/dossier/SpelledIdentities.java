package bilan.dossier;

import bilan.claim.Source;
import bilan.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells voices apart by their words; knows of places only what their identities say: {@code KZ.almaty} lies in KZ. */
final class SpelledIdentities implements Identities {
    private static final int LITTLE = 3;

    private final Set<String> stopWords;

    SpelledIdentities(Set<String> stopWords) {
        this.stopWords = Set.copyOf(stopWords);
    }

    @Override
    public List<String> containing(String placeId) {
        List<String> containing = new ArrayList<>();
        for (int dot = placeId.lastIndexOf('.'); dot > 0; dot = placeId.lastIndexOf('.', dot - 1)) {
            containing.add(placeId.substring(0, dot));
        }
        return containing;
    }

    @Override
    public List<String> voice(Source source) {
        List<String> words = new ArrayList<>();
        String name = source.name();
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at < name.length() && Character.isLetterOrDigit(name.charAt(at))) continue;
            if (at > from) add(name.substring(from, at), words);
            from = at + 1;
        }
        return words;
    }

    /** Little words tell nothing in any language, unless they are written in capitals: UN, ONU, FSB. */
    private void add(String written, List<String> words) {
        String word = Folding.stripAccents(Folding.key(written));
        boolean acronym = written.length() > 1 && written.chars().noneMatch(Character::isLowerCase);
        if (word.length() <= LITTLE && !acronym || stopWords.contains(word)) return;
        if (!words.contains(word)) words.add(word);
    }
}
