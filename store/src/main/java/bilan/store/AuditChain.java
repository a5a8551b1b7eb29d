package bilan.store;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** The chain of hashes: each entry hashes the one before, so none can be changed, taken out or put in unseen. */
final class AuditChain {
    /** What the first entry follows. */
    static final String START = "0".repeat(64);

    /** One entry. */
    record Link(long number, String at, String who, String action, String object, String hash) {
        /** The hash it ought to have behind another. */
        String expected(String previous) {
            return Hashes.of(previous, number, at, who, action, object);
        }
    }

    private final Handle handle;
    private final InstantSource clock;
    private final String who;
    private long number;
    private String head;

    /** Goes on where the chain ends. */
    AuditChain(Handle handle, InstantSource clock, String who) {
        this.handle = handle;
        this.clock = clock;
        this.who = who;
        Link last = handle.createQuery("SELECT * FROM audit ORDER BY number DESC LIMIT 1")
                .map((row, context) -> link(row))
                .findOne()
                .orElse(new Link(0, "", "", "", "", START));
        number = last.number;
        head = last.hash;
    }

    static Link link(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Link(
                row.getLong("number"),
                row.getString("at"),
                row.getString("who"),
                row.getString("action"),
                row.getString("object"),
                row.getString("hash"));
    }

    /** The number of the last entry, or 0. */
    long number() {
        return number;
    }

    /** The hash of the last entry. */
    String head() {
        return head;
    }

    /** The moment, to the millisecond. */
    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Adds an entry. */
    void add(String action, String object) {
        Link link = new Link(number + 1, now(), who, action, object, "");
        String hash = link.expected(head);
        handle.createUpdate("INSERT INTO audit (number, at, who, action, object, hash)"
                        + " VALUES (:number, :at, :who, :action, :object, :hash)")
                .bind("number", link.number)
                .bind("at", link.at)
                .bind("who", who)
                .bind("action", action)
                .bind("object", object)
                .bind("hash", hash)
                .execute();
        number = link.number;
        head = hash;
    }
}
