package bilan.sources;

import bilan.limits.Limits;
import bilan.text.When;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON document that holds news: ninjs (1.x and later) and JSON Feed. Other JSON is no article. */
public final class JsonNewsReader implements ArticleReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** For {@link java.util.ServiceLoader}. */
    public JsonNewsReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        String start = new String(head, StandardCharsets.UTF_8).strip();
        if (start.startsWith("\uFEFF")) start = start.substring(1).strip();
        if (!start.startsWith("{")) return false;
        String suffix = Formats.suffix(name);
        if (suffix.equals("jsonl") || suffix.equals("ndjson")) return false;
        return start.contains("jsonfeed.org/version")
                || start.contains("\"body_html\"")
                || start.contains("\"body_text\"")
                || start.contains("\"bodies\"")
                || start.contains("\"versioncreated\"")
                || start.contains("\"versionCreated\"");
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(in.bytes(Limits.XML));
        } catch (JsonProcessingException e) {
            long position = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
            sink.quarantine(new Quarantine(in.name(), "JSON that breaks off or is misspelt", position));
            return;
        }
        if (string(root, "version") != null
                && String.valueOf(string(root, "version")).contains("jsonfeed.org")) {
            feed(in, root, sink);
        } else {
            item(in, root, sink);
        }
    }

    private static void feed(Input in, JsonNode feed, Sink sink) {
        int number = 0;
        for (JsonNode item : feed.path("items")) {
            number++;
            String html = string(item, "content_html");
            String text = string(item, "content_text");
            if (html == null && text == null) text = string(item, "summary");
            When published = MachineDate.read(first(item, "date_published", "date_modified"));
            String address = string(item, "url");
            String name = in.name() + "#" + number;
            Known known = new Known(
                    string(item, "title"),
                    string(feed, "title"),
                    FeedReader.language(
                            first(item, "language") == null ? string(feed, "language") : string(item, "language")),
                    published,
                    published == null ? null : "feed",
                    address == null ? null : FeedReader.address(address));
            String id = address == null ? in.id() + "#" + number : address;
            article(id, name, known, html, text, sink);
        }
        if (number == 0) sink.quarantine(Quarantine.whole(in.name(), "a feed without entries"));
    }

    private static void item(Input in, JsonNode item, Sink sink) {
        String status = first(item, "pubstatus", "pubStatus");
        String refusal =
                Release.refusal(status == null ? "usable" : status, first(item, "embargoed", "embargoedUntil"));
        if (refusal == null && string(item, "embargoedreason") != null && string(item, "embargoed") == null) {
            refusal = "under embargo: " + string(item, "embargoedreason");
        }
        if (refusal != null) {
            sink.quarantine(Quarantine.whole(in.name(), refusal));
            return;
        }
        String html = string(item, "body_html");
        String text = string(item, "body_text");
        for (JsonNode body : item.path("bodies")) {
            String type = first(body, "contenttype", "contentType");
            if (type != null && type.contains("html")) html = html == null ? string(body, "value") : html;
            else text = text == null ? string(body, "value") : text;
        }
        String title = string(item, "headline");
        if (title == null) title = string(item.path("headlines").path(0), "value");
        When published = MachineDate.read(first(
                item,
                "firstcreated",
                "firstCreated",
                "contentcreated",
                "contentCreated",
                "versioncreated",
                "versionCreated"));
        String outlet = string(item, "provider");
        if (outlet == null) outlet = string(item.path("infosources").path(0), "name");
        Known known = new Known(
                title,
                outlet,
                FeedReader.language(string(item, "language")),
                published,
                published == null ? null : "record",
                null);
        article(in.id(), in.name(), known, html, text, sink);
    }

    private static void article(
            String id, String name, Known known, @Nullable String html, @Nullable String text, Sink sink) {
        List<String> paragraphs = html != null ? FragmentText.paragraphs(html) : lines(text == null ? "" : text);
        if (paragraphs.isEmpty() && known.title() == null) {
            sink.quarantine(Quarantine.whole(name, "holds no words"));
            return;
        }
        byte[] bytes = String.valueOf(html != null ? html : text).getBytes(StandardCharsets.UTF_8);
        boolean summary = "feed".equals(known.publishedFrom()) && bytes.length < FeedReader.WHOLE;
        sink.article(
                known.article(id, paragraphs),
                new Reading(
                        Input.bytes(id, name, bytes),
                        "UTF-8",
                        summary ? List.of(FeedReader.SUMMARY) : List.of(),
                        List.of()));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) if (!line.isBlank()) lines.add(Xml.flat(line));
        return lines;
    }

    private static @Nullable String first(JsonNode item, String... fields) {
        for (String field : fields) {
            String value = string(item, field);
            if (value != null) return value;
        }
        return null;
    }

    private static @Nullable String string(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
