package bilan.store;

import bilan.claim.ArticleReading;
import bilan.text.CodePoints;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
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

    SqlStore(String address, Handle handle, Dialect dialect, InstantSource clock, String who, AutoCloseable lock) {
        this.address = address;
        this.handle = handle;
        this.dialect = dialect;
        this.clock = clock;
        this.who = who;
        this.lock = lock;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public boolean holds(String originalHash) {
        return asking(() -> exists("SELECT 1 FROM article WHERE original = :value", originalHash));
    }

    @Override
    public Kept keep(List<Entry> entries) {
        return inOneStep(chain -> {
            int added = 0;
            int claims = 0;
            for (Entry entry : entries) {
                CodePoints offsets = new CodePoints(entry.reading().article().body());
                String original = Hashes.of(entry.original());
                ArticleRow row =
                        ArticleRow.of(next("article"), entry.reading().article().id(), original, entry, offsets);
                if (exists("SELECT 1 FROM article WHERE hash = :value", row.hash())) continue;
                row = row.called(free(row.doc()));
                insertOriginal(original, entry.original());
                insertArticle(row);
                chain.add("kept", row.rowHash());
                insertReading(
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
                long last = number("SELECT max(revision) FROM reading WHERE article = :value", revision.article());
                String hash = handle.createQuery("SELECT hash FROM article WHERE number = :number")
                        .bind("number", revision.article())
                        .mapTo(String.class)
                        .one();
                CodePoints offsets = new CodePoints(revision.reading().article().body());
                ReadingRow row = ReadingRow.of(last + 1, revision.reader(), revision.reading(), offsets);
                insertReading(chain, revision.article(), hash, row);
            }
            return null;
        });
    }

    @Override
    public void quarantine(String name, String reason, long offset) {
        inOneStep(chain -> {
            Long position = offset < 0 ? null : offset;
            String hash = Hashes.of(name, reason, position);
            if (exists("SELECT 1 FROM quarantined WHERE hash = :value", hash)) return null;
            handle.createUpdate("INSERT INTO quarantined (number, hash, name, reason, position)"
                            + " VALUES (:number, :hash, :name, :reason, :position)")
                    .bind("number", next("quarantined"))
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
            for (Decision decision : decisions) {
                long number = next("decision");
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
                kept.add(new KeptDecision(number, at, decision));
            }
            return List.copyOf(kept);
        });
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
    public void note(List<Note> notes) {
        inOneStep(chain -> {
            for (Note note : notes) {
                handle.createUpdate("INSERT INTO journal (number, at, kind, object, record)"
                                + " VALUES (:number, :at, :kind, :object, :record)")
                        .bind("number", next("journal"))
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
        return asking(() -> next("article") - 1);
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
                number("SELECT count(*) FROM article WHERE :value IS NOT NULL", 1),
                number(
                        "SELECT count(*) FROM claim c JOIN reading r ON r.number = c.reading JOIN (" + LATEST
                                + ") l ON l.article = r.article AND l.revision = r.revision WHERE :value IS NOT NULL",
                        1),
                number("SELECT count(*) FROM decision WHERE :value IS NOT NULL", 1),
                number("SELECT count(*) FROM quarantined WHERE :value IS NOT NULL", 1)));
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

    // --- rows ----------------------------------------------------------------------------------------

    private void insertOriginal(String hash, byte[] bytes) {
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

    private void insertArticle(ArticleRow row) {
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

    private void insertReading(AuditChain chain, long article, String articleHash, ReadingRow row) {
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
    private String free(String doc) {
        String id = doc;
        for (int n = 2; exists("SELECT 1 FROM article WHERE doc = :value", id); n++) id = doc + "~" + n;
        return id;
    }

    private long next(String table) {
        return number("SELECT max(number) FROM " + table + " WHERE :value IS NOT NULL", 1) + 1;
    }

    private boolean exists(String sql, Object value) {
        return handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    private long number(String sql, Object value) {
        return handle.createQuery(sql)
                .bind("value", value)
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L);
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
