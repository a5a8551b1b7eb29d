package bilan.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as search sees it: letters and digits without case and accents. */
final class SearchWords {
    private SearchWords() {}

    /** The words of a text, folded. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i += Character.charCount(apart.codePointAt(i))) {
            int c = apart.codePointAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) continue;
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) words.add(word.toString().toLowerCase(Locale.ROOT));
        return words;
    }

    /** The same, with a space between. */
    static String folded(String text) {
        return String.join(" ", of(text));
    }
}
