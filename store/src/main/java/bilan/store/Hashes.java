package bilan.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a row of values, in lower-case hexadecimal. Each value goes in with its length, and null differs from
 * empty, so that no two rows run together.
 */
public final class Hashes {
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest = sha256();

    Hashes() {}

    /** The hash of bytes as they are. */
    public static String of(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    /** The hash of a row. */
    static String of(@Nullable Object... values) {
        Hashes hashes = new Hashes();
        for (Object value : values) hashes.add(value);
        return hashes.value();
    }

    Hashes add(@Nullable Object value) {
        if (value == null) {
            digest.update(ByteBuffer.allocate(4).putInt(0, -1));
            return this;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    String value() {
        return HEX.formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
