package bilan.names;

import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Articles written for a test, with their sentences read. */
final class Texts {
    private static final Map<String, LanguagePack> PACKS = new ConcurrentHashMap<>();

    private Texts() {}

    static LanguagePack pack(String language) {
        return PACKS.computeIfAbsent(language, code -> {
            try {
                return PackReader.lenient().read(code);
            } catch (PackException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static List<Sentence> sentences(Article article) {
        Analyzer analyzer = pack(String.valueOf(article.language())).newAnalyzer();
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article)) read.add(analyzer.read(sentence));
        return read;
    }

    static List<Mention> mentions(String doc, String language, String text) {
        Article article = Article.of(doc, language, text);
        return new NameReader(pack(language), Gazetteer.bundled()).read(article, sentences(article));
    }
}
