package bilan.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contract on a real server: an embedded one, or that of {@code BILAN_TEST_POSTGRES} where none can start. */
@Tag("server")
class PostgresStoreTest extends StoreContract {
    private static @Nullable EmbeddedPostgres embedded;
    private static String server = "";
    private int number;

    @BeforeAll
    static void start() {
        String given = System.getenv("BILAN_TEST_POSTGRES");
        if (given != null) {
            server = given;
            return;
        }
        try {
            embedded = EmbeddedPostgres.builder().start();
            server = "postgresql://postgres@localhost:" + embedded.getPort() + "/";
        } catch (IOException | RuntimeException e) {
            String why = "PostgreSQL cannot be started here (" + e.getMessage()
                    + "): set BILAN_TEST_POSTGRES=postgresql://user:password@host/ to run these tests";
            System.err.println(why);
            Assumptions.abort(why);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (embedded != null) embedded.close();
    }

    private String database() {
        return "bilan_" + ProcessHandle.current().pid() + "_" + System.identityHashCode(this) + "_" + number;
    }

    @Override
    Store fresh() {
        number++;
        ServerAddress address = ServerAddress.of(server + "postgres");
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return again();
    }

    @Override
    Store again() {
        return Stores.write(server + database(), SqliteStoreTest.CLOCK, "test");
    }
}
