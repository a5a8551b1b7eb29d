package bilan.time;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments an article names. Immutable.
 *
 * @param mentions in the order of the text; they do not overlap
 * @param faults dates that cannot be, in the order of the text
 */
public record Times(List<TimeMention> mentions, List<DateFault> faults) {
    public Times {
        mentions = List.copyOf(mentions);
        faults = List.copyOf(faults);
    }

    /**
     * The day that a statement in a sentence is about, or null if the text fixes none.
     *
     * @param sentence the sentence of the statement
     * @param statement the statement's own words
     * @param credit the words that name its source with their cue, or null: a day inside or beside them is when it was
     *     said, and counts only where no other is named
     */
    public @Nullable When dayOf(Sentence sentence, Span statement, @Nullable Span credit) {
        return null;
    }
}
