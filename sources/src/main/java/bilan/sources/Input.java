package bilan.sources;

import bilan.fetch.Fetched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something to read: a file, or bytes at hand. Immutable; each {@link #open()} starts anew. */
public final class Input {
    /** Opens a new stream over all of the bytes. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    private final String id;
    private final String name;
    private final Opening opening;
    private final @Nullable String type;
    private final @Nullable String charset;
    private final Known known;
    private final int depth;

    private Input(String id, String name, Opening opening) {
        this(id, name, opening, null, null, Known.NOTHING, 0);
    }

    private Input(
            String id,
            String name,
            Opening opening,
            @Nullable String type,
            @Nullable String charset,
            Known known,
            int depth) {
        this.depth = depth;
        this.id = id;
        this.name = name;
        this.opening = opening;
        this.type = type;
        this.charset = charset;
        this.known = known;
    }

    /**
     * A file.
     *
     * @param id what its article is to be called, unique in the run
     */
    public static Input file(String id, Path path) {
        return new Input(id, path.toString(), () -> Files.newInputStream(path));
    }

    /**
     * Something that other means open: an object in a store, say.
     *
     * @param name what a person knows it by; its suffix may help to tell the format
     */
    public static Input opened(String id, String name, Opening opening) {
        return new Input(id, name, opening);
    }

    /**
     * Bytes at hand: standard input, a page from an archive.
     *
     * @param name what a person knows them by; its suffix may help to tell the format
     */
    public static Input bytes(String id, String name, byte[] bytes) {
        byte[] own = bytes.clone();
        return new Input(id, name, () -> new ByteArrayInputStream(own));
    }

    /** A page from the web, with what was said of it there. */
    static Input page(String id, Fetched.Page page, Known known) {
        return new Input(
                id,
                id,
                () -> new ByteArrayInputStream(page.bytes()),
                page.type(),
                page.charset(),
                known.at(page.address()),
                0);
    }

    /** Something inside this one: an attachment. */
    Input inside(String innerId, String innerName, byte[] bytes) {
        return new Input(
                innerId, innerName, () -> new ByteArrayInputStream(bytes), null, null, Known.NOTHING, depth + 1);
    }

    /** How many inputs this one is inside of. */
    int depth() {
        return depth;
    }

    /** True if a server called it a page. */
    boolean isPage() {
        return "text/html".equals(type) || "application/xhtml+xml".equals(type);
    }

    /** The charset that a server named, or null. */
    @Nullable
    String charset() {
        return charset;
    }

    /** What was said of its article elsewhere. */
    Known known() {
        return known;
    }

    /** What its article is to be called. */
    public String id() {
        return id;
    }

    /** Path or name, for people. */
    public String name() {
        return name;
    }

    /** A new stream over all of it; the caller closes it. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /** The first bytes, at most {@code most}. */
    public byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }

    /**
     * All bytes.
     *
     * @throws TooLargeException if there are more than {@code limit}; no more than that are read
     */
    public byte[] bytes(int limit) throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(limit);
            if (bytes.length == limit && in.read() >= 0) throw new TooLargeException(limit);
            return bytes;
        }
    }
}
