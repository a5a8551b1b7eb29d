package bilan.bench;

import bilan.Bilan;
import bilan.pack.LanguagePack;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles a second on one thread, step by step: each benchmark holds the one before it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ReadingBenchmark {
    /** {@code seeds}: five French articles; {@code shootings}: 200 articles of local American press. */
    @Param({"seeds", "shootings"})
    public String texts = "";

    private final List<Article> articles = new ArrayList<>();
    private final Bilan bilan = Bilan.bundled();
    private Analyzer analyzer;
    private int next;

    /** Loads texts and pack. */
    @Setup
    public void load() throws Exception {
        String language = texts.equals("seeds") ? "fr" : "en";
        for (String text : texts.equals("seeds") ? Texts.seeds() : Texts.shootings(200)) {
            articles.add(Article.of("text" + articles.size(), language, text));
        }
        LanguagePack pack = PackReader.lenient().read(language);
        analyzer = pack.newAnalyzer();
        claims();
    }

    private Article article() {
        next = (next + 1) % articles.size();
        return articles.get(next);
    }

    /** Sentences and tokens. */
    @Benchmark
    public Object sentences() {
        return analyzer.sentences(article());
    }

    /** With the dictionary's readings of every token. */
    @Benchmark
    public Object readings() {
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article())) {
            if (!sentence.tokens().isEmpty()) read.add(analyzer.look(sentence));
        }
        return read;
    }

    /** Claims with credit, place and day. */
    @Benchmark
    public Object claims() {
        return bilan.claims(article());
    }

    /** All that a dossier needs: claims, names, impossible dates. */
    @Benchmark
    public Object all() {
        return bilan.read(article());
    }
}
