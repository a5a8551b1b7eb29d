package bilan.app;

import bilan.app.terminal.StorySheet;
import bilan.claim.ArticleReading;
import bilan.dossier.Dossier;
import bilan.dossier.Reviews;
import bilan.names.NameDecisions;
import bilan.sources.Quarantine;
import bilan.sources.Shelf;
import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import bilan.text.Article;
import bilan.workbench.json.DossierJson;
import bilan.workbench.json.StoryJson;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Finds the stories in a pile of articles. Of an article once read only its digest stays in memory. */
final class StoriesRun {
    /** Articles worked on at once. */
    private static final int BATCH = 256;

    /** How stories are written. */
    enum Form {
        SHEET,
        LINES,
        DOSSIERS
    }

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Form form;
    private final Inputs inputs;
    private final List<Article> waiting = new ArrayList<>();
    private final List<Digest> digests = new ArrayList<>();

    StoriesRun(Console console, Words words, Engine engine, Reach reach, Form form) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        this.form = form;
        inputs = new Inputs(console, words, engine, reach);
    }

    /** Prints the stories, the most told first. */
    Exit print(List<String> places, @Nullable Path decisions) throws IOException, FailureException, UsageException {
        StoryDecisions decided = decisions(decisions);
        if (form != Form.DOSSIERS) {
            List<Story> stories = stories(places, decided, null);
            if (form == Form.SHEET) new StorySheet(console.out(), console.screen(), words).print(stories);
            else for (Story story : stories) StoryJson.write(story, console.out());
            return inputs.exit();
        }
        try (Shelf shelf = Shelf.open()) {
            dossiers(stories(places, decided, shelf), shelf);
        }
        return inputs.exit();
    }

    /** @param shelf where the articles are put by, or null if they are not needed again */
    private List<Story> stories(List<String> places, StoryDecisions decided, @Nullable Shelf shelf)
            throws IOException, FailureException {
        inputs.read(places, (article, reading) -> {
            if (shelf != null) shelf.put(article);
            waiting.add(article);
            if (waiting.size() == BATCH) digest();
        });
        digest();
        if (digests.isEmpty()) throw new FailureException(words.text("error.nothing_read"));
        List<Story> stories = new ArrayList<>(new StoryFinder().find(digests, decided));
        stories.sort(Comparator.comparingInt((Story story) -> -story.articles().size()));
        return stories;
    }

    private void digest() {
        digests.addAll(waiting.parallelStream().map(Digest::of).toList());
        waiting.clear();
    }

    /** Reads and reconciles as many stories at a time as fill a batch, and writes them in their order. */
    private void dossiers(List<Story> stories, Shelf shelf) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < digests.size(); i++) numbers.put(digests.get(i).id(), i);
        AtomicInteger done = new AtomicInteger();
        for (int from = 0; from < stories.size(); ) {
            int to = from;
            for (int size = 0; to < stories.size() && size < BATCH; to++) {
                size += stories.get(to).articles().size();
            }
            List<Outcome> outcomes = stories.subList(from, to).stream()
                    .flatMap(story -> story.articles().stream().map(digest -> numbers.get(digest.id())))
                    .toList()
                    .parallelStream()
                    .map(number -> {
                        Outcome outcome = outcome(number, shelf);
                        inputs.progress(done.incrementAndGet(), digests.size());
                        return outcome;
                    })
                    .toList();
            console.endProgress();
            List<List<ArticleReading>> readings = new ArrayList<>();
            int next = 0;
            for (Story story : stories.subList(from, to)) {
                int end = next + story.articles().size();
                readings.add(readings(outcomes.subList(next, end)));
                next = end;
            }
            List<Dossier> dossiers = readings.parallelStream()
                    .map(reading -> engine.dossier(reading, NameDecisions.NONE, Reviews.NONE))
                    .toList();
            for (Dossier dossier : dossiers) DossierJson.writeLine(dossier, console.out());
            from = to;
        }
    }

    private record Outcome(
            @Nullable ArticleReading reading, @Nullable Quarantine quarantine) {}

    /** A fault of ours with one text must not take the others with it. */
    private Outcome outcome(int number, Shelf shelf) {
        try {
            return new Outcome(engine.read(shelf.take(number)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError e) {
            String reason = words.text("error.internal", e);
            return new Outcome(null, new Quarantine(digests.get(number).id(), reason, -1));
        }
    }

    private List<ArticleReading> readings(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) if (outcome.quarantine() != null) inputs.quarantine(outcome.quarantine());
        return outcomes.stream().map(Outcome::reading).filter(Objects::nonNull).toList();
    }

    private StoryDecisions decisions(@Nullable Path file) throws IOException, UsageException {
        if (file == null) return StoryDecisions.NONE;
        try {
            return StoryDecisions.parse(Files.readAllLines(file), file.toString());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        } catch (NoSuchFileException e) {
            throw new UsageException(words.text("error.missing", file));
        } catch (CharacterCodingException e) {
            throw new UsageException(words.text("error.not_utf8", file));
        }
    }
}
