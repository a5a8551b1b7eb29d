package bilan.claim;

import bilan.event.EventReader;
import bilan.grammar.Chart;
import bilan.grammar.Grammar;
import bilan.names.Gazetteer;
import bilan.names.NameReader;
import bilan.names.PlaceReader;
import bilan.names.Places;
import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import bilan.phrase.SentenceReader;
import bilan.quantity.Quantity;
import bilan.quantity.TypedFigures;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.time.Dateline;
import bilan.time.TimeReader;
import bilan.time.Times;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the claims of articles in one language. Immutable; safe for threads, each of which keeps its own analyzer. */
public final class ClaimExtractor {
    /** So many sentences stay laid out: one that is asked for later is laid out again, so that no text fills the memory. */
    private static final int KEPT = 12;

    private final LanguagePack pack;
    private final Gate gate;
    private final SentenceReader sentences;
    private final ClaimReader claims;
    private final AttributionReader attribution;
    private final ScopeReader scope;
    private final PlaceReader places;
    private final TimeReader times;
    private final NameReader names;
    private final EventReader events;
    private final TypedFigures figures;
    /** Words each of which shows what a text is about, by the name of the subject. */
    private final Map<String, Set<String>> contexts = new HashMap<>();

    /**
     * Links the readers of one pack.
     *
     * @param grammar the pack's rules; faulty rules are left out of it
     */
    public ClaimExtractor(LanguagePack pack, Grammar grammar) {
        this(pack, grammar, Gazetteer.bundled());
    }

    /** @param gazetteer of the places that it knows */
    public ClaimExtractor(LanguagePack pack, Grammar grammar, Gazetteer gazetteer) {
        this.pack = pack;
        gate = new Gate(pack.lexicon());
        sentences =
                new SentenceReader(pack, grammar.file("readings"), grammar.file("quantities"), grammar.file("groups"));
        claims = new ClaimReader(grammar.file("claims"), new ModalityReader());
        attribution = new AttributionReader(grammar.file("attribution"));
        scope = new ScopeReader(grammar.file("scope"));
        places = new PlaceReader(pack, gazetteer);
        times = new TimeReader(pack);
        names = new NameReader(pack, gazetteer);
        events = new EventReader(pack, times);
        figures = new TypedFigures(pack.lexicon());
        for (Entry entry : pack.lexicon().list("contexts")) {
            for (String word : Lexicon.braces(entry.phrase().replace("\"", ""))) {
                contexts.computeIfAbsent(entry.get("context"), c -> new HashSet<>())
                        .add(word);
            }
        }
    }

    /** Code and version of the pack, as {@link Evidence#pack} names it. */
    public String reader() {
        return pack.code() + "-" + pack.version();
    }

    public LanguagePack pack() {
        return pack;
    }

    /** The claims of an article, in the order of their figures. */
    public List<Claim> claims(Article article, Analyzer analyzer) {
        return trace(article, analyzer, false, null).claims();
    }

    /** All that a dossier needs of an article: its claims, the names in it, and its impossible dates. */
    public ArticleReading read(Article article, Analyzer analyzer) {
        Trace trace = trace(article, analyzer, true, null);
        Times dates = trace.times();
        return new ArticleReading(
                trace.article(),
                trace.claims(),
                names.read(article, trace.sentences(), trace.places()),
                dates.faults(),
                dates.open(),
                dates.latestYear(),
                events.read(trace.article(), trace.sentences()));
    }

    /** The figure that somebody typed, by the pack's own rules; null if it is none. */
    public @Nullable Quantity quantity(String typed, Analyzer analyzer) {
        return figures.read(typed, words -> {
            List<Sentence> read = analyzer.sentences(Article.of("figure", pack.code(), words));
            return read.size() == 1 ? sentences.quantities(analyzer.look(read.get(0)), analyzer) : null;
        });
    }

    /** The same as {@link #claims}, with everything that was considered on the way. */
    public Explanation explain(Article article, Analyzer analyzer) {
        List<Explanation.Step> steps = new ArrayList<>();
        Trace trace = trace(article, analyzer, true, steps);
        return new Explanation(steps, trace.claims());
    }

    /** What was found in a text, for checking rules. */
    record Trace(
            Article article,
            List<Sentence> sentences,
            List<Chart> charts,
            List<Draft> drafts,
            List<AttributionReader.Frame> frames,
            List<Claim> claims,
            Places places,
            Times times) {}

    /** Reads every sentence in full, so that an example needs no figure. */
    Trace trace(Article article, Analyzer analyzer) {
        return trace(article, analyzer, true, new ArrayList<>());
    }

    /**
     * @param all whether places and dates are wanted even if nothing is claimed
     * @param steps where every step is written down, for which every sentence is read in full; or null
     */
    private Trace trace(Article given, Analyzer analyzer, boolean all, @Nullable List<Explanation.Step> steps) {
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(given)) {
            if (!sentence.tokens().isEmpty()) read.add(analyzer.look(sentence));
        }
        Article article = dated(given, read);
        Course course = new Course(article, analyzer, read, steps);
        for (int i = 0; i < read.size(); i++) course.read(i);
        course.hear(read.size(), read.size() + Gate.BEFORE);
        List<Draft> drafts = course.drafts();
        boolean wanted = all || !drafts.isEmpty();
        Times named = wanted ? times.read(article, read) : Times.NONE;
        Places placed = wanted ? places.read(article, read, voices(drafts)) : Places.NONE;
        List<Claim> told = new ClaimAssembler(article, pack, placed, named).assemble(drafts, course.origins);
        return new Trace(article, read, course.charts, drafts, course.credits, told, placed, named);
    }

    /** An undated article with the day of publication that its words tell, if they do. */
    private Article dated(Article article, List<Sentence> sentences) {
        Dateline dateline = article.published() == null ? times.dateline(sentences) : null;
        return dateline == null ? article : article.dated(dateline.when(), dateline.ground());
    }

    private static Set<Span> voices(List<Draft> drafts) {
        Set<Span> voices = new HashSet<>();
        for (Draft draft : drafts) {
            Span span = draft.credit == null ? null : draft.credit.span();
            if (span != null) voices.add(span);
        }
        return voices;
    }

    /** One article while its sentences are read in order. Who speaks is only looked for near claims. */
    private final class Course {
        private final Article article;
        private final Analyzer analyzer;
        private final List<Sentence> sentences;
        private final @Nullable List<Explanation.Step> steps;
        private final Gate.Pass[] passes;
        private final Context context;
        private final Voices voices = new Voices();
        private final List<@Nullable Chart> laid;
        private final BitSet grouped = new BitSet();
        private final List<List<Draft>> claimed = new ArrayList<>();
        private final List<Sentence> origins = new ArrayList<>();
        private final List<Chart> charts = new ArrayList<>();
        private final List<AttributionReader.Frame> credits = new ArrayList<>();
        private final List<@Nullable List<AttributionReader.Frame>> frames;
        /** So many sentences the voices have heard. */
        private int heard;

        private int lastClaim = -Gate.BEHIND - 1;

        Course(Article article, Analyzer analyzer, List<Sentence> sentences, @Nullable List<Explanation.Step> steps) {
            this.article = article;
            this.analyzer = analyzer;
            this.sentences = sentences;
            this.steps = steps;
            passes = gate.passes(
                    sentences, sentence -> claims.mayRead(ClaimExtractor.this.sentences.prospect(sentence), false));
            laid = new ArrayList<>(Collections.nCopies(sentences.size(), null));
            frames = new ArrayList<>(Collections.nCopies(sentences.size(), null));
            context = new Lazy(sentences, contexts);
        }

        List<Draft> drafts() {
            return claimed.stream().flatMap(List::stream).toList();
        }

        void read(int number) {
            if (number >= KEPT && steps == null) {
                laid.set(number - KEPT, null);
                grouped.clear(number - KEPT);
            }
            Sentence sentence = sentences.get(number);
            List<Draft> before = number == 0 || sentence.heading() ? List.of() : claimed.get(number - 1);
            List<Candidate> considered = steps == null ? null : new ArrayList<>();
            List<Draft> drafts = List.of();
            Chart chart = null;
            if (steps != null || mayClaim(number, !before.isEmpty())) {
                chart = grouped(number);
                if (passes[number] == Gate.Pass.READ) {
                    drafts = claims.read(chart, before, () -> earlier(number), context, considered);
                    scope.read(chart, drafts);
                }
            }
            claimed.add(drafts);
            for (int i = 0; i < drafts.size(); i++) origins.add(sentence);
            if (drafts.isEmpty() && steps == null) return;
            hear(number + 1, number);
            if (!drafts.isEmpty()) lastClaim = number;
            if (steps != null && chart != null && considered != null) {
                charts.add(chart);
                boolean full = passes[number] == Gate.Pass.READ;
                steps.add(Explanation.step(sentence, full, chart, considered, frames(number), drafts, article.body()));
            }
        }

        private boolean mayClaim(int number, boolean borrows) {
            if (passes[number] != Gate.Pass.READ) return false;
            Chart chart = chart(number);
            return chart.holds("QUANTITY") && claims.mayRead(ClaimExtractor.this.sentences.prospect(chart), borrows);
        }

        /** A sentence with its quantities. */
        private Chart chart(int number) {
            Chart chart = laid.get(number);
            if (chart == null) {
                chart = ClaimExtractor.this.sentences.quantities(sentences.get(number), analyzer);
                laid.set(number, chart);
            }
            return chart;
        }

        /** A sentence with its groups. */
        private Chart grouped(int number) {
            Chart chart = chart(number);
            if (!grouped.get(number)) ClaimExtractor.this.sentences.groups(chart);
            grouped.set(number);
            return chart;
        }

        /** The sentence before, if it counts; a headline is nobody's continuation. */
        private @Nullable Chart earlier(int number) {
            if (number == 0 || sentences.get(number).heading() || passes[number - 1] != Gate.Pass.READ) return null;
            return chart(number - 1).holds("QUANTITY") ? grouped(number - 1) : null;
        }

        /** Lets the voices hear all sentences up to one; the next claim stands in another. */
        void hear(int end, int nextClaim) {
            int first = reach(nextClaim);
            for (; heard < end; heard++) {
                // whose bulletin a text is stands in its head, however far its first figure
                boolean head = heard < Voices.HEAD && (lastClaim >= 0 || nextClaim < sentences.size());
                boolean near = head || heard >= first || heard - lastClaim <= Gate.BEHIND || voices.areAwaited();
                List<AttributionReader.Frame> found = near ? frames(heard) : List.of();
                credits.addAll(found);
                voices.next(sentences.get(heard), found, claimed.get(heard));
                OwnSide.read(claimed.get(heard));
            }
        }

        /** The first sentence whose voice a claim may have: a pronoun between them carries it on. */
        private int reach(int claim) {
            int first = claim - Gate.BEFORE;
            for (int i = Math.min(claim, sentences.size()) - 1; i >= Math.max(first, heard); i--) {
                for (AttributionReader.Frame frame : frames(i)) {
                    if (frame.credit() == null) first = Math.min(first, i - Gate.BEFORE);
                }
            }
            return first;
        }

        private List<AttributionReader.Frame> frames(int number) {
            boolean silent = passes[number] == Gate.Pass.SKIP && number >= Voices.HEAD;
            if (silent && steps == null) return List.of();
            List<AttributionReader.Frame> known = frames.get(number);
            if (known == null) {
                known = attribution.frames(grouped(number), article.body());
                frames.set(number, known);
            }
            return known;
        }
    }

    /** The words and lemmas of a text, gathered when a condition first asks for them. */
    private static final class Lazy implements Context {
        private final List<Sentence> sentences;
        private final Map<String, Set<String>> named;
        private @Nullable Set<String> lemmas;

        Lazy(List<Sentence> sentences, Map<String, Set<String>> named) {
            this.sentences = sentences;
            this.named = named;
        }

        @Override
        public boolean holds(String lemma) {
            if (lemmas == null) lemmas = lemmas();
            if (!lemma.startsWith("@")) return lemmas.contains(lemma);
            Set<String> any = named.getOrDefault(lemma.substring(1), Set.of());
            return any.stream().anyMatch(lemmas::contains);
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
