package bilan.store;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.CodePoints;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that keep one reading of an article.
 *
 * @param revision 1 for the first reading of the article
 * @param findings all but the claims, as {@link FindingsJson} writes it
 * @param claims the rows of its claims, in their order
 */
record ReadingRow(long revision, String reader, String findings, List<List<@Nullable Object>> claims) {

    static ReadingRow of(long revision, String reader, ArticleReading reading, CodePoints offsets) {
        List<List<@Nullable Object>> claims = new ArrayList<>();
        for (Claim claim : reading.claims())
            claims.add(ClaimRow.of(claim, reading.article().body(), offsets));
        return new ReadingRow(revision, reader, FindingsJson.write(reading, offsets), claims);
    }

    /** What the chain says of it: covers every value of every claim. */
    String hash(String articleHash) {
        Hashes hashes = new Hashes()
                .add(articleHash)
                .add(revision)
                .add(reader)
                .add(findings)
                .add(claims.size());
        for (List<@Nullable Object> claim : claims) for (Object value : claim) hashes.add(value);
        return hashes.value();
    }

    ArticleReading reading(Article article, CodePoints offsets) throws JsonProcessingException {
        List<Claim> read = new ArrayList<>(claims.size());
        for (List<@Nullable Object> claim : claims) read.add(ClaimRow.claim(claim, article.id(), offsets));
        return FindingsJson.read(findings, article, offsets, read);
    }
}
