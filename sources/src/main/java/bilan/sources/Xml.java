package bilan.sources;

import bilan.limits.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML as it comes from outside: nothing is fetched, no entity grows, size and depth have limits. What is not
 * well-formed is read as far as it can be made out, and that is noted.
 */
final class Xml {
    private Xml() {}

    /**
     * A document that was read.
     *
     * @param charset what its bytes were decoded as
     * @param notes what was guessed or repaired
     */
    record Read(Document document, String charset, List<String> notes) {}

    /** The local name of the first element, or null if these are not the first bytes of XML. */
    static @Nullable String root(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length > 1 && (head[0] == 0 || head[1] == 0)) start = start.replace("\0", "");
        int at = 0;
        while (true) {
            at = start.indexOf('<', at);
            if (at < 0 || at + 1 >= start.length()) return null;
            char next = start.charAt(at + 1);
            if (next == '?') {
                at = start.indexOf("?>", at);
            } else if (start.startsWith("<!--", at)) {
                at = start.indexOf("-->", at);
            } else if (next == '!') {
                at = start.indexOf('>', at);
            } else {
                break;
            }
            if (at < 0) return null;
        }
        int end = at + 1;
        while (end < start.length()
                && (Character.isLetterOrDigit(start.charAt(end)) || ":-_.".indexOf(start.charAt(end)) >= 0)) {
            end++;
        }
        String name = start.substring(at + 1, end);
        return name.isEmpty() ? null : name.substring(name.indexOf(':') + 1);
    }

    /**
     * Reads a document.
     *
     * @throws IOException if it is none, or more than the limits allow; the message says why
     */
    static Read read(byte[] bytes) throws IOException {
        DecodedText decoded;
        try {
            decoded = Decoder.decode(bytes, declaredCharset(bytes));
        } catch (BinaryException e) {
            throw new IOException(e.getMessage(), e);
        }
        String text = decoded.text();
        TagCount tags = TagCount.of(text);
        if (tags.elements() > Limits.XML_ELEMENTS) {
            throw new IOException("XML of " + tags.elements() + " elements, the limit is " + Limits.XML_ELEMENTS);
        }
        List<String> notes = new ArrayList<>(decoded.notes());
        String clean = withoutDoctype(legal(named(text)));
        try {
            return new Read(strict(clean), decoded.charset(), notes);
        } catch (SAXException e) {
            if (tags.deepest() > Limits.XML_DEPTH)
                throw new IOException("XML nested more than " + Limits.XML_DEPTH + " deep", e);
            notes.add("not well-formed XML, read as far as it can be made out");
            return new Read(loose(clean), decoded.charset(), notes);
        }
    }

    private static Document strict(String text) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(Limits.XML_DEPTH));
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser has these settings", e);
        }
    }

    private static Document loose(String text) {
        org.jsoup.nodes.Document read = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Limits.XML_DEPTH));
        return new W3CDom().namespaceAware(true).fromJsoup(read);
    }

    /** An XML declaration says the charset; a mark or zero bytes are found without it. */
    private static @Nullable String declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = end < 0 ? -1 : head.substring(0, end).indexOf("encoding");
        if (at < 0) return null;
        int open = at + "encoding".length();
        while (open < end && "= \t\r\n".indexOf(head.charAt(open)) >= 0) open++;
        if (open >= end) return null;
        char quote = head.charAt(open);
        int close = head.indexOf(quote, open + 1);
        return close < 0 ? null : head.substring(open + 1, close).strip();
    }

    /** Feeds take names of HTML for those of XML: « &amp;eacute; ». The five that XML has stay. */
    private static String named(String text) {
        int at = text.indexOf('&');
        if (at < 0) return text;
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = at + 1;
            while (end < text.length() && end - at < 32 && Character.isLetterOrDigit(text.charAt(end))) end++;
            String name = text.substring(at + 1, end);
            boolean closed = end < text.length() && text.charAt(end) == ';';
            if (closed && !name.isEmpty() && !isOfXml(name) && Entities.isNamedEntity(name)) {
                clean.append(text, from, at).append(Entities.getByName(name));
                from = end + 1;
            }
            at = text.indexOf('&', end);
        }
        return clean.append(text, from, text.length()).toString();
    }

    private static boolean isOfXml(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    /** Without characters that XML 1.0 has no place for. */
    private static String legal(String text) {
        int i = 0;
        while (i < text.length() && isLegal(text.charAt(i))) i++;
        if (i == text.length()) return text.strip();
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) if (isLegal(text.charAt(i))) clean.append(text.charAt(i));
        return clean.toString().strip();
    }

    private static boolean isLegal(char c) {
        return c >= 0x20 ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    /** A DOCTYPE that only gives a name or an address says nothing and is passed over; one with entities is refused. */
    private static String withoutDoctype(String text) throws IOException {
        int head = Math.min(text.length(), Sources.HEAD);
        int at = text.substring(0, head).toUpperCase(Locale.ROOT).indexOf("<!DOCTYPE");
        if (at < 0) return text;
        int end = text.indexOf('>', at);
        if (end < 0) throw new IOException("XML whose DOCTYPE has no end");
        if (text.substring(at, end).indexOf('[') >= 0) throw new IOException("XML that declares entities of its own");
        return text.substring(0, at) + text.substring(end + 1);
    }

    // --- looking into documents ------------------------------------------------------------------------

    /** The elements in an element, whatever their namespace. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name(element).equals(name)) found.add(element);
        }
        return found;
    }

    /** All elements right in an element. */
    static List<Element> allChildren(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) found.add(element);
        }
        return found;
    }

    /** The first element down that path, or null. */
    static @Nullable Element first(Element from, String... path) {
        Element at = from;
        for (String name : path) {
            List<Element> found = children(at, name);
            if (found.isEmpty()) return null;
            at = found.get(0);
        }
        return at;
    }

    /** The text down that path, spaces normalised, or null if there is none. */
    static @Nullable String text(Element from, String... path) {
        Element found = first(from, path);
        if (found == null) return null;
        String text = flat(found.getTextContent());
        return text.isEmpty() ? null : text;
    }

    /** All elements of that name in an element, in their order. */
    static List<Element> all(Element from, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = from.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) found.add((Element) nodes.item(i));
        return found;
    }

    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    static @Nullable String attribute(Element element, String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Spaces and line breaks as one space. */
    static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                space = !flat.isEmpty();
                continue;
            }
            if (space) flat.append(' ');
            space = false;
            flat.append(c);
        }
        return flat.toString();
    }

    /** What is wrong reaches the caller, and nobody else. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
