package bilan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Removes articles for good, which rows otherwise never are. What the chain named is named again by the decision to erase
 * it, by hashes alone; so the chain holds, and a check knows what is missing on purpose.
 */
final class Erasure {
    /** The kind of decision that tells of one. */
    static final String KIND = "erase";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handle handle;
    private final Dialect dialect;

    Erasure(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /**
     * What is left of an erased article.
     *
     * @param number of its row
     * @param article hash of what it said
     * @param kept hash that the chain names with {@code kept}
     * @param original hash of the bytes it was read from
     * @param readings hashes that the chain names with {@code read}
     */
    record Trace(long number, String article, String kept, String original, List<String> readings) {
        String json(String reason) {
            ObjectNode json = JSON.createObjectNode();
            json.put("article", article).put("original", original).put("reason", reason);
            readings.forEach(json.putArray("readings")::add);
            return json.toString();
        }
    }

    /** What all erased articles left: hashes only. */
    record Traces(Set<String> articles, Set<String> originals, Set<String> kept, Set<String> readings) {}

    @Nullable
    Trace trace(String doc) {
        return handle.createQuery("SELECT * FROM article WHERE doc = :doc")
                .bind("doc", doc)
                .map((row, context) -> ArticleRow.of(row))
                .findOne()
                .map(article -> new Trace(
                        article.number(),
                        article.hash(),
                        article.rowHash(),
                        article.original(),
                        handle.createQuery("SELECT hash FROM reading WHERE article = :article ORDER BY number")
                                .bind("article", article.number())
                                .mapTo(String.class)
                                .list()))
                .orElse(null);
    }

    Traces traces() {
        Traces traces = new Traces(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        handle.createQuery("SELECT object, record FROM decision WHERE kind = '" + KIND + "' ORDER BY number")
                .map((row, context) -> new String[] {row.getString("object"), row.getString("record")})
                .forEach(row -> {
                    JsonNode record = record(row[1]);
                    traces.kept().add(row[0]);
                    traces.articles().add(record.path("article").asText());
                    traces.originals().add(record.path("original").asText());
                    record.path("readings").forEach(hash -> traces.readings().add(hash.asText()));
                });
        return traces;
    }

    private static JsonNode record(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // a damaged decision erases nothing; the check names it
            return JSON.createObjectNode();
        }
    }

    /**
     * Removes the rows. True if the original went too; one that other articles were read from is emptied, for it holds the
     * text.
     */
    boolean erase(Trace trace) {
        dialect.unguarded(handle, () -> {
            handle.createUpdate(
                            "DELETE FROM claim WHERE reading IN (SELECT number FROM reading WHERE article = :article)")
                    .bind("article", trace.number())
                    .execute();
            handle.createUpdate("DELETE FROM reading WHERE article = :article")
                    .bind("article", trace.number())
                    .execute();
            handle.createUpdate("DELETE FROM article WHERE number = :article")
                    .bind("article", trace.number())
                    .execute();
            handle.createUpdate("UPDATE original SET size = 0, packing = 'none', bytes = :nothing WHERE hash = :hash")
                    .bind("nothing", new byte[0])
                    .bind("hash", trace.original())
                    .execute();
            handle.createUpdate("DELETE FROM original WHERE hash = :hash"
                            + " AND NOT EXISTS (SELECT 1 FROM article WHERE original = :hash)")
                    .bind("hash", trace.original())
                    .execute();
        });
        return handle.createQuery("SELECT 1 FROM original WHERE hash = :hash")
                .bind("hash", trace.original())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    /** Leaves nothing of them on free pages, in the log or in the search index; outside of any transaction. */
    void wipe() {
        dialect.wipe(handle);
    }
}
