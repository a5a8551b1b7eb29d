package bilan.app;

import bilan.app.json.StoryJson;
import bilan.app.terminal.StorySheet;
import bilan.app.words.Words;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import bilan.text.Article;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the stories in a pile of articles. */
final class StoriesRun {
    private final Console console;
    private final Words words;
    private final Inputs inputs;

    StoriesRun(Console console, Words words, Engine engine) {
        this.console = console;
        this.words = words;
        inputs = new Inputs(console, words, engine);
    }

    /** Prints the stories, the most told first. */
    Exit print(List<String> places, boolean json, @Nullable Path decisions)
            throws IOException, FailureException, UsageException {
        StoryDecisions decided = decisions(decisions);
        List<Article> articles = new ArrayList<>();
        inputs.read(places, (article, reading) -> articles.add(article));
        if (articles.isEmpty()) throw new FailureException(words.text("error.nothing_read"));
        List<Story> stories = new ArrayList<>(new StoryFinder().find(articles, decided));
        stories.sort(Comparator.comparingInt((Story story) -> -story.articles().size()));
        if (json) {
            for (Story story : stories) StoryJson.write(story, console.out());
        } else {
            new StorySheet(console.out(), console.screen(), words).print(stories);
        }
        return inputs.exit();
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
