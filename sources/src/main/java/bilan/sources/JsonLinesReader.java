package bilan.sources;

import bilan.limits.Limits;
import bilan.text.When;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON Lines, one object a line: {@code doc}, {@code text} and, where known, {@code title}, {@code outlet},
 * {@code language}, {@code published}, {@code address}; other fields are passed over. docs/inputs.md describes them.
 */
public final class JsonLinesReader implements ArticleReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For {@link java.util.ServiceLoader}. */
    public JsonLinesReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        String suffix = Formats.suffix(name);
        if (!suffix.equals("jsonl") && !suffix.equals("ndjson")) return false;
        String start = new String(head, StandardCharsets.UTF_8).strip();
        int end = start.indexOf('\n');
        String line = end < 0 ? start : start.substring(0, end);
        return line.startsWith("{") && line.contains("\"text\"");
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        try (InputStream bytes = in.open()) {
            Lines lines = new Lines(bytes);
            long position = 0;
            for (int number = 1; ; number++) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                long read = lines.next(line);
                if (read == 0) return;
                if (line.size() > Limits.LINE) {
                    String reason = "line " + number + ": more than " + TooLargeException.inWords(Limits.LINE);
                    sink.quarantine(new Quarantine(in.name(), reason, position));
                } else {
                    line(in, number, position, line.toByteArray(), sink);
                }
                position += read;
            }
        }
    }

    /** Lines of bytes, of which no more is held than the limit of one. */
    private static final class Lines {
        private final InputStream in;
        private final byte[] chunk = new byte[1 << 16];
        private int at;
        private int end;

        Lines(InputStream in) {
            this.in = in;
        }

        /** Reads to the end of the line, and keeps at most a little more than the limit; how many bytes it had. */
        long next(ByteArrayOutputStream line) throws IOException {
            long read = 0;
            while (true) {
                if (at == end) {
                    at = 0;
                    end = Math.max(0, in.read(chunk));
                    if (end == 0) return read;
                }
                int from = at;
                while (at < end && chunk[at] != '\n') at++;
                if (line.size() <= Limits.LINE) line.write(chunk, from, at - from);
                boolean ends = at < end;
                if (ends) at++;
                read += at - from;
                if (ends) return read;
            }
        }
    }

    private static void line(Input in, int number, long position, byte[] line, Sink sink) {
        String text = new String(line, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) return;
        JsonNode row;
        try {
            row = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            sink.quarantine(new Quarantine(in.name(), "line " + number + ": not JSON", position));
            return;
        }
        String words = string(row, "text");
        if (words == null) {
            sink.quarantine(new Quarantine(in.name(), "line " + number + ": no 'text'", position));
            return;
        }
        String doc = string(row, "doc");
        String address = string(row, "address");
        When published = MachineDate.read(string(row, "published"));
        String id = doc != null ? doc : address != null ? address : in.id() + "#" + number;
        Known known = new Known(
                string(row, "title"),
                string(row, "outlet"),
                FeedReader.language(string(row, "language")),
                published,
                published == null ? null : "record",
                address == null ? null : FeedReader.address(address));
        Input one = Input.bytes(id, in.name() + "#" + number, line);
        sink.article(known.article(id, List.of(words)), new Reading(one, "UTF-8", List.of(), List.of()));
    }

    private static @Nullable String string(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
