package bilan.sources;

import bilan.limits.Limits;
import bilan.text.When;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
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
        try (InputStream bytes = new BufferedInputStream(in.open())) {
            long position = 0;
            for (int number = 1; ; number++) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                long read = line(bytes, line);
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

    /** Reads to the end of the line, and keeps at most a little more than the limit of it; how many bytes it had. */
    private static long line(InputStream in, ByteArrayOutputStream line) throws IOException {
        long read = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            read++;
            if (one == '\n') return read;
            if (line.size() <= Limits.LINE) line.write(one);
        }
        return read;
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
