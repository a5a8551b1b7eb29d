package bilan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import morfologik.stemming.Dictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/**
 * What all analyzers of a language share: its orthography, its abbreviations and its dictionary and models, each
 * loaded when it is first needed. Safe for threads.
 */
public final class Language {
    private final Map<String, String> properties;
    private final Orthography orthography;
    private final Tokenizer tokenizer;
    private final Tags tags;
    private final WordMemory<Analyzer.Found> found = byDictionary();
    private final WordMemory<Word> bare = byDictionary();
    private final Once<@Nullable Dictionary> dictionary;
    private final Once<@Nullable Function<String[], String[]>> tagger;
    private final Once<@Nullable SentenceModel> splitter;

    /**
     * @param properties keys of a {@code pack.properties}: {@code dictionary}, {@code tagger} and {@code splitter} name
     *     data on the class path; each may be absent
     * @param abbreviations with their full stop; any spelling of case and apostrophe
     */
    public Language(Map<String, String> properties, Tags tags, Set<String> abbreviations) {
        this.properties = Map.copyOf(properties);
        this.tags = tags;
        this.orthography = Orthography.of(properties);
        this.tokenizer = new Tokenizer(orthography, abbreviations);
        dictionary = data("dictionary", Morphology::dictionary);
        tagger = data("tagger", Language::tagger);
        splitter = data("splitter", Language::splitter);
    }

    /** Kept for all threads, worked out by each with its own means of looking words up. */
    private static <V> WordMemory<V> byDictionary() {
        return new WordMemory<>(word -> {
            throw new IllegalStateException("an analyzer must look up " + word);
        });
    }

    public Orthography orthography() {
        return orthography;
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** What the dictionary said of words. */
    WordMemory<Analyzer.Found> found() {
        return found;
    }

    /** What it said of words in texts that leave accents out. */
    WordMemory<Word> bare() {
        return bare;
    }

    /** Reads words and sentences; one for each thread. */
    public Analyzer newAnalyzer() {
        return new Analyzer(this);
    }

    /** Which of its data are not on the class path: {@code dictionary}, {@code tagger}, {@code splitter}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String key : List.of("dictionary", "splitter", "tagger")) {
            String name = properties.getOrDefault(key, "").strip();
            if (!name.isEmpty() && !isPresent(name, key.equals("dictionary"))) missing.add(key);
        }
        return missing;
    }

    private static boolean isPresent(String name, boolean resource) {
        try (InputStream in = resource ? DataJars.resource(name) : DataJars.model(name)) {
            return in.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Null where the language has no dictionary. */
    @Nullable
    Morphology newMorphology() {
        Dictionary words = dictionary.get();
        if (words == null) return null;
        int letters = Integer.parseInt(
                properties.getOrDefault("frequency-letters", "0").strip());
        return new Morphology(
                words,
                tags,
                orthography,
                letters,
                properties.getOrDefault("fused", "").strip());
    }

    /** Reads dictionary and tagger. */
    public void load() {
        dictionary.get();
        tagger.get();
    }

    /** Gives the words of a sentence their tags; null where the language has no tagger. */
    @Nullable
    Function<String[], String[]> tagger() {
        return tagger.get();
    }

    @Nullable
    SentenceModel splitter() {
        return splitter.get();
    }

    /** What a property names, read when it is first needed; null where the property is absent. */
    private <T> Once<@Nullable T> data(String property, Reader<T> reader) {
        String name = properties.getOrDefault(property, "").strip();
        return new Once<>(() -> {
            if (name.isEmpty()) return null;
            try {
                return reader.read(name);
            } catch (IOException e) {
                throw new UncheckedIOException(property + " '" + name + "': " + e.getMessage(), e);
            }
        });
    }

    private interface Reader<T> {
        T read(String name) throws IOException;
    }

    private static Function<String[], String[]> tagger(String name) throws IOException {
        try (InputStream in = DataJars.model(name)) {
            return Tagger.of(new POSModel(in));
        }
    }

    private static SentenceModel splitter(String name) throws IOException {
        try (InputStream in = DataJars.model(name)) {
            return new SentenceModel(in);
        }
    }
}
