package bilan.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
    private static final Map<String, LanguagePack> PACKS = new ConcurrentHashMap<>();
    /** A Thursday. */
    private static final String DATELINE = "2022-01-06";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Mercredi soir, huit policiers ont été tués. | Mercredi soir=2022-01-05",
                "fr | Jeudi, les tirs ont repris. | Jeudi=2022-01-06",
                "fr | Vendredi dernier, la foule a marché. | Vendredi dernier=2021-12-31",
                "fr | Le vote aura lieu mardi prochain. | mardi prochain=2022-01-11",
                "fr | Hier, la police a tiré. | Hier=2022-01-05",
                "fr | L’armée a tiré avant-hier. | avant-hier=2022-01-04",
                "fr | Le bilan du 1er janvier est lourd. | 1er janvier=2022-01-01",
                "fr | Les heurts du 31 décembre ont fait dix morts. | 31 décembre=2021-12-31",
                "fr | Le séisme du mercredi 5 janvier 2022 a fait dix morts. | mercredi 5 janvier 2022=2022-01-05",
                "fr | Le 05/01/2022, huit morts. | 05/01/2022=2022-01-05",
                "fr | Le 5.1.2022, huit morts. | 5.1.2022=2022-01-05",
                "fr | L'attaque a eu lieu il y a trois jours. | il y a trois jours=2022-01-03",
                "fr | Il y a 26 morts. | ",
                "fr | Lundi, la foule a marché ; le lendemain, l'armée a tiré. | Lundi=2022-01-03;le lendemain=2022-01-04",
                "fr | Lundi sera un jour de deuil. | Lundi=2022-01-10",
                "fr | En mars 2019, la province a brûlé. | mars 2019=2019-03",
                "fr | Le pays est indépendant depuis 1991. | 1991=1991",
                "fr | On compte 2000 blessés. | ",
                "fr | Il marche vers la mairie. | ",
                "en | Nine people died on Tuesday. | Tuesday=2022-01-04",
                "en | Nine people died last Tuesday. | last Tuesday=2022-01-04",
                "en | Nine people died on 12 December. | 12 December=2021-12-12",
                "en | Nine died on Wednesday, Jan. 5, 2022. | Wednesday, Jan. 5, 2022=2022-01-05",
                "en | The raid of January 3rd killed nine. | January 3rd=2022-01-03",
                "en | Nine people died two days ago. | two days ago=2022-01-04",
                "en | Nine people died yesterday. | yesterday=2022-01-05",
                "en | The rebels may march on. | ",
                "en | The 2022 toll rose. | ",
                "en | On 5/6/2021 nine died. | ",
                "en | On 25/6/2021 nine died. | 25/6/2021=2021-06-25",
                "es | El martes murieron nueve personas. | martes=2022-01-04",
                "es | El pasado martes murieron nueve personas. | pasado martes=2022-01-04",
                "es | Murieron ayer nueve personas. | ayer=2022-01-05",
                "es | Murieron el miércoles 5 de enero de 2022. | miércoles 5 de enero de 2022=2022-01-05",
                "es | Murieron el 28 de diciembre. | 28 de diciembre=2021-12-28",
                "es | Murieron hace tres días. | hace tres días=2022-01-03",
                "es | Murieron en la mañana del lunes. | lunes=2022-01-03"
            })
    void aMomentIsReadFromTheDateline(String language, String text, @Nullable String expected) {
        assertEquals(expected == null ? "" : expected, mentions(read(language, text, DATELINE), text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Aujourd’hui (mercredi 5 décembre), j’ai demandé de l’aide. | WRONG_WEEKDAY mercredi 5 décembre",
                "fr | Le 31 février, huit policiers ont été tués. | NO_SUCH_DAY 31 février",
                "fr | Le 29 février 2021, huit policiers ont été tués. | NO_SUCH_DAY 29 février 2021",
                "en | Eight officers were killed on Monday, 5 January 2022. | WRONG_WEEKDAY Monday, 5 January 2022",
                "es | Murieron el 31 de abril. | NO_SUCH_DAY 31 de abril",
                "fr | Aujourd'hui, 12 novembre, huit policiers ont été tués. | NOT_TODAY 12 novembre"
            })
    void aDateThatCannotBeIsReportedAndNotRepaired(String language, String text, String expected) {
        List<DateFault> faults = read(language, text, DATELINE).faults();
        assertEquals(1, faults.size(), text);
        assertEquals(expected, faults.get(0).reason() + " " + faults.get(0).quote());
        assertEquals("", mentions(read(language, text, DATELINE), text).replaceAll(".*=2022-01-06", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le mercredi 5 janvier, huit policiers ont été tués.",
                "fr | Les élections prévues le 5 mars 2022 devront attendre.",
                "fr | Le 29 février 2020, huit policiers ont été tués.",
                "en | In April 31 people died.",
                "es | La marcha será el 12 de marzo de 2022."
            })
    void aDateThatCanBeIsNoFault(String language, String text) {
        assertEquals(List.of(), read(language, text, DATELINE).faults());
    }

    @Test
    void aDayThatTheTextTellsAsPastCannotLieBehindThePublication() {
        Times times = read("fr", "Les combats éclatèrent le 12 mars 2022 à Almaty.", DATELINE);
        assertEquals(DateFault.Reason.AFTER_PUBLICATION, times.faults().get(0).reason());
    }

    @Test
    void withoutADatelineOnlyAFullDateIsFixed() {
        String text = "Mercredi, la foule a marché. Le 5 janvier, elle a tiré.";
        assertEquals("", mentions(read("fr", text, null), text));
        String full = "Le 4 janvier 2022, la foule a marché. Mercredi 5 janvier, l’armée a tiré.";
        assertEquals("4 janvier 2022=2022-01-04;Mercredi 5 janvier=2022-01-05", mentions(read("fr", full, null), full));
    }

    @Test
    void theDayOfAFigureIsTheNearestNamedAndNotTheStartOfACount() {
        String text = "Depuis lundi, 3 000 personnes ont été arrêtées ; huit policiers ont été tués mercredi.";
        List<Sentence> sentences = sentences("fr", text, DATELINE);
        Times times = read("fr", text, DATELINE);
        Span statement = new Span(text.indexOf("huit"), text.indexOf("tués") + 4);
        assertEquals("2022-01-05", String.valueOf(times.dayOf(sentences.get(0), statement, null)));
        String since = "Depuis lundi, 3 000 personnes ont été arrêtées.";
        Sentence only = sentences("fr", since, DATELINE).get(0);
        assertNull(read("fr", since, DATELINE).dayOf(only, new Span(14, 45), null));
    }

    @Test
    void theDayOfTheEventWinsOverTheDayItWasAnnounced() {
        String text = "Huit policiers ont été tués mardi à Karsk, a annoncé jeudi le ministère.";
        Sentence sentence = sentences("fr", text, DATELINE).get(0);
        Span credit = new Span(text.indexOf("le ministère"), text.length() - 1);
        assertEquals("2022-01-04", String.valueOf(read("fr", text, DATELINE).dayOf(sentence, new Span(0, 27), credit)));
    }

    @Test
    void halfAMegabyteOfDaysIsReadInOneGo() {
        String text = "lundi 5 ".repeat(40_000) + "janvier 2022 ".repeat(10_000);
        Article article = article("fr", text, DATELINE);
        List<Sentence> cut = pack("fr").newAnalyzer().sentences(article);
        Times times = new TimeReader(pack("fr")).read(article, cut);
        assertEquals(50_000, times.mentions().size());
    }

    private static String mentions(Times times, String text) {
        List<String> found = new ArrayList<>();
        for (TimeMention mention : times.mentions()) found.add(mention.span().of(text) + "=" + mention.when());
        return String.join(";", found);
    }

    private static Times read(String language, String text, @Nullable String dateline) {
        return new TimeReader(pack(language))
                .read(article(language, text, dateline), sentences(language, text, dateline));
    }

    private static List<Sentence> sentences(String language, String text, @Nullable String dateline) {
        Analyzer analyzer = pack(language).newAnalyzer();
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article(language, text, dateline)))
            read.add(analyzer.read(sentence));
        return read;
    }

    private static Article article(String language, String text, @Nullable String dateline) {
        When published = dateline == null ? null : When.day(LocalDate.parse(dateline));
        return new Article("a", null, text, null, language, published, null, null, List.of());
    }

    private static LanguagePack pack(String language) {
        return PACKS.computeIfAbsent(language, code -> {
            try {
                return PackReader.lenient().read(code);
            } catch (PackException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
