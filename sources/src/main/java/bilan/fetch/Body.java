package bilan.fetch;

import bilan.fetch.Fetched.Cause;
import bilan.limits.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer: unpacked, and no more of it, no slower and no more tightly packed than the limits say. */
final class Body {
    private static final int CHUNK = 16 << 10;

    private final Limits.Exchange limits;
    private final Ticker ticker;

    Body(Limits.Exchange limits, Ticker ticker) {
        this.limits = limits;
        this.ticker = ticker;
    }

    /**
     * All of it.
     *
     * @param encoding the value of {@code Content-Encoding}, or null
     * @param most bytes that are wanted; {@code cut} says whether more of them are a fault
     */
    byte[] read(InputStream stream, @Nullable String encoding, int most, boolean cut) throws IOException {
        Metered wire = new Metered(stream, most);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            InputStream plain = unpacked(wire, encoding);
            byte[] chunk = new byte[CHUNK];
            for (int read = plain.read(chunk); read >= 0; read = plain.read(chunk)) {
                int room = most - bytes.size();
                if (read > room) {
                    if (cut) {
                        bytes.write(chunk, 0, room);
                        break;
                    }
                    throw tooLong(most);
                }
                bytes.write(chunk, 0, read);
                if (plain != wire && bytes.size() > limits.ratioFrom() && bytes.size() / limits.ratio() > wire.count) {
                    throw new RefusedException(
                            Cause.LARGE,
                            "grows to more than " + limits.ratio() + " times its size when it is unpacked");
                }
            }
        } catch (EOFException | ZipException e) {
            throw new RefusedException(
                    Cause.DAMAGED,
                    "packed with " + name(encoding) + ", and broken off or damaged after byte " + wire.count);
        }
        return bytes.toByteArray();
    }

    private static RefusedException tooLong(int most) {
        return new RefusedException(Cause.LARGE, "more than the limit of " + (most >> 20) + " MB");
    }

    private static InputStream unpacked(Metered wire, @Nullable String encoding) throws IOException {
        String name = name(encoding);
        return switch (name) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> {
                InputStream buffered = new BufferedInputStream(wire, CHUNK);
                buffered.mark(1);
                boolean empty = buffered.read() < 0;
                buffered.reset();
                yield empty ? buffered : new GZIPInputStream(buffered, CHUNK);
            }
            case "deflate" -> inflating(new BufferedInputStream(wire, CHUNK));
            default -> throw new RefusedException(Cause.DAMAGED, "packed with '" + name + "', which was not asked for");
        };
    }

    /** What servers call deflate is zlib by the book and bare in practice; the first byte tells. */
    private static InputStream inflating(InputStream packed) throws IOException {
        packed.mark(2);
        int first = packed.read();
        int second = packed.read();
        packed.reset();
        boolean zlib = (first & 15) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(packed, new Inflater(!zlib), CHUNK);
    }

    private static String name(@Nullable String encoding) {
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }

    /** Counts what comes over the wire, and gives up when it is too much or comes too slowly. */
    private final class Metered extends FilterInputStream {
        private final int most;
        private long count;
        private long windowStart = ticker.nanos();
        private long windowCount;

        Metered(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read < 0) return read;
            count += read;
            if (count > Math.max(most, limits.body())) throw tooLong(Math.max(most, limits.body()));
            long now = ticker.nanos();
            windowCount += read;
            if (now - windowStart >= limits.window().toNanos()) {
                if (windowCount < limits.least()) {
                    throw new RefusedException(
                            Cause.SLOW,
                            "comes too slowly: " + windowCount + " bytes in "
                                    + limits.window().toMillis() / 1000.0 + " s");
                }
                windowStart = now;
                windowCount = 0;
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
