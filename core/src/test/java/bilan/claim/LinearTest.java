package bilan.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.grammar.Chart;
import bilan.grammar.Grammar;
import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Twice the text costs twice the steps, whatever the text. Steps are counted, not seconds. */
final class LinearTest {
    /** Several of the longest sentences that are read in one piece. */
    private static final int SIZE = 5_000;

    private static final List<String> TEXTS = List.of(
            "Au moins 18 policiers, dont trois officiers, ont été tués et 748 blessés, a annoncé le ministère. ",
            "At least eight people were killed and dozens more wounded, police said. ",
            "Al menos ocho personas murieron y decenas resultaron heridas, según la policía. ",
            "3 811 ",
            "un mort et ",
            "two dead, ",
            "heridos ",
            "au moins ",
            "more than ",
            ", ",
            "« ",
            "de la police ",
            "vingt-",
            "a ",
            "that ",
            "que ",
            "1.",
            "x",
            "policiers tués ",
            "who were ");

    @TestFactory
    Stream<DynamicTest> twiceTheTextCostsTwiceTheSteps() {
        return Stream.of("fr", "en", "es").flatMap(code -> {
            ClaimExtractor extractor = extractor(code);
            Analyzer analyzer = extractor.pack().newAnalyzer();
            return TEXTS.stream()
                    .map(text -> DynamicTest.dynamicTest(code + ": " + text, () -> {
                        long once = steps(extractor, analyzer, text, SIZE);
                        long twice = steps(extractor, analyzer, text, 2 * SIZE);
                        assertTrue(twice <= 2.2 * once + 10_000, once + " steps, and for twice the text " + twice);
                    }));
        });
    }

    private static long steps(ClaimExtractor extractor, Analyzer analyzer, String text, int size) {
        Article article = Article.of("long", extractor.pack().code(), text.repeat(size / text.length()));
        return extractor.trace(article, analyzer).charts().stream()
                .mapToLong(Chart::steps)
                .sum();
    }

    private static ClaimExtractor extractor(String code) {
        try {
            LanguagePack pack = PackReader.lenient().read(code);
            return new ClaimExtractor(pack, new Grammar(pack));
        } catch (PackException e) {
            throw new IllegalStateException(e);
        }
    }
}
