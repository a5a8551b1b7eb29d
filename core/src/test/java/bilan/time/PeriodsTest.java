package bilan.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
    private static final Map<String, LanguagePack> PACKS = new ConcurrentHashMap<>();
    /** A Thursday. */
    private static final LocalDate DATELINE = LocalDate.of(2022, 1, 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | dans la nuit de mardi à mercredi | 2022-01-04/2022-01-05",
                "fr | entre lundi et mercredi | 2022-01-03/2022-01-05",
                "fr | depuis lundi | 2022-01-03/..",
                "fr | la semaine dernière | 2021-12-27/2022-01-02",
                "fr | la première semaine de mai 2021 | 2021-05-03/2021-05-09",
                "fr | au troisième trimestre 2021 | 2021-35",
                "fr | du 4 au 22 décembre 2021 | 2021-12-04/2021-12-22",
                "fr | mi-décembre | 2021-12-10~/2021-12-20~",
                "fr | ces trois derniers jours | 2022-01-03/2022-01-05",
                "fr | il y a deux ans | 2020-01-06~",
                "fr | deux jours après le 3 janvier | 2022-01-05",
                "fr | une réunion pour mardi | 2022-01-11",
                "fr | Il a protesté, mais en vain. | ",
                "en | since Monday | 2022-01-03/..",
                "en | the last week of July 2021 | 2021-07-26/2021-08-01",
                "en | between 2014 and 2018 | 2014-01-01/2018-12-31",
                "en | January 3-5 | 2022-01-03/2022-01-05",
                "en | last month | 2021-12",
                "en | in the 1990s | 199X",
                "en | by Friday | ../2021-12-31",
                "en | Friday the 31st | 2021-12-31",
                "en | summer 2021 | 2021-22",
                "es | la noche del lunes al martes | 2022-01-03/2022-01-04",
                "es | el mes pasado | 2021-12",
                "es | a finales de 2021 | 2021-07-01~/2021-12-31~",
                "es | desde el 2 de enero hasta el 5 de enero | 2022-01-02/2022-01-05",
                "es | hace tres días | 2022-01-03",
            })
    void aPeriodIsReadFromTheDateline(String language, String words, @Nullable String edtf) {
        assertEquals(edtf == null ? "" : edtf, read(language, words, DATELINE));
    }

    @Test
    void withoutADatelineOnlyWhatNamesItsYearIsRead() {
        assertEquals("", read("fr", "depuis lundi, la semaine dernière, il y a deux jours", null));
        assertEquals("2021-12-04/2021-12-22", read("fr", "du 4 au 22 décembre 2021", null));
    }

    @Test
    void halfAMegabyteOfEndsIsReadInOneGo() {
        String text = "entre lundi et la première semaine de mai de ".repeat(12_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("fr", text, DATELINE));
    }

    private static String read(String language, String text, @Nullable LocalDate dateline) {
        LanguagePack pack = PACKS.computeIfAbsent(language, code -> {
            try {
                return PackReader.strict().read(code);
            } catch (PackException e) {
                throw new IllegalStateException(e);
            }
        });
        Analyzer analyzer = pack.newAnalyzer();
        TimeReader reader = new TimeReader(pack);
        List<String> found = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(Article.of("a", language, text))) {
            for (PeriodMention mention : reader.periods(analyzer.read(sentence), dateline)) {
                found.add(mention.period().edtf());
            }
        }
        return String.join(";", found);
    }
}
