package bilan.dossier;

import bilan.text.When;
import java.util.List;
import java.util.Locale;

/**
 * Something that the articles date.
 *
 * @param day when, with its precision
 * @param by only known from the day of an article: it happened on that day or before
 * @param what what happened, to be rendered in the reader's language
 * @param docs articles that say so, sorted
 * @param quote the words of the first of them
 */
public record TimelineEntry(When day, boolean by, Message what, List<String> docs, String quote) {
    public TimelineEntry {
        docs = List.copyOf(docs);
    }

    /** True for a happening that the articles tell of, false for a figure. */
    public boolean isHappening() {
        return what.key().startsWith("event.");
    }

    /** One phrase in the language of the locale; English where there is no other. */
    public String what(Locale locale) {
        return what.in(locale);
    }
}
