package bilan.sources;

import bilan.limits.Limits;
import bilan.text.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Pages of the web: the article without the page around it. */
public final class HtmlReader implements ArticleReader {
    /** The element of our own report that holds its data. */
    private static final String OUR_DATA = "dossier-json";

    private static final Set<String> SUFFIXES = Set.of("html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp");

    /** For {@link java.util.ServiceLoader}. */
    public HtmlReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        if (Formats.binary(head) != null) return false;
        return SUFFIXES.contains(Formats.suffix(name)) || looksLikePage(head);
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        read(in, in.charset(), in.known(), sink);
    }

    /**
     * Reads a page that came out of something else.
     *
     * @param charset what was said of its charset outside the page, or null
     * @param known what was said of the article there; it fills what the page leaves open
     */
    static void read(Input in, @Nullable String charset, Known known, Sink sink) throws IOException {
        byte[] bytes = in.bytes(Limits.PAGE);
        if (bytes.length == 0) {
            sink.quarantine(Quarantine.whole(in.name(), "empty file"));
            return;
        }
        DecodedText decoded;
        try {
            decoded = Decoder.decode(bytes, charset == null ? declaredCharset(bytes) : charset);
        } catch (BinaryException e) {
            sink.quarantine(new Quarantine(in.name(), e.getMessage(), e.offset()));
            return;
        }
        TagCount tags = TagCount.of(decoded.text());
        if (tags.elements() > Limits.PAGE_ELEMENTS || tags.deepest() > Limits.PAGE_OPEN) {
            String reason = tags.elements() > Limits.PAGE_ELEMENTS
                    ? "a page of " + tags.elements() + " elements, the limit is " + Limits.PAGE_ELEMENTS
                    : "a page with " + tags.deepest() + " tags open at once, the limit is " + Limits.PAGE_OPEN;
            sink.quarantine(Quarantine.whole(in.name(), reason));
            return;
        }
        List<String> notes = new ArrayList<>(decoded.notes());
        Document page = Jsoup.parse(decoded.text(), "", Parser.htmlParser().setMaxDepth(Limits.PAGE_DEPTH));
        if (page.selectFirst("pre#" + OUR_DATA) != null) {
            sink.quarantine(Quarantine.whole(in.name(), "a report of Bilan, not an article"));
            return;
        }
        PageFacts facts = PageFacts.of(page, notes);
        PageText text = PageText.of(page, facts.title());
        if (text.paragraphs().isEmpty()) {
            sink.quarantine(Quarantine.whole(in.name(), "a page without an article: no paragraph of prose in it"));
            return;
        }
        Article article = known.behind(facts).article(in.id(), text.paragraphs());
        sink.article(article, new Reading(in, decoded.charset(), notes, text.leftOut()));
    }

    private static boolean looksLikePage(byte[] head) {
        String start = ascii(head).toLowerCase(Locale.ROOT).stripLeading();
        return start.startsWith("<!doctype html")
                || start.contains("<html")
                || start.startsWith("<head")
                || start.startsWith("<body");
    }

    /** The charset of {@code <meta charset>}, {@code http-equiv} or an XML declaration, or null. */
    private static @Nullable String declaredCharset(byte[] bytes) {
        String head = ascii(bytes).toLowerCase(Locale.ROOT);
        int xml = head.startsWith("<?xml") ? head.indexOf("encoding=") : -1;
        if (xml > 0 && xml < head.indexOf("?>")) return value(head, xml + "encoding=".length());
        for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 5)) {
            int end = head.indexOf('>', at);
            int charset = head.indexOf("charset", at);
            if (charset < 0) return null;
            if (end >= 0 && charset > end) continue;
            int equals = charset + "charset".length();
            while (equals < head.length() && head.charAt(equals) == ' ') equals++;
            if (equals < head.length() && head.charAt(equals) == '=') return value(head, equals + 1);
        }
        return null;
    }

    private static @Nullable String value(String head, int at) {
        int from = at;
        while (from < head.length() && " \"'".indexOf(head.charAt(from)) >= 0) from++;
        int to = from;
        while (to < head.length()
                && (Character.isLetterOrDigit(head.charAt(to)) || "-_:.".indexOf(head.charAt(to)) >= 0)) to++;
        return to > from ? head.substring(from, to) : null;
    }

    /** The first bytes as characters below 128, zeros dropped, so that UTF-16 can be looked at too. */
    private static String ascii(byte[] bytes) {
        int length = Math.min(bytes.length, Sources.HEAD);
        byte[] kept = new byte[length];
        int count = 0;
        for (int i = 0; i < length; i++) if (bytes[i] > 0) kept[count++] = bytes[i];
        return new String(kept, 0, count, StandardCharsets.US_ASCII);
    }
}
