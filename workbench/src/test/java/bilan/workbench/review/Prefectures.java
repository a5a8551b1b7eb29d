package bilan.workbench.review;

import bilan.Bilan;
import bilan.store.Entry;
import bilan.text.Article;
import bilan.text.When;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** As many articles with one figure each as a test wants; no two alike. */
final class Prefectures {
    private static final Bilan BILAN = Bilan.bundled();

    private Prefectures() {}

    static List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "Le préfet du district " + i + " a annoncé que " + (2 + i)
                    + " personnes avaient été tuées à Valserre.";
            Article article = new Article(
                    "a" + i,
                    null,
                    text,
                    "Courrier " + i,
                    "fr",
                    When.day(LocalDate.of(2026, 1, 1).plusDays(i % 60)),
                    "meta",
                    null,
                    List.of());
            entries.add(new Entry(
                    text.getBytes(StandardCharsets.UTF_8),
                    "a" + i + ".txt",
                    "UTF-8",
                    List.of(),
                    BILAN.read(article),
                    BILAN.reader("fr")));
        }
        return entries;
    }
}
