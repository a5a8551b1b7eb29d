package bilan.sources;

import java.util.Locale;

/** What a line of plain text can be told to be by its looks: headline, tag, counter, separator. */
final class LineShape {
    static final int LONGEST_TITLE = 250;
    static final int MOST_TITLE_WORDS = 40;

    private LineShape() {}

    static boolean isTitle(String text) {
        if (text.length() > LONGEST_TITLE || text.length() < 8) return false;
        Words words = Words.of(text);
        if (words.size() < 2 || words.size() > MOST_TITLE_WORDS) return false;
        char last = lastMark(text);
        return last != '.' && last != ':' && last != ',' && last != ';';
    }

    private static char lastMark(String text) {
        int at = text.length() - 1;
        while (at > 0 && "»”\"’')]\u00A0\u202F ".indexOf(text.charAt(at)) >= 0) at--;
        return text.charAt(at);
    }

    /** Where a section tag in capitals begins that is glued to the end of a headline; 0 if there is none. */
    static int sectionTag(String text) {
        int at = text.length();
        int letters = 0;
        int words = 0;
        int start = at;
        while (at > 0) {
            int space = text.lastIndexOf(' ', at - 1);
            String word = text.substring(space + 1, at);
            if (!isCapitals(word)) break;
            letters += word.length();
            words++;
            start = space + 1;
            at = Math.max(0, space);
        }
        // one word in capitals is a name or a label of the headline: "à l'ONU", "VIDÉO"
        boolean rest = start > 20 && hasLowerCase(text.substring(0, start));
        return words >= 2 && letters >= 10 && rest ? start : 0;
    }

    static boolean isTag(String text) {
        Words words = Words.of(text);
        return words.size() >= 1 && words.size() <= 4 && text.length() <= 40 && isCapitals(text) && !words.hasNumber();
    }

    private static boolean isCapitals(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) return false;
            letter |= Character.isUpperCase(text.charAt(i));
        }
        return letter;
    }

    private static boolean hasLowerCase(String text) {
        return !text.equals(text.toUpperCase(Locale.ROOT));
    }

    static boolean isSeparator(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isLetterOrDigit(text.charAt(i))) return false;
        return text.length() >= 3;
    }

    /** A bare small number, as of views and comments. */
    static boolean isCounter(String text) {
        if (text.length() > 7) return false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (". ,kK\u00A0\u202F".indexOf(c) < 0) return false;
        }
        return digits > 0 && digits <= 6;
    }

    static boolean isHashtags(String text) {
        if (text.length() > 400 || text.charAt(0) != '#') return false;
        for (String word : text.split(" ")) if (!word.startsWith("#") || word.length() < 2) return false;
        return true;
    }

    /** Where "Posted: Friday, January 31, 2014" begins behind a headline; 0 if nothing of the kind does. */
    static int gluedDate(String text) {
        if (text.length() > LONGEST_TITLE) return 0;
        Words words = Words.of(text);
        for (int i = 2; i < words.size(); i++) {
            int length = Furniture.ALL.lengthAt(words, i, "dateword");
            if (length == 0 || !words.gapAfter(i + length - 1).strip().startsWith(":")) continue;
            if (VisibleDate.isDateLine(text.substring(words.start(i)))) return words.start(i);
        }
        return 0;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
