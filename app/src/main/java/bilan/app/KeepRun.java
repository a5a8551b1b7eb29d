package bilan.app;

import bilan.claim.ArticleReading;
import bilan.sources.Input;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sources;
import bilan.sources.TooLargeException;
import bilan.sources.Visits;
import bilan.store.Entry;
import bilan.store.Hashes;
import bilan.store.KeptArticle;
import bilan.store.Revision;
import bilan.store.Store;
import bilan.text.Article;
import bilan.workbench.gather.JournalVisits;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles into a kept dossier, some at a time. What was kept stays kept whatever comes: started again after an
 * interruption, it passes over what it has and goes on.
 */
final class KeepRun {
    /** Articles kept in one step. */
    private static final int BATCH = 64;

    /** Articles on their way: while one step is kept, and files are opened, the next are read. */
    private static final int WAITING = 2 * BATCH;

    /** So long an interrupted run may take to end its step. */
    private static final long PATIENCE_SECONDS = 10;

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Inputs inputs;
    private final Store store;
    private final JournalVisits visits;
    private final Deque<Future<Outcome>> waiting = new ArrayDeque<>();
    private @Nullable ExecutorService readers;
    private final boolean empty;
    private final long began = System.nanoTime();
    private volatile boolean interrupted;
    private int added;
    private int known;
    private int claims;

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Waiting(Article article, Reading reading, byte[] original) {}

    KeepRun(Console console, Words words, Engine engine, Inputs inputs, Store store) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        this.inputs = inputs;
        this.store = store;
        visits = JournalVisits.of(store);
        empty = store.counts().articles() == 0;
    }

    /** Reads and keeps all that the places hold; says how much at the end. */
    void keep(List<String> places) throws IOException, FailureException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread onInterrupt = new Thread(() -> {
            interrupted = true;
            try {
                if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), KeepRun::reader);
        readers = threads;
        try {
            inputs.read(places, new Taking());
            while (!waiting.isEmpty()) flush();
            visits.note(store);
        } finally {
            threads.shutdownNow();
            if (interrupted) {
                store.close();
                console.endProgress();
                console.say("bilan: " + words.count("keep.interrupted", added, store.address()));
                ended.countDown();
            } else {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
            }
        }
        console.endProgress();
        if (inputs.isWatching() && added == 0) return;
        console.say("bilan: "
                + words.count("keep.kept", added, store.address(), words.number(claims), words.number(known)));
    }

    /** How it went with addresses. */
    JournalVisits visits() {
        return visits;
    }

    /** Reads again what other readers than those of today have read; the earlier readings stay beside the new. */
    void readAgain() {
        Set<String> readers = new TreeSet<>();
        for (String code : engine.bilan().languages())
            readers.add(engine.bilan().reader(code));
        List<KeptArticle> stale = store.readByOthers(readers);
        for (int from = 0; from < stale.size(); from += BATCH) {
            List<KeptArticle> some = stale.subList(from, Math.min(from + BATCH, stale.size()));
            store.revise(some.parallelStream()
                    .filter(kept -> engine.reads(kept.article()))
                    .map(kept -> new Revision(kept.number(), engine.read(kept.article()), reader(kept.article())))
                    .toList());
            inputs.progress(from + some.size(), stale.size());
        }
        console.endProgress();
        console.say("bilan: " + words.count("keep.read_again", stale.size()));
    }

    private final class Taking implements Inputs.Taker {
        /** Whether these bytes are kept already; those of a container are looked at one by one, when it is open. */
        @Override
        public boolean wants(Input in) throws IOException {
            if (empty) return true;
            try {
                if (!store.holds(Hashes.of(in.bytes(Sources.LIMIT)))) return true;
            } catch (TooLargeException e) {
                return true;
            }
            known++;
            return false;
        }

        @Override
        public Visits visits() {
            return visits;
        }

        @Override
        public void take(Article article, Reading reading) throws IOException {
            Waiting one = new Waiting(article, reading, reading.input().bytes(Sources.LIMIT));
            if (readers == null) throw new IllegalStateException("nobody reads");
            waiting.add(readers.submit(() -> outcome(one)));
            if (waiting.size() == WAITING) flush();
        }

        @Override
        public void quarantined(Quarantine quarantine) {
            store.quarantine(quarantine.name(), quarantine.reason(), quarantine.offset());
        }
    }

    private record Outcome(@Nullable Entry entry, @Nullable Quarantine quarantine) {}

    /** Keeps the next step of what has been read. */
    private void flush() throws IOException {
        if (interrupted) throw new IOException(words.text("keep.stopped"));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < BATCH && !waiting.isEmpty(); i++) {
            Outcome outcome = read(waiting.remove());
            if (outcome.entry != null) entries.add(outcome.entry);
            if (outcome.quarantine == null) continue;
            inputs.quarantine(outcome.quarantine);
            new Taking().quarantined(outcome.quarantine);
        }
        if (entries.isEmpty()) return;
        Store.Kept kept = store.keep(entries);
        // once nothing is on its way, the visits told of so far led to articles that are kept
        if (waiting.isEmpty()) visits.note(store);
        added += kept.added();
        known += kept.known();
        claims += kept.claims();
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        console.progress(words.text(
                "keep.progress",
                words.number(added + known),
                words.number(claims),
                words.number((added + known) / seconds)));
    }

    private static Outcome read(Future<Outcome> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread reader(Runnable task) {
        Thread thread = new Thread(task, "bilan-reader");
        thread.setDaemon(true);
        return thread;
    }

    private Outcome outcome(Waiting one) {
        try {
            ArticleReading read = engine.read(one.article);
            Entry entry = new Entry(
                    one.original,
                    one.reading.name(),
                    one.reading.charset(),
                    one.reading.notes(),
                    read,
                    reader(one.article));
            return new Outcome(entry, null);
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours with one text must not take the others with it
            return new Outcome(null, new Quarantine(one.reading.name(), words.text("error.internal", e), -1));
        }
    }

    private String reader(Article article) {
        String code = article.language();
        return code == null || !engine.reads(article) ? "none" : engine.bilan().reader(code);
    }
}
