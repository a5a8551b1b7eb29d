package bilan;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.claim.ClaimExtractor;
import bilan.claim.ExampleCheck;
import bilan.claim.Explanation;
import bilan.copies.Numerals;
import bilan.dossier.Anomaly;
import bilan.dossier.Dossier;
import bilan.dossier.Material;
import bilan.dossier.Reconciler;
import bilan.event.Event;
import bilan.grammar.Grammar;
import bilan.names.Gazetteer;
import bilan.names.Mention;
import bilan.names.NameDecisions;
import bilan.names.NameResolver;
import bilan.names.Names;
import bilan.pack.Fault;
import bilan.pack.LanguageGuess;
import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.quantity.Quantity;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.When;
import bilan.time.DateFault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Reads articles. Packs are loaded when a text first needs them. Safe for threads. */
public final class Bilan {
    private final PackReader packs;
    private final Gazetteer gazetteer;
    private final Map<String, Language> languages = new ConcurrentHashMap<>();
    private @Nullable LanguageGuess guess;
    private volatile @Nullable SortedSet<String> codes;
    private volatile Known numerals = new Known(0, Numerals.NONE);

    /** Number words of so many languages. */
    private record Known(int languages, Numerals words) {}

    /** One language: its extractor, and analyzers that wait for a thread. */
    private record Language(ClaimExtractor extractor, Queue<Analyzer> idle) {
        Analyzer analyzer() {
            Analyzer analyzer = idle.poll();
            return analyzer == null ? extractor.pack().newAnalyzer() : analyzer;
        }
    }

    private Bilan(PackReader packs, Gazetteer gazetteer) {
        this.packs = packs;
        this.gazetteer = gazetteer;
    }

    /** The same with other places: see {@link Gazetteer#over}. */
    public Bilan withPlaces(Gazetteer places) {
        return new Bilan(packs, places);
    }

    /** With the packs that come with Bilan. */
    public static Bilan bundled() {
        return new Bilan(PackReader.lenient(), Gazetteer.bundled());
    }

    /**
     * With a folder of packs laid over the bundled ones, file by file.
     *
     * @param folder holds one folder a language: {@code fr/}, {@code en/} …
     */
    public static Bilan withPacks(Path folder) {
        return new Bilan(PackReader.lenient().over(folder), Gazetteer.bundled());
    }

    /** Codes of the languages that can be read. */
    public SortedSet<String> languages() {
        SortedSet<String> known = codes;
        if (known == null) {
            known = Collections.unmodifiableSortedSet(packs.codes());
            codes = known;
        }
        return known;
    }

    /**
     * What reads articles of a language, by name and version ({@code fr-1a2b3c}): two readings by one reader are equal.
     *
     * @throws IllegalArgumentException if there is no such language
     */
    public String reader(String code) {
        return language(code).extractor().reader();
    }

    /** The article with its language, guessed from its words if it has none that can be read; null stays if no guess. */
    public Article identified(Article article) {
        if (article.language() != null && languages().contains(article.language())) return article;
        String code = guess().of(article.body());
        return code == null ? article : article.withLanguage(code);
    }

    private synchronized LanguageGuess guess() {
        if (guess == null) guess = new LanguageGuess(packs.telling());
        return guess;
    }

    /**
     * The claims of an article, in the order of their figures.
     *
     * @throws IllegalArgumentException if the article's language is unknown and cannot be guessed
     */
    public List<Claim> claims(Article article) {
        Article known = identified(article);
        Language language = language(code(known));
        Analyzer analyzer = language.analyzer();
        List<Claim> claims = language.extractor().claims(known, analyzer);
        language.idle().add(analyzer);
        return claims;
    }

    /**
     * All that a dossier needs of an article.
     *
     * @throws IllegalArgumentException if the article's language is unknown and cannot be guessed
     */
    public ArticleReading read(Article article) {
        Article known = identified(article);
        Language language = language(code(known));
        Analyzer analyzer = language.analyzer();
        ArticleReading reading = language.extractor().read(known, analyzer);
        language.idle().add(analyzer);
        return reading;
    }

    /**
     * The dossier of some articles; the order in which they come does not matter.
     *
     * @param readings what was read in them; an article that comes twice counts once, other ids must differ
     */
    public Dossier dossier(Collection<ArticleReading> readings) {
        return dossier(material(readings));
    }

    /** What a dossier is derived from, for deriving it as known on a moment. */
    public Material material(Collection<ArticleReading> readings) {
        return material(readings, NameDecisions.NONE);
    }

    /** The same, with what a reviewer decided on names. */
    public Material material(Collection<ArticleReading> given, NameDecisions decisions) {
        Collection<ArticleReading> readings = once(given);
        List<Article> articles = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Anomaly> dates = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (ArticleReading reading : readings) {
            articles.add(reading.article());
            claims.addAll(reading.claims());
            mentions.addAll(reading.mentions());
            events.addAll(reading.events());
            for (DateFault fault : reading.dateFaults())
                dates.add(Anomaly.of(reading.article().id(), fault));
        }
        Names names = new NameResolver(gazetteer, decisions).resolve(mentions);
        Map<String, LocalDate> inferred = TogetherDates.inferred(readings, names);
        if (!inferred.isEmpty()) return material(dated(readings, inferred), decisions);
        dates.addAll(TogetherDates.impossible(readings, names));
        return new Material(articles, claims, names, dates, events);
    }

    /** An article that came twice is one article. */
    private static Collection<ArticleReading> once(Collection<ArticleReading> given) {
        Map<Article, ArticleReading> once = new LinkedHashMap<>();
        for (ArticleReading reading : given) once.putIfAbsent(reading.article(), reading);
        return once.values();
    }

    /** Reads again what now has a day: « lundi » means one now. */
    private List<ArticleReading> dated(Collection<ArticleReading> readings, Map<String, LocalDate> days) {
        List<ArticleReading> dated = new ArrayList<>();
        for (ArticleReading reading : readings) {
            LocalDate day = days.get(reading.article().id());
            dated.add(day == null ? reading : read(reading.article().dated(When.day(day), "story")));
        }
        return dated;
    }

    /** The dossier of a material. */
    public Dossier dossier(Material material) {
        return new Reconciler(new KnownIdentities(gazetteer), numerals()).reconcile(material);
    }

    /** Of the languages read so far: no other can have an article in a dossier. */
    private Numerals numerals() {
        Known known = numerals;
        if (known.languages != languages.size()) {
            List<LanguagePack> packs = languages.values().stream()
                    .map(language -> language.extractor().pack())
                    .toList();
            known = new Known(packs.size(), Numerals.of(packs));
            numerals = known;
        }
        return known.words;
    }

    /**
     * A figure as somebody types it: {@code au moins 12}, {@code 12-15}, {@code une dizaine}.
     *
     * @param code language of the words
     * @return null if the words state no figure, or more than one
     * @throws IllegalArgumentException if there is no such language
     */
    public @Nullable Quantity quantity(String code, String words) {
        Language language = language(code);
        Analyzer analyzer = language.analyzer();
        Quantity quantity = language.extractor().quantity(words, analyzer);
        language.idle().add(analyzer);
        return quantity;
    }

    /**
     * How a sentence is read.
     *
     * @param code language, or null to guess it
     * @throws IllegalArgumentException if there is no such language
     */
    public Explanation explain(@Nullable String code, String sentence) {
        Article article = new Article("text", null, sentence, null, code, null, null, null, List.of());
        Article known = identified(article);
        Language language = language(code(known));
        return language.extractor().explain(known, language.analyzer());
    }

    private String code(Article article) {
        String code = article.language();
        if (code == null || !languages().contains(code)) {
            throw new IllegalArgumentException("cannot read the language of '" + article.id() + "'"
                    + (code == null ? "" : " (" + code + ")") + "; packs: " + String.join(", ", languages()));
        }
        return code;
    }

    private Language language(String code) {
        Language language = languages.get(code);
        return language != null ? language : languages.computeIfAbsent(code, this::load);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private Language load(String code) {
        LanguagePack pack = pack(code);
        // while the rules are compiled another thread reads dictionary and tagger: what fails there fails again here
        CompletableFuture.runAsync(pack::load);
        return new Language(new ClaimExtractor(pack, new Grammar(pack), gazetteer), new ConcurrentLinkedQueue<>());
    }

    private LanguagePack pack(String code) {
        try {
            return packs.read(code);
        } catch (PackException e) {
            throw new IllegalArgumentException("the pack '" + code + "' cannot be used: " + e.getMessage(), e);
        }
    }

    /** Every fault of a pack: of its lists, its rules, and their examples; by file and line. */
    public List<Fault> check(String code) {
        LanguagePack pack = pack(code);
        List<Fault> faults = new ArrayList<>(pack.faults());
        Grammar grammar = new Grammar(pack);
        faults.addAll(grammar.faults());
        faults.addAll(new ExampleCheck(pack, grammar).faults());
        return faults.stream().sorted().distinct().toList();
    }
}
