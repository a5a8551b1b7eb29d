package bilan.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.claim.Attribution;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Evidence;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.Span;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepostFinderTest {
    private static final String WIRE = """
            Une nuit de violences à Port-Salut

            Des affrontements ont éclaté lundi soir sur le front de mer de Port-Salut, où des pêcheurs protestaient contre \
            la fermeture de la criée. La préfecture a fait état de 14 blessés et de 37 interpellations, sans préciser \
            combien de policiers figuraient parmi eux. Trois chalutiers ont brûlé dans le bassin, et la circulation des \
            trains a été coupée jusqu'au matin. Le maire, Alban Kerdoncuff, a demandé au gouvernement de rouvrir la criée \
            avant la fin du mois.
            """;
    private static final String OTHER = """
            Les pêcheurs de Port-Salut en colère

            Lundi, la criée fermait. Dans la soirée, le port flambait. Selon la préfecture, 14 personnes ont été blessées \
            et 37 arrêtées au cours d'une soirée d'émeute que personne ici n'avait vue venir. « On nous prend notre \
            gagne-pain », lâche un patron pêcheur devant la carcasse encore fumante de son bateau.
            """;

    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();

    private void add(String id, String day, String language, String body, long... killed) {
        Article article =
                new Article(id, null, body, null, language, When.day(LocalDate.parse(day)), null, null, List.of());
        List<Claim> claims = new ArrayList<>();
        for (long number : killed) {
            Span span = new Span(0, 1);
            claims.add(new Claim(
                    id + number,
                    Effect.KILLED,
                    Quantity.exactly(number),
                    Group.UNSPECIFIED,
                    Modality.ASSERTED,
                    Scope.INCIDENT,
                    null,
                    Attribution.NONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    language,
                    new Evidence(id, span, span, null, null, span, "told", "test")));
        }
        articles.add(article);
        fingerprints.put(id, Fingerprint.of(article, claims));
    }

    private List<List<String>> groups() {
        return new RepostFinder()
                .find(articles, fingerprints).families().stream()
                        .map(family ->
                                family.articles().stream().map(Article::id).toList())
                        .toList();
    }

    @Test
    void aCopyUnderAnotherHeadlineIsACopy() {
        add("wire", "2024-03-04", "fr", WIRE);
        add("copy", "2024-03-05", "fr", WIRE.replace("Une nuit de violences", "CHOC : l'enfer"));
        assertEquals(List.of(List.of("wire", "copy")), groups());
    }

    @Test
    void aCutCopyIsACopyAndTheFirstPublishedIsTheOriginal() {
        add("cut", "2024-03-05", "fr", WIRE.substring(0, WIRE.indexOf("Trois chalutiers")));
        add("wire", "2024-03-04", "fr", WIRE);
        assertEquals(List.of(List.of("wire", "cut")), groups());
    }

    @Test
    void aLightRewriteIsACopy() {
        add("wire", "2024-03-04", "fr", WIRE);
        add(
                "rewrite",
                "2024-03-05",
                "fr",
                WIRE.replace("ont éclaté lundi soir", "ont eu lieu dans la soirée de lundi")
                        .replace("où des pêcheurs protestaient", "où les marins manifestaient")
                        .replace("a fait état de", "a recensé")
                        .replace("Trois chalutiers ont brûlé", "Trois bateaux sont partis en fumée"));
        assertEquals(List.of(List.of("wire", "rewrite")), groups());
    }

    @Test
    void aChangedNumberDoesNotHideACopy() {
        add("wire", "2024-03-04", "fr", WIRE);
        add("copy", "2024-03-05", "fr", WIRE.replace("14 blessés", "41 blessés"));
        assertEquals(List.of(List.of("wire", "copy")), groups());
    }

    @Test
    void twoReportsOfOneEventWithTheSameFiguresAreNoCopies() {
        add("wire", "2024-03-04", "fr", WIRE, 14, 37);
        add("other", "2024-03-05", "fr", OTHER, 14, 37);
        assertEquals(List.of(), groups());
    }

    @Test
    void aTranslationIsRecognisedByItsFiguresNumbersAndNames() {
        String french =
                "À Valmort, le préfet Lucien Abadie a dit mardi 4 mars 2024 que 17 personnes étaient mortes, 212"
                        + " blessées, 48 disparues et 1 300 sans abri après la crue de la Sorne.";
        String english =
                "In Valmort, prefect Lucien Abadie said on Tuesday 4 March 2024 that 17 people had died, 212 were"
                        + " injured, 48 missing and 1,300 homeless after the flood of the Sorne.";
        add("fr", "2024-03-04", "fr", french, 17, 212, 48, 1300);
        add("en", "2024-03-05", "en", english, 17, 212, 48, 1300);
        assertEquals(List.of(List.of("fr", "en")), groups());
    }

    @Test
    void theSameFiguresInAnotherOrderAreNoTranslation() {
        String french =
                "À Valmort, le préfet Lucien Abadie a dit mardi 4 mars 2024 que 17 personnes étaient mortes, 212"
                        + " blessées, 48 disparues et 1 300 sans abri après la crue de la Sorne.";
        String english =
                "The Sorne has left 1,300 people homeless; 48 are missing in Valmort, where 17 have died and 212"
                        + " are hurt, said Lucien Abadie.";
        add("fr", "2024-03-04", "fr", french, 17, 212, 48, 1300);
        add("en", "2024-03-05", "en", english, 1300, 48, 17, 212);
        assertEquals(List.of(), groups());
    }

    @Test
    void emptyTextsAreNoCopiesOfEachOther() {
        add("a", "2024-03-04", "fr", "");
        add("b", "2024-03-05", "fr", "");
        assertEquals(List.of(), groups());
    }

    private Copies copies() {
        return new RepostFinder().find(articles, fingerprints);
    }

    @Test
    void aTextThatPrintsAPassageOfAnotherQuotesIt() {
        String passage = WIRE.substring(WIRE.indexOf("Des affrontements"), WIRE.indexOf("Trois chalutiers"));
        add("wire", "2024-03-04", "fr", WIRE);
        add(
                "quoting",
                "2024-03-05",
                "fr",
                OTHER
                        + "Depuis dix ans, la flotte a perdu la moitié de ses bateaux et les jeunes partent travailler en"
                        + " ville. Le mareyeur Joël Tanguy, lui, a vendu son camion au printemps dernier et ne reviendra"
                        + " pas sur sa décision. Au café du port, on ne parle que de cela, entre deux parties de cartes."
                        + " Personne ne croit plus aux promesses que font les ministres de passage. L'agence écrit : « "
                        + passage + "»");
        assertEquals(List.of(), groups());
        assertEquals(1, copies().quotations().size());
        assertEquals("wire", copies().quotations().get(0).of().id());
    }

    @Test
    void aTextThatGoesOnWithNewFiguresDaysLaterIsAVersionAndAnAlteredCopyIsNone() {
        add("wire", "2024-03-04", "fr", WIRE, 14, 37);
        String later = WIRE.replace("14 blessés et de 37", "19 blessés et de 52")
                .replace(
                        "Trois chalutiers ont brûlé dans le bassin",
                        "Le feu a été éteint à l'aube par des renforts venus de Brest");
        add(
                "later",
                "2024-03-06",
                "fr",
                later + "Le port a rouvert mercredi, et les criées voisines ont repris.",
                19,
                52);
        add("altered", "2024-03-06", "fr", WIRE.replace("14 blessés et de 37", "41 blessés et de 73"), 41, 73);
        Map<String, Copy.Kind> kinds = new HashMap<>();
        for (Copy copy : copies().families().get(0).copies())
            kinds.put(copy.article().id(), copy.kind());
        assertEquals(Map.of("later", Copy.Kind.VERSION, "altered", Copy.Kind.COPY), kinds);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        add("wire", "2024-03-04", "fr", WIRE);
        add("cut", "2024-03-05", "fr", WIRE.substring(0, WIRE.indexOf("Trois chalutiers")));
        add("other", "2024-03-05", "fr", OTHER);
        add("copy", "2024-03-06", "fr", WIRE.replace("14", "41"));
        Copies once = copies();
        java.util.Collections.reverse(articles);
        assertEquals(once, copies());
    }
}
