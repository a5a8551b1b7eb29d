package bilan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts articles into sentences and reads their words. For one thread: the models inside are shared, their state is not. */
public final class Analyzer {
    private static final Set<String> UNKNOWN = Set.of("unknown");
    private static final Set<String> FIGURE = Set.of("numeral");
    private final Language language;
    private final Sentences sentences;
    private @Nullable Morphology morphology;
    private @Nullable Function<String[], String[]> tagger;

    Analyzer(Language language) {
        this.language = language;
        sentences = new Sentences(language);
    }

    /** The sentences of an article in order, without its omissions; their tokens carry no readings yet. */
    public List<Sentence> sentences(Article article) {
        return sentences.of(article);
    }

    /**
     * The sentence with all dictionary readings of its words and, where the language has a tagger, its tags. A word that
     * the dictionary does not know has one reading with the feature {@code unknown}; a mark has none.
     */
    public Sentence read(Sentence sentence) {
        return tag(look(sentence));
    }

    /** The sentence with all dictionary readings of its words, without tags: twenty times as fast as with them. */
    public Sentence look(Sentence sentence) {
        if (morphology == null) morphology = language.newMorphology();
        return new Sentence(sentence.span(), readings(sentence.tokens()), sentence.paragraph(), sentence.heading());
    }

    /** The sentence with its tags too, where the language has a tagger. */
    public Sentence tag(Sentence sentence) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tag(tokens);
        return new Sentence(sentence.span(), tokens, sentence.paragraph(), sentence.heading());
    }

    private List<Token> readings(List<Token> plain) {
        List<Token> tokens = new ArrayList<>(plain.size());
        boolean bare = isBare(plain);
        for (Token token : plain) {
            Word word = bare
                    ? language.bare().of(token.word(), this::findBare)
                    : found(token).word();
            tokens.add(new Token(token.span(), word, null));
        }
        return tokens;
    }

    /**
     * What the dictionary says of a word.
     *
     * @param word with its readings
     * @param accented it has an accent
     * @param asks the dictionary knows it with an accent only
     */
    record Found(Word word, boolean accented, boolean asks) {}

    private Found found(Token token) {
        return language.found().of(token.word(), this::find);
    }

    private Found find(Word word) {
        boolean accented = !Folding.stripAccents(word.key()).equals(word.key());
        if (word.digits()) return same(word.with(List.of(new Reading(word.key(), FIGURE))), accented);
        if (word.punctuation()) return same(word, accented);
        if (morphology == null) return same(unknown(word), accented);
        Morphology.Entry plain = morphology.look(word, false);
        return new Found(read(word, plain), accented, !plain.key().equals(word.key()));
    }

    private static Found same(Word word, boolean accented) {
        return new Found(word, accented, false);
    }

    /** In a text that leaves accents out. */
    private Word findBare(Word word) {
        boolean plain = morphology == null || word.digits() || word.punctuation();
        return plain ? find(word).word() : read(word, morphology.look(word, true));
    }

    private static Word read(Word word, Morphology.Entry entry) {
        return entry.readings().isEmpty() ? unknown(word) : new Word(word.text(), entry.key(), entry.readings());
    }

    private static Word unknown(Word word) {
        return word.with(List.of(new Reading(word.key(), UNKNOWN)));
    }

    /** True of a line in capitals, and of one without any accent in which a word asks for one: « ont ete evacues ». */
    private boolean isBare(List<Token> tokens) {
        if (morphology == null || language.orthography().accents().isEmpty()) return false;
        boolean loud = Sentences.isLoud(tokens);
        boolean asks = false;
        for (Token token : tokens) {
            Found found = found(token);
            if (found.accented) return loud && tokens.size() < 3;
            asks |= found.asks && !token.capitalised();
        }
        return loud || asks;
    }

    private void tag(List<Token> tokens) {
        if (tagger == null) {
            tagger = language.tagger();
            if (tagger == null) return;
        }
        boolean loud = Sentences.isLoud(tokens);
        List<String> words = new ArrayList<>(tokens.size());
        List<Integer> starts = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            String word = forTagger(tokens.get(i), loud);
            int last = words.size() - 1;
            if (belongs(tokens, i)) {
                words.set(last, words.get(last) + word);
            } else {
                words.add(word);
                starts.add(i);
            }
        }
        String[] tags = tagger.apply(words.toArray(String[]::new));
        starts.add(tokens.size());
        for (int i = 0; i < tags.length; i++) share(tokens, starts.get(i), starts.get(i + 1), tags[i]);
    }

    /** The model knows some endings only as parts of their words: "didn't", "26-year-old". */
    private boolean belongs(List<Token> tokens, int at) {
        if (at == 0 || tokens.get(at - 1).span().end() != tokens.get(at).span().start()) return false;
        Token token = tokens.get(at);
        Orthography orthography = language.orthography();
        return orthography.taggedWhole().contains(token.key())
                || token.text().startsWith("-") && !token.key().startsWith("-");
    }

    private static void share(List<Token> tokens, int from, int to, String tag) {
        String[] parts = to - from > 1 ? tag.split("\\+") : new String[] {tag};
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            String mine = parts.length == to - from ? parts[i - from] : tag;
            if (token.digits() && to - from > 1) mine = "NUM";
            // the model takes a genitive's apostrophe for a quotation mark
            if (mine.equals("PUNCT") && !token.punctuation())
                mine = Folding.isApostrophe(token.text().charAt(0)) ? "PART" : "X";
            tokens.set(i, token.tagged(mine));
        }
    }

    /** Capitals would all be names to the model: words that the dictionary knows are lower-cased for it. */
    private static String forTagger(Token token, boolean loud) {
        String word = Spellings.plain(token.text());
        if (!loud && token.key().length() == word.length() && !(token.allCaps() && word.length() > 3)) return word;
        for (Reading reading : token.readings()) {
            if (!reading.features().contains("proper") && !reading.features().equals(UNKNOWN)) {
                return token.capitalised() && !token.allCaps() ? word : token.key();
            }
        }
        return loud && word.length() > 1 ? word.substring(0, 1) + Folding.fold(word.substring(1)) : word;
    }
}
