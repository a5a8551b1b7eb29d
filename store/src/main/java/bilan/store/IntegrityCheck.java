package bilan.store;

import bilan.store.Integrity.Fault;
import bilan.store.Integrity.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Compares every row with its hash, and the hashes with the chain. */
final class IntegrityCheck {
    private final Handle handle;
    private final Dialect dialect;
    private final List<Fault> faults = new ArrayList<>();
    /** What the chain names and no row has shown yet: action and hash → number of the entry. */
    private final Map<String, Long> named = new HashMap<>();

    private final Set<String> links = new HashSet<>();
    private final TreeSet<String> kept = new TreeSet<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<Long> jumps = new ArrayList<>();
    private Erasure.@Nullable Traces traces;
    private Instant moment = Instant.MIN;
    private long entries;
    private String head = AuditChain.START;

    IntegrityCheck(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    Integrity run() {
        part(Kind.DATABASE, this::database);
        part(Kind.CHAIN, this::chain);
        part(Kind.ORIGINAL, this::originals);
        part(Kind.ARTICLE, this::articles);
        part(Kind.READING, this::readings);
        part(Kind.DECISION, this::decisions);
        part(Kind.QUARANTINE, this::quarantined);
        part(Kind.CHECKPOINT, this::checkpoints);
        part(Kind.SEARCH, this::search);
        part(Kind.DECISION, this::erased);
        named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> faults.add(new Fault(Kind.MISSING, "entry " + entry.getValue())));
        return new Integrity(
                faults,
                entries,
                head,
                links,
                Hashes.of(kept.toArray()),
                checkpoints,
                jumps,
                traces == null ? 0 : traces.kept().size());
    }

    /** A part that the database cannot even read is a fault, and the others are still looked at. */
    private void part(Kind kind, Runnable part) {
        try {
            part.run();
        } catch (JdbiException | IllegalArgumentException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            faults.add(new Fault(kind, String.valueOf(cause.getMessage())));
        }
    }

    private void database() {
        for (String check : dialect.checks()) {
            handle.createQuery(check).mapTo(String.class).forEach(line -> faults.add(new Fault(Kind.DATABASE, line)));
        }
    }

    private void chain() {
        handle.createQuery("SELECT * FROM audit ORDER BY number")
                .map((row, context) -> AuditChain.link(row))
                .forEach(link -> {
                    entries++;
                    if (link.number() != entries || !link.expected(head).equals(link.hash())) {
                        faults.add(new Fault(Kind.CHAIN, "entry " + link.number()));
                        entries = link.number();
                    }
                    Instant at = moment(link.at());
                    if (at.isBefore(moment)) jumps.add(link.number());
                    moment = at;
                    head = link.hash();
                    links.add(head);
                    if (!link.action().equals("created")) named.put(link.action() + link.object(), link.number());
                });
    }

    /** Of an altered entry, which is named already, the moment may be anything. */
    private Instant moment(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            return moment;
        }
    }

    private Erasure.Traces traces() {
        if (traces == null) traces = new Erasure(handle, dialect).traces();
        return traces;
    }

    /** What the chain names and a later decision erased is missing on purpose. */
    private void erased() {
        for (String hash : traces().kept()) named.remove("kept" + hash);
        for (String hash : traces().readings()) named.remove("read" + hash);
    }

    private void checkpoints() {
        each("SELECT record FROM decision WHERE kind = '" + Checkpoint.KIND + "' ORDER BY number", row -> {
            Checkpoint checkpoint = Checkpoint.of(row.getString("record"));
            boolean holds = checkpoint.isGenuine() && checkpoint.entry() < entries && links.contains(checkpoint.head());
            if (holds) checkpoints.add(checkpoint);
            else faults.add(new Fault(Kind.CHECKPOINT, "entry " + checkpoint.entry()));
        });
    }

    private void originals() {
        each("SELECT * FROM original ORDER BY hash", row -> {
            String hash = row.getString("hash");
            boolean sound;
            try {
                sound = Hashes.of(SqlStore.original(row)).equals(hash);
            } catch (SQLException | RuntimeException e) {
                sound = false;
            }
            boolean emptied = row.getLong("size") == 0 && traces().originals().contains(hash);
            if (!sound && !emptied) faults.add(new Fault(Kind.ORIGINAL, hash));
        });
        each(
                "SELECT o.hash FROM original o LEFT JOIN article a ON a.original = o.hash WHERE a.hash IS NULL ORDER BY o.hash",
                row -> faults.add(new Fault(Kind.UNRECORDED, "original " + row.getString("hash"))));
        each(
                "SELECT a.doc FROM article a LEFT JOIN original o ON o.hash = a.original WHERE o.hash IS NULL ORDER BY a.doc",
                row -> faults.add(new Fault(Kind.ORIGINAL, "of " + row.getString("doc"))));
    }

    private void articles() {
        each("SELECT * FROM article ORDER BY number", row -> {
            ArticleRow article = ArticleRow.of(row);
            if (!article.contentHash().equals(article.hash())) faults.add(new Fault(Kind.ARTICLE, article.doc()));
            recorded("kept", article.rowHash(), article.doc());
        });
    }

    private void readings() {
        each(
                "SELECT r.*, a.hash AS article_hash, a.doc FROM reading r LEFT JOIN article a ON a.number = r.article"
                        + " ORDER BY r.number",
                row -> {
                    ReadingRow reading = new ReadingRow(
                            row.getLong("revision"),
                            row.getString("reader"),
                            row.getString("findings"),
                            handle.createQuery("SELECT * FROM claim WHERE reading = :reading ORDER BY number")
                                    .bind("reading", row.getLong("number"))
                                    .map((claim, context) -> ClaimRow.values(claim))
                                    .list());
                    String doc = String.valueOf(row.getString("doc"));
                    String hash = row.getString("hash");
                    if (!reading.hash(String.valueOf(row.getString("article_hash")))
                            .equals(hash)) {
                        faults.add(new Fault(Kind.READING, doc));
                    }
                    recorded("read", hash, doc);
                    kept.add(hash);
                });
        each(
                "SELECT c.id FROM claim c LEFT JOIN reading r ON r.number = c.reading WHERE r.number IS NULL ORDER BY c.number",
                row -> faults.add(new Fault(Kind.UNRECORDED, "claim " + row.getString("id"))));
    }

    private void decisions() {
        each("SELECT * FROM decision ORDER BY number", row -> {
            long number = row.getLong("number");
            String hash = row.getString("hash");
            if (!SqlStore.hash(number, row.getString("at"), SqlStore.decision(row))
                    .equals(hash)) {
                faults.add(new Fault(Kind.DECISION, String.valueOf(number)));
            }
            recorded("decided", hash, "decision " + number);
            // a signature tells of the chain, not of what is kept
            if (!row.getString("kind").equals(Checkpoint.KIND))
                kept.add(Hashes.of(SqlStore.decision(row).toString()));
        });
    }

    private void quarantined() {
        each("SELECT * FROM quarantined ORDER BY number", row -> {
            String hash = row.getString("hash");
            Object position = row.getObject("position");
            if (!Hashes.of(row.getString("name"), row.getString("reason"), position)
                    .equals(hash)) {
                faults.add(new Fault(Kind.QUARANTINE, row.getString("name")));
            }
            recorded("quarantined", hash, row.getString("name"));
        });
    }

    private void search() {
        for (String line : dialect.searchFaults(handle)) faults.add(new Fault(Kind.SEARCH, line));
    }

    private void recorded(String action, String hash, String object) {
        if (named.remove(action + hash) == null) faults.add(new Fault(Kind.UNRECORDED, object));
    }

    private interface Row {
        void look(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row look) {
        handle.createQuery(sql)
                .map((row, context) -> {
                    look.look(row);
                    return true;
                })
                .forEach(done -> {});
    }
}
