package bilan;

import bilan.claim.Claim;
import bilan.claim.ClaimExtractor;
import bilan.claim.ExampleCheck;
import bilan.claim.Explanation;
import bilan.grammar.Grammar;
import bilan.pack.Fault;
import bilan.pack.LanguageGuess;
import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Reads articles. Packs are loaded when a text first needs them. Safe for threads. */
public final class Bilan {
    private final PackReader packs;
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();
    private @Nullable LanguageGuess guess;

    /** One language: its extractor, and analyzers that wait for a thread. */
    private record Reader(ClaimExtractor extractor, Queue<Analyzer> idle) {}

    private Bilan(PackReader packs) {
        this.packs = packs;
    }

    /** With the packs that come with Bilan. */
    public static Bilan bundled() {
        return new Bilan(PackReader.lenient());
    }

    /**
     * With a folder of packs laid over the bundled ones, file by file.
     *
     * @param folder holds one folder a language: {@code fr/}, {@code en/} …
     */
    public static Bilan withPacks(Path folder) {
        return new Bilan(PackReader.lenient().over(folder));
    }

    /** Codes of the languages that can be read. */
    public SortedSet<String> languages() {
        return packs.codes();
    }
}
