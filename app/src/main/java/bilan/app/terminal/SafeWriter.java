package bilan.app.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Lets lines through to a terminal, and nothing in them that it would obey. */
public final class SafeWriter extends FilterWriter {
    public SafeWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] units, int from, int length) throws IOException {
        write(new String(units, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(Safe.lines(text.substring(from, from + length)));
    }
}
