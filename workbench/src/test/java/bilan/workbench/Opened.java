package bilan.workbench;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.store.Entry;
import bilan.text.Article;
import bilan.workbench.desk.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A workbench over a dossier in a temporary folder, its clock standing still. */
public final class Opened implements AutoCloseable {
    /** The articles of the example. */
    public static final Path EXAMPLE = Path.of("../dossiers/kazakhstan-2022/articles");

    /** When everything happens. */
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-07T09:10:00Z"));

    private static final Bilan BILAN = Bilan.bundled();

    private final Desk desk;
    private final Workbench workbench;

    private Opened(Desk desk, Workbench workbench) {
        this.desk = desk;
        this.workbench = workbench;
    }

    /** With nothing in it. */
    public static Opened empty(Path folder) {
        Desk desk = new Desk(() -> BILAN, folder.resolve("tests.bilan").toString(), CLOCK, "tester");
        try {
            return new Opened(desk, Workbench.open(desk, 0, "bilan 0"));
        } catch (PortTakenException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With these articles. */
    public static Opened with(Path folder, Path articles) {
        Opened opened = empty(folder);
        opened.keep(articles);
        return opened;
    }

    /** With the articles of the example. */
    public static Opened example(Path folder) {
        return with(folder, EXAMPLE);
    }

    /** Reads the articles of a folder into the dossier. */
    public void keep(Path articles) {
        List<Entry> entries = new ArrayList<>();
        try {
            Sources.bundled().read(List.of(articles.toString()), new Sink() {
                @Override
                public void article(Article article, Reading reading) {
                    entries.add(entry(article, reading));
                }

                @Override
                public void quarantine(Quarantine quarantine) {
                    throw new IllegalStateException(quarantine.toString());
                }
            });
        } catch (NothingToReadException e) {
            throw new IllegalStateException(e);
        }
        desk.writing(store -> store.keep(entries));
        desk.changed();
    }

    private static Entry entry(Article article, Reading reading) {
        Article identified = BILAN.identified(article);
        String code = identified.language();
        ArticleReading read =
                code == null ? new ArticleReading(identified, List.of(), List.of(), List.of()) : BILAN.read(identified);
        try {
            byte[] original = reading.input().bytes(Sources.LIMIT);
            return new Entry(
                    original,
                    reading.name(),
                    reading.charset(),
                    reading.notes(),
                    read,
                    code == null ? "none" : BILAN.reader(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Desk desk() {
        return desk;
    }

    /** The address with the key. */
    public String address() {
        return workbench.address();
    }

    /** The address of a page, for a browser that has been let in. */
    public String address(String path) {
        return "http://127.0.0.1:" + workbench.port() + path;
    }

    public int port() {
        return workbench.port();
    }

    @Override
    public void close() {
        workbench.close();
        desk.close();
    }
}
