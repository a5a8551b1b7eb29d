package bilan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/** Cuts articles into sentences and reads their words. For one thread: the models inside are shared, their state is not. */
public final class Analyzer {
    private static final Reading UNKNOWN = new Reading("", Set.of("unknown"));
    private final Language language;
    private final Sentences sentences;
    private @Nullable Morphology morphology;
    private @Nullable POSTaggerME tagger;

    Analyzer(Language language) {
        this.language = language;
        sentences = new Sentences(language.tokenizer());
    }

    /** The sentences of an article in order, without its omissions; their tokens carry no readings yet. */
    public List<Sentence> sentences(Article article) {
        return sentences.of(article);
    }

    /** The sentence with all dictionary readings of its words and, where the language has a tagger, its tags. */
    public Sentence read(Sentence sentence) {
        return tag(look(sentence));
    }

    /** The sentence with all dictionary readings of its words, without tags: twenty times as fast as with them. */
    public Sentence look(Sentence sentence) {
        if (morphology == null) morphology = language.newMorphology();
        List<Token> tokens = new ArrayList<>(sentence.tokens().size());
        for (Token token : sentence.tokens()) {
            List<Reading> readings = morphology == null ? List.of() : morphology.readings(token);
            if (readings.isEmpty() && !token.punctuation()) {
                readings = List.of(new Reading(token.key(), UNKNOWN.features()));
            }
            tokens.add(token.with(readings));
        }
        return new Sentence(sentence.span(), tokens, sentence.paragraph(), sentence.heading());
    }

    /** The sentence with its tags too, where the language has a tagger. */
    public Sentence tag(Sentence sentence) {
        String[] tags = tags(sentence);
        if (tags == null) return sentence;
        List<Token> tokens = new ArrayList<>(sentence.tokens().size());
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            tokens.add(new Token(token.span(), token.text(), token.key(), token.readings(), tags[i]));
        }
        return new Sentence(sentence.span(), tokens, sentence.paragraph(), sentence.heading());
    }

    private String @Nullable [] tags(Sentence sentence) {
        if (tagger == null) {
            POSModel model = language.tagger();
            if (model == null) return null;
            tagger = new POSTaggerME(model);
        }
        String[] words = new String[sentence.tokens().size()];
        for (int i = 0; i < words.length; i++)
            words[i] = sentence.tokens().get(i).text().replace('’', '\'');
        return tagger.tag(words);
    }
}
