package bilan.sources;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a line, folded for look-up: lower case, no accents; letters and digits apart, so that "20h15" and "1er"
 * are several words. Punctuation is no word, the copyright sign is one.
 */
final class Words {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private Words(String line) {
        this.line = line;
    }

    static Words of(String line) {
        Words found = new Words(line);
        int at = 0;
        while (at < line.length()) {
            int kind = kind(line.charAt(at));
            int end = at + 1;
            if (kind == 0) {
                at = end;
                continue;
            }
            while (end < line.length() && kind != 3 && kind(line.charAt(end)) == kind && !isHump(line, end)) end++;
            found.words.add(fold(line.substring(at, end)));
            found.starts.add(at);
            found.ends.add(end);
            at = end;
        }
        return found;
    }

    /** 0 no word, 1 letters, 2 digits, 3 a sign that is a word by itself. */
    private static int kind(char c) {
        if (c >= '0' && c <= '9') return 2;
        if (Character.isLetter(c)) return 1;
        if (Character.getType(c) == Character.NON_SPACING_MARK) return 1;
        return c == '©' ? 3 : 0;
    }

    /** "précédentLe": two words that lost the space between them. */
    private static boolean isHump(String line, int at) {
        return Character.isUpperCase(line.charAt(at)) && Character.isLowerCase(line.charAt(at - 1));
    }

    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) ascii = lower.charAt(i) < 0x80;
        if (ascii) return lower;
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            if (c == 'œ') bare.append("oe");
            else if (c == 'æ') bare.append("ae");
            else bare.append(c);
        }
        return bare.length() == 0 ? lower : bare.toString();
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i);
    }

    int start(int i) {
        return starts.get(i);
    }

    int end(int i) {
        return ends.get(i);
    }

    boolean isNumber(int i) {
        char c = words.get(i).charAt(0);
        return c >= '0' && c <= '9';
    }

    /** The number, or -1 if the word is none or has more than nine digits. */
    int number(int i) {
        if (!isNumber(i) || words.get(i).length() > 9) return -1;
        return Integer.parseInt(words.get(i));
    }

    boolean hasNumber() {
        for (int i = 0; i < size(); i++) if (isNumber(i)) return true;
        return false;
    }

    /** Whether a number stands in the line that is not simply a year. */
    boolean hasFigure() {
        for (int i = 0; i < size(); i++) if (isFigure(i)) return true;
        return false;
    }

    /** Whether the word is a number and not simply a year. */
    boolean isFigure(int i) {
        boolean year = words.get(i).length() == 4 && number(i) >= 1900 && number(i) < 2100;
        return isNumber(i) && !year;
    }

    /** What stands between word {@code i} and the next one. */
    String gapAfter(int i) {
        return line.substring(end(i), i + 1 < size() ? start(i + 1) : line.length());
    }

    /** Whether these words stand here. */
    boolean at(int from, List<String> phrase) {
        if (from < 0 || from + phrase.size() > size()) return false;
        for (int i = 0; i < phrase.size(); i++) if (!words.get(from + i).equals(phrase.get(i))) return false;
        return true;
    }

    List<String> all() {
        return List.copyOf(words);
    }

    String line() {
        return line;
    }
}
