package bilan.flink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A database of the tests: an embedded one, or that of {@code BILAN_TEST_POSTGRES} where none can start. */
final class Postgres implements AutoCloseable {
    private final @Nullable EmbeddedPostgres embedded;
    private final String address;

    private Postgres(@Nullable EmbeddedPostgres embedded, String address) {
        this.embedded = embedded;
        this.address = address;
    }

    /** Aborts the test aloud if there is none. */
    static Postgres start() throws SQLException {
        String given = System.getenv("BILAN_TEST_POSTGRES");
        try {
            EmbeddedPostgres embedded =
                    given == null ? EmbeddedPostgres.builder().start() : null;
            String server = embedded == null ? given : "postgresql://postgres@localhost:" + embedded.getPort() + "/";
            String name = "bilan_flink_" + ProcessHandle.current().pid();
            try (Connection connection = DatabaseAddress.of(server + "postgres").connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return new Postgres(embedded, server + name);
        } catch (IOException | RuntimeException e) {
            String why = "PostgreSQL cannot be started here (" + e.getMessage()
                    + "): set BILAN_TEST_POSTGRES=postgresql://user:password@host/ to run these tests";
            System.err.println(why);
            return Assumptions.abort(why);
        }
    }

    String address() {
        return address;
    }

    /** By story and key. */
    Map<String, String> lines(Finding.Kind kind) throws SQLException {
        Map<String, String> lines = new TreeMap<>();
        String table = "bilan_" + kind.name().toLowerCase(Locale.ROOT);
        try (Connection connection = DatabaseAddress.of(address).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT story, key, fields FROM " + table)) {
            while (rows.next()) lines.put(rows.getString(1) + " " + rows.getString(2), rows.getString(3));
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) embedded.close();
    }
}
