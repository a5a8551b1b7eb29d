package bilan.app.score;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a name that tell it from another: no accents, no articles, no titles. */
final class ContentWords {
    /** The list of the scoring standard: it is part of the measure, not of Bilan's knowledge of languages. */
    private static final Set<String> STOP = Set.of(
            ("le la les l un une des du de d au aux en et à a the of an and to in for by el los las una del al y e o que"
                            + " qui m mme mr mrs ms dr his her its their son sa ses")
                    .split(" "));

    private ContentWords() {}

    static boolean shared(String a, String b) {
        return !Collections.disjoint(of(a), of(b));
    }

    static Set<String> of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().filter(c -> !combining(c)).forEach(c -> {
            if (isWord(c)) word.appendCodePoint(c);
            else flush(word, words);
        });
        flush(word, words);
        return words;
    }

    /** What Python's {@code \w} takes: letters, every kind of number, and the underscore; no marks. */
    static boolean isWord(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '_'
                || Character.isLetter(codePoint)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /**
     * True for a mark with a combining class, which the JDK does not tell. U+0345 has the highest class there is, so any
     * other such mark behind it is moved before it by normalisation.
     */
    private static boolean combining(int codePoint) {
        int type = Character.getType(codePoint);
        if (type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK) {
            return false;
        }
        String behind = "\u0345" + Character.toString(codePoint);
        return codePoint == 0x345 || !Normalizer.isNormalized(behind, Normalizer.Form.NFD);
    }

    private static void flush(StringBuilder word, Set<String> words) {
        if (word.length() > 0 && !STOP.contains(word.toString())) words.add(word.toString());
        word.setLength(0);
    }
}
