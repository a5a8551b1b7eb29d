package bilan.app.terminal;

/**
 * A stretch of a paragraph.
 *
 * @param text made safe already, or our own
 */
record Piece(String text, Style style) {
    static Piece plain(String text) {
        return new Piece(text, Style.PLAIN);
    }

    static Piece strong(String text) {
        return new Piece(text, Style.STRONG);
    }

    static Piece faint(String text) {
        return new Piece(text, Style.FAINT);
    }
}
