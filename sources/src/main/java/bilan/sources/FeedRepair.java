package bilan.sources;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Brings what feeds say in unusual places to where a reader of feeds looks for it. */
final class FeedRepair {
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String ATOM_DRAFT = "http://purl.org/atom/ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private FeedRepair() {}

    /** Changes the document; returns the language of its root, or null. */
    static @Nullable String apply(Document document) {
        Element root = document.getDocumentElement();
        for (Element item : Xml.all(root, "item")) {
            wholeText(item);
            plainNames(item, List.of("title", "description"));
        }
        for (Element channel : Xml.all(root, "channel")) plainNames(channel, List.of("title", "language"));
        for (String name : List.of("title", "summary", "content", "subtitle", "tagline")) {
            for (Element coded : Xml.all(root, name)) if (isBytes(coded)) decode(coded);
        }
        if (Xml.name(root).equals("feed")) knownNamespace(document, root);
        String language = root.getAttributeNS(XML, "lang").strip();
        return language.isEmpty() ? null : language;
    }

    /** Some feeds hold the text as XHTML, or under names of their own, beside or in place of the description. */
    private static void wholeText(Element item) {
        for (String name : List.of("body", "fullitem")) {
            for (Element body : Xml.children(item, name)) {
                boolean markup = !Xml.allChildren(body).isEmpty();
                Element content = item.getOwnerDocument().createElementNS(CONTENT, "content:encoded");
                content.setTextContent(markup ? AgencyReader.markup(body) : body.getTextContent());
                item.replaceChild(content, body);
            }
        }
    }

    /** « dc:title » where there is no « title »; the same for other elements. */
    private static void plainNames(Element parent, List<String> names) {
        for (String name : names) {
            List<Element> found = Xml.children(parent, name);
            if (found.isEmpty()
                    || found.stream().anyMatch(one -> !one.getNodeName().contains(":"))) continue;
            Element plain = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
            plain.setTextContent(found.get(0).getTextContent());
            parent.insertBefore(plain, parent.getFirstChild());
        }
    }

    /** Early Atom says so; Atom 1.0 means it by a type that is no text. */
    private static boolean isBytes(Element coded) {
        String type = coded.getAttribute("type");
        return "base64".equals(coded.getAttribute("mode")) || type.equals("application/octet-stream");
    }

    /** Drafts of Atom had namespaces of their own. */
    private static void knownNamespace(Document document, Element root) {
        String given = root.getNamespaceURI();
        if (given == null || given.equals("http://www.w3.org/2005/Atom") || given.equals(ATOM_DRAFT)) return;
        for (Element element : Xml.all(root, "*")) {
            if (given.equals(element.getNamespaceURI())) document.renameNode(element, ATOM_DRAFT, Xml.name(element));
        }
        document.renameNode(root, ATOM_DRAFT, "feed");
        root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", ATOM_DRAFT);
        if (root.getAttribute("version").isEmpty()) root.setAttribute("version", "0.3");
    }

    private static void decode(Element coded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(coded.getTextContent().strip());
            coded.setTextContent(new String(bytes, StandardCharsets.UTF_8));
            if (coded.hasAttribute("mode")) coded.setAttribute("mode", "escaped");
            else coded.setAttribute("type", "html");
        } catch (IllegalArgumentException e) {
            // no base64 after all: it stays as it is
        }
    }
}
