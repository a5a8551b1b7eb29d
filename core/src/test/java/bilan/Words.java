package bilan;

import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as the bundled packs read them, for tests. Each thread has its own. */
public final class Words {
    private static final ThreadLocal<Map<String, Words>> KNOWN = ThreadLocal.withInitial(HashMap::new);
    private final LanguagePack pack;
    private final Analyzer analyzer;

    private Words(LanguagePack pack) {
        this.pack = pack;
        this.analyzer = pack.newAnalyzer();
    }

    /** Of a language that has a bundled pack. */
    public static Words of(String language) {
        return KNOWN.get().computeIfAbsent(language, code -> {
            try {
                return new Words(PackReader.lenient().read(code));
            } catch (PackException e) {
                throw new AssertionError(e);
            }
        });
    }

    public LanguagePack pack() {
        return pack;
    }

    /** The sentences of a text, cut only. */
    public List<Sentence> cut(String text) {
        return analyzer.sentences(Article.of("test", pack.code(), text));
    }

    /** The sentences of a text with all readings, and tags where the language has a tagger. */
    public List<Sentence> read(String text) {
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : cut(text)) read.add(analyzer.read(sentence));
        return read;
    }

    /** The sentences with all readings and without tags. */
    public List<Sentence> look(String text) {
        List<Sentence> read = new ArrayList<>();
        for (Sentence sentence : cut(text)) read.add(analyzer.look(sentence));
        return read;
    }

    /** The words of a text as they stand. */
    public List<String> texts(String text) {
        List<String> texts = new ArrayList<>();
        for (Sentence sentence : cut(text)) for (Token token : sentence.tokens()) texts.add(token.text());
        return texts;
    }

    /** The read word of a text that stands so. */
    public Token word(String text, String word) {
        for (Sentence sentence : read(text)) {
            for (Token token : sentence.tokens()) if (token.text().equals(word)) return token;
        }
        throw new AssertionError("no '" + word + "' among " + texts(text));
    }
}
