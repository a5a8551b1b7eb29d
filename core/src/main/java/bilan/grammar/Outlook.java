package bilan.grammar;

import bilan.text.Sentence;
import bilan.text.Token;
import bilan.text.Word;
import bilan.text.WordMemory;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what may come to stand in a sentence by its words alone. Immutable, safe for threads. */
public final class Outlook {
    private final @Nullable Alphabet alphabet;
    private final WordMemory<Answers> words;

    /**
     * @param stages of one pack
     * @param beginning what the list entries say that may begin with a word
     */
    public Outlook(List<RuleFile> stages, Function<Word, List<Label>> beginning) {
        alphabet = stages.stream()
                .flatMap(stage -> stage.rules().stream())
                .map(rule -> rule.program().alphabet())
                .findFirst()
                .orElse(null);
        Alphabet asking = alphabet;
        words = new WordMemory<>(word -> Objects.requireNonNull(asking).prospect(word, beginning.apply(word)));
    }

    /** The prospect of a sentence whose words have their dictionary readings: its words and list entries. */
    public Prospect of(Sentence sentence) {
        Alphabet asking = alphabet;
        if (asking == null) return new Prospect(null, new long[0]);
        Prospect prospect = new Prospect(asking, new long[asking.width()]);
        for (Token token : sentence.tokens()) prospect.add(words.of(token.word()));
        return prospect;
    }
}
