package bilan.sources;

import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.text.When;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles put by in a temporary file, so that a large pile need not be held in memory; eight bytes of memory each. The
 * file goes when the shelf is closed. Putting is for one thread, taking for any number.
 */
public final class Shelf implements Closeable {
    private final FileChannel file;
    private long[] starts = new long[1 << 10];
    private int size;

    private Shelf(FileChannel file) {
        this.file = file;
    }

    /** An empty one, in the folder for temporary files; nobody else may read it. */
    public static Shelf open() throws IOException {
        Path path = Files.createTempFile("bilan", ".shelf");
        return new Shelf(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** How many articles stand on it. */
    public int size() {
        return size;
    }

    /** Puts an article by; it is the {@code size() - 1}th then. */
    public void put(Article article) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(article.body().length() + 256);
        write(article, new DataOutputStream(bytes));
        if (size + 1 == starts.length) starts = Arrays.copyOf(starts, size * 2);
        ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
        long at = starts[size];
        while (rest.hasRemaining()) at += file.write(rest, at);
        starts[++size] = at;
    }

    /**
     * The article put by as number {@code at}, equal to what it was.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Article take(int at) throws IOException {
        if (at < 0 || at >= size) throw new IndexOutOfBoundsException("article " + at + " of " + size);
        ByteBuffer bytes = ByteBuffer.allocate((int) (starts[at + 1] - starts[at]));
        long from = starts[at];
        while (bytes.hasRemaining()) {
            int read = file.read(bytes, from);
            if (read < 0) throw new EOFException("the file of articles put by has been cut");
            from += read;
        }
        return read(new DataInputStream(new ByteArrayInputStream(bytes.array())));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static void write(Article article, DataOutputStream out) throws IOException {
        text(article.id(), out);
        text(article.title(), out);
        text(article.body(), out);
        text(article.outlet(), out);
        text(article.language(), out);
        when(article.published(), out);
        text(article.publishedFrom(), out);
        text(article.address() == null ? null : article.address().toString(), out);
        out.writeInt(article.omissions().size());
        for (Omission omission : article.omissions()) {
            out.writeInt(omission.span().start());
            out.writeInt(omission.span().end());
            text(omission.kind(), out);
        }
    }

    private static Article read(DataInputStream in) throws IOException {
        String id = required(in);
        String title = text(in);
        String body = required(in);
        String outlet = text(in);
        String language = text(in);
        When published = when(in);
        String publishedFrom = text(in);
        String address = text(in);
        List<Omission> omissions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Span span = new Span(in.readInt(), in.readInt());
            omissions.add(new Omission(span, required(in)));
        }
        URI at = address == null ? null : URI.create(address);
        return new Article(id, title, body, outlet, language, published, publishedFrom, at, omissions);
    }

    private static void when(@Nullable When when, DataOutputStream out) throws IOException {
        text(when == null ? null : when.date().toString(), out);
        if (when == null) return;
        text(when.time() == null ? null : when.time().toString(), out);
        text(when.offset() == null ? null : when.offset().getId(), out);
        out.writeByte(when.precision().ordinal());
    }

    private static @Nullable When when(DataInputStream in) throws IOException {
        String date = text(in);
        if (date == null) return null;
        String time = text(in);
        String offset = text(in);
        return new When(
                LocalDate.parse(date),
                time == null ? null : LocalTime.parse(time),
                offset == null ? null : ZoneOffset.of(offset),
                When.Precision.values()[in.readByte()]);
    }

    /** Unit by unit: a text may hold halves of surrogate pairs, which no charset carries. */
    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) out.writeChars(text);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) return null;
        char[] text = new char[length];
        for (int i = 0; i < length; i++) text[i] = in.readChar();
        return new String(text);
    }

    private static String required(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) throw new IOException("the file of articles put by has been damaged");
        return text;
    }
}
