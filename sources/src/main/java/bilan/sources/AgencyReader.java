package bilan.sources;

import bilan.limits.Limits;
import bilan.text.When;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What agencies deliver as XML: NewsML-G2 (an item, a message or a package of them) and NITF. A withheld or cancelled
 * item and one under embargo are not read, and named.
 */
public final class AgencyReader implements ArticleReader {
    private static final Set<String> ROOTS = Set.of(
            "newsItem",
            "newsMessage",
            "packageItem",
            "conceptItem",
            "knowledgeItem",
            "planningItem",
            "catalogItem",
            "contentSet",
            "groupSet",
            "nitf");

    /** For {@link java.util.ServiceLoader}. */
    public AgencyReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        String root = Xml.root(head);
        return root != null && ROOTS.contains(root);
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        Xml.Read xml = Xml.read(in.bytes(Limits.XML));
        Element root = xml.document().getDocumentElement();
        if (Xml.name(root).equals("nitf")) {
            nitf(in, in.id(), root, Known.NOTHING, xml, sink);
            return;
        }
        if (Xml.name(root).equals("contentSet") && content(in, in.id(), in.name(), root, Known.NOTHING, xml, sink))
            return;
        List<Element> items = Xml.name(root).equals("newsItem") ? List.of(root) : Xml.all(root, "newsItem");
        if (items.isEmpty()) {
            String what =
                    Xml.name(root).equals("newsMessage") ? "a message without a news item" : "a " + Xml.name(root);
            sink.quarantine(Quarantine.whole(in.name(), what + ", not an article"));
        }
        for (Element item : items) item(in, item, items.size() > 1, xml, sink);
    }

    private static void item(Input in, Element item, boolean oneOfMany, Xml.Read xml, Sink sink) throws IOException {
        String guid = Xml.attribute(item, "guid");
        String id = oneOfMany && guid != null ? guid : in.id();
        String name = oneOfMany && guid != null ? in.name() + "#" + guid : in.name();
        String kept = release(item);
        if (kept != null) {
            sink.quarantine(Quarantine.whole(name, kept));
            return;
        }
        Known known = known(item);
        Element content = Xml.first(item, "contentSet");
        if (content != null && content(in, id, name, content, known, xml, sink)) return;
        String kind = itemClass(item);
        if (known.title() != null && "text".equals(kind)) {
            article(in, id, name, known, List.of(), xml, sink);
            return;
        }
        sink.quarantine(
                Quarantine.whole(name, (kind == null ? "an item" : "an item of class " + kind) + " without text"));
    }

    /** Reads the first rendition that is text; false if none is. */
    private static boolean content(
            Input in, String id, String name, Element content, Known known, Xml.Read xml, Sink sink)
            throws IOException {
        for (Element inline : Xml.children(content, "inlineXML")) {
            Element body = firstElement(inline);
            if (body == null) continue;
            if (Xml.name(body).equals("nitf")) {
                nitf(Input.bytes(id, name, in.bytes(Limits.XML)), id, body, known, xml, sink);
                return true;
            }
            if (Xml.name(body).equals("html")) {
                article(in, id, name, known, FragmentText.paragraphs(markup(body)), xml, sink);
                return true;
            }
        }
        for (Element inline : Xml.children(content, "inlineData")) {
            String text = inline.getTextContent();
            boolean html = String.valueOf(inline.getAttribute("contenttype")).contains("html");
            List<String> paragraphs = html ? FragmentText.paragraphs(text) : lines(text);
            if (paragraphs.isEmpty()) continue;
            article(in, id, name, known, paragraphs, xml, sink);
            return true;
        }
        return false;
    }

    private static @Nullable String itemClass(Element item) {
        Element itemClass = Xml.first(item, "itemMeta", "itemClass");
        String code = itemClass == null ? null : Xml.attribute(itemClass, "qcode");
        return code == null ? null : code.substring(code.indexOf(':') + 1);
    }

    /** Why the item must not be used yet, or no more; null if it may. */
    private static @Nullable String release(Element item) {
        Element status = Xml.first(item, "itemMeta", "pubStatus");
        String code = status == null ? null : Xml.attribute(status, "qcode");
        String word =
                code == null ? "usable" : code.substring(code.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        Element embargo = Xml.first(item, "itemMeta", "embargoed");
        return Release.refusal(word, embargo == null ? null : Xml.flat(embargo.getTextContent()));
    }

    private static Known known(Element item) {
        String title = Xml.text(item, "contentMeta", "headline");
        if (title == null) title = Xml.text(item, "itemMeta", "title");
        String provider = Xml.text(item, "itemMeta", "provider", "name");
        Element code = Xml.first(item, "itemMeta", "provider");
        if (provider == null && code != null) provider = Xml.attribute(code, "literal");
        if (provider == null && code != null && Xml.attribute(code, "qcode") != null) {
            String qcode = code.getAttribute("qcode");
            provider = qcode.substring(qcode.indexOf(':') + 1);
        }
        Element language = Xml.first(item, "contentMeta", "language");
        String tag = language == null ? Xml.attribute(item, "xml:lang") : Xml.attribute(language, "tag");
        String date = Xml.text(item, "itemMeta", "firstCreated");
        if (date == null) date = Xml.text(item, "contentMeta", "contentCreated");
        if (date == null) date = Xml.text(item, "itemMeta", "versionCreated");
        When published = MachineDate.read(date);
        return new Known(
                title, provider, FeedReader.language(tag), published, published == null ? null : "record", null);
    }

    private static void nitf(Input in, String id, Element nitf, Known known, Xml.Read xml, Sink sink) {
        Element docdata = Xml.first(nitf, "head", "docdata");
        String embargo = docdata == null ? null : norm(Xml.first(docdata, "date.release"));
        String management = docdata == null ? null : Xml.attribute(docdata, "management-status");
        String refusal = Release.refusal(management == null ? "usable" : management, embargo);
        if (refusal != null) {
            sink.quarantine(Quarantine.whole(in.name(), refusal));
            return;
        }
        String title = Xml.text(nitf, "body", "body.head", "hedline", "hl1");
        if (title == null) title = Xml.text(nitf, "head", "title");
        String outlet = Xml.text(nitf, "body", "body.head", "distributor");
        When issued = docdata == null ? null : MachineDate.read(norm(Xml.first(docdata, "date.issue")));
        Known own = new Known(
                title == null ? known.title() : title,
                known.outlet() == null ? outlet : known.outlet(),
                known.language(),
                known.published() == null ? issued : known.published(),
                known.published() == null && issued == null ? null : "record",
                null);
        Element content = Xml.first(nitf, "body", "body.content");
        List<String> paragraphs = content == null ? List.of() : FragmentText.paragraphs(markup(content));
        article(in, id, in.name(), own, paragraphs, xml, sink);
    }

    private static @Nullable String norm(@Nullable Element date) {
        return date == null ? null : Xml.attribute(date, "norm");
    }

    private static void article(
            Input in, String id, String name, Known known, List<String> paragraphs, Xml.Read xml, Sink sink) {
        if (paragraphs.isEmpty() && known.title() == null) {
            sink.quarantine(Quarantine.whole(name, "holds no words"));
            return;
        }
        byte[] text = String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8);
        Input one = name.equals(in.name()) ? in : Input.bytes(id, name, text);
        List<String> notes = new ArrayList<>(xml.notes());
        if (paragraphs.isEmpty()) notes.add("no text but its headline");
        sink.article(known.article(id, paragraphs), new Reading(one, xml.charset(), notes, List.of()));
    }

    private static @Nullable Element firstElement(Element parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) return element;
        }
        return null;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) if (!line.isBlank()) lines.add(Xml.flat(line));
        return lines;
    }

    /** The element as markup, without prefixes, so that a reader of HTML knows its paragraphs. */
    static String markup(Element element) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter markup = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(markup));
            return markup.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a document that was read can be written", e);
        }
    }
}
