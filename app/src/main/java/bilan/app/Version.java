package bilan.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Bilan this is. */
final class Version {
    private Version() {}

    static String line() throws IOException {
        return "bilan " + number();
    }

    static String number() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) throw new IOException("version.properties is not on the class path");
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}
