package bilan.claim;

import bilan.grammar.Chart;
import bilan.grammar.Grammar;
import bilan.names.Gazetteer;
import bilan.names.NameReader;
import bilan.names.PlaceReader;
import bilan.pack.LanguagePack;
import bilan.phrase.SentenceReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Token;
import bilan.time.TimeReader;
import bilan.time.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the claims of articles in one language. Immutable; safe for threads, each of which keeps its own analyzer. */
public final class ClaimExtractor {
    private final LanguagePack pack;
    private final Gate gate;
    private final SentenceReader sentences;
    private final ClaimReader claims;
    private final AttributionReader attribution;
    private final ScopeReader scope;
    private final PlaceReader places;
    private final TimeReader times;
    private final NameReader names;

    /**
     * Links the readers of one pack.
     *
     * @param grammar the pack's rules; faulty rules are left out of it
     */
    public ClaimExtractor(LanguagePack pack, Grammar grammar) {
        this.pack = pack;
        gate = new Gate(pack.lexicon());
        sentences =
                new SentenceReader(pack, grammar.file("readings"), grammar.file("quantities"), grammar.file("groups"));
        claims = new ClaimReader(grammar.file("claims"), new ModalityReader());
        attribution = new AttributionReader(grammar.file("attribution"));
        scope = new ScopeReader(grammar.file("scope"));
        places = new PlaceReader(pack, Gazetteer.bundled());
        times = new TimeReader(pack);
        names = new NameReader(pack, Gazetteer.bundled());
    }

    public LanguagePack pack() {
        return pack;
    }

    /** The claims of an article, in the order of their figures. */
    public List<Claim> claims(Article article, Analyzer analyzer) {
        return read(article, analyzer, null).claims();
    }

    /** All that a dossier needs of an article: its claims, the names in it, and its impossible dates. */
    public ArticleReading read(Article article, Analyzer analyzer) {
        Trace trace = read(article, analyzer, null);
        Times dates = trace.times();
        return new ArticleReading(
                article,
                trace.claims(),
                names.read(article, trace.sentences()),
                dates.faults(),
                dates.open(),
                dates.latestYear());
    }

    /** The same as {@link #claims}, with everything that was considered on the way. */
    public Explanation explain(Article article, Analyzer analyzer) {
        List<Explanation.Step> steps = new ArrayList<>();
        Trace trace = read(article, analyzer, steps);
        return new Explanation(steps, trace.claims());
    }

    /** What was found in a text, for checking rules. */
    record Trace(
            List<Sentence> sentences,
            List<Chart> charts,
            List<Draft> drafts,
            List<AttributionReader.Frame> frames,
            List<Claim> claims,
            Times times) {}

    /** Reads every sentence in full, so that an example needs no figure. */
    Trace trace(Article article, Analyzer analyzer) {
        return read(article, analyzer, new ArrayList<>());
    }

    private Trace read(Article article, Analyzer analyzer, @Nullable List<Explanation.Step> steps) {
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article)) {
            if (!sentence.tokens().isEmpty()) read.add(analyzer.look(sentence));
        }
        Gate.Pass[] passes = gate.passes(read);
        Lazy context = new Lazy(read);
        Voices voices = new Voices();
        List<Chart> charts = new ArrayList<>();
        List<Draft> all = new ArrayList<>();
        List<Sentence> origins = new ArrayList<>();
        List<AttributionReader.Frame> credits = new ArrayList<>();
        List<Draft> before = List.of();
        for (int i = 0; i < read.size(); i++) {
            Sentence sentence = read.get(i);
            if (passes[i] == Gate.Pass.SKIP && steps == null) {
                voices.next(sentence, List.of(), List.of());
                before = List.of();
                continue;
            }
            Chart chart = sentences.read(sentence, analyzer);
            List<Candidate> considered = new ArrayList<>();
            List<Draft> drafts = passes[i] != Gate.Pass.READ
                    ? List.of()
                    : claims.read(chart, sentence.heading() ? List.of() : before, context, considered);
            scope.read(chart, drafts);
            List<AttributionReader.Frame> frames = attribution.frames(chart, article.body());
            voices.next(sentence, frames, drafts);
            OwnSide.read(drafts);
            charts.add(chart);
            credits.addAll(frames);
            for (Draft draft : drafts) {
                all.add(draft);
                origins.add(sentence);
            }
            before = drafts;
            if (steps != null) {
                boolean full = passes[i] == Gate.Pass.READ;
                steps.add(Explanation.step(sentence, full, chart, considered, frames, drafts, article.body()));
            }
        }
        Times named = times.read(article, read);
        List<Claim> told = List.of();
        if (!all.isEmpty()) {
            ClaimAssembler assembler = new ClaimAssembler(article, pack, places.read(article, read), named);
            told = assembler.assemble(all, origins);
        }
        return new Trace(read, charts, all, credits, told, named);
    }

    /** The words and lemmas of a text, gathered when a condition first asks for them. */
    private static final class Lazy implements Context {
        private final List<Sentence> sentences;
        private @Nullable Set<String> lemmas;

        Lazy(List<Sentence> sentences) {
            this.sentences = sentences;
        }

        @Override
        public boolean holds(String lemma) {
            if (lemmas == null) lemmas = lemmas();
            return lemmas.contains(lemma);
        }

        private Set<String> lemmas() {
            Set<String> found = new HashSet<>();
            for (Sentence sentence : sentences) {
                for (Token token : sentence.tokens()) {
                    found.add(token.key());
                    for (Reading reading : token.readings()) found.add(reading.lemma());
                }
            }
            return found;
        }
    }
}
