package bilan.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other spellings of a word that a dictionary may know it by. Immutable. */
final class Spellings {
    /** Longer words are not tried: the number of spellings grows with the square of the length. */
    private static final int LONGEST = 24;

    private final Orthography orthography;

    Spellings(Orthography orthography) {
        this.orthography = orthography;
    }

    /** Composed, with plain apostrophes and hyphens, without invisible characters; case stays. */
    static String plain(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) plain = word.charAt(i) < 128;
        if (plain) return word;
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c != '\u00AD') clean.append(Folding.isApostrophe(c) ? '\'' : Folding.isHyphen(c) ? '-' : c);
        }
        return clean.toString();
    }

    /** The word that an ending has been cut off, or null: {@code ca} → can. */
    @Nullable
    String stem(String key) {
        return orthography.stems().get(key);
    }

    /** With one accent or two, those with one first: {@code evacues} → {@code évacues}, {@code évacués} … */
    List<String> accented(String key) {
        if (orthography.accents().isEmpty() || key.length() > LONGEST) return List.of();
        List<String> once = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < key.length(); i++) {
            for (String first : replaced(key, i)) {
                once.add(first);
                for (int j = i + 1; j < key.length(); j++) twice.addAll(replaced(first, j));
            }
        }
        once.addAll(twice);
        return once;
    }

    /** With an accent on the first letter only: capitals often lack it, {@code A l'issue}. */
    List<String> accentedFirst(String key) {
        return key.isEmpty() ? List.of() : replaced(key, 0);
    }

    private List<String> replaced(String key, int at) {
        String letters = orthography.accents().getOrDefault(key.charAt(at), "");
        List<String> words = new ArrayList<>(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            words.add(key.substring(0, at) + letters.charAt(i) + key.substring(at + 1));
        }
        return words;
    }

    /** « manifestant·e·s » → manifestants, « blessé(e)s » → blessés, « directeur/trice » → directeur. */
    List<String> masculine(String key) {
        int mark = -1;
        for (int i = 1; i < key.length() - 1 && mark < 0; i++) {
            char c = key.charAt(i);
            if (orthography.inclusive().indexOf(c) >= 0 || c == '-' && isEnding(key, i + 1)) mark = i;
        }
        if (mark < 0) return List.of();
        String stem = key.substring(0, mark);
        int last = Math.max(mark, lastMark(key));
        String tail = key.substring(last + 1);
        Set<String> words = new LinkedHashSet<>();
        if (tail.endsWith("s") && !stem.endsWith("s")) words.add(stem + "s");
        words.add(stem);
        return List.copyOf(words);
    }

    private boolean isEnding(String key, int at) {
        int end = at;
        while (end < key.length() && key.charAt(end) != '-') end++;
        return orthography.inclusiveEndings().contains(key.substring(at, end));
    }

    private int lastMark(String key) {
        for (int i = key.length() - 1; i > 0; i--) {
            char c = key.charAt(i);
            if (!Character.isLetter(c)) return i;
        }
        return 0;
    }
}
