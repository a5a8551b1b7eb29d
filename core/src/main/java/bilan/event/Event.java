package bilan.event;

import bilan.text.Span;
import bilan.text.When;
import java.util.Set;

/**
 * A sentence that states what happened.
 *
 * @param doc id of the article
 * @param kind what sort of happening, as {@code events.tsv} calls it
 * @param sentence the sentence, in the article's body
 * @param quote its words
 * @param day when, as far as the article fixes it
 * @param dating what the day rests on
 * @param names names in the sentence, folded: they tell two happenings of one kind and day apart
 */
public record Event(String doc, String kind, Span sentence, String quote, When day, Dating dating, Set<String> names) {
    public Event {
        names = Set.copyOf(names);
    }

    /** What the day of an event rests on; what comes first is surer. */
    public enum Dating {
        /** The sentence names it. */
        TOLD,
        /** The sentence before names it. */
        CARRIED,
        /** Only the article is dated: it happened on that day or before. */
        PUBLISHED
    }
}
