package bilan.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How the bytes of an original lie in the store. */
enum Packing {
    /** As they are: packing would not make them fewer. */
    NONE,
    /** The zlib format of RFC 1950. */
    DEFLATE;

    String word() {
        return this == NONE ? "none" : "deflate";
    }

    static Packing of(String word) {
        return word.equals("none") ? NONE : DEFLATE;
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 16);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /**
     * @param size how many bytes there were
     * @throws IOException if that is not what they unpack to
     */
    byte[] unpacked(byte[] bytes, long size) throws IOException {
        if (this == NONE) return bytes;
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE - 8));
            if (in.read() >= 0) throw new IOException("more bytes than were packed");
            return unpacked;
        }
    }
}
