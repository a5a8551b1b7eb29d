package bilan.workbench.desk;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.sources.Input;
import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.sources.TooLargeException;
import bilan.store.Entry;
import bilan.store.Hashes;
import bilan.store.Store;
import bilan.store.StoreException;
import bilan.text.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into the dossier on a thread of its own, one pile after the other. The first articles are kept as soon as
 * they are read, so that there is something to see; later ones in larger steps. Safe for threads.
 */
public final class Ingest implements AutoCloseable {
    private static final int FIRST_BATCH = 2;
    private static final int BATCH = 64;

    private final Desk desk;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "bilan-reading");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopped;
    private volatile @Nullable String failure;

    public Ingest(Desk desk) {
        this.desk = desk;
    }

    /** Told of every step, on the thread that reads. */
    public void onProgress(Consumer<Progress> listener) {
        listeners.add(listener);
    }

    /** How far it has come. */
    public Progress progress() {
        return progress;
    }

    /** Why the last pile was given up, or null. */
    public @Nullable String failure() {
        return failure;
    }

    /**
     * Begins to read, after what is being read already.
     *
     * @param places files and folders
     * @param done called at the end, whatever came of it
     */
    public void begin(List<String> places, Runnable done) {
        report(new Progress(true, 0, 0, progress.added(), 0, progress.claims(), 0, 0));
        reading.execute(() -> {
            try {
                new Pile().read(places);
            } finally {
                done.run();
            }
        });
    }

    private void report(Progress next) {
        progress = next;
        for (Consumer<Progress> listener : listeners) listener.accept(next);
    }

    @Override
    public void close() {
        stopped = true;
        reading.shutdown();
        try {
            if (!reading.awaitTermination(10, TimeUnit.SECONDS)) reading.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was told to be read together. */
    private final class Pile implements Sink {
        private final long began = System.nanoTime();
        private final List<Waiting> waiting = new ArrayList<>();
        private int batch = FIRST_BATCH;
        private int file;
        private int files;
        private int added;
        private int known;
        private int claims;
        private int quarantined;

        void read(List<String> places) {
            failure = null;
            try (Desk.Holding holding = desk.hold()) {
                Objects.requireNonNull(holding);
                Sources.bundled().read(places, this);
                flush();
            } catch (NothingToReadException e) {
                failure = "ingest.nothing";
            } catch (StoreException e) {
                failure = "ingest.store";
            } catch (StoppedException e) {
                failure = "ingest.stopped";
            } catch (UncheckedIOException e) {
                failure = "ingest.failed";
            } finally {
                desk.changed();
                tell(false);
            }
        }

        private void tell(boolean running) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            report(new Progress(running, file, files, added, known, claims, quarantined, seconds));
        }

        @Override
        public void file(int number, int of) {
            if (stopped) throw new StoppedException();
            file = number;
            files = of;
            if (number % 10 == 1) tell(true);
        }

        @Override
        public boolean wants(Input in) throws IOException {
            try {
                String hash = Hashes.of(in.bytes(Sources.LIMIT));
                if (desk.writing(store -> !store.holds(hash))) return true;
            } catch (TooLargeException e) {
                return true;
            }
            known++;
            return false;
        }

        @Override
        public void article(Article article, Reading reading) {
            try {
                waiting.add(new Waiting(article, reading, reading.input().bytes(Sources.LIMIT)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (waiting.size() < batch) return;
            flush();
            batch = Math.min(BATCH, batch * 2);
        }

        @Override
        public void quarantine(Quarantine quarantine) {
            quarantined++;
            desk.writing(store -> {
                store.quarantine(quarantine.name(), quarantine.reason(), quarantine.offset());
                return null;
            });
        }

        private void flush() {
            List<Outcome> outcomes = waiting.parallelStream().map(this::outcome).toList();
            waiting.clear();
            List<Entry> entries = new ArrayList<>();
            for (Outcome outcome : outcomes) {
                if (outcome.entry != null) entries.add(outcome.entry);
                if (outcome.quarantine != null) quarantine(outcome.quarantine);
            }
            if (!entries.isEmpty()) {
                Store.Kept kept = desk.writing(store -> store.keep(entries));
                added += kept.added();
                known += kept.known();
                claims += kept.claims();
                desk.changed();
            }
            tell(true);
        }

        private Outcome outcome(Waiting one) {
            String name = one.reading.name();
            try {
                Bilan bilan = desk.bilan();
                Article article = bilan.identified(one.article);
                String code = article.language();
                boolean readable = code != null && bilan.languages().contains(code);
                if (!readable && article.body().codePoints().anyMatch(Character::isLetter)) {
                    return new Outcome(null, new Quarantine(name, "in no language that can be read", -1));
                }
                ArticleReading read =
                        readable ? bilan.read(article) : new ArticleReading(article, List.of(), List.of(), List.of());
                String reader = readable ? bilan.reader(Objects.requireNonNull(code)) : "none";
                Entry entry = new Entry(one.original, name, one.reading.charset(), one.reading.notes(), read, reader);
                return new Outcome(entry, null);
            } catch (RuntimeException | StackOverflowError e) {
                // a fault of ours with one text must not take the others with it
                return new Outcome(null, new Quarantine(name, "its reader failed: " + e, -1));
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Waiting(Article article, Reading reading, byte[] original) {}

    private record Outcome(@Nullable Entry entry, @Nullable Quarantine quarantine) {}

    /** The workbench is being closed. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
