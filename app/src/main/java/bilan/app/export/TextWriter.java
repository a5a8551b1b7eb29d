package bilan.app.export;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A format that is text, in UTF-8. */
abstract class TextWriter implements DossierWriter {
    private final String name;

    TextWriter(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int write(Snapshot snapshot, OutputStream out) throws IOException {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (Writer text = new BufferedWriter(new OutputStreamWriter(open, StandardCharsets.UTF_8))) {
            return write(snapshot, text);
        }
    }

    abstract int write(Snapshot snapshot, Writer out) throws IOException;
}
