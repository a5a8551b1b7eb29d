package bilan.app.export;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.json.ClaimLine;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** RFC 4287: an entry a claim, with an id that stays. Dated by the article; without one, by the dossier's last day. */
final class AtomFeed extends TextWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String NEVER = "1970-01-01T00:00:00Z";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    AtomFeed() {
        super("atom");
    }

    @Override
    int write(Snapshot snapshot, Writer out) throws IOException {
        List<Claim> claims = snapshot.dossier().claims();
        String usual = moment(snapshot.latest(), NEVER);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:bilan:dossier");
            element(xml, "title", "Claims");
            element(xml, "updated", usual);
            element(xml, "generator", snapshot.version());
            xml.writeStartElement("author");
            element(xml, "name", "Bilan");
            xml.writeEndElement();
            for (Claim claim : claims) entry(snapshot, claim, usual, xml);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return claims.size();
    }

    private static void entry(Snapshot snapshot, Claim claim, String usual, XMLStreamWriter xml)
            throws XMLStreamException {
        ClaimLine line = snapshot.line(claim.id());
        Article article = snapshot.article(line.doc());
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element(xml, "id", "urn:bilan:claim:" + claim.id());
        element(xml, "title", line.quote());
        element(xml, "updated", moment(article.published(), usual));
        if (article.address() != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", article.address().toString());
        }
        if (line.source() != null) {
            xml.writeStartElement("author");
            element(xml, "name", line.source());
            xml.writeEndElement();
        }
        category(xml, line.effect());
        category(xml, line.group());
        element(xml, "summary", line.sentence());
        xml.writeEndElement();
    }

    private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
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

    /** RFC 3339: a day is its first moment in UTC. */
    private static String moment(@Nullable When when, String otherwise) {
        if (when == null) return otherwise;
        LocalTime time = when.time() == null ? LocalTime.MIDNIGHT : when.time();
        ZoneOffset offset = when.offset() == null ? ZoneOffset.UTC : when.offset();
        return MOMENT.format(when.date().atTime(time).atOffset(offset));
    }
}
