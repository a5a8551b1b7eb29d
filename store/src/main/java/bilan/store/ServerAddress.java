package bilan.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a dossier on a server is: {@code postgresql://user:password@host:port/database?options}.
 *
 * @param url as the driver wants it, without user and password
 * @param shown for people: without user, password and options
 * @param user null: as the system or the options say
 */
record ServerAddress(
        String url,
        String shown,
        @Nullable String user,
        @Nullable String password) {
    static final String SCHEME = "postgresql://";

    static ServerAddress of(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    StoreException.Kind.MISSING, SCHEME + "…", "not an address: write " + SCHEME + "host/database", e);
        }
        String place = (uri.getHost() == null ? "" : uri.getHost())
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + (uri.getRawPath() == null ? "" : uri.getRawPath());
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String secret = uri.getRawUserInfo();
        int colon = secret == null ? -1 : secret.indexOf(':');
        return new ServerAddress(
                "jdbc:" + SCHEME + place + options,
                SCHEME + place,
                secret == null ? null : decoded(colon < 0 ? secret : secret.substring(0, colon)),
                secret == null || colon < 0 ? null : decoded(secret.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
