package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolverTest {
    private final NameResolver resolver = new NameResolver(Gazetteer.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kassym-Jomart Tokayev, Kasim-Yomart Tokáyev, Qasim Jomart Tokayev, Kassym-Jomart Tokaïev, Kasim-Jomart Tokaev",
                "Nursultan Nazarbayev, Noursoultan Nazarbaïev, Nursultán Nazarbáyev, Narsultan Nazarbayev",
                "Volodymyr Zelensky, Volodymyr Zelenskyy, Volodímir Zelenski, Volodymyr Zelenskiy",
                "Mouammar Kadhafi, Muammar Gaddafi, Muamar Gadafi, Moammar Kadhafi",
                "Vladimir Poutine, Vladimir Putin, Vladímir Putin",
                "Alexandre Loukachenko, Alexandre Lukashenko",
                "Nikol Pachinian, Nikol Pashinyan, Nikol Pashinián",
                "Ali Khamenei, Alí Jamenei, Ali Khamenei",
                "Bachar al-Assad, Bashar al-Assad, Bashar al Asad, Bachar el-Assad",
                "Abdel Fattah al-Sissi, Abdelfatah al-Sisi, Abdel Fatah el-Sisi",
                "Benyamin Netanyahou, Benjamin Netanyahu, Benjamín Netanyahu",
                "Hassan Rohani, Hasán Rohaní, Hassan Rouhani",
                "Mohammed ben Salmane, Mohamed bin Salmán, Mohammed bin Salman",
                "Ramzan Kadyrov, Ramzán Kadírov",
                "Sergueï Choïgou, Sergei Shoigu, Serguéi Shoigú",
                "Sergueï Lavrov, Sergey Lavrov, Serguéi Lavrov",
                "Mikhaïl Gorbatchev, Mikhail Gorbachev",
                "Viktor Ianoukovitch, Viktor Yanukovych, Víktor Yanukóvich",
                "Petro Porochenko, Petro Poroshenko",
                "Recep Tayyip Erdogan, Recep Tayyip Erdoğan, Recep Erdogan",
                "Mevlüt Çavuşoğlu, Mevlut Cavusoglu",
                "Alikhan Smaïlov, Alihan Smailov, Alijan Smaílov",
                "Serik Chalabaïev, Serik Shalabáyev",
                "Sadyr Japarov, Sadyr Zhaparov",
                "Emomali Rahmon, Emomali Rakhmon",
                "Saltanat Azirbek, Saltanat Avirbek",
                "Kim Jong-un, Kim Jong Un, Kim Jong-Un",
                "Aung San Suu Kyi, Aung San Suu Kyi",
                "Nguyen Phu Trong, Nguyễn Phú Trọng",
                "Luiz Inácio Lula da Silva, Luiz Inacio Lula da Silva",
                "Nicolás Maduro, Nicolas Maduro, NICOLÁS MADURO",
                "Orbán Viktor, Viktor Orbán"
            })
    void oneManIsOneNameUnderAllHisSpellings(String spellings) {
        assertEquals(
                1,
                persons(spellings.split(", ")).size(),
                () -> persons(spellings.split(", ")).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Raúl Castro, Fidel Castro",
                "Bill Clinton, Hillary Clinton",
                "George W. Bush, George H. W. Bush",
                "Kim Jong-un, Kim Jong-il",
                "Kim Jong-un, Kim Yo-jong",
                "Mario Pérez, María Pérez",
                "Michel Durand, Michèle Durand",
                "Simon Petit, Simone Petit",
                "Paul Leroy, Paula Leroy",
                "Alexandre Ivanov, Alexandra Ivanova",
                "Mohamed Abbas, Mahmoud Abbas",
                "Hassan Ali, Hussein Ali",
                "Juan Fernández, Juan Hernández",
                "Nursultan Nazarbayev, Dariga Nazarbayeva",
                "Nursultan Nazarov, Nursultan Nazarbayev",
                "Jean Martin, Jeanne Martin",
                "Ana Martín, Ana Marín",
                "Pedro Sánchez, Pablo Sánchez",
                "John Smith, Jane Smith",
                "Bachar al-Assad, Hafez al-Assad"
            })
    void twoPeopleOfOneSurnameStayTwo(String pair) {
        assertEquals(2, persons(pair.split(", ")).size(), pair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLACE | fr:Almaty en:Almaty es:Almatý fr:Almatî fr:Almati fr:Almatsi es:Alma-Ata",
                "PLACE | fr:Nour-Soultan en:Nur-Sultan es:Nursultán fr:Noursoultan en:Astana",
                "PLACE | fr:Khartoum en:Khartoum es:Jartum",
                "PLACE | fr:Kiev en:Kyiv es:Kíev",
                "PLACE | fr:Beyrouth en:Beirut es:Beirut",
                "PLACE | fr:Alep en:Aleppo es:Alepo",
                "PLACE | fr:Mossoul en:Mosul",
                "PLACE | fr:Tripoli es:Trípoli",
                "PLACE | fr:Gomel en:Homel",
                "PLACE | fr:Kharkiv en:Kharkov es:Járkov",
                "PLACE | fr:Aktobe fr:Actobe es:Aktobé",
                "PLACE | fr:Janaozen en:Zhanaozen es:Zhanaozén",
                "PLACE | fr:Pékin en:Beijing es:Pekín",
                "PLACE | fr:N’Djamena en:Ndjamena es:Yamena",
                "PLACE | fr:Biélorussie fr:Belarus es:Bielorrusia",
                "PLACE | fr:Kirghizstan fr:Kirghizistan es:Kirguistán",
                "PLACE | fr:Birmanie en:Myanmar es:Birmania",
                "PLACE | fr:Dar-Nour en:Dar-Nur",
                "ORGANISATION | fr:ONU en:UN fr:Nations_Unies es:Naciones_Unidas en:U.N.",
                "ORGANISATION | fr:OTSC en:CSTO en:Collective_Security_Treaty_Organization es:OTSC",
                "ORGANISATION | fr:OTAN en:NATO",
                "ORGANISATION | fr:HCR es:ACNUR en:UNHCR",
                "ORGANISATION | fr:OMS en:WHO",
                "ORGANISATION | fr:MSF en:Doctors_Without_Borders es:Médicos_Sin_Fronteras",
                "ORGANISATION | fr:Hezbollah es:Hezbolá",
                "ORGANISATION | fr:ministère_de_l'Intérieur fr:ministère_kazakh_de_l’Intérieur fr:ministère_de_l’Intérieur_du_Kazakhstan"
            })
    void aPlaceOrBodyIsOneNameAcrossLanguages(Name.Kind kind, String spellings) {
        List<Mention> mentions = new ArrayList<>();
        for (String spelling : spellings.split(" ")) {
            String text = spelling.substring(3).replace('_', ' ');
            mentions.add(mention("d" + mentions.size(), spelling.substring(0, 2), text, kind, null));
        }
        assertEquals(
                1,
                resolver.resolve(mentions).names().size(),
                () -> resolver.resolve(mentions).names().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Niger, Nigeria", "Soudan, Soudan du Sud", "Congo, République démocratique du Congo",
                        "Guinée, Guinée-Bissau",
                "Corée du Nord, Corée du Sud", "Tripoli, Benghazi", "Austin, Boston", "Iran, Irak",
                "Autriche, Australie", "Slovaquie, Slovénie", "Dominique, République dominicaine"
            })
    void twoPlacesWithLikeNamesStayTwo(String pair) {
        List<Mention> mentions = new ArrayList<>();
        for (String text : pair.split(", ")) mentions.add(mention("d", "fr", text, Name.Kind.PLACE, null));
        assertEquals(2, resolver.resolve(mentions).names().size());
    }

    @Test
    void aSurnameAloneGoesToTheOneWhoHasIt() {
        List<Name> names = persons("Kassym-Jomart Tokayev", "Tokaev", "Tokaïev", "Nursultan Nazarbayev", "Nazarbayev");
        assertEquals(2, names.size());
        Variant alone = names.get(0).variants().stream()
                .filter(variant -> variant.text().equals("Tokaev"))
                .findFirst()
                .orElseThrow();
        assertEquals(Variant.Reason.SURNAME, alone.reason());
    }

    @Test
    void aSurnameOfTwoGoesToTheOneWhomItsArticleNames() {
        List<Mention> mentions = List.of(
                mention("a", "fr", "Bill Clinton", Name.Kind.PERSON, null),
                mention("b", "fr", "Hillary Clinton", Name.Kind.PERSON, null),
                mention("b", "fr", "Clinton", Name.Kind.PERSON, null),
                mention("c", "fr", "Clinton", Name.Kind.PERSON, null));
        Names names = resolver.resolve(mentions);
        List<String> ofB = names.links().stream()
                .filter(link -> link.doc().equals("b"))
                .map(Link::nameId)
                .distinct()
                .toList();
        assertEquals(List.of("person:hillary-clinton"), ofB);
        Link ofC = names.links().get(names.links().size() - 1);
        assertNotEquals("person:hillary-clinton", ofC.nameId());
        assertNotEquals("person:bill-clinton", ofC.nameId());
    }

    @Test
    void theCityAndTheManWhoGaveItHisNameAreTwo() {
        Names names = resolver.resolve(List.of(
                mention("a", "fr", "Nursultan", Name.Kind.PLACE, null),
                mention("a", "fr", "Nursultan Nazarbayev", Name.Kind.PERSON, null)));
        assertEquals(2, names.names().size());
    }

    @Test
    void theMinistriesOfTwoCountriesAreTwo() {
        List<Mention> mentions = new ArrayList<>();
        String[] texts = {
            "ministère russe de l’Intérieur",
            "ministère de l’Intérieur de la Russie",
            "ministère géorgien de l’Intérieur",
            "ministère de l’Intérieur"
        };
        for (String text : texts) {
            mentions.add(new Mention("d", "fr", new Span(0, text.length()), text, Name.Kind.ORGANISATION, null));
        }
        List<Integer> sizes = new ArrayList<>();
        for (Name name : resolver.resolve(mentions).names())
            sizes.add(name.variants().size());
        Collections.sort(sizes);
        assertEquals(List.of(1, 1, 2), sizes);
    }

    @Test
    void aShortFormBelongsToTheLongFormBesideIt() {
        Names names = resolver.resolve(List.of(
                mention("a", "fr", "Front des planteurs libres", Name.Kind.ORGANISATION, null),
                mention("a", "fr", "FPL", Name.Kind.ORGANISATION, "Front des planteurs libres"),
                mention("b", "fr", "FPL", Name.Kind.ORGANISATION, null)));
        assertEquals(1, names.names().size());
        assertEquals("FPL", names.names().get(0).name());
        assertEquals(3, names.links().size());
    }

    @Test
    void aCapitalisedWordThatNobodyBearsIsNoName() {
        Names names = resolver.resolve(List.of(
                mention("a", "fr", "Ouvrez", null, null),
                mention("a", "fr", "Yann Le Goïc", Name.Kind.PERSON, null),
                mention("a", "fr", "Goïc", null, null)));
        assertEquals(
                List.of("Yann Le Goïc"), names.names().stream().map(Name::name).toList());
        assertEquals(2, names.links().size());
    }

    @Test
    void theOrderOfArticlesChangesNothing() {
        List<Mention> mentions = new ArrayList<>();
        int doc = 0;
        for (String text : List.of(
                "Kassym-Jomart Tokayev",
                "Kasim-Yomart Tokáyev",
                "Tokaev",
                "Nazarbayev",
                "Nursultan Nazarbayev",
                "Fidel Castro",
                "Raúl Castro",
                "Castro",
                "Almaty",
                "Almati",
                "ONU",
                "UN")) {
            mentions.add(mention("d" + doc++ % 4, "fr", text, Name.Kind.PERSON, null));
        }
        Names first = resolver.resolve(mentions);
        Random shuffles = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(mentions, shuffles);
            assertEquals(first, resolver.resolve(mentions));
        }
    }

    @Test
    void twiceAsManyPeopleDoNotCostFourTimesAsMuch() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String given = "G" + (char) ('a' + i % 23) + (char) ('a' + i / 23 % 23) + "ro";
            String surname = "S" + (char) ('a' + i / 529 % 23) + "n" + (char) ('a' + i % 19) + "rik";
            mentions.add(mention("d" + i % 5000, "fr", given + " " + surname, Name.Kind.PERSON, null));
        }
        assertTrue(resolver.resolve(mentions).links().size() == mentions.size());
    }

    private List<Name> persons(String... texts) {
        List<Mention> mentions = new ArrayList<>();
        for (String text : new TreeSet<>(Arrays.asList(texts))) {
            mentions.add(mention("d" + mentions.size(), "fr", text, Name.Kind.PERSON, null));
        }
        return resolver.resolve(mentions).names();
    }

    private static Mention mention(
            String doc, String language, String text, Name.@Nullable Kind kind, @Nullable String expansion) {
        return new Mention(doc, language, new Span(0, text.length()), text, kind, expansion);
    }
}
