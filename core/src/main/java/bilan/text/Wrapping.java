package bilan.text;

/**
 * Whether a text's lines were cut to a width, as agencies and mail do: then a full line goes on in the next one.
 *
 * @param width the longest line, or 0 if lines are paragraphs
 */
record Wrapping(int width) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;
    private static final Wrapping NONE = new Wrapping(0);

    static Wrapping of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at = Sentences.endOfLine(text, at) + 1) {
            width = Math.max(width, Sentences.endOfLine(text, at) - at);
            if (width > WIDEST) return NONE;
        }
        if (width < NARROWEST) return NONE;
        Wrapping wrapping = new Wrapping(width);
        int inner = 0;
        int full = 0;
        for (int at = 0; at < text.length(); ) {
            int end = Sentences.endOfLine(text, at);
            if (end > at && end + 1 < text.length() && Sentences.endOfLine(text, end + 1) > end + 1) {
                inner++;
                if (wrapping.isFull(text, at, end)) full++;
            }
            at = end + 1;
        }
        return inner >= 3 && full * 10 >= inner * 7 ? wrapping : NONE;
    }

    /** Whether the line from {@code start}, or what was joined to it, goes on behind its break at {@code end}. */
    boolean goesOn(String text, int start, int end) {
        if (width == 0 || end + 1 >= text.length()) return false;
        int line = end;
        while (line > start && text.charAt(line - 1) != '\n') line--;
        return Sentences.endOfLine(text, end + 1) > end + 1 && isFull(text, line, end);
    }

    /** The first word of the next line would not have fitted any more. */
    private boolean isFull(String text, int start, int end) {
        int word = end + 1;
        while (word < text.length() && !Character.isWhitespace(text.charAt(word))) word++;
        return end - start + 1 + (word - end - 1) >= width - 2;
    }
}
