package bilan.flink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Findings into PostgreSQL, a row each under its key: written twice it is there once, so what is done again after a
 * failure changes nothing. All findings of a story come through one writer, in their order.
 */
final class DatabaseSink implements Sink<Finding> {
    private static final long serialVersionUID = 1;

    private final String address;

    /** @param address {@code postgresql://user:password@host:port/database} */
    DatabaseSink(String address) {
        this.address = address;
    }

    @Override
    public SinkWriter<Finding> createWriter(WriterInitContext context) throws IOException {
        try {
            return new Writer(address);
        } catch (SQLException e) {
            throw new IOException("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    private static final class Writer implements SinkWriter<Finding> {
        private static final int MOST = 1_000;

        private final Connection connection;
        private final Map<Finding.Kind, Map<String, Finding>> waiting = new EnumMap<>(Finding.Kind.class);
        private int count;

        Writer(String address) throws SQLException, IOException {
            connection = DatabaseAddress.of(address).connect();
            try {
                connection.setAutoCommit(false);
                prepare();
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        }

        /** The tables, made by whichever writer comes first. */
        private void prepare() throws SQLException, IOException {
            try (InputStream in = DatabaseSink.class.getResourceAsStream("tables.sql");
                    Statement statement = connection.createStatement()) {
                if (in == null) throw new IOException("tables.sql is missing from the job's jar");
                statement.execute("SELECT pg_advisory_xact_lock(4223372)");
                statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                connection.commit();
            }
        }

        @Override
        public void write(Finding finding, Context context) throws IOException {
            // of one key only what came last
            waiting.computeIfAbsent(finding.kind(), kind -> new LinkedHashMap<>())
                    .put(finding.fullKey(), finding);
            if (++count >= MOST) flush(false);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            if (count == 0) return;
            try {
                for (Map.Entry<Finding.Kind, Map<String, Finding>> kind : waiting.entrySet()) {
                    String table = "bilan_" + kind.getKey().name().toLowerCase(Locale.ROOT);
                    write(table, kind.getValue());
                }
                connection.commit();
            } catch (SQLException e) {
                throw new IOException("the database refuses: " + e.getMessage(), e);
            }
            waiting.clear();
            count = 0;
        }

        private void write(String table, Map<String, Finding> findings) throws SQLException {
            String put = "INSERT INTO " + table + " (story, key, fields) VALUES (?, ?, ?::json)"
                    + " ON CONFLICT (story, key) DO UPDATE SET fields = EXCLUDED.fields";
            String remove = "DELETE FROM " + table + " WHERE story = ? AND key = ?";
            try (PreparedStatement putting = connection.prepareStatement(put);
                    PreparedStatement removing = connection.prepareStatement(remove)) {
                for (Finding finding : findings.values()) {
                    PreparedStatement statement = finding.line() == null ? removing : putting;
                    statement.setString(1, finding.story());
                    statement.setString(2, finding.key());
                    if (finding.line() != null) statement.setString(3, finding.line());
                    statement.addBatch();
                }
                removing.executeBatch();
                putting.executeBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
