package bilan.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Opens dossiers: a path is a SQLite file, {@code postgresql://…} a database on a server. */
public final class Stores {
    /** What the newest migration makes. */
    static final int FORMAT = 2;

    /** "BILN", in the header of the file: tells a dossier from other SQLite files. */
    static final int APPLICATION = 0x42494C4E;

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Stores() {}

    /** True for an address of a server, a path that ends in {@code .bilan}, and a file that begins like SQLite's. */
    public static boolean names(String address) {
        if (address.startsWith(ServerAddress.SCHEME)) return true;
        if (address.endsWith(".bilan")) return !Files.isDirectory(Path.of(address));
        try {
            Path path = Path.of(address);
            if (!Files.isRegularFile(path)) return false;
            try (InputStream in = Files.newInputStream(path)) {
                return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Opens a dossier for writing, and makes it if there is none; an older format is brought up to date.
     *
     * @param clock gives the moments that the chain notes; nothing else depends on it
     * @param who who writes, for the chain
     * @throws StoreException if it cannot be; nothing is left behind then
     */
    public static Store write(String address, InstantSource clock, String who) {
        if (address.startsWith(ServerAddress.SCHEME)) return server(address, clock, who, true);
        Path path = Path.of(address);
        boolean fresh = !Files.exists(path) || empty(path);
        if (!fresh) checkHeader(path);
        WriterLock lock = WriterLock.take(path);
        try {
            if (fresh) mark(path);
            Handle handle = sqlite(path, true);
            return new SqlStore(address, handle, new SqliteDialect(), clock, who, lock);
        } catch (SQLException | RuntimeException e) {
            release(lock);
            if (fresh && empty(path)) delete(path);
            throw failure(address, new SqliteDialect(), e);
        }
    }

    /**
     * Opens a dossier for reading; nothing of it is changed.
     *
     * @throws StoreException if there is none, or it cannot be opened
     */
    public static Store read(String address) {
        if (address.startsWith(ServerAddress.SCHEME)) return server(address, InstantSource.system(), "", false);
        Path path = Path.of(address);
        if (!Files.exists(path)) throw new StoreException(StoreException.Kind.MISSING, address, "no such file", null);
        checkHeader(path);
        try {
            return new SqlStore(
                    address, sqlite(path, false), new SqliteDialect(), InstantSource.system(), "", () -> {});
        } catch (SQLException | RuntimeException e) {
            throw failure(address, new SqliteDialect(), e);
        }
    }

    // --- SQLite ----------------------------------------------------------------------------------------

    private static Handle sqlite(Path path, boolean writing) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        String url = "jdbc:sqlite:" + path.toAbsolutePath();
        if (writing) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        } else {
            config.setReadOnly(true);
            // without a place for the shared memory of the log, a file nobody writes to can still be read
            if (!Files.isWritable(path.toAbsolutePath().getParent())) {
                url = "jdbc:sqlite:file:" + path.toUri().getRawPath() + "?immutable=1";
            }
        }
        Connection connection = DriverManager.getConnection(url, config.toProperties());
        try {
            int format = pragma(connection, "user_version");
            if (format > FORMAT) throw newer(path.toString(), format);
            if (writing && format < FORMAT) {
                migrate(url, null, null, new SqliteDialect());
            }
            Handle handle = handle(connection);
            if (writing) handle.addCleanable(() -> leaveOneFile(connection));
            return handle;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Empties the log into the file and does without it, so that later readers need no files beside it. */
    private static void leaveOneFile(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            // somebody reads it just now: the log stays for the next who closes
        }
    }

    /** Before anything else and outside the log: a file whose making was interrupted is still known as ours. */
    private static void mark(Path path) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA application_id = " + APPLICATION);
        }
    }

    /** A dossier says so in bytes 68 to 71 of its first page, and its format in 60 to 63. */
    private static void checkHeader(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(100);
            boolean sqlite = head.length == 100 && Arrays.equals(Arrays.copyOf(head, SQLITE.length), SQLITE);
            int application = head.length < 72 ? 0 : ByteBuffer.wrap(head).getInt(68);
            if (!sqlite || application != APPLICATION) {
                throw new StoreException(StoreException.Kind.NO_DOSSIER, path.toString(), "not a dossier", null);
            }
            int format = ByteBuffer.wrap(head).getInt(60);
            if (format > FORMAT) throw newer(path.toString(), format);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new StoreException(StoreException.Kind.READ_ONLY, path.toString(), e.toString(), e);
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.FAILED, path.toString(), e.toString(), e);
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static boolean empty(Path path) {
        try {
            return Files.isRegularFile(path) && Files.size(path) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // an empty file stays; the failure that matters is on its way
        }
    }

    private static void release(WriterLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // the system lets go of it at the latest when the process ends
        }
    }

    // --- PostgreSQL --------------------------------------------------------------------------------------

    private static Store server(String text, InstantSource clock, String who, boolean writing) {
        ServerAddress address = ServerAddress.of(text);
        PostgresDialect dialect = new PostgresDialect();
        try {
            Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
            try {
                int format = serverFormat(connection);
                if (format > FORMAT) throw newer(address.shown(), format);
                if (!writing && format == 0) {
                    throw new StoreException(StoreException.Kind.NO_DOSSIER, address.shown(), "no dossier there", null);
                }
                Handle handle = handle(connection);
                if (writing) {
                    lock(handle, address);
                    if (format < FORMAT) migrate(address.url(), address.user(), address.password(), dialect);
                }
                return new SqlStore(address.shown(), handle, dialect, clock, who, () -> {});
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            throw failure(address.shown(), dialect, e);
        }
    }

    /** One writer a database; the server lets go of the lock when the connection ends. */
    private static void lock(Handle handle, ServerAddress address) {
        boolean taken = handle.createQuery("SELECT pg_try_advisory_lock(" + APPLICATION + ")")
                .mapTo(Boolean.class)
                .one();
        if (!taken) throw new StoreException(StoreException.Kind.LOCKED, "?", address.shown() + " has a writer", null);
    }

    private static int serverFormat(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
            if (!tables.next()) return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT max(version::integer) FROM flyway_schema_history WHERE success")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    // --- both ----------------------------------------------------------------------------------------------

    /** A handle that takes its connection with it when it closes. */
    private static Handle handle(Connection connection) {
        Handle handle = Jdbi.create(connection).open();
        handle.addCleanable(connection::close);
        return handle;
    }

    private static void migrate(String url, @Nullable String user, @Nullable String password, Dialect dialect) {
        Flyway.configure(Stores.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(url, user, password)
                .locations(dialect.migrations())
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    private static StoreException newer(String address, int format) {
        return new StoreException(
                StoreException.Kind.NEWER,
                address,
                "format " + format + ", and this Bilan reads up to " + FORMAT,
                null);
    }

    private static StoreException failure(String address, Dialect dialect, Exception e) {
        if (e instanceof StoreException known) return known;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new StoreException(dialect.kind(sql), address, String.valueOf(sql.getMessage()), e);
            }
        }
        return new StoreException(StoreException.Kind.FAILED, address, String.valueOf(e.getMessage()), e);
    }
}
