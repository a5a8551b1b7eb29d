package bilan.sources;

import bilan.fetch.AddressException;
import bilan.fetch.WebAddress;
import bilan.limits.Limits;
import bilan.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Files, folders, globs and standard input → articles. One input is held at a time; one that cannot be read goes into
 * quarantine with its reason, and the rest is read. Immutable and safe for threads.
 */
public final class Sources {
    /** Bytes that a reader may hold at once, unless the caller says otherwise. */
    public static final int LIMIT = Limits.FILE;

    static final int HEAD = 8_192;

    private final List<ArticleReader> readers;
    private final int limit;
    private final @Nullable Web web;

    private Sources(List<ArticleReader> readers, int limit, @Nullable Web web) {
        this.readers = readers;
        this.limit = limit;
        this.web = web;
    }

    /** All readers on the class path, the usual limit. */
    public static Sources bundled() {
        List<ArticleReader> found = new ArrayList<>();
        ServiceLoader.load(ArticleReader.class).forEach(found::add);
        // what is known by its first bytes comes before pages, which turn up inside other formats, and plain text takes
        // whatever no other reader knows
        found.sort(Comparator.comparingInt(Sources::rank)
                .thenComparing(reader -> reader.getClass().getName()));
        return new Sources(List.copyOf(found), LIMIT, null);
    }

    private static int rank(ArticleReader reader) {
        if (reader instanceof TextReader) return 2;
        return reader instanceof HtmlReader ? 1 : 0;
    }

    /**
     * The same with another limit.
     *
     * @param bytes how many bytes of a file may be held at once
     */
    public Sources withLimit(int bytes) {
        if (bytes <= 0) throw new IllegalArgumentException("limit of " + bytes + " bytes");
        return new Sources(readers, bytes, web);
    }

    /** The same, which also reads addresses of the web. */
    public Sources with(Web reader) {
        return new Sources(readers, limit, reader);
    }

    /**
     * Reads everything that is named, in the order given, addresses last; a folder is walked in the order of its paths.
     *
     * @param places files, folders (with all folders in them; hidden files are passed over), globs, {@code -} for
     *     standard input, or addresses ({@code https://…})
     * @throws NothingToReadException if a place does not exist or holds no file; nothing has been read then
     */
    public void read(List<String> places, Sink sink) throws NothingToReadException {
        read(places, System.in, sink);
    }

    /** As {@link #read(List, Sink)}, with the stream that {@code -} stands for. */
    public void read(List<String> places, InputStream standardInput, Sink sink) throws NothingToReadException {
        List<String> here = places.stream()
                .filter(place -> web == null || !WebAddress.looksLike(place))
                .toList();
        List<URI> addresses = addresses(places);
        FileWalk walk = here.isEmpty() && !addresses.isEmpty() ? FileWalk.NOTHING : FileWalk.of(here);
        UniqueSink unique = new UniqueSink(sink, new UniqueIds());
        for (Quarantine unreachable : walk.unreachable()) unique.quarantine(unreachable);
        int number = 0;
        for (Map.Entry<String, Path> file : walk.files().entrySet()) {
            sink.file(++number, walk.files().size());
            read(file.getKey(), file.getValue(), unique);
        }
        if (walk.standardInput()) readStandardInput(standardInput, unique);
        try {
            if (web != null && !addresses.isEmpty()) web.read(addresses, this, unique);
        } catch (UniqueSink.Failure e) {
            throw e.cause();
        }
    }

    private List<URI> addresses(List<String> places) throws NothingToReadException {
        List<URI> addresses = new ArrayList<>();
        if (web == null) return addresses;
        for (String place : places) {
            if (!WebAddress.looksLike(place)) continue;
            try {
                addresses.add(WebAddress.of(place));
            } catch (AddressException e) {
                throw new NothingToReadException(place + ": " + e.getMessage());
            }
        }
        return addresses;
    }

    /** The addresses in a list of them, or null if the input is something else. */
    @Nullable
    List<Listed> listed(Input in) throws IOException {
        return readerOf(in) instanceof AddressList ? AddressList.addresses(in.bytes(Limits.XML)) : null;
    }

    /** Whether the input is a feed. */
    boolean isFeed(Input in) throws IOException {
        ArticleReader reader = readerOf(in);
        if (reader instanceof FeedReader) return true;
        return reader instanceof JsonNewsReader
                && new String(in.head(HEAD), StandardCharsets.UTF_8).contains("jsonfeed.org/version");
    }

    /** Reads one input that is already at hand: a page from an archive or from the web. */
    public void read(Input in, Sink sink) {
        readOne(in, sink instanceof UniqueSink unique ? unique : new UniqueSink(sink, new UniqueIds()));
    }

    /**
     * The same, but articles keep the ids that the input gives them, also where two share one: see {@link UniqueIds}.
     *
     * @param size how many bytes it has
     */
    public void readWithSharedIds(Input in, long size, Sink sink) {
        read(in, size, new UniqueSink(sink, null));
    }

    /** The files with what an article of each is called if nothing in it says so, in the order given. */
    public static Map<String, Path> ids(Collection<Path> files) {
        return FileWalk.named(new LinkedHashSet<>(files));
    }

    private void read(String id, Path path, UniqueSink sink) {
        Input in = Input.file(id, path);
        try {
            read(in, Files.size(path), sink);
        } catch (IOException e) {
            sink.quarantine(Quarantine.whole(in.name(), reason(e)));
        }
    }

    private void read(Input in, long size, UniqueSink sink) {
        try {
            if (size > limit && !readerOf(in).streams()) {
                sink.quarantine(Quarantine.whole(in.name(), tooLarge(size)));
                return;
            }
        } catch (IOException e) {
            sink.quarantine(Quarantine.whole(in.name(), reason(e)));
            return;
        }
        readOne(in, sink);
    }

    private void readStandardInput(InputStream stream, UniqueSink sink) {
        try {
            byte[] bytes = stream.readNBytes(limit);
            if (bytes.length == limit && stream.read() >= 0) {
                sink.quarantine(Quarantine.whole("-", "more than the limit of " + TooLargeException.inWords(limit)));
                return;
            }
            readOne(Input.bytes("stdin", "-", bytes), sink);
        } catch (IOException e) {
            sink.quarantine(Quarantine.whole("-", reason(e)));
        }
    }

    private void readOne(Input in, UniqueSink sink) {
        try {
            if (sink.wants(in)) readerOf(in).read(in, sink);
        } catch (IOException e) {
            sink.quarantine(Quarantine.whole(in.name(), reason(e)));
        } catch (UniqueSink.Failure e) {
            throw e.cause(); // the caller's own, not the input's
        } catch (StackOverflowError e) {
            sink.quarantine(Quarantine.whole(in.name(), "nested too deeply to be read"));
        } catch (OutOfMemoryError e) {
            sink.quarantine(Quarantine.whole(in.name(), "needs more memory than there is"));
        } catch (RuntimeException e) {
            sink.quarantine(Quarantine.whole(in.name(), "its reader failed: " + e));
        }
    }

    private ArticleReader readerOf(Input in) throws IOException {
        byte[] head = in.head(HEAD);
        for (ArticleReader reader : readers) {
            if (reader.accepts(head, in.name()) || in.isPage() && reader instanceof HtmlReader) return reader;
        }
        throw new IOException("no reader for it");
    }

    private String tooLarge(long size) {
        return size + " bytes, more than the limit of " + TooLargeException.inWords(limit);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) return "is gone or leads nowhere";
        if (e instanceof java.nio.file.AccessDeniedException) return "may not be read: permission denied";
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** Keeps ids apart and marks what the caller's sink throws, so that it is not taken for a fault of the input. */
    private static final class UniqueSink implements Sink {
        private final Sink inner;
        private final @Nullable UniqueIds ids;

        UniqueSink(Sink inner, @Nullable UniqueIds ids) {
            this.inner = inner;
            this.ids = ids;
        }

        @Override
        public void article(Article article, Reading reading) {
            Article named = ids == null ? article : article.named(ids.add(article.id()));
            guarded(() -> inner.article(named, reading));
        }

        @Override
        public boolean wants(Input in) throws IOException {
            boolean wanted = inner.wants(in);
            if (!wanted && ids != null) ids.take(in.id());
            return wanted;
        }

        @Override
        public void quarantine(Quarantine quarantine) {
            guarded(() -> inner.quarantine(quarantine));
        }

        @Override
        public void unchanged(URI address) {
            guarded(() -> inner.unchanged(address));
        }

        @Override
        public void followed(Followed list) {
            guarded(() -> inner.followed(list));
        }

        private static void guarded(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException e) {
                throw new Failure(e);
            }
        }

        private static final class Failure extends RuntimeException {
            private static final long serialVersionUID = 1;
            private final RuntimeException cause;

            Failure(RuntimeException cause) {
                super(cause);
                this.cause = cause;
            }

            /** What the caller threw, out of as many wrappings as it went through. */
            RuntimeException cause() {
                return cause instanceof Failure inner ? inner.cause() : cause;
            }
        }
    }
}
