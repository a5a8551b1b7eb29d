package bilan.app;

import bilan.claim.ArticleReading;
import bilan.dossier.Material;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The articles that the user named, and what is read in them. */
final class Pile {
    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Inputs inputs;
    private final List<Article> articles = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    Pile(Console console, Words words, Engine engine, Inputs inputs) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        this.inputs = inputs;
    }

    /** @throws FailureException if nothing could be read */
    void gather(List<String> places) throws IOException, FailureException {
        inputs.read(places, (article, reading) -> {
            articles.add(article);
            readings.add(reading);
        });
        if (articles.isEmpty()) throw new FailureException(words.text("error.nothing_read"));
    }

    List<Article> articles() {
        return articles;
    }

    /** How each article was got at, in their order. */
    List<Reading> readings() {
        return readings;
    }

    /** Reads what was out by that moment. */
    List<ArticleReading> read(@Nullable When moment) {
        return read(known(articles, moment));
    }

    /** Which of them were out by that moment; says what is left out. Without a date an article was not provably known. */
    List<Integer> known(List<Article> all, @Nullable When moment) {
        if (moment == null) return IntStream.range(0, all.size()).boxed().toList();
        List<Integer> known = new ArrayList<>();
        int undated = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).published() == null) undated++;
            else if (Material.isKnown(all.get(i), moment)) known.add(i);
        }
        int later = all.size() - known.size() - undated;
        if (later > 0) console.say("bilan: " + words.count("read.later", later, words.when(moment)));
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
}
