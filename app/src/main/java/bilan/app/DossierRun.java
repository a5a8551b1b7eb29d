package bilan.app;

import bilan.app.terminal.CleaningSheet;
import bilan.app.terminal.DossierSheet;
import bilan.claim.ArticleReading;
import bilan.dossier.Account;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.Reviews;
import bilan.names.NameDecisions;
import bilan.store.Store;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.html.Report;
import bilan.workbench.json.DossierJson;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads articles, derives the dossier, and hands it out in the forms asked for. */
final class DossierRun {
    /**
     * What was asked for.
     *
     * @param json the dossier as JSON on stdout
     * @param html the file for the page, {@code -} for stdout, or null for no page
     * @param asOf the last moment of publication that counts, or null for all
     * @param decisions the file of a reviewer's decisions on names, or null
     * @param into the kept dossier that the articles go into, or null
     * @param again whether kept articles are to be read again
     * @param policy how tolls are to be read, or null to show only what is told
     */
    record Request(
            List<String> places,
            boolean json,
            @Nullable String html,
            @Nullable When asOf,
            @Nullable Path decisions,
            @Nullable String into,
            boolean again,
            @Nullable ReadingPolicy policy) {}

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Inputs inputs;
    private final Pile pile;
    private final Keeper keeper;

    DossierRun(Console console, Words words, Engine engine) {
        this(console, words, engine, Reach.NAMED);
    }

    DossierRun(Console console, Words words, Engine engine, Reach reach) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        inputs = new Inputs(console, words, engine, reach);
        pile = new Pile(console, words, engine, inputs);
        keeper = new Keeper(words);
    }

    /** Shows what was taken for the text of each article, and what was not. */
    Exit showCleaning(List<String> places) throws IOException, FailureException {
        pile.gather(places);
        CleaningSheet sheet = new CleaningSheet(console.out(), console.screen(), words);
        for (int i = 0; i < pile.articles().size(); i++)
            sheet.print(pile.articles().get(i), pile.readings().get(i));
        return inputs.exit();
    }

    /** Derives and prints the dossier. */
    Exit print(Request request) throws IOException, FailureException, UsageException {
        Dossier dossier = dossier(request);
        int stories = SeveralStories.count(
                dossier.articles().stream().map(Account::article).toList());
        if (stories > 1) {
            console.say("bilan: "
                    + words.text("read.several_stories", dossier.articles().size(), stories));
            console.say("  bilan stories " + shown(request.places()));
        }
        if (request.json()) DossierJson.write(dossier, request.policy(), console.out());
        Ledger ledger = new Ledger(dossier, inputs.quarantined(), request.policy());
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
        return engine.dossier(material.readings(), material.names(), material.reviews());
    }

    /** All could be read, or not. */
    Exit exit() {
        return inputs.exit();
    }

    /** What the dossier is made of. */
    private record Material(List<ArticleReading> readings, NameDecisions names, Reviews reviews) {}

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
            pile.gather(request.places());
            return new Material(pile.read(request.asOf()), names, Reviews.NONE);
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
        List<Article> articles = all.stream().map(ArticleReading::article).toList();
        if (articles.isEmpty()) throw new FailureException(words.text("error.nothing_kept", store.address()));
        List<ArticleReading> known = new ArrayList<>();
        for (int number : pile.known(articles, request.asOf())) known.add(all.get(number));
        return new Material(known, names, keeper.reviews(store));
    }

    /** What was read, for the commands to go on with; a long list is left to the reader's memory. */
    private static String shown(List<String> places) {
        String first = places.get(0);
        String quoted = first.matches("[\\w./@:+,-]+") ? first : "'" + first.replace("'", "'\\''") + "'";
        return places.size() == 1 ? quoted : quoted + " …";
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
