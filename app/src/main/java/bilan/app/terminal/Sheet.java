package bilan.app.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes paragraphs that keep to the width of the screen. No line is longer and none ends in blanks. */
final class Sheet {
    private final Writer out;
    private final Screen screen;

    Sheet(Writer out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    int width() {
        return screen.width();
    }

    void blank() throws IOException {
        out.write('\n');
    }

    /** A section's title with a rule under it. */
    void heading(String title) throws IOException {
        blank();
        paragraph(0, 0, List.of(new Piece(title, Style.TITLE)));
        out.write("─".repeat(Math.min(screen.width(), Columns.of(title))));
        out.write('\n');
    }

    /** Two ends of one line; two lines where they do not fit, the second indented. */
    void spread(Piece left, Piece right, int indent) throws IOException {
        int gap = screen.width() - Columns.of(left.text()) - Columns.of(right.text());
        if (gap < 2) {
            paragraph(0, left);
            paragraph(indent, right);
            return;
        }
        styled(left);
        out.write(" ".repeat(gap));
        styled(right);
        out.write('\n');
    }

    private void styled(Piece piece) throws IOException {
        boolean plain = !screen.colour() || piece.style() == Style.PLAIN;
        out.write(plain ? piece.text() : "\u001b[" + piece.style().code() + "m" + piece.text() + "\u001b[0m");
    }

    void paragraph(int indent, Piece... pieces) throws IOException {
        paragraph(indent, indent, List.of(pieces));
    }

    /** Breaks only at plain spaces; a word longer than the line is cut. */
    void paragraph(int firstIndent, int indent, List<Piece> pieces) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) text.append(piece.text());
        Style[] styles = new Style[text.length()];
        int at = 0;
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.text().length(); i++) styles[at++] = piece.style();
        }
        int from = 0;
        int margin = bounded(firstIndent);
        do {
            int end = lineEnd(text, from, screen.width() - margin);
            line(margin, text, styles, from, trimmed(text, from, end));
            from = end;
            while (from < text.length() && text.charAt(from) == ' ') from++;
            margin = bounded(indent);
        } while (from < text.length());
    }

    /** On a narrow screen the margins give way first. */
    private int bounded(int indent) {
        return Math.min(indent, screen.width() / 4);
    }

    private static int lineEnd(CharSequence text, int from, int room) {
        int columns = 0;
        int lastBreak = -1;
        for (int i = from; i < text.length(); ) {
            int point = Character.codePointAt(text, i);
            if (point == ' ') lastBreak = i;
            columns += Columns.of(point);
            if (columns > room) {
                if (point == ' ') return i;
                return lastBreak > from ? lastBreak : Math.max(i, from + Character.charCount(point));
            }
            i += Character.charCount(point);
        }
        return text.length();
    }

    private static int trimmed(CharSequence text, int from, int end) {
        int last = end;
        while (last > from && text.charAt(last - 1) == ' ') last--;
        return last;
    }

    private void line(int margin, CharSequence text, Style[] styles, int from, int end) throws IOException {
        if (end > from) out.write(" ".repeat(margin));
        Style now = Style.PLAIN;
        for (int i = from; i < end; i++) {
            if (screen.colour() && styles[i] != now) {
                if (now != Style.PLAIN) out.write("\u001b[0m");
                now = styles[i];
                if (now != Style.PLAIN) out.write("\u001b[" + now.code() + "m");
            }
            out.write(text.charAt(i));
        }
        if (now != Style.PLAIN) out.write("\u001b[0m");
        out.write('\n');
    }
}
