package bilan.text;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news text, ready to be read.
 *
 * @param id file name without suffix, or address; unique in a run
 * @param title the headline, or null if the text has none
 * @param body what offsets count in: a .txt file as it is; else the extracted text: title, blank line, paragraphs
 * @param outlet who published it, or null
 * @param language code of a language pack ({@code fr}), or null if it could not be told
 * @param published when it was published, or null
 * @param publishedFrom the ground of that date: {@code json-ld}, {@code meta}, {@code time}, {@code text} (a line of the
 *     page), {@code address}; inferred: {@code dateline}, {@code today} (the text calls it today), {@code story} (its year
 *     is that of other texts of the story), {@code copy} (that of the text it copies); null without date
 * @param address where it was found on the web, or null
 * @param omissions stretches of the body that are no part of the article proper (furniture), sorted; they are not read
 */
public record Article(
        String id,
        @Nullable String title,
        String body,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable When published,
        @Nullable String publishedFrom,
        @Nullable URI address,
        List<Omission> omissions) {

    public Article {
        omissions = List.copyOf(omissions);
    }

    /** A text of which nothing but its words is known. */
    public static Article of(String id, String language, String body) {
        return new Article(id, null, body, null, language, null, null, null, List.of());
    }

    /** The same text with a day of publication that was found in words. */
    public Article dated(When day, String ground) {
        return new Article(id, title, body, outlet, language, day, ground, address, omissions);
    }

    /** The same text without a day of publication. */
    public Article undated() {
        return new Article(id, title, body, outlet, language, null, null, address, omissions);
    }

    /** The same text under another id. */
    public Article named(String other) {
        if (other.equals(id)) return this;
        return new Article(other, title, body, outlet, language, published, publishedFrom, address, omissions);
    }

    public Article withLanguage(String code) {
        return new Article(id, title, body, outlet, code, published, publishedFrom, address, omissions);
    }
}
