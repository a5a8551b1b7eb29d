package bilan.sources;

import bilan.text.Article;
import bilan.text.When;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an article outside its text: by a feed, an archive, an agency's envelope.
 *
 * @param title its headline, or null
 * @param outlet who published it, or null
 * @param language code of its language, or null
 * @param published when, or null
 * @param publishedFrom where that was found, as in {@link Article}; null without a date
 * @param address where it stands on the web, or null
 */
record Known(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable When published,
        @Nullable String publishedFrom,
        @Nullable URI address) {
    static final Known NOTHING = new Known(null, null, null, null, null, null);

    /** What a feed says of a page, when it has said no more than a summary. */
    static Known of(Article entry) {
        return new Known(
                entry.title(),
                entry.outlet(),
                entry.language(),
                entry.published(),
                entry.publishedFrom(),
                entry.address());
    }

    /** The same, on the web under that address. */
    Known at(URI where) {
        return new Known(title, outlet == null ? where.getHost() : outlet, language, published, publishedFrom, where);
    }

    /** What the page says itself, and this where it says nothing. */
    Known behind(PageFacts page) {
        boolean dated = page.published() != null;
        return new Known(
                or(page.title(), title),
                or(page.outlet(), outlet),
                or(page.language(), language),
                dated ? page.published() : published,
                dated ? page.publishedFrom() : publishedFrom,
                or(page.address(), address));
    }

    /** The article with these paragraphs: title, blank line, paragraphs. */
    Article article(String id, List<String> paragraphs) {
        String text = String.join("\n\n", paragraphs);
        boolean headed = title != null && !title.isBlank();
        String body = headed && !text.startsWith(title) ? (title + "\n\n" + text).strip() : text;
        return new Article(
                id, headed ? title : null, body, outlet, language, published, publishedFrom, address, List.of());
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
