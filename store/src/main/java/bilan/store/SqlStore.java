package bilan.store;

import bilan.claim.ArticleReading;
import bilan.text.CodePoints;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The contract over tables; what SQLite and PostgreSQL do differently is asked of the {@link Dialect}. */
final class SqlStore implements Store {
    private static final String LATEST = "SELECT article, max(revision) AS revision FROM reading GROUP BY article";

    private final String address;
    private final Handle handle;
    private final Dialect dialect;
    private final InstantSource clock;
    private final String who;
    private final AutoCloseable lock;
    private final Rows rows;

    SqlStore(String address, Handle handle, Dialect dialect, InstantSource clock, String who, AutoCloseable lock) {
        this.address = address;
        this.handle = handle;
        this.dialect = dialect;
        this.clock = clock;
        this.who = who;
        this.lock = lock;
        rows = new Rows(handle, dialect);
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public boolean holds(String originalHash) {
        return asking(() -> rows.exists("SELECT 1 FROM article WHERE original = :value", originalHash)
                || new Erasure(handle, dialect).traces().originals().contains(originalHash));
    }

    @Override
    public Kept keep(List<Entry> entries) {
        return inOneStep(chain -> {
            int added = 0;
            int claims = 0;
            Erasure.Traces erased = new Erasure(handle, dialect).traces();
            for (Entry entry : entries) {
                CodePoints offsets = new CodePoints(entry.reading().article().body());
                String original = Hashes.of(entry.original());
                ArticleRow row = ArticleRow.of(
                        rows.next("article"), entry.reading().article().id(), original, entry, offsets);
                if (rows.exists("SELECT 1 FROM article WHERE hash = :value", row.hash())) continue;
                if (erased.articles().contains(row.hash())) continue;
                row = row.called(rows.free(row.doc()));
                rows.insertOriginal(original, entry.original());
                rows.insertArticle(row);
                chain.add("kept", row.rowHash());
                rows.insertReading(
                        chain, row.number(), row.hash(), ReadingRow.of(1, entry.reader(), entry.reading(), offsets));
                added++;
                claims += entry.reading().claims().size();
            }
            return new Kept(added, entries.size() - added, claims);
        });
    }

    @Override
    public void revise(List<Revision> revisions) {
        inOneStep(chain -> {
            for (Revision revision : revisions) {
                long last = rows.number("SELECT max(revision) FROM reading WHERE article = :value", revision.article());
                String hash = handle.createQuery("SELECT hash FROM article WHERE number = :number")
                        .bind("number", revision.article())
                        .mapTo(String.class)
                        .one();
                CodePoints offsets = new CodePoints(revision.reading().article().body());
                ReadingRow row = ReadingRow.of(last + 1, revision.reader(), revision.reading(), offsets);
                rows.insertReading(chain, revision.article(), hash, row);
            }
            return null;
        });
    }

    @Override
    public void quarantine(String name, String reason, long offset) {
        inOneStep(chain -> {
            Long position = offset < 0 ? null : offset;
            String hash = Hashes.of(name, reason, position);
            if (rows.exists("SELECT 1 FROM quarantined WHERE hash = :value", hash)) return null;
            handle.createUpdate("INSERT INTO quarantined (number, hash, name, reason, position)"
                            + " VALUES (:number, :hash, :name, :reason, :position)")
                    .bind("number", rows.next("quarantined"))
                    .bind("hash", hash)
                    .bind("name", name)
                    .bind("reason", reason)
                    .bind("position", position)
                    .execute();
            chain.add("quarantined", hash);
            return null;
        });
    }

    @Override
    public List<KeptDecision> decide(List<Decision> decisions) {
        return inOneStep(chain -> {
            List<KeptDecision> kept = new ArrayList<>();
            for (Decision decision : decisions) kept.add(decide(chain, decision));
            return List.copyOf(kept);
        });
    }

    private KeptDecision decide(AuditChain chain, Decision decision) {
        long number = rows.next("decision");
        String at = chain.now();
        String hash = hash(number, at, decision);
        handle.createUpdate("INSERT INTO decision (number, hash, at, who, kind, object, record)"
                        + " VALUES (:number, :hash, :at, :who, :kind, :object, :record)")
                .bind("number", number)
                .bind("hash", hash)
                .bind("at", at)
                .bind("who", decision.who())
                .bind("kind", decision.kind())
                .bind("object", decision.object())
                .bind("record", decision.record())
                .execute();
        chain.add("decided", hash);
        return new KeptDecision(number, at, decision);
    }

    static String hash(long number, String at, Decision decision) {
        return Hashes.of(number, at, decision.who(), decision.kind(), decision.object(), decision.record());
    }

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("who"), row.getString("kind"), row.getString("object"), row.getString("record"));
    }

    @Override
    public List<KeptDecision> decided() {
        return asking(() -> handle.createQuery("SELECT * FROM decision ORDER BY number")
                .map((row, context) -> new KeptDecision(row.getLong("number"), row.getString("at"), decision(row)))
                .list());
    }

    @Override
    public Checkpoint checkpoint(KeyPair key) {
        return inOneStep(chain -> {
            Checkpoint checkpoint = Checkpoint.sign(chain.number(), chain.head(), chain.now(), key);
            decide(chain, new Decision(who, Checkpoint.KIND, checkpoint.head(), checkpoint.json()));
            return checkpoint;
        });
    }

    @Override
    public Erased erase(Collection<String> docs, String reason) {
        Erasure erasure = new Erasure(handle, dialect);
        Erased erased = inOneStep(chain -> {
            int articles = 0;
            int originals = 0;
            for (String doc : docs) {
                Erasure.Trace trace = erasure.trace(doc);
                if (trace == null) {
                    throw new StoreException(
                            StoreException.Kind.MISSING, doc, "no article '" + doc + "' in " + address, null);
                }
                articles++;
                if (erasure.erase(trace)) originals++;
                decide(chain, new Decision(who, Erasure.KIND, trace.kept(), trace.json(reason)));
            }
            return new Erased(articles, originals);
        });
        asking(() -> {
            erasure.wipe();
            return null;
        });
        return erased;
    }

    @Override
    public void note(List<Note> notes) {
        inOneStep(chain -> {
            for (Note note : notes) {
                handle.createUpdate("INSERT INTO journal (number, at, kind, object, record)"
                                + " VALUES (:number, :at, :kind, :object, :record)")
                        .bind("number", rows.next("journal"))
                        .bind("at", chain.now())
                        .bind("kind", note.kind())
                        .bind("object", note.object())
                        .bind("record", note.record())
                        .execute();
            }
            return null;
        });
    }

    @Override
    public List<Note> journal(String kind) {
        return asking(() -> handle.createQuery("SELECT * FROM journal WHERE kind = :kind ORDER BY number")
                .bind("kind", kind)
                .map((row, context) ->
                        new Note(row.getString("kind"), row.getString("object"), row.getString("record")))
                .list());
    }

    @Override
    public long last() {
        return asking(() -> rows.next("article") - 1);
    }

    @Override
    public List<ArticleReading> readings() {
        return readings(Long.MAX_VALUE);
    }

    @Override
    public List<ArticleReading> readings(long last) {
        return asking(() -> {
            List<ArticleReading> readings = new ArrayList<>();
            handle.createQuery("SELECT a.*, r.number AS reading, r.revision, r.reader, r.findings FROM article a"
                            + " JOIN (" + LATEST + ") l ON l.article = a.number"
                            + " JOIN reading r ON r.article = l.article AND r.revision = l.revision WHERE a.number <= :last"
                            + " ORDER BY a.number")
                    .bind("last", last)
                    .map((row, context) -> {
                        ArticleRow article = ArticleRow.of(row);
                        CodePoints offsets = new CodePoints(article.body());
                        ReadingRow reading = new ReadingRow(
                                row.getLong("revision"),
                                row.getString("reader"),
                                row.getString("findings"),
                                claims(row.getLong("reading")));
                        return reading(article, reading, offsets);
                    })
                    .forEach(readings::add);
            readings.sort(Comparator.comparing(reading -> reading.article().id()));
            return readings;
        });
    }

    private ArticleReading reading(ArticleRow article, ReadingRow reading, CodePoints offsets) {
        try {
            return reading.reading(article.article(offsets), offsets);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new StoreException(StoreException.Kind.DAMAGED, address, "article " + article.doc() + ": " + e, e);
        }
    }

    private List<List<@Nullable Object>> claims(long reading) {
        return handle.createQuery("SELECT * FROM claim WHERE reading = :reading ORDER BY number")
                .bind("reading", reading)
                .map((row, context) -> ClaimRow.values(row))
                .list();
    }

    @Override
    public List<KeptArticle> readByOthers(Collection<String> readers) {
        return asking(() -> handle
                .createQuery("SELECT a.*, r.reader FROM article a JOIN (" + LATEST
                        + ") l ON l.article = a.number"
                        + " JOIN reading r ON r.article = l.article AND r.revision = l.revision ORDER BY a.number")
                .map((row, context) -> readers.contains(row.getString("reader"))
                        ? Optional.<KeptArticle>empty()
                        : Optional.of(kept(ArticleRow.of(row))))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private KeptArticle kept(ArticleRow row) {
        try {
            return new KeptArticle(row.number(), row.article(new CodePoints(row.body())));
        } catch (JsonProcessingException e) {
            throw new StoreException(StoreException.Kind.DAMAGED, address, "article " + row.doc() + ": " + e, e);
        }
    }

    @Override
    public byte[] original(String doc) {
        return asking(() -> handle.createQuery(
                        "SELECT o.* FROM original o JOIN article a ON a.original = o.hash WHERE a.doc = :doc")
                .bind("doc", doc)
                .map((row, context) -> original(row))
                .findOne()
                .orElseThrow(() -> new StoreException(
                        StoreException.Kind.MISSING, doc, "no article '" + doc + "' in " + address, null)));
    }

    /** The bytes of a row of {@code original}. */
    static byte[] original(ResultSet row) throws SQLException {
        try {
            return Packing.of(row.getString("packing")).unpacked(row.getBytes("bytes"), row.getLong("size"));
        } catch (IOException e) {
            throw new SQLException("an original cannot be unpacked: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Hit> search(String words, int most) {
        String query = dialect.query(words);
        if (query.isEmpty()) return List.of();
        return asking(() -> {
            List<Hit> hits = new ArrayList<>(handle.createQuery(dialect.searchClaims())
                    .bind("words", query)
                    .bind("most", most)
                    .map((row, context) -> new Hit(
                            Hit.Kind.CLAIM,
                            row.getString("doc"),
                            row.getInt("number_start"),
                            row.getInt("number_end"),
                            row.getString("quote")))
                    .list());
            handle.createQuery(dialect.searchArticles())
                    .bind("words", query)
                    .bind("most", most)
                    .map((row, context) -> {
                        String doc = row.getString("doc");
                        String title = row.getString("title");
                        return new Hit(Hit.Kind.ARTICLE, doc, 0, 0, title == null ? doc : title);
                    })
                    .forEach(hits::add);
            return hits;
        });
    }

    @Override
    public Counts counts() {
        return asking(() -> new Counts(
                rows.number("SELECT count(*) FROM article WHERE :value IS NOT NULL", 1),
                rows.number(
                        "SELECT count(*) FROM claim c JOIN reading r ON r.number = c.reading JOIN (" + LATEST
                                + ") l ON l.article = r.article AND l.revision = r.revision WHERE :value IS NOT NULL",
                        1),
                rows.number("SELECT count(*) FROM decision WHERE :value IS NOT NULL", 1),
                rows.number("SELECT count(*) FROM quarantined WHERE :value IS NOT NULL", 1)));
    }

    @Override
    public Integrity verify() {
        return asking(() -> new IntegrityCheck(handle, dialect).run());
    }

    @Override
    public void close() {
        try {
            try {
                handle.close();
            } finally {
                lock.close();
            }
        } catch (JdbiException e) {
            throw failure(e);
        } catch (Exception e) {
            throw new StoreException(StoreException.Kind.FAILED, address, String.valueOf(e.getMessage()), e);
        }
    }

    // --- steps and failures ------------------------------------------------------------------------------

    private interface Step<T> {
        @Nullable
        T take(AuditChain chain);
    }

    private <T> T inOneStep(Step<T> step) {
        return asking(() -> handle.inTransaction(h -> step.take(new AuditChain(h, clock, who))));
    }

    private <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    private StoreException failure(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new StoreException(dialect.kind(sql), address, String.valueOf(sql.getMessage()), e);
            }
        }
        return new StoreException(StoreException.Kind.FAILED, address, String.valueOf(e.getMessage()), e);
    }
}
