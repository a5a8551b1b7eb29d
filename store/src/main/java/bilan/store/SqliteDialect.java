package bilan.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A dossier in one file. */
final class SqliteDialect implements Dialect {
    @Override
    public String migrations() {
        return "classpath:bilan/store/sqlite";
    }

    @Override
    public String searchColumn(String column) {
        return "";
    }

    @Override
    public String searchValue(String value) {
        return "";
    }

    @Override
    public String searchArticles() {
        return "SELECT a.doc, a.title FROM article_words w JOIN article a ON a.number = w.rowid"
                + " WHERE article_words MATCH :words ORDER BY rank, a.number LIMIT :most";
    }

    @Override
    public String searchClaims() {
        return "SELECT a.doc, c.number_start, c.number_end, c.quote FROM claim_words w JOIN claim c ON c.number = w.rowid"
                + " JOIN reading r ON r.number = c.reading JOIN article a ON a.number = r.article"
                + " WHERE claim_words MATCH :words AND r.revision ="
                + " (SELECT max(revision) FROM reading WHERE article = r.article) ORDER BY rank, c.number LIMIT :most";
    }

    @Override
    public String query(String typed) {
        StringBuilder query = new StringBuilder();
        for (String word : SearchWords.of(typed)) query.append('"').append(word).append("\" ");
        return query.toString().strip();
    }

    @Override
    public List<String> checks() {
        return List.of(
                "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                "SELECT 'foreign key of ' || \"table\" FROM pragma_foreign_key_check");
    }

    @Override
    public List<String> searchFaults(Handle handle) {
        List<String> faults = new ArrayList<>();
        for (String index : List.of("article_words", "claim_words")) {
            try {
                // 1: also against the rows that it indexes
                handle.execute("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
            } catch (JdbiException e) {
                boolean readOnly =
                        e.getCause() instanceof SQLException sql && kind(sql) == StoreException.Kind.READ_ONLY;
                if (!readOnly) faults.add(index);
            }
        }
        return faults;
    }

    @Override
    public void unguarded(Handle handle, Runnable change) {
        // what is removed is overwritten with zeros in the same transaction
        handle.createQuery("PRAGMA secure_delete = ON").mapTo(Integer.class).findOne();
        List<String[]> guards = handle.createQuery("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
                        + " AND (name GLOB '*_stays' OR name GLOB '*_is_kept')"
                        + " AND tbl_name IN ('original', 'article', 'reading', 'claim') ORDER BY name")
                .map((row, context) -> new String[] {row.getString("name"), row.getString("sql")})
                .list();
        for (String[] guard : guards) handle.execute("DROP TRIGGER " + guard[0]);
        change.run();
        for (String index : List.of("article_words", "claim_words")) {
            handle.execute("INSERT INTO " + index + " (" + index + ") VALUES ('rebuild')");
        }
        for (String[] guard : guards) handle.execute(guard[1]);
    }

    @Override
    public void wipe(Handle handle) {
        handle.execute("VACUUM");
        handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt(1))
                .findOne();
    }

    @Override
    public StoreException.Kind kind(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) return StoreException.Kind.FAILED;
        // a file that may grow no more fails so; a full disk has a code of its own
        if (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_WRITE) return StoreException.Kind.FULL;
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
            case SQLITE_FULL -> StoreException.Kind.FULL;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> StoreException.Kind.READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED -> StoreException.Kind.LOCKED;
            case SQLITE_CORRUPT -> StoreException.Kind.DAMAGED;
            case SQLITE_NOTADB -> StoreException.Kind.NO_DOSSIER;

            default -> StoreException.Kind.FAILED;
        };
    }
}
