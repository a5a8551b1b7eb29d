package bilan.claim;

import bilan.grammar.Chart;
import bilan.grammar.Grammar;
import bilan.pack.LanguagePack;
import bilan.phrase.SentenceReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the claims of articles in one language. Immutable; safe for threads, each of which keeps its own analyzer. */
public final class ClaimExtractor {
    private final LanguagePack pack;
    private final SentenceReader sentences;
    private final ClaimReader claims;
    private final AttributionReader attribution;
    private final ScopeReader scope;

    /**
     * Links the readers of one pack.
     *
     * @param grammar the pack's rules; faulty rules are left out of it
     */
    public ClaimExtractor(LanguagePack pack, Grammar grammar) {
        this.pack = pack;
        sentences = new SentenceReader(
                pack, grammar.file("readings"), grammar.file("quantities"), grammar.file("groups"));
        claims = new ClaimReader(grammar.file("claims"), new ModalityReader());
        attribution = new AttributionReader(grammar.file("attribution"));
        scope = new ScopeReader(grammar.file("scope"));
    }

    public LanguagePack pack() {
        return pack;
    }

    /** The claims of an article, in the order of their figures. */
    public List<Claim> claims(Article article, Analyzer analyzer) {
        return read(article, analyzer, false).claims();
    }

    /** The same, with everything that was considered on the way. */
    public Explanation explain(Article article, Analyzer analyzer) {
        return read(article, analyzer, true);
    }

    private Explanation read(Article article, Analyzer analyzer, boolean explain) {
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article)) read.add(analyzer.read(sentence));
        Set<String> context = lemmas(read);
        Voices voices = new Voices();
        List<Draft> all = new ArrayList<>();
        List<Sentence> origins = new ArrayList<>();
        List<Explanation.Step> steps = new ArrayList<>();
        List<Draft> before = List.of();
        for (Sentence sentence : read) {
            if (sentence.tokens().isEmpty()) continue;
            Chart chart = sentences.read(sentence);
            List<Candidate> considered = new ArrayList<>();
            List<Draft> drafts = claims.read(chart, sentence.heading() ? List.of() : before, context, considered);
            scope.read(chart, drafts);
            List<AttributionReader.Frame> frames = attribution.frames(chart, article.body());
            voices.next(sentence, frames, drafts);
            for (Draft draft : drafts) {
                all.add(draft);
                origins.add(sentence);
            }
            before = drafts;
            if (explain) steps.add(Explanation.step(sentence, chart, considered, frames, drafts, article.body()));
        }
        return new Explanation(steps, new ClaimAssembler(article, pack).assemble(all, origins, read));
    }

    private static Set<String> lemmas(List<Sentence> read) {
        Set<String> lemmas = new HashSet<>();
        for (Sentence sentence : read) {
            for (Token token : sentence.tokens()) {
                lemmas.add(token.key());
                for (Reading reading : token.readings()) lemmas.add(reading.lemma());
            }
        }
        return lemmas;
    }
}
