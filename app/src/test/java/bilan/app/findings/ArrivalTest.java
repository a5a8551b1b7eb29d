package bilan.app.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import bilan.workbench.json.DossierJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All dossiers, byte for byte: however the articles arrive, the same comes out. Seeds are fixed. */
class ArrivalTest {
    private static final Path DOSSIERS = Path.of("../dossiers");
    private static final int SEEDS = 3;

    private final Bilan bilan = Bilan.bundled();

    @Test
    void anyOrderAnyBatchesAndAnArticleTwiceGiveTheSameBytes() throws Exception {
        int stories = 0;
        for (Path folder : folders()) {
            List<ArticleReading> readings = read(folder);
            String batch = bytes(readings);
            for (int seed = 0; seed < SEEDS; seed++) {
                Random random = new Random(seed);
                List<ArticleReading> arriving = new ArrayList<>(readings);
                // one of them is delivered twice
                arriving.add(readings.get(random.nextInt(readings.size())));
                Collections.shuffle(arriving, random);
                List<ArticleReading> here = new ArrayList<>();
                while (here.size() < arriving.size()) {
                    int next = Math.min(arriving.size(), here.size() + 1 + random.nextInt(6));
                    here.addAll(arriving.subList(here.size(), next));
                    String soFar = bytes(here);
                    if (next == arriving.size()) assertEquals(batch, soFar, folder + ", seed " + seed);
                }
            }
            stories++;
        }
        assertTrue(stories >= 12, "only " + stories);
    }

    @Test
    void anotherReaderOfTheSameArticlesGivesTheSameBytes() throws Exception {
        for (Path folder : folders().subList(0, 2)) {
            String once = bytes(read(folder));
            List<ArticleReading> again = new ArrayList<>();
            for (ArticleReading reading : read(folder))
                again.add(Bilan.bundled().read(reading.article()));
            assertEquals(once, bytes(again), folder.toString());
        }
    }

    private static List<Path> folders() throws IOException {
        try (var all = Files.list(DOSSIERS)) {
            return all.filter(folder -> Files.isDirectory(folder.resolve("articles")))
                    .sorted()
                    .toList();
        }
    }

    private List<ArticleReading> read(Path folder) throws Exception {
        List<ArticleReading> readings = new ArrayList<>();
        Sources.bundled().read(List.of(folder.resolve("articles").toString()), new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                readings.add(bilan.read(article));
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                throw new AssertionError(quarantine);
            }
        });
        return readings;
    }

    private String bytes(List<ArticleReading> readings) throws IOException {
        StringWriter out = new StringWriter();
        DossierJson.write(bilan.dossier(readings), out);
        return out.toString();
    }
}
