package bilan.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
        int count = addresses(in.bytes(Xml.LIMIT)).size();
        sink.quarantine(Quarantine.whole(in.name(), "a list of " + count + " addresses, not an article"));
    }

    /** The addresses that the list names, in its order. */
    static List<String> addresses(byte[] bytes) throws IOException {
        Element root = Xml.read(bytes).document().getDocumentElement();
        List<String> addresses = new ArrayList<>();
        for (Element outline : Xml.all(root, "outline")) {
            String address = Xml.attribute(outline, "xmlUrl");
            if (address != null) addresses.add(address);
        }
        for (Element place : Xml.all(root, "loc")) {
            String address = Xml.flat(place.getTextContent());
            if (!address.isEmpty()) addresses.add(address);
        }
        return addresses;
    }
}
