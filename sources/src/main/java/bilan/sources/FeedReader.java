package bilan.sources;

import bilan.fetch.AddressException;
import bilan.fetch.WebAddress;
import bilan.limits.Limits;
import bilan.text.Article;
import bilan.text.When;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x to 2.0, RDF and Atom: an article an entry. Where the feed holds only a summary, the summary is the article,
 * and that is noted.
 */
public final class FeedReader implements ArticleReader {
    /** An entry whose content is shorter is taken for a summary. */
    static final int WHOLE = 500;

    /** What is noted then. */
    static final String SUMMARY = "the feed holds no more than a summary";

    /** For {@link java.util.ServiceLoader}. */
    public FeedReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        String root = Xml.root(head);
        return "rss".equals(root) || "feed".equals(root) || "RDF".equals(root) || "channel".equals(root);
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        Xml.Read xml = Xml.read(in.bytes(Limits.XML));
        SyndFeed feed = feed(xml);
        if (feed.getEntries().isEmpty()) sink.quarantine(Quarantine.whole(in.name(), "a feed without entries"));
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) entry(in, feed, entry, ++number, xml, sink);
    }

    static SyndFeed feed(Xml.Read xml) throws IOException {
        String language = FeedRepair.apply(xml.document());
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(xml.document());
            if (feed.getLanguage() == null) feed.setLanguage(language);
            return feed;
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("a feed that cannot be read: " + e.getMessage(), e);
        }
    }

    private static void entry(Input in, SyndFeed feed, SyndEntry entry, int number, Xml.Read xml, Sink sink)
            throws IOException {
        String content = content(entry);
        Known known = known(feed, entry, in.known().address());
        String name = in.name() + "#" + number;
        URI address = known.address();
        String id = address == null ? in.id() + "#" + number : address.toString();
        if (content.isBlank() && known.title() == null) {
            sink.quarantine(Quarantine.whole(name, "an entry without words"));
            return;
        }
        Input one = Input.bytes(id, name, content.getBytes(StandardCharsets.UTF_8));
        List<String> notes = new ArrayList<>(xml.notes());
        String text = content.isBlank() ? "" : Jsoup.parse(content).text();
        if (text.length() < WHOLE) notes.add(SUMMARY);
        Article article = known.article(id, FragmentText.paragraphs(content));
        sink.article(article, new Reading(one, xml.charset(), notes, List.of()));
    }

    /** The longest of content and description, as HTML. */
    static String content(SyndEntry entry) {
        String longest = "";
        List<SyndContent> all = new ArrayList<>(entry.getContents());
        if (entry.getDescription() != null) all.add(entry.getDescription());
        for (SyndContent content : all) {
            String value = content.getValue() == null ? "" : content.getValue();
            boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
            String html = plain ? org.jsoup.nodes.Entities.escape(value) : value;
            if (html.length() > longest.length()) longest = html;
        }
        return longest;
    }

    static Known known(SyndFeed feed, SyndEntry entry) {
        return known(feed, entry, null);
    }

    /** @param base where the feed came from, for links that say only their path; or null */
    private static Known known(SyndFeed feed, SyndEntry entry, @Nullable URI base) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        When published = date == null
                ? null
                : MachineDate.read(date.toInstant().atOffset(ZoneOffset.UTC).toString());
        String title = entry.getTitle() == null
                ? null
                : Xml.flat(Jsoup.parse(entry.getTitle()).text());
        SyndFeed source = entry.getSource();
        String outlet = source != null && source.getTitle() != null ? source.getTitle() : feed.getTitle();
        return new Known(
                title == null || title.isEmpty() ? null : title,
                outlet == null || outlet.isBlank() ? null : Xml.flat(outlet),
                language(feed.getLanguage()),
                published,
                published == null ? null : "feed",
                address(entry, base));
    }

    /** {@code fr} of {@code fr-CA}. */
    static @Nullable String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) return null;
        String code = tag.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < code.length() && code.charAt(end) >= 'a' && code.charAt(end) <= 'z') end++;
        return end == 2 || end == 3 ? code.substring(0, end) : null;
    }

    private static @Nullable URI address(SyndEntry entry, @Nullable URI base) {
        for (String candidate : new String[] {entry.getLink(), entry.getUri()}) {
            URI address = candidate == null ? null : address(candidate);
            if (address != null) return address;
        }
        String link = entry.getLink();
        if (base == null || link == null || link.isBlank()) return null;
        try {
            return WebAddress.resolve(base, link);
        } catch (AddressException e) {
            return null;
        }
    }

    /** An address of the web, or null. */
    static @Nullable URI address(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
