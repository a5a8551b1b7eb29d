package bilan.app.terminal;

import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.text.When;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints stories: headline, when it was told, the words that hold it together, its articles. */
public final class StorySheet {
    private final Sheet sheet;
    private final Words words;

    public StorySheet(Writer out, Screen screen, Words words) {
        sheet = new Sheet(out, screen);
        this.words = words;
    }

    /** Prints them in their order; articles that share their story with no other stand at the end. */
    public void print(List<Story> stories) throws IOException {
        List<Story> told =
                stories.stream().filter(story -> story.articles().size() > 1).toList();
        List<Story> alone =
                stories.stream().filter(story -> story.articles().size() == 1).toList();
        int articles =
                stories.stream().mapToInt(story -> story.articles().size()).sum();
        sheet.paragraph(
                0,
                Piece.strong(words.count("stories.articles", articles)),
                Piece.plain(" · " + words.count("stories.stories", told.size())
                        + (alone.isEmpty() ? "" : " · " + words.count("stories.alone", alone.size()))));
        for (Story story : told) {
            sheet.blank();
            Digest first = story.articles().get(0);
            sheet.paragraph(0, Piece.strong(title(first)));
            sheet.paragraph(2, Piece.faint(String.join(" · ", facts(story))));
            for (Digest article : story.articles()) line(article);
        }
        if (alone.isEmpty()) return;
        sheet.heading(words.text("stories.alone_heading"));
        for (Story story : alone) line(story.articles().get(0));
    }

    private List<String> facts(Story story) {
        List<String> facts = new ArrayList<>();
        facts.add(words.count("stories.articles", story.articles().size()));
        List<When> days = story.articles().stream()
                .map(Digest::published)
                .filter(When.class::isInstance)
                .map(when -> When.day(when.date()))
                .distinct()
                .toList();
        if (days.size() == 1) facts.add(words.when(days.get(0)));
        if (days.size() > 1) facts.add(words.when(days.get(0)) + " – " + words.when(days.get(days.size() - 1)));
        if (!story.shared().isEmpty()) facts.add(Safe.line(String.join(", ", story.shared())));
        return facts;
    }

    private void line(Digest article) throws IOException {
        @Nullable When published = article.published();
        String day = published == null ? words.text("stories.undated") : words.when(When.day(published.date()));
        sheet.paragraph(
                2, 6, List.of(Piece.plain(Safe.line(article.id())), Piece.faint("  " + day + "  " + title(article))));
    }

    private static String title(Digest article) {
        return Safe.line(article.title() == null ? article.id() : article.title());
    }
}
