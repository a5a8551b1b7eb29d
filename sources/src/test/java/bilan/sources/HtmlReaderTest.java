package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of invented outlets, one kind of furniture at a time. */
final class HtmlReaderTest {
    private static final String LEAD =
            "Douze personnes ont été tuées mardi dans l'explosion d'une conduite de gaz, a annoncé la préfecture.";
    private static final String SECOND =
            "Selon les pompiers, trente et une autres ont été blessées, la plupart par des éclats de verre.";
    private static final String THIRD =
            "Le maire a décrété trois jours de deuil et fermé les écoles du quartier jusqu'à lundi.";

    private static String page(String head, String inside, String around) {
        return "<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Explosion à Valserre : 12 morts | Le Phare"
                + "</title>" + head + "</head><body><nav><a href=/>Accueil</a></nav>" + around
                + "<div class=c><h1>Explosion à Valserre : 12 morts</h1><div class=b><p>" + LEAD + "</p>" + inside
                + "<p>" + SECOND + "</p><p>" + THIRD + "</p></div></div></body></html>";
    }

    private static Collected inside(String html) {
        return Collected.page(page("", html, ""));
    }

    @Test
    void theBodyIsTheTitleABlankLineAndTheParagraphs() {
        assertEquals(
                "Explosion à Valserre : 12 morts\n\n" + LEAD + "\n\n" + SECOND + "\n\n" + THIRD,
                inside("").article().body());
    }

    @Test
    void crossHeadingsAndListsKeepTheirLines() {
        String body = inside("<h2>Le fil de la journée</h2><ul><li>8 heures : première alerte.</li>"
                        + "<li>9 heures : 12 morts confirmées.</li></ul>")
                .article()
                .body();
        assertTrue(
                body.contains(
                        "\n\nLe fil de la journée\n\n8 heures : première alerte.\n\n9 heures : 12 morts confirmées."),
                body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <aside><p><a href=/x>Séisme : 300 morts au Ruritan</a></p></aside>             | Ruritan    | related
            <p><a href=/x>Lire aussi : Séisme, 300 morts</a></p>                           | 300 morts  | related
            <p><strong>À lire aussi :</strong> <a href=/x>Au moins 75 avions</a></p>       | 75 avions  | related
            <p>Read also: <a href=/x>Quake kills 300 in Ruritania</a></p>                  | Quake      | related
            <p>Lea también: <a href=/x>Seísmo, 300 muertos</a></p>                         | Seísmo     | related
            <div class=share-bar>Partager <span>31</span></div>                            | Partager   | share
            <p>Partagez cet article avec vos amis !</p>                                    | Partagez   | share
            <p>Share this article</p>                                                      | Share      | share
            <p>Compartir en Facebook</p>                                                   | Compartir  | share
            <div>62 commentaires</div>                                                     | 62         | comment
            <p>1 248 vues</p>                                                              | 1 248      | counter
            <p>5 min read</p>                                                              | 5 min      | counter
            <figure><img><figcaption>Photo : 12 secouristes</figcaption></figure>          | secouristes| caption
            <p class=wp-caption>Les 40 pompiers sur place.</p>                             | pompiers s | caption
            <p>Crédit photo : Agence du Phare</p>                                          | Agence     | caption
            <p>Photo: Agencia del Faro</p>                                                 | Agencia    | caption
            <p>Inscrivez-vous à notre newsletter !</p>                                     | newsletter | newsletter
            <p>Sign up for our free newsletter</p>                                         | free       | newsletter
            <p>Suscríbete a nuestro boletín</p>                                            | boletín    | newsletter
            <div class=cookie-consent>Nous et nos 742 partenaires</div>                    | 742        | cookie
            <p>Ce site utilise des cookies pour mesurer son audience.</p>                  | audience   | cookie
            <div class=ad-slot>Acer 24, -50 %</div>                                        | Acer       | advert
            <p>Publicité</p>                                                               | Publicité  | advert
            <p>La suite après cette publicité</p>                                          | La suite   | advert
            <div class=author-bio>Anne Martin couvre les 12 départements.</div>            | Anne       | author
            <p>Cet article a été traduit de l'anglais.</p>                                 | traduit    | translation
            <p>Mots-clés : gaz, Valserre</p>                                               | Mots-clés  | label
            <p>Article précédent : 3 morts à Lorme</p>                                     | Lorme      | navigation
            <p>© 2024 Le Phare. Tous droits réservés.</p>                                  | © 2024     | legal
            <p>Publié le 5 novembre 2024 à 19h02</p>                                       | Publié     | date
            """)
    void furnitureIsLeftOutAndKeptInTheRecord(String html, String words, String kind) {
        Collected read = inside(html);
        assertFalse(read.article().body().contains(words), read.article().body());
        assertEquals(kind, read.kindOf(words), read.reading().leftOut().toString());
        assertTrue(read.article().body().contains(SECOND));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Les secouristes ont partagé cet article de 1962 qui annonçait déjà 12 victimes.</p>
            <p>La photo montre 12 corps alignés dans la cour, selon le procureur.</p>
            <p>Par ailleurs, 4 pompiers ont été hospitalisés.</p>
            <p>« Suivez-nous ! », ont crié 3 policiers aux habitants avant l'explosion.</p>
            <p>Le ministère a publié le 5 novembre 2024 un bilan de 12 morts.</p>
            <p>Selon <a href=/a>l'agence du Phare</a>, 12 corps ont été <a href=/b>retrouvés</a> mercredi.</p>
            <p>12 morts, 31 blessés : c'est le bilan le plus lourd depuis <span class=ad>vingt</span> ans.</p>
            <blockquote><p>« Nous avons perdu 12 voisins », dit une habitante.</p></blockquote>
            <table><tr><td>Morts : 12 personnes, dont 3 enfants.</td></tr></table>
            """)
    void aSentenceOfTheArticleStays(String html) {
        String text = org.jsoup.Jsoup.parse(html).text();
        assertTrue(
                inside(html).article().body().contains(text),
                inside(html).article().body());
    }

    @Test
    void whatSurroundsTheArticleIsLeftOut() {
        Collected read = Collected.page(page(
                        "",
                        "",
                        "<div id=top><p>Le Phare, premier journal de la côte depuis 1904, est lu par 40 000 abonnés chaque jour."
                                + "</p></div>")
                .replace(
                        "</body>",
                        "<section id=comments><h3>2 commentaires</h3><div class=comment><p>Mon cousin dit qu'il y a 500"
                                + " morts, on nous cache tout, ouvrez les yeux !</p></div></section><footer><p>Le Phare,"
                                + " 12 rue du Port, 29000 Lorme</p></footer></body>"));
        assertEquals("comment", read.kindOf("500 morts"));
        assertEquals("footer", read.kindOf("rue du Port"));
        assertEquals("surroundings", read.kindOf("premier journal"));
        assertEquals("navigation", read.kindOf("Accueil"));
    }

    @Test
    void longCommentsDoNotBecomeTheArticle() {
        String comment = "<div class=comment><p>" + "Je ne crois pas un mot de ce bilan, il y a 500 morts. ".repeat(30)
                + "</p></div>";
        Collected read = Collected.page(
                page("", "", "").replace("</body>", "<div id=comments>" + comment + comment + "</div></body>"));
        assertTrue(read.article().body().endsWith(THIRD), read.article().body());
    }

    @Test
    void otherStoriesInTheListBelowAreNotTheArticle() {
        String teaser =
                "<li class=card><h3><a href=/x>Séisme au Ruritan</a></h3><p>Trois cents personnes ont péri, selon"
                        + " les autorités du pays, et 4 000 ont été blessées.</p></li>";
        Collected read =
                Collected.page(page("", "", "").replace("</body>", "<ul>" + teaser.repeat(6) + "</ul></body>"));
        assertTrue(read.article().body().endsWith(THIRD), read.article().body());
    }

    @Test
    void theStandfirstAboveTheBodyIsKept() {
        String standfirst = "Le bilan de l'explosion s'est alourdi à 12 morts mercredi, selon la préfecture.";
        Collected read = Collected.page("<html><body><article><header><h1>Explosion à Valserre</h1><p class=chapo>"
                + standfirst + "</p></header><div class=article-body><p>" + LEAD + "</p><p>" + SECOND + "</p><p>"
                + THIRD
                + "</p></div></article></body></html>");
        assertTrue(read.article().body().contains(standfirst), read.article().body());
    }

    @Test
    void theMarkedBodyWinsOverLongerNeighbours() {
        Collected read = Collected.page("<html><body><div><div itemprop=articleBody><p>" + LEAD + "</p><p>" + SECOND
                + "</p></div><div class=x><p>" + "Ce site parle de la côte et de ses ports. ".repeat(5)
                + "</p></div></div></body></html>");
        assertTrue(read.article().body().endsWith(SECOND), read.article().body());
    }

    @Test
    void anArticleInTwoSectionsIsReadWhole() {
        String section = "<div class=chunk><p>%s %s</p><p>%s</p></div>";
        Collected read = Collected.page("<html><body><div id=all>" + section.formatted(LEAD, SECOND, THIRD)
                + section.formatted(THIRD, LEAD, "Un troisième corps a été identifié jeudi par la police judiciaire.")
                + "</div></body></html>");
        assertTrue(
                read.article().body().contains("troisième corps"),
                read.article().body());
        assertTrue(read.article().body().startsWith(LEAD), read.article().body());
    }

    @Test
    void aParagraphThatThePagePrintsTwiceIsReadOnce() {
        String body = inside("<p>" + LEAD + "</p>").article().body();
        assertEquals(body.indexOf(LEAD), body.lastIndexOf(LEAD));
    }

    @Test
    void lineBreaksBehindAFullStopEndAParagraph() {
        String body = inside("<p>Trois corps ont été retrouvés.<br>Deux hommes sont<br>portés disparus.</p>")
                .article()
                .body();
        assertTrue(body.contains("Trois corps ont été retrouvés.\n\nDeux hommes sont portés disparus."), body);
    }

    @Test
    void aFootnoteMarkDoesNotChangeAFigure() {
        String body = inside("<p>La préfecture compte 12<sup><a href=#n3>3</a></sup> morts dans la vieille ville.</p>")
                .article()
                .body();
        assertTrue(body.contains("compte 12 morts"), body);
    }

    @Test
    void titleOutletLanguageAndAddressAreFoundInTheHead() {
        Collected read = Collected.page(page(
                "<link rel=canonical href='https://phare.example/a/1'><meta property='og:site_name' content='Le Phare'>",
                "",
                ""));
        assertEquals("Explosion à Valserre : 12 morts", read.article().title());
        assertEquals("Le Phare", read.article().outlet());
        assertEquals("fr", read.article().language());
        assertEquals("https://phare.example/a/1", String.valueOf(read.article().address()));
    }

    @Test
    void theOutletIsCutOffTheTitleEvenWithoutAnyOtherMark() {
        Collected read = Collected.page(page("", "", "").replace("<h1>", "<h4>").replace("</h1>", "</h4>"));
        assertEquals("Explosion à Valserre : 12 morts", read.article().title());
        assertEquals("Le Phare", read.article().outlet());
    }

    @Test
    void aHeadlineCutShortIsReplacedByTheWholeOne() {
        Collected read = Collected.page(page("<meta property=og:title content='Explosion à Valserre : …'>", "", ""));
        assertEquals("Explosion à Valserre : 12 morts", read.article().title());
    }

    @Test
    void jsonLdIsReadThroughItsSlips() {
        String json =
                "<script type='application/ld+json'>//<![CDATA[\n{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"X\"},"
                        + "{\"@type\":[\"NewsArticle\"],\"headline\":\"L&#039;explosion\nde Valserre\",\"publisher\":{\"@id\":\"#o\"},},"
                        + "{\"@id\":\"#o\",\"@type\":\"Organization\",\"name\":\"Le Phare du Soir\"}]}\n//]]></script>";
        Collected read = Collected.page(page(json, "", ""));
        assertEquals("Le Phare du Soir", read.article().outlet());
        assertEquals("L'explosion\nde Valserre", read.article().title());
    }

    @Test
    void brokenJsonLdIsNotedAndTheOtherMarksAreUsed() {
        Collected read = Collected.page(page("<script type='application/ld+json'>{\"headline\": </script>", "", ""));
        assertEquals("Explosion à Valserre : 12 morts", read.article().title());
        assertTrue(read.reading().notes().get(0).startsWith("a block of JSON-LD could not be read"));
    }

    @Test
    void aPageThatSaysNothingOfItselfIsStillRead() {
        Collected read = Collected.page("<p>" + LEAD + "</p><p>" + SECOND + "</p>");
        assertEquals(LEAD + "\n\n" + SECOND, read.article().body());
        assertNull(read.article().title());
        assertNull(read.article().outlet());
        assertNull(read.article().language());
        assertNull(read.article().published());
    }

    @Test
    void aPageInsideAFormIsRead() {
        Collected read = Collected.page(
                "<html><body><form id=aspnet><div><p>" + LEAD + "</p><p>" + SECOND + "</p></div></form></body></html>");
        assertTrue(read.article().body().startsWith(LEAD));
    }
}
