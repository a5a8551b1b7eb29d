package bilan.flink;

import org.jspecify.annotations.Nullable;

/**
 * Something that follows from the articles of a story.
 *
 * @param kind which output it goes to
 * @param story key of the story or dossier
 * @param key names it inside the story
 * @param line one JSON object without line break, as {@code bilan} writes it; null: it does not hold any more
 */
public record Finding(
        Kind kind, String story, String key, @Nullable String line) {
    /** Which output it goes to. */
    public enum Kind {
        CLAIM,
        TOLL,
        ALERT,
        DOSSIER
    }

    /** Unique among all findings of its kind. */
    String fullKey() {
        return story + " " + key;
    }
}
