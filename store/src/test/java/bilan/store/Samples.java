package bilan.store;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.text.When;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles in three languages, read by the bundled packs. */
final class Samples {
    static final Bilan BILAN = Bilan.bundled();

    private Samples() {}

    static final String FRENCH = "Émeutes à Almatî 🙂\n\nAu moins 18 membres des forces de sécurité ont été tués et 748"
            + " blessés à Almaty, a annoncé jeudi 6 janvier 2022 le ministère de l’Intérieur, cité par l'agence"
            + " Interfax. L'état d'urgence a été décrété mercredi 5 décembre.\n\nLire aussi : le gaz";

    static final String ENGLISH =
            "Police said on Friday that 26 armed rioters had been killed and more than 3,000 people"
                    + " detained in Almaty since the start of the unrest.";

    static final String SPANISH =
            "El Ministerio del Interior informó de que murieron 164 personas, entre ellas dos niños.";

    static List<Entry> three() {
        Article french = new Article(
                "vesti",
                "Émeutes à Almatî 🙂",
                FRENCH,
                "Vesti",
                "fr",
                new When(LocalDate.of(2022, 1, 6), LocalTime.of(21, 40), ZoneOffset.ofHours(1), When.Precision.MINUTE),
                "meta",
                URI.create("https://example.org/a%20b"),
                List.of(new Omission(new Span(FRENCH.indexOf("Lire aussi"), FRENCH.length()), "related")));
        return List.of(
                entry(french), entry(Article.of("wire", "en", ENGLISH)), entry(Article.of("diario", "es", SPANISH)));
    }

    static Entry entry(Article article) {
        ArticleReading reading = BILAN.read(article);
        byte[] original = ("<p>" + article.body()).getBytes(StandardCharsets.UTF_8);
        return new Entry(
                original, "folder/" + article.id() + ".html", "UTF-8", List.of("charset guessed"), reading, "test-1");
    }

    /** So many different articles, the same for the same seed. */
    static List<Entry> many(int count, long seed) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "Le préfet a annoncé que " + (2 + random.nextInt(900)) + " personnes avaient été tuées et "
                    + (2 + random.nextInt(900)) + " blessées à Valserre, article " + i + ".";
            entries.add(entry(Article.of("a" + i, "fr", text)));
        }
        return entries;
    }
}
