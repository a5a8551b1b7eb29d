package bilan.store;

import bilan.text.Article;
import bilan.text.CodePoints;
import bilan.text.When;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that keeps an article.
 *
 * @param hash of what the article says, whatever it is called and wherever it was found: two with one hash are one
 * @param original hash of the bytes it was read from
 */
record ArticleRow(
        long number,
        String hash,
        String doc,
        String original,
        String name,
        String charset,
        String notes,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable String published,
        @Nullable String publishedFrom,
        @Nullable String address,
        String body,
        String omissions) {

    static final List<String> COLUMNS = List.of(
            "number",
            "hash",
            "doc",
            "original",
            "name",
            "charset",
            "notes",
            "title",
            "outlet",
            "language",
            "published",
            "published_from",
            "address",
            "body",
            "omissions");

    static ArticleRow of(long number, String doc, String original, Entry entry, CodePoints offsets) {
        Article article = entry.reading().article();
        ArticleRow row = new ArticleRow(
                number,
                "",
                doc,
                original,
                entry.name(),
                entry.charset(),
                FindingsJson.texts(entry.notes()),
                article.title(),
                article.outlet(),
                article.language(),
                ClaimRow.spelled(article.published()),
                article.publishedFrom(),
                article.address() == null ? null : article.address().toString(),
                article.body(),
                FindingsJson.omissions(article.omissions(), offsets));
        return row.withHash(row.contentHash());
    }

    static ArticleRow of(ResultSet row) throws SQLException {
        return new ArticleRow(
                row.getLong("number"),
                row.getString("hash"),
                row.getString("doc"),
                row.getString("original"),
                row.getString("name"),
                row.getString("charset"),
                row.getString("notes"),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("language"),
                row.getString("published"),
                row.getString("published_from"),
                row.getString("address"),
                row.getString("body"),
                row.getString("omissions"));
    }

    /** In the order of {@link #COLUMNS}. */
    List<@Nullable Object> values() {
        return java.util.Arrays.asList(
                number,
                hash,
                doc,
                original,
                name,
                charset,
                notes,
                title,
                outlet,
                language,
                published,
                publishedFrom,
                address,
                body,
                omissions);
    }

    /** What {@link #hash} has to be. */
    String contentHash() {
        return Hashes.of(title, outlet, language, published, publishedFrom, address, body, omissions);
    }

    /** What the chain says of the row. */
    String rowHash() {
        return Hashes.of(hash, doc, original, name, charset, notes);
    }

    ArticleRow called(String other) {
        return new ArticleRow(
                number,
                hash,
                other,
                original,
                name,
                charset,
                notes,
                title,
                outlet,
                language,
                published,
                publishedFrom,
                address,
                body,
                omissions);
    }

    private ArticleRow withHash(String of) {
        return new ArticleRow(
                number,
                of,
                doc,
                original,
                name,
                charset,
                notes,
                title,
                outlet,
                language,
                published,
                publishedFrom,
                address,
                body,
                omissions);
    }

    Article article(CodePoints offsets) throws JsonProcessingException {
        return new Article(
                doc,
                title,
                body,
                outlet,
                language,
                published == null ? null : When.parse(published),
                publishedFrom,
                address == null ? null : URI.create(address),
                FindingsJson.omissions(omissions, offsets));
    }
}
