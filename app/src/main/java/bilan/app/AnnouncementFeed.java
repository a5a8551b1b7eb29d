package bilan.app;

import bilan.app.terminal.AnnouncementLine;
import bilan.workbench.gather.Announcement;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** RFC 4287: the latest announcements, the newest first. */
final class AnnouncementFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 200;

    private AnnouncementFeed() {}

    static void write(List<Announcement> all, Words words, OutputStream out) throws IOException {
        List<Announcement> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:bilan:announcements");
            element(xml, "title", words.text("watch.feed"));
            element(
                    xml,
                    "updated",
                    shown.isEmpty() ? "1970-01-01T00:00:00Z" : last(shown).at().toString());
            xml.writeStartElement("author");
            element(xml, "name", "Bilan");
            xml.writeEndElement();
            for (int i = shown.size() - 1; i >= 0; i--) entry(shown.get(i), words, xml);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Announcement last(List<Announcement> shown) {
        return shown.get(shown.size() - 1);
    }

    private static void entry(Announcement one, Words words, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element(xml, "id", "urn:bilan:announcement:" + one.id());
        element(xml, "title", AnnouncementLine.of(one, words));
        element(xml, "updated", one.at().toString());
        String first = one.json().path("articles").path(0).asText();
        if (first.startsWith("http://") || first.startsWith("https://")) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", first);
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", one.kind());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(legal(one.json().toString()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed =
                    c == '\t' || c == '\n' || c >= 0x20 && c < 0xd800 || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
            legal.appendCodePoint(allowed ? c : 0xfffd);
        });
        return legal.toString();
    }
}
