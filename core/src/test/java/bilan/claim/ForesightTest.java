package bilan.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.grammar.Chart;
import bilan.grammar.Grammar;
import bilan.grammar.Match;
import bilan.grammar.Rule;
import bilan.grammar.RuleIndex;
import bilan.pack.LanguagePack;
import bilan.pack.PackReader;
import bilan.phrase.SentenceReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is passed over unread must hold nothing: whatever a rule finds was to be foreseen, by its words and by its figures. */
class ForesightTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void whateverARuleFindsInItsExamplesWasForeseen(String code) throws Exception {
        LanguagePack pack = PackReader.lenient().read(code);
        Grammar grammar = new Grammar(pack);
        SentenceReader sentences =
                new SentenceReader(pack, grammar.file("readings"), grammar.file("quantities"), grammar.file("groups"));
        List<RuleIndex> alone = new ArrayList<>();
        List<Rule> rules = grammar.file("claims").rules();
        for (Rule rule : rules) alone.add(new RuleIndex(List.of(rule)));
        Analyzer analyzer = pack.newAnalyzer();
        int found = 0;
        for (int i = 0; i < rules.size(); i++) {
            for (Rule.Example example : rules.get(i).examples()) {
                for (Sentence cut : analyzer.sentences(Article.of("text", code, example.sentence()))) {
                    Sentence sentence = analyzer.look(cut);
                    Chart chart = sentences.quantities(sentence, analyzer);
                    boolean foreseen = alone.get(i).mayMatch(sentences.prospect(chart));
                    boolean told = alone.get(i).mayMatch(sentences.prospect(sentence));
                    sentences.groups(chart);
                    List<Match> matches = new ArrayList<>();
                    alone.get(i).matches(chart, matches::add);
                    if (matches.isEmpty()) continue;
                    found++;
                    String where = rules.get(i).name() + ": " + example.sentence();
                    assertTrue(foreseen, where);
                    assertTrue(told, where);
                }
            }
        }
        assertTrue(found > 100, code + " has hardly any examples: " + found);
    }
}
