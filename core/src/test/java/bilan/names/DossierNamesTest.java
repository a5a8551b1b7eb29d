package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.Bilan;
import bilan.Checkout;
import bilan.claim.ArticleReading;
import bilan.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twelve articles in three languages on one crisis. */
class DossierNamesTest {
    private static Names names;

    @BeforeAll
    static void readDossier() throws IOException {
        Bilan bilan = Bilan.bundled();
        List<ArticleReading> readings = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(Checkout.root().resolve("dossiers/kazakhstan-2022/text"))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String doc = file.getFileName().toString();
            String language = doc.substring(doc.indexOf('-') + 1, doc.indexOf('.'));
            readings.add(bilan.read(Article.of(doc, language, Files.readString(file))));
        }
        names = bilan.material(readings).names();
    }

    @Test
    void theInteriorMinistryIsOneInThreeLanguages() {
        assertEquals(1, bearing("ministère de l'Intérieur", "Interior Ministry", "Ministerio del Interior"));
    }

    @Test
    void theProsecutorGeneralIsOneInTwoLanguages() {
        assertEquals(1, bearing("parquet général", "Fiscalía General"));
    }

    @Test
    void thePresidentIsOneInThreeLanguagesAndNotHisPredecessor() {
        assertEquals(1, bearing("Kassym-Jomart Tokaïev", "Kassym-Jomart Tokayev", "Kasim-Yomart Tokáyev", "Tokáyev"));
        assertEquals(2, bearing("Kassym-Jomart Tokaïev", "Noursoultan Nazarbaïev"));
    }

    /** How many names hold these spellings. */
    private static int bearing(String... spellings) {
        Set<String> ids = new TreeSet<>();
        for (String spelling : spellings) {
            ids.add(names.names().stream()
                    .filter(name -> name.variants().stream()
                            .anyMatch(variant -> Spelling.key(variant.text()).equals(Spelling.key(spelling))))
                    .map(Name::id)
                    .findFirst()
                    .orElse("no name has " + spelling));
        }
        return ids.size();
    }
}
