package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Feeds of another project, beside the checkout: what it expects of title, text, address and language, compared as plain
 * text, with what is read here and with what the library for feeds reads alone.
 */
class BenchmarkFeedsTest {
    private static final double FLOOR = 0.97;

    /** Their names for the fields that articles are made of. */
    private static final List<String> FIELDS = List.of(
            "feed['title']",
            "feed['language']",
            "entries[0]['title']",
            "entries[0]['link']",
            "entries[0]['description']",
            "entries[0]['summary']",
            "entries[0]['content'][0]['value']");

    private interface Reader {
        SyndFeed feed(byte[] bytes) throws Exception;
    }

    @Test
    void fieldsThatArticlesAreMadeOfAreReadAsExpected() throws IOException {
        Path folder = Shared.folder("bench/feeds");
        ObjectMapper json = new ObjectMapper();
        int cases = 0;
        int ours = 0;
        int alone = 0;
        Map<String, Integer> missed = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("feedparser_expect.jsonl"))) {
            JsonNode row = json.readTree(line);
            String field = row.path("path").asText("");
            if (!FIELDS.contains(field)) continue;
            String expected = literal(row.path("value").asText(""));
            if (expected == null) continue;
            byte[] bytes = Files.readAllBytes(
                    folder.resolve("feedparser/tests").resolve(row.path("file").asText()));
            cases++;
            if (reads(bytes, field, expected, each -> FeedReader.feed(Xml.read(each)))) {
                ours++;
            } else {
                missed.merge(field, 1, Integer::sum);
                examples.add(row.path("file").asText() + " " + field + " " + expected);
            }
            if (reads(bytes, field, expected, BenchmarkFeedsTest::byTheLibraryAlone)) alone++;
        }
        System.out.printf(
                Locale.ROOT,
                "feeds: %d cases, %.3f read; the library alone %.3f; missed %s%n",
                cases,
                (double) ours / cases,
                (double) alone / cases,
                missed);
        if (Boolean.getBoolean("bilan.misses")) examples.forEach(System.out::println);
        assertTrue(ours >= FLOOR * cases, examples.toString());
    }

    private static SyndFeed byTheLibraryAlone(byte[] bytes) throws Exception {
        return new SyndFeedInput(false, Locale.ROOT)
                .build(new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8"));
    }

    private static boolean reads(byte[] bytes, String field, String expected, Reader reader) {
        try {
            String value = value(reader.feed(bytes), field);
            return plain(expected).equals(plain(value == null ? "" : value));
        } catch (Exception e) {
            return false;
        }
    }

    private static @Nullable String value(SyndFeed feed, String field) {
        if (field.startsWith("feed")) return field.contains("title") ? feed.getTitle() : feed.getLanguage();
        SyndEntry entry = feed.getEntries().get(0);
        if (field.contains("title")) return entry.getTitle();
        if (field.contains("link")) return entry.getLink();
        boolean summary = !field.contains("content") && entry.getDescription() != null;
        return summary ? entry.getDescription().getValue() : FeedReader.content(entry);
    }

    /** What a reader sees of HTML. */
    private static String plain(String html) {
        return Xml.flat(String.join(" ", FragmentText.paragraphs(html)));
    }

    /** A string as Python writes it; null if it is another value. */
    private static @Nullable String literal(String python) {
        if (python.length() < 2 || "'\"".indexOf(python.charAt(0)) < 0) return null;
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < python.length() - 1; i++) {
            char c = python.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = python.charAt(++i);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
            if (digits > 0) {
                text.appendCodePoint(Integer.parseInt(python.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                text.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape == 'r' ? '\r' : escape);
            }
        }
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
