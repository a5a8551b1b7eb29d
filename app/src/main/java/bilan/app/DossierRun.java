package bilan.app;

import bilan.app.html.Report;
import bilan.app.json.DossierJson;
import bilan.app.terminal.CleaningSheet;
import bilan.app.terminal.DossierSheet;
import bilan.app.view.Ledger;
import bilan.app.words.Words;
import bilan.claim.ArticleReading;
import bilan.dossier.Dossier;
import bilan.names.NameDecisions;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.store.Store;
import bilan.text.Article;
import bilan.text.When;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads articles, derives the dossier, and hands it out in the forms asked for. */
final class DossierRun {
    /**
     * What was asked for.
     *
     * @param json the dossier as JSON on stdout
     * @param html the file for the page, {@code -} for stdout, or null for no page
     * @param asOf the last day of publication that counts, or null for all
     * @param decisions the file of a reviewer's decisions on names, or null
     * @param into the kept dossier that the articles go into, or null
     * @param again whether kept articles are to be read again
     */
    record Request(
            List<String> places,
            boolean json,
            @Nullable String html,
            @Nullable LocalDate asOf,
            @Nullable Path decisions,
            @Nullable String into,
            boolean again) {}

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Inputs inputs;
    private final Keeper keeper;
    private final List<Article> articles = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    DossierRun(Console console, Words words, Engine engine) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        inputs = new Inputs(console, words, engine);
        keeper = new Keeper(words);
    }

    /** Shows what was taken for the text of each article, and what was not. */
    Exit showCleaning(List<String> places) throws IOException, FailureException {
        gather(places);
        CleaningSheet sheet = new CleaningSheet(console.out(), console.screen(), words);
        for (int i = 0; i < articles.size(); i++) sheet.print(articles.get(i), readings.get(i));
        return inputs.exit();
    }

    /** Derives and prints the dossier. */
    Exit print(Request request) throws IOException, FailureException, UsageException {
        Dossier dossier = dossier(request);
        if (request.json()) DossierJson.write(dossier, console.out());
        Ledger ledger = new Ledger(dossier, inputs.quarantined());
        if (request.html() != null) {
            Report report = new Report(ledger, words, Version.line());
            if (request.html().equals("-")) report.write(console.out());
            else write(report, Path.of(request.html()));
        }
        if (!request.json() && request.html() == null) {
            new DossierSheet(console.out(), console.screen(), words, ledger, engine.languages())
                    .print(shown(request.into() == null ? request.places() : List.of(request.into())));
        }
        return inputs.exit();
    }

    /** Derives the dossier. */
    Dossier dossier(Request request) throws IOException, FailureException, UsageException {
        Material material = material(request);
        return engine.dossier(material.readings(), material.names());
    }

    /** All could be read, or not. */
    Exit exit() {
        return inputs.exit();
    }

    /** What the dossier is made of. */
    private record Material(List<ArticleReading> readings, NameDecisions names) {}

    private Material material(Request request) throws IOException, FailureException, UsageException {
        String kept = keeper.dossier(request.places());
        if (request.into() != null) {
            if (kept != null) throw new UsageException(words.text("error.into_itself", kept));
            return keeper.writing(request.into(), store -> {
                if (request.decisions() != null) keeper.names(List.of(), request.decisions());
                KeepRun run = new KeepRun(console, words, engine, inputs, store);
                run.keep(request.places());
                if (request.decisions() != null) keeper.keepNames(store, request.decisions());
                if (request.again()) run.readAgain();
                return material(store, request, null);
            });
        }
        if (kept == null) {
            NameDecisions names = keeper.names(List.of(), request.decisions());
            gather(request.places());
            return new Material(read(published(request.asOf())), names);
        }
        if (!request.again()) return keeper.reading(kept, store -> material(store, request, request.decisions()));
        return keeper.writing(kept, store -> {
            new KeepRun(console, words, engine, inputs, store).readAgain();
            return material(store, request, request.decisions());
        });
    }

    private Material material(Store store, Request request, @Nullable Path decisions) throws FailureException {
        NameDecisions names = keeper.names(store.decisions(), decisions);
        List<ArticleReading> all = store.readings();
        for (ArticleReading reading : all) articles.add(reading.article());
        if (articles.isEmpty()) throw new FailureException(words.text("error.nothing_kept", store.address()));
        List<ArticleReading> known = new ArrayList<>();
        for (int number : published(request.asOf())) known.add(all.get(number));
        return new Material(known, names);
    }

    /** What was read, for the commands to go on with; a long list is left to the reader's memory. */
    private static String shown(List<String> places) {
        String first = places.get(0);
        String quoted = first.matches("[\\w./@:+,-]+") ? first : "'" + first.replace("'", "'\\''") + "'";
        return places.size() == 1 ? quoted : quoted + " …";
    }

    private void gather(List<String> places) throws IOException, FailureException {
        inputs.read(places, (article, reading) -> {
            articles.add(article);
            readings.add(reading);
        });
        if (articles.isEmpty()) throw new FailureException(words.text("error.nothing_read"));
    }

    /** What was known at the end of that day. An article without a date was not provably known. */
    private List<Integer> published(@Nullable LocalDate day) {
        if (day == null) return IntStream.range(0, articles.size()).boxed().toList();
        List<Integer> known = new ArrayList<>();
        int undated = 0;
        for (int i = 0; i < articles.size(); i++) {
            When published = articles.get(i).published();
            if (published == null) undated++;
            else if (!published.date().isAfter(day)) known.add(i);
        }
        int later = articles.size() - known.size() - undated;
        if (later > 0) console.say("bilan: " + words.count("read.later", later, words.when(When.day(day))));
        if (undated > 0) console.say("bilan: " + words.count("read.undated", undated));
        return known;
    }

    /** Reads these articles at once; a fault of ours with one of them must not take the others with it. */
    private List<ArticleReading> read(List<Integer> numbers) {
        record Outcome(
                @Nullable ArticleReading reading, @Nullable Quarantine quarantine) {}
        AtomicInteger done = new AtomicInteger();
        List<Outcome> outcomes = numbers.parallelStream()
                .map(number -> {
                    try {
                        ArticleReading reading = engine.read(articles.get(number));
                        inputs.progress(done.incrementAndGet(), numbers.size());
                        return new Outcome(reading, null);
                    } catch (RuntimeException | StackOverflowError e) {
                        String reason = words.text("error.internal", e);
                        return new Outcome(
                                null, new Quarantine(readings.get(number).name(), reason, -1));
                    }
                })
                .toList();
        console.endProgress();
        for (Outcome outcome : outcomes) if (outcome.quarantine() != null) inputs.quarantine(outcome.quarantine());
        return outcomes.stream().map(Outcome::reading).filter(Objects::nonNull).toList();
    }

    private void write(Report report, Path file) throws IOException {
        try {
            Published.write(file, out -> write(report, out));
        } catch (IOException e) {
            throw new IOException(words.text("error.write_file", file, reason(e)), e);
        }
        console.say("bilan: " + words.text("read.html_written", file));
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException at) return e.getClass().getSimpleName() + " " + at.getFile();
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void write(Report report, OutputStream stream) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            report.write(out);
        }
    }
}
