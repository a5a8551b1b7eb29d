package bilan.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Adds rows, and asks of tables what is needed for that. */
final class Rows {
    private final Handle handle;
    private final Dialect dialect;

    Rows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    void insertOriginal(String hash, byte[] bytes) {
        if (exists("SELECT 1 FROM original WHERE hash = :value", hash)) return;
        byte[] packed = Packing.deflated(bytes);
        boolean smaller = packed.length < bytes.length;
        handle.createUpdate("INSERT INTO original (hash, size, packing, bytes) VALUES (:hash, :size, :packing, :bytes)")
                .bind("hash", hash)
                .bind("size", bytes.length)
                .bind("packing", (smaller ? Packing.DEFLATE : Packing.NONE).word())
                .bind("bytes", smaller ? packed : bytes)
                .execute();
    }

    void insertArticle(ArticleRow row) {
        var insert = handle.createUpdate("INSERT INTO article (" + String.join(", ", ArticleRow.COLUMNS)
                + dialect.searchColumn("words") + ") VALUES (:"
                + String.join(", :", ArticleRow.COLUMNS) + dialect.searchValue(":folded") + ")");
        List<@Nullable Object> values = row.values();
        for (int i = 0; i < values.size(); i++) insert.bind(ArticleRow.COLUMNS.get(i), values.get(i));
        if (!dialect.searchColumn("words").isEmpty()) {
            insert.bind("folded", SearchWords.folded((row.title() == null ? "" : row.title() + " ") + row.body()));
        }
        insert.execute();
    }

    void insertReading(AuditChain chain, long article, String articleHash, ReadingRow row) {
        long reading = next("reading");
        String hash = row.hash(articleHash);
        handle.createUpdate("INSERT INTO reading (number, hash, article, revision, reader, findings)"
                        + " VALUES (:number, :hash, :article, :revision, :reader, :findings)")
                .bind("number", reading)
                .bind("hash", hash)
                .bind("article", article)
                .bind("revision", row.revision())
                .bind("reader", row.reader())
                .bind("findings", row.findings())
                .execute();
        insertClaims(reading, row.claims());
        chain.add("read", hash);
    }

    private void insertClaims(long reading, List<List<@Nullable Object>> claims) {
        if (claims.isEmpty()) return;
        long number = next("claim");
        var batch = handle.prepareBatch("INSERT INTO claim (number, reading, " + String.join(", ", ClaimRow.COLUMNS)
                + dialect.searchColumn("words") + ") VALUES (:number, :reading, :"
                + String.join(", :", ClaimRow.COLUMNS) + dialect.searchValue(":folded") + ")");
        for (List<@Nullable Object> claim : claims) {
            batch.bind("number", number++).bind("reading", reading);
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < claim.size(); i++) {
                String column = ClaimRow.COLUMNS.get(i);
                Object value = claim.get(i);
                batch.bind(column, value);
                if (value != null
                        && List.of("quote", "victims", "place", "source").contains(column)) {
                    words.append(value).append(' ');
                }
            }
            if (!dialect.searchColumn("words").isEmpty()) batch.bind("folded", SearchWords.folded(words.toString()));
            batch.add();
        }
        batch.execute();
    }

    /** The id, or the first of {@code id~2, id~3 …} that no article bears. */
    String free(String doc) {
        String id = doc;
        for (int n = 2; exists("SELECT 1 FROM article WHERE doc = :value", id); n++) id = doc + "~" + n;
        return id;
    }

    long next(String table) {
        return number("SELECT max(number) FROM " + table + " WHERE :value IS NOT NULL", 1) + 1;
    }

    boolean exists(String sql, Object value) {
        return handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    long number(String sql, Object value) {
        return handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L);
    }
}
