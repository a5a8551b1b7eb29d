package bilan.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the two databases do differently. */
interface Dialect {
    /** Where its migrations stand on the class path. */
    String migrations();

    /** What an insert into article says of its search column, with a comma in front; empty if a trigger does it. */
    String searchColumn(String column);

    /** What it puts there; {@code :words} is the folded text. */
    String searchValue(String value);

    /** Finds articles: {@code doc, title} by {@code :words}, at most {@code :most}. */
    String searchArticles();

    /** Finds claims: {@code doc, number_start, number_end, quote} by {@code :words}, at most {@code :most}. */
    String searchClaims();

    /** What a person typed, in the query language of the index; empty if there is nothing to look for. */
    String query(String typed);

    /** Questions to which a sound database has no answer. */
    List<String> checks();

    /** What the search index lacks or has too much of; empty if it agrees with the rows, or cannot be asked. */
    List<String> searchFaults(Handle handle);

    /** What the database's own error means. */
    StoreException.Kind kind(SQLException e);

    /** Does what rows are otherwise guarded against, in the transaction that is open. */
    void unguarded(Handle handle, Runnable change);

    /** Makes what was removed unreadable in the files; outside of any transaction. */
    void wipe(Handle handle);
}
