package bilan.flink;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where the database is: {@code postgresql://user:password@host:port/database?options}, as other commands take it. */
record DatabaseAddress(String url, Properties login) {
    /** @throws IllegalArgumentException if it is no such address; the message does not hold it, for it may hold a password */
    static DatabaseAddress of(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) throw refused();
        Properties login = new Properties();
        String user = uri.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            login.setProperty("user", decoded(colon < 0 ? user : user.substring(0, colon)));
            if (colon >= 0) login.setProperty("password", decoded(user.substring(colon + 1)));
        }
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options, login);
    }

    /** By the driver itself: in a cluster the driver's class loader is not one that {@code DriverManager} looks at. */
    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url, login);
        if (connection == null) throw new SQLException("not an address of PostgreSQL");
        return connection;
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("not an address: write postgresql://user:password@host:port/database");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
