package bilan.text;

import java.text.Normalizer;

/** Makes spellings comparable: kinds of apostrophe and space, case, accents. Stateless. */
public final class Folding {
    private Folding() {}

    /**
     * One character for one: the result is as long as the text, so offsets hold. Apostrophes become {@code '}, spaces
     * and invisible characters a plain space, letters lower case.
     */
    public static String fold(String text) {
        char[] folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char to = fold(c);
            if (to == c) continue;
            if (folded == null) folded = text.toCharArray();
            folded[i] = to;
        }
        return folded == null ? text : new String(folded);
    }

    static char fold(char c) {
        if (c < 128) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' && c != '\n' ? ' ' : c;
        if (isApostrophe(c)) return '\'';
        if (isBlank(c)) return ' ';
        if (isHyphen(c)) return '-';
        // İ is the one letter whose lower case takes two characters
        return c == 'İ' ? 'i' : Character.toLowerCase(c);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '＇' || c == '´' || c == '`';
    }

    /** Hyphens inside words; dashes are punctuation. */
    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Spaces of any width, controls, zero-width and byte-order marks. */
    static boolean isBlank(char c) {
        if (c <= ' ' || c == 0x7F) return true;
        if (c < 128) return false;
        return c <= 0xA0
                || Character.isSpaceChar(c)
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c == 0xFEFF;
    }

    /** Letters without their accents: {@code é} → {@code e}, {@code œ} stays. */
    public static String stripAccents(String text) {
        if (isAscii(text)) return text;
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) bare.append(parts.charAt(i));
        }
        return bare.toString();
    }

    /** The form word lists are looked up by: folded, lower-cased, accents composed. Its length may differ. */
    public static String key(String text) {
        if (isAscii(text)) return fold(text);
        String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\u00AD' || c >= 0x200B && c <= 0x200F || c == 0xFEFF) continue;
            key.append(fold(c));
        }
        return key.toString();
    }

    /** Below the combining marks nothing is left to compose. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x300) return false;
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }
}
