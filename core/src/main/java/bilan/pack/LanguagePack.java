package bilan.pack;

import bilan.text.Analyzer;
import bilan.text.Language;
import bilan.text.Orthography;
import bilan.text.Tags;
import java.util.List;
import java.util.Map;

/** What Bilan knows of a language: word lists, rules, orthography. Immutable, safe for threads. */
public final class LanguagePack {
    private final String code;
    private final String version;
    private final Map<String, String> properties;
    private final Language language;
    private final Lexicon lexicon;
    private final Tags tags;
    private final Map<String, List<String>> ruleFiles;
    private final List<Fault> faults;

    LanguagePack(
            String code,
            String version,
            Map<String, String> properties,
            Language language,
            Lexicon lexicon,
            Tags tags,
            Map<String, List<String>> ruleFiles,
            List<Fault> faults) {
        this.code = code;
        this.version = version;
        this.properties = Map.copyOf(properties);
        this.language = language;
        this.lexicon = lexicon;
        this.tags = tags;
        this.ruleFiles = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(ruleFiles));
        this.faults = List.copyOf(faults);
    }

    /** ISO 639-1: {@code fr}. */
    public String code() {
        return code;
    }

    /** The language's own name for itself: {@code français}. */
    public String name() {
        return properties.getOrDefault("name", code);
    }

    /** A short digest of its files: two packs with the same digest read alike. */
    public String version() {
        return version;
    }

    /** {@code pack.properties} as it stands. */
    public Map<String, String> properties() {
        return properties;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Tags tags() {
        return tags;
    }

    public Orthography orthography() {
        return language.orthography();
    }

    /** Reads dictionary and tagger, which are else read when a text first needs them. */
    public void load() {
        language.load();
    }

    /** Reads articles and sentences; one for each thread. */
    public Analyzer newAnalyzer() {
        return language.newAnalyzer();
    }

    /** The lines of the files in {@code rules/} by name without suffix, sorted: {@code claims} → lines. */
    public Map<String, List<String>> ruleFiles() {
        return ruleFiles;
    }

    /** What a lenient reader let pass, sorted by place; always empty after a strict one. */
    public List<Fault> faults() {
        return faults;
    }
}
