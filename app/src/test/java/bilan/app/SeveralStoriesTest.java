package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralStoriesTest {
    private static final Path DOSSIERS = Path.of("../dossiers");

    private static int count(List<Path> folders) throws NothingToReadException {
        List<Article> articles = new ArrayList<>();
        List<String> places = folders.stream()
                .map(folder -> folder.resolve("articles").toString())
                .toList();
        Sources.bundled().read(places, new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                articles.add(article);
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                throw new AssertionError(quarantine);
            }
        });
        return SeveralStories.count(articles);
    }

    @Test
    void oneCrisisIsOneStoryInWhateverLanguages() throws IOException, NothingToReadException {
        try (var folders = Files.list(DOSSIERS)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                assertEquals(1, count(List.of(folder)), folder.toString());
            }
        }
    }

    @Test
    void twoCrisesInOnePileAreTold() throws NothingToReadException {
        assertEquals(
                2, count(List.of(DOSSIERS.resolve("2025-fire-kastelburg"), DOSSIERS.resolve("2025-floods-ardovie"))));
    }
}
