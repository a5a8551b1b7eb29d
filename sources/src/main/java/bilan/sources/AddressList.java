package bilan.sources;

import bilan.limits.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Sitemaps and OPML: lists of addresses, no articles. They are named as what they are. */
public final class AddressList implements ArticleReader {
    /** For {@link java.util.ServiceLoader}. */
    public AddressList() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        String root = Xml.root(head);
        return "opml".equals(root) || "urlset".equals(root) || "sitemapindex".equals(root);
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        int count = addresses(in.bytes(Limits.XML)).size();
        sink.quarantine(Quarantine.whole(in.name(), "a list of " + count + " addresses, not an article"));
    }

    /**
     * The addresses that a file lists, or null if it is no such list.
     *
     * @throws IOException if it cannot be read
     */
    public static @Nullable List<String> in(Path file) throws IOException {
        Input in = Input.file("list", file);
        if (!new AddressList().accepts(in.head(Sources.HEAD), in.name())) return null;
        return addresses(in.bytes(Limits.XML)).stream().map(Listed::address).toList();
    }

    /** The addresses that the list names: of a sitemap the newest first, else in its order. */
    static List<Listed> addresses(byte[] bytes) throws IOException {
        Element root = Xml.read(bytes).document().getDocumentElement();
        List<Listed> addresses = new ArrayList<>();
        for (Element outline : Xml.all(root, "outline")) {
            String address = Xml.attribute(outline, "xmlUrl");
            if (address != null) addresses.add(new Listed(address, "", true));
        }
        boolean lists = "sitemapindex".equals(Xml.name(root));
        for (Element place : Xml.all(root, "loc")) {
            String address = Xml.flat(place.getTextContent());
            if (address.isEmpty() || !(place.getParentNode() instanceof Element entry)) continue;
            // pictures and films of a page have places too
            if (!"url".equals(Xml.name(entry)) && !"sitemap".equals(Xml.name(entry))) continue;
            String changed = Xml.text(entry, "lastmod");
            addresses.add(new Listed(address, changed == null ? "" : changed, lists));
        }
        addresses.sort(Comparator.comparing(Listed::stamp).reversed());
        return addresses;
    }
}
