package bilan.workbench.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.app.SampleDossier;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EvolutionTest {
    private static final Pattern FIGURE = Pattern.compile("<figure.*?</figure>", Pattern.DOTALL);
    private static final Pattern CHART = Pattern.compile("<svg viewBox=\"0 0 \\d{3,}.*?</svg>", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("<a href=\"#(c\\d+)\"><title>([^,<]*)");
    private static final Pattern CELL = Pattern.compile("<td class=\"number\"><a href=\"#(c\\d+)\">([^<]*)");

    /** What is drawn is what stands in the table under it, mark by mark, wide and narrow. */
    @Test
    void everyChartHoldsTheValuesOfItsTable() {
        Ledger ledger = new Ledger(SampleDossier.dossier(), 0);
        for (String language : Words.LANGUAGES) {
            String section = new Evolution(new Parts(ledger, Words.in(language)))
                    .markup()
                    .toString();
            List<String> figures = all(FIGURE, section);
            assertEquals(2, figures.size());
            for (String figure : figures) {
                List<String> charts = all(CHART, figure);
                assertEquals(2, charts.size(), "wide and narrow");
                for (String chart : charts) assertEquals(values(CELL, figure), values(MARK, chart));
                assertTrue(values(CELL, figure).size() >= 3);
            }
        }
    }

    @Test
    void aFigureThatFellIsMarkedAndOneOffTheScaleIsNamed() {
        Ledger ledger = new Ledger(SampleDossier.dossier(), 0);
        String section =
                new Evolution(new Parts(ledger, Words.in("en"))).markup().toString();
        assertTrue(section.contains("▼"), "from 14 to 12");
        assertTrue(section.contains("↑ 71"), "doubtful, beyond the axis of what counts");
    }

    private static SortedSet<String> values(Pattern pattern, String text) {
        SortedSet<String> values = new TreeSet<>();
        pattern.matcher(text).results().forEach(found -> values.add(found.group(1) + " " + found.group(2)));
        return values;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
