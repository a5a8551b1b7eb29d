package bilan.text;

/** Finds where a figure ends: digits, their grouping marks, decimals, and letters glued to them. */
final class Figures {
    private static final int GROUP = 3;
    private final Orthography orthography;

    Figures(Orthography orthography) {
        this.orthography = orthography;
    }

    /** The end of the figure that starts at a digit: {@code 3 811}, {@code 51'400}, {@code 2,5}, {@code 30th}. */
    int end(String text, int at, int limit) {
        int end = digits(text, at, limit);
        int first = end - at;
        boolean groups = first <= GROUP && (text.charAt(at) != '0' || first == 1);
        while (end + 1 < limit) {
            int next = digits(text, end + 1, limit);
            int length = next - end - 1;
            if (length == 0) break;
            char mark = mark(text.charAt(end));
            boolean joins = mark == '.'
                    || mark == ','
                    || groups && length == GROUP && orthography.thousands().indexOf(mark) >= 0;
            if (!joins) break;
            end = next;
        }
        return suffix(text, end, limit);
    }

    /** {@code 12.º}, {@code 1er}, {@code 22h30}, {@code 15k}. */
    private int suffix(String text, int at, int limit) {
        int end = at;
        while (end < limit && Tokenizer.isWordPart(text, end)) end++;
        if (end > at || at + 1 >= limit || text.charAt(at) != '.') return end;
        int behind = at + 1;
        while (behind < limit && Character.isLetter(text.charAt(behind))) behind++;
        boolean ordinal =
                behind - at < 5 && orthography.ordinalEndings().contains(Folding.key(text.substring(at, behind)));
        return ordinal ? behind : at;
    }

    private static char mark(char c) {
        if (Folding.isApostrophe(c)) return '\'';
        return Folding.isBlank(c) ? ' ' : c;
    }

    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < limit && Character.isDigit(text.charAt(end))) end++;
        return end;
    }
}
