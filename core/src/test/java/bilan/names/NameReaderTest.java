package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le président kazakh Kassym-Jomart Tokaïev a parlé à la télévision. | PERSON Kassym-Jomart Tokaïev",
                "fr | « Nous irons au bout », a averti M. Tokaev. | PERSON Tokaev",
                "fr | Le procureur, Yann Le Goïc, a ouvert une enquête. | PERSON Yann Le Goïc",
                "fr | La capitale Nursultan est calme. | PLACE Nursultan",
                "fr | Des heurts ont éclaté à Valserre. | PLACE Valserre",
                "fr | L’Organisation du traité de sécurité collective (OTSC) envoie des soldats. | ORGANISATION Organisation du traité de sécurité collective; ORGANISATION OTSC",
                "fr | L'ONU est inquiète, et les Nations unies le disent. | ORGANISATION ONU; ORGANISATION Nations unies",
                "fr | Huit policiers ont été tués, a annoncé le ministère kazakh de l’Intérieur. | ORGANISATION ministère kazakh de l’Intérieur",
                "fr | Huit policiers ont été tués, selon la police. | ",
                "fr | Lundi, la foule a marché. | ",
                "en | Interior Minister Yerlan Turgumbayev gave another figure on Monday. | PERSON Yerlan Turgumbayev",
                "en | Kazakh authorities said nothing in March. | ",
                "en | The United Nations and the Health Ministry disagree. | ORGANISATION United Nations; ORGANISATION Health Ministry",
                "en | Gunmen attacked a market in Dinsa. | PLACE Dinsa",
                "es | El presidente Kasim-Yomart Tokáyev habló el martes. | PERSON Kasim-Yomart Tokáyev",
                "es | El Ministerio del Interior informó de ocho muertos en Rocahoja. | ORGANISATION Ministerio del Interior; PLACE Rocahoja",
                "es | Las Naciones Unidas piden calma en Kazajistán. | ORGANISATION Naciones Unidas; PLACE Kazajistán"
            })
    void aNameIsKnownByTheWordsAroundIt(String language, String text, @Nullable String expected) {
        List<String> found = new ArrayList<>();
        for (Mention mention : Texts.mentions("a", language, text)) found.add(mention.kind() + " " + mention.text());
        assertEquals(expected == null ? "" : expected, String.join("; ", found));
    }

    @Test
    void oneDossierOfThreeLanguagesKnowsOnePresidentOneCityAndOneAlliance() {
        List<Mention> mentions = new ArrayList<>();
        mentions.addAll(Texts.mentions(
                "a",
                "fr",
                "Le président Kassym-Jomart Tokaïev a parlé à Almaty. M. Tokaev a appelé l'Organisation du traité de sécurité"
                        + " collective (OTSC)."));
        mentions.addAll(Texts.mentions(
                "b", "en", "President Kassym-Jomart Tokayev called the CSTO for help. Shots were heard in Almaty."));
        mentions.addAll(Texts.mentions(
                "c", "es", "El presidente Kasim-Yomart Tokáyev pidió ayuda a la OTSC. Hubo disparos en Almatý."));
        Names names = new NameResolver(Gazetteer.bundled()).resolve(mentions);
        assertEquals(3, names.names().size(), () -> names.names().toString());
        for (Name name : names.names()) {
            assertTrue(
                    name.variants().stream()
                                    .mapToLong(variant -> variant.docs().size())
                                    .sum()
                            >= 3,
                    name.toString());
        }
    }

    @Test
    void theShortFormRemembersTheLongFormBesideIt() {
        List<Mention> mentions = Texts.mentions("a", "fr", "Le Mouvement des planteurs libres (MPL) nie.");
        assertEquals("Mouvement des planteurs libres", mentions.get(1).expansion());
    }
}
