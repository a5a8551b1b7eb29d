package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain texts that were copied out of pages, with what stuck to them. */
final class TextReaderTest {
    private static final String TITLE = "Explosion à Valserre : la préfecture annonce douze morts";
    private static final String LEAD =
            "Douze personnes ont été tuées mardi dans l'explosion d'une conduite de gaz, a annoncé la préfecture.";
    private static final String END = "Trente et une autres ont été blessées, selon les pompiers.";

    private static Collected text(String... lines) {
        return Collected.text(String.join("\n\n", lines));
    }

    @Test
    void theBodyIsTheFileAsItIs() {
        String text = "\uFEFF" + TITLE + "\r\n\r\n62\r\n0\r\n\r\n" + LEAD + "\r\n";
        Collected read = Collected.text(text);
        assertEquals(text, read.article().body());
        assertEquals(List.of("62", "0"), read.omitted());
        assertEquals(TITLE, read.article().title());
    }

    @Test
    void aLeadParagraphIsNoTitle() {
        assertNull(text(LEAD, END).article().title());
        assertNull(text(TITLE).article().title(), "a line alone is a passage");
    }

    @Test
    void theTitleFollowsTheTrailThatCutsIt() {
        Collected read = text("Accueil International Explosion à Valserre : la préfecture...", TITLE, LEAD, END);
        assertEquals(TITLE, read.article().title());
        assertEquals(1, read.omitted().size());
        read = text("Inicio › Mundo › Explosión en Valserra", "Explosión en Valserra: doce muertos", LEAD, END);
        assertEquals("Explosión en Valserra: doce muertos", read.article().title());
    }

    @Test
    void aSectionTagGluedToTheTitleIsCutOff() {
        Collected read = text(TITLE + " CATASTROPHES ET ACCIDENTS", LEAD, END);
        assertEquals(TITLE, read.article().title());
        assertEquals(List.of("CATASTROPHES ET ACCIDENTS"), read.omitted());
        assertEquals(
                TITLE + " à l'ONU",
                text(TITLE + " à l'ONU", LEAD, END).article().title());
    }

    @Test
    void aDateGluedToTheTitleIsCutOff() {
        Collected read = text(TITLE + " Publié le : mardi 5 novembre 2024 à 19h02", LEAD, END);
        assertEquals(TITLE, read.article().title());
        assertEquals("2024-11-05T19:02", String.valueOf(read.article().published()));
        assertEquals("date", read.article().omissions().get(0).kind());
    }

    @Test
    void aHeadlineWithAFullStopIsKnownByItsLayout() {
        String title = "Explosion à Valserre : douze morts.";
        assertEquals(
                title,
                Collected.text(title + "\n\n" + LEAD + "\n" + END + "\n" + LEAD)
                        .article()
                        .title());
        assertNull(text(title, LEAD, END, LEAD).article().title());
    }

    @Test
    void theDateOnALineOfItsOwnIsTheDateOfTheText() {
        Collected read = text(TITLE, "Publié le 5 novembre 2024 à 19h02", LEAD, END);
        assertEquals("2024-11-05T19:02", String.valueOf(read.article().published()));
        assertEquals("text", read.article().publishedFrom());
        assertNull(text(TITLE, LEAD + " Le 5 novembre 2024.", END).article().published());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAMBARO, 3 mars 2026 (ASP) - Quatorze personnes ont péri. | 2026-03-03",
                "Tambaro, March 4, 2026 — Seventeen people died in the blaze. | 2026-03-04",
                "TAMBARO, 5 de marzo de 2026 (EFA).- La policía detuvo a cuatro personas. | 2026-03-05",
                "TAMBARO, March 4 (Reporter) - Seventeen people died. | null",
                "Le dépôt ouvert le 3 mars 2006 a brûlé. | null",
                "Il a brûlé le 3 mars 2006 – comme en 1999 – et personne n'a été puni. | null",
            })
    void theDatelineThatOpensATextIsItsDate(String opening, String day) {
        assertEquals(day, String.valueOf(text(TITLE, opening, END).article().published()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lire aussi : Séisme au Ruritan, 300 morts et 4 000 blessés.",
                "LIRE AUSSI – Au moins 75 avions",
                "Lisez aussi : Qui est le maire de Valserre ?",
                "Read also: Quake kills 300 in Ruritania.",
                "Related: Quake kills 300",
                "Lea también: Seísmo en Ruritania, 300 muertos.",
                "Vous pouvez partager cette histoire sur les réseaux sociaux :",
                "Share this article",
                "Comparte esta noticia con tus amigos",
                "Inscrivez-vous à notre newsletter",
                "Sign up for our newsletter to get the latest news in your inbox.",
                "Suscríbete a nuestro boletín",
                "Votre soutien est essentiel pour que ce site vive.",
                "Photo : Agence du Phare",
                "Crédits : Agence du Phare",
                "Credit: Lighthouse Agency",
                "Foto: Agencia del Faro",
                "© 2024 Le Phare, tous droits réservés",
                "***********",
                "1 248 vues",
                "12 comments",
                "Article suivantLe port de Lorme rouvre",
                "#Valserre #gaz",
                "Mots-clés : gaz, Valserre",
                "Cet article a été traduit de l'anglais",
                "Advertisement",
            })
    void furnitureIsMarked(String line) {
        Collected read = text(TITLE, LEAD, line, END);
        assertEquals(List.of(line), read.omitted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Selon la source : 12 personnes ont été tuées dans la nuit.",
                "Par ailleurs, 4 pompiers ont été hospitalisés.",
                "Les habitants s'organisent. Un compte a été ouvert où l'on peut faire un don. Deux fillettes sont orphelines.",
                "Police say 12 people were shot overnight. (Photo: Lighthouse Agency file photo)",
                "Source : la police dit avoir relevé 12 corps dans la rue.",
                "Sources: 12 detained after blast in the old town",
                "La photo montre 12 corps alignés dans la cour, selon le procureur.",
                "Partager le pain avec 300 sinistrés, voilà ce que fait le curé de Valserre depuis mardi.",
                "Suivez-nous, ont crié 3 policiers aux habitants avant l'explosion.",
                "Get out of here, 12 officers shouted before the blast killed 3 of them.",
                "Le précédent bilan faisait état de 9 morts.",
                "12 morts, 31 blessés, 3 disparus",
                "Publié mardi, le rapport compte 12 morts et 31 blessés.",
                "La préfecture a publié le 5 novembre 2024 un bilan de 12 morts.",
                "Compartir agua con 300 desplazados es lo único que pueden hacer, dice el alcalde.",
                "Save the Children says 12 children were killed in the raid.",
                "Credit Suisse said 12 of its employees were killed.",
                "Photographs show 12 bodies lying in the yard, the prosecutor said.",
                "Source close to the army says 12 soldiers were killed on Monday.",
                "Next to the school, 12 bodies were found.",
                "Search teams found 12 bodies",
                "Home to 4,000 people, the town lost 12 of them.",
            })
    void aSentenceOfTheArticleIsNeverMarked(String line) {
        assertEquals(List.of(), text(TITLE, LEAD, line, END).omitted());
        assertEquals(List.of(), text(TITLE, LEAD, END, line).omitted());
    }

    @Test
    void aNumberAboveTheWordsItCountsIsNoCounter() {
        assertEquals(
                List.of(),
                Collected.text(TITLE + "\n\n" + LEAD + "\n\n26\nmorts\n\n" + END)
                        .omitted());
    }

    @Test
    void theNoteOnTheWriterBehindTheLinksToOtherStoriesIsMarked() {
        Collected read = text(
                TITLE,
                LEAD,
                END,
                "Article précédentLe port de Lorme rouvre",
                "Article suivantLa pêche reprend",
                "25 ans, dont 3 au journal, j'aime la mer et les ports. Lisez-moi chaque jour !");
        assertEquals("author", read.article().omissions().get(2).kind());
        assertEquals(3, read.omitted().size());
    }

    @Test
    void aHeadlineOfAnotherStoryUnderTheTitleIsMarkedIfItNamesItsMedium() {
        assertEquals(
                List.of("Le port de Lorme en flammes (VIDÉOS)"),
                text(TITLE, "Le port de Lorme en flammes (VIDÉOS)", LEAD, END).omitted());
    }

    @Test
    void aTextThatSeemsToBeAllFurnitureIsKept() {
        assertEquals(
                List.of(),
                Collected.text("Lire aussi : 12 morts\n\nLire aussi : 31 blessés\n")
                        .omitted());
    }

    @Test
    void omissionsAreSortedAndLieInTheText() {
        Collected read =
                text("Accueil > Monde", TITLE + " CATASTROPHES ET ACCIDENTS", "62", LEAD, "Lire aussi : x", END);
        int end = 0;
        for (bilan.text.Omission omission : read.article().omissions()) {
            assertTrue(
                    omission.span().start() >= end, read.article().omissions().toString());
            end = omission.span().end();
        }
        assertTrue(end <= read.article().body().length());
        assertEquals(4, read.article().omissions().size());
    }
}
