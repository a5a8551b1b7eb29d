package bilan.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A record and all records in it as bytes, packed: what travels between machines and lies in state. The shape of the
 * classes goes along as a checksum, so that state of another version is refused instead of being misread. Each string is
 * written once. Immutable, safe for threads.
 */
final class RecordBytes<T extends Record> {
    private final RecordShape shape;
    private final int check;

    private RecordBytes(Class<T> type) {
        shape = RecordShape.of(type);
        CRC32 sum = new CRC32();
        sum.update(shape.described().getBytes(StandardCharsets.UTF_8));
        check = (int) sum.getValue();
    }

    static <T extends Record> RecordBytes<T> of(Class<T> type) {
        return new RecordBytes<>(type);
    }

    byte[] write(T value) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
            DataOutputStream head = new DataOutputStream(bytes);
            head.writeInt(check);
            try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 4_096))) {
                shape.write(value, new Out(out));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory is not full of errors
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException if the bytes were written by a Bilan whose records were others */
    T read(byte[] bytes) {
        Inflater inflater = new Inflater(true);
        try (DataInputStream head = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (head.readInt() != check) {
                throw new IllegalStateException(
                        "this state was written by another version of Bilan: start the job without it");
            }
            try (DataInputStream in = new DataInputStream(new InflaterInputStream(head, inflater, 4_096))) {
                @SuppressWarnings("unchecked")
                T value = (T) shape.read(new In(in));
                return value;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    /** Numbers as short as they are, strings once. */
    static final class Out {
        private final DataOutputStream out;
        private final Map<String, Integer> known = new HashMap<>();

        Out(DataOutputStream out) {
            this.out = out;
        }

        void number(long value) throws IOException {
            long rest = (value << 1) ^ (value >> 63);
            while ((rest & ~0x7FL) != 0) {
                out.writeByte((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.writeByte((int) rest);
        }

        /** 0 for null, odd for a known string, else twice one more than the length in bytes and whether they are units. */
        void text(@Nullable String text) throws IOException {
            if (text == null) {
                number(0);
                return;
            }
            Integer before = known.putIfAbsent(text, known.size());
            if (before != null) {
                number(-1L - before);
                return;
            }
            boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
            if (whole) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                number(1L + 2L * bytes.length);
                out.write(bytes);
            } else {
                number(2L + 2L * text.length()); // halves of surrogate pairs, which no charset carries
                out.writeChars(text);
            }
        }
    }

    static final class In {
        private final DataInputStream in;
        private final List<String> known = new ArrayList<>();

        In(DataInputStream in) {
            this.in = in;
        }

        long number() throws IOException {
            long rest = 0;
            for (int shift = 0; ; shift += 7) {
                int one = in.readUnsignedByte();
                rest |= (long) (one & 0x7F) << shift;
                if (one < 0x80) return (rest >>> 1) ^ -(rest & 1);
            }
        }

        @Nullable
        String text() throws IOException {
            long head = number();
            if (head == 0) return null;
            if (head < 0) return known.get((int) (-1 - head));
            String text;
            if ((head & 1) == 1) {
                byte[] bytes = new byte[(int) (head >> 1)];
                in.readFully(bytes);
                text = new String(bytes, StandardCharsets.UTF_8);
            } else {
                char[] units = new char[(int) (head / 2 - 1)];
                for (int i = 0; i < units.length; i++) units[i] = in.readChar();
                text = new String(units);
            }
            known.add(text);
            return text;
        }
    }
}
