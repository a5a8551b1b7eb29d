package bilan.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A dossier on a server, for many at once. */
final class PostgresDialect implements Dialect {
    @Override
    public String migrations() {
        return "classpath:bilan/store/postgresql";
    }

    @Override
    public String searchColumn(String column) {
        return ", " + column;
    }

    @Override
    public String searchValue(String value) {
        return ", to_tsvector('simple', " + value + ")";
    }

    @Override
    public String searchArticles() {
        return "SELECT doc, title FROM article WHERE words @@ to_tsquery('simple', :words)"
                + " ORDER BY ts_rank(words, to_tsquery('simple', :words)) DESC, number LIMIT :most";
    }

    @Override
    public String searchClaims() {
        return "SELECT a.doc, c.number_start, c.number_end, c.quote FROM claim c"
                + " JOIN reading r ON r.number = c.reading JOIN article a ON a.number = r.article"
                + " WHERE c.words @@ to_tsquery('simple', :words) AND r.revision ="
                + " (SELECT max(revision) FROM reading WHERE article = r.article)"
                + " ORDER BY ts_rank(c.words, to_tsquery('simple', :words)) DESC, c.number LIMIT :most";
    }

    @Override
    public String query(String typed) {
        return String.join(" & ", SearchWords.of(typed));
    }

    @Override
    public List<String> checks() {
        return List.of();
    }

    @Override
    public List<String> searchFaults(Handle handle) {
        return List.of();
    }

    @Override
    public void unguarded(Handle handle, Runnable change) {
        List<String> tables = List.of("claim", "reading", "article", "original");
        for (String table : tables) handle.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        change.run();
        for (String table : tables) handle.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
    }

    @Override
    public void wipe(Handle handle) {
        for (String table : List.of("claim", "reading", "article", "original")) handle.execute("VACUUM FULL " + table);
    }

    @Override
    public StoreException.Kind kind(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("57P")) {
            return StoreException.Kind.UNREACHABLE;
        }
        if (state.startsWith("53")) return StoreException.Kind.FULL;
        if (state.equals("3D000")) return StoreException.Kind.MISSING;
        if (state.equals("42501") || state.equals("25006")) return StoreException.Kind.READ_ONLY;
        if (state.startsWith("XX")) return StoreException.Kind.DAMAGED;
        return StoreException.Kind.FAILED;
    }
}
