package bilan.sources;

import bilan.limits.Limits;
import bilan.text.When;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Mail (.eml): the text part is an article, by its sender and of its day; each attachment is read as a file of its own.
 * Lines that quote an earlier mail are left out.
 */
public final class MailReader implements ArticleReader {
    /** Mails in mails. */
    private static final int DEEPEST = 2;

    private static final int PARTS = 100;
    private static final List<String> FIRST_LINES =
            List.of("return-path:", "received:", "delivered-to:", "message-id:", "mime-version:", "x-mozilla-status:");

    /** For {@link java.util.ServiceLoader}. */
    public MailReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        if (Formats.binary(head) != null) return false;
        if (Formats.suffix(name).equals("eml")) return true;
        String start =
                new String(head, 0, Math.min(head.length, 40), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return FIRST_LINES.stream().anyMatch(start::startsWith);
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        if (in.depth() > DEEPEST) {
            sink.quarantine(Quarantine.whole(in.name(), "a mail in a mail in a mail"));
            return;
        }
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(Limits.LINE)
                .setMaxHeaderLen(Limits.EXCHANGE.headerBytes())
                .setMaxHeaderCount(1_000)
                .setMaxContentLen(Limits.FILE)
                .build());
        Message mail;
        // all of it is looked at before it is understood: a limit that is met here is the file's, not the parser's
        in.bytes(Limits.FILE);
        try (InputStream bytes = in.open()) {
            mail = builder.parseMessage(bytes);
        } catch (MimeIOException e) {
            sink.quarantine(Quarantine.whole(in.name(), "a mail that cannot be read: " + e.getMessage()));
            return;
        }
        try {
            Parts parts = new Parts();
            parts.collect(mail, 0);
            article(in, mail, parts, sink);
            int number = 0;
            for (Entity attachment : parts.attachments) attachment(in, attachment, ++number, sink);
        } finally {
            mail.dispose();
        }
    }

    /** The parts of a mail, in their order. */
    private static final class Parts {
        private static final int DEEPEST_PARTS = 20;
        private final List<Entity> texts = new ArrayList<>();
        private final List<Entity> attachments = new ArrayList<>();
        private boolean more;

        private void collect(Entity entity, int depth) {
            if (depth > DEEPEST_PARTS || texts.size() + attachments.size() >= PARTS) {
                more = true;
                return;
            }
            if (entity.getBody() instanceof Multipart parts) {
                if ("alternative".equalsIgnoreCase(parts.getSubType())) collect(best(parts), depth + 1);
                else for (Entity part : parts.getBodyParts()) collect(part, depth + 1);
                return;
            }
            boolean attached =
                    "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
            String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
            if (!attached && (type.equals("text/plain") || type.equals("text/html"))) texts.add(entity);
            else if (attached || type.equals("message/rfc822")) attachments.add(entity);
        }

        /** Plain text says the same as the page beside it, without its furniture. */
        private static Entity best(Multipart parts) {
            Entity best = parts.getBodyParts().get(0);
            for (Entity part : parts.getBodyParts()) {
                if ("text/plain".equalsIgnoreCase(part.getMimeType())) return part;
                if ("text/html".equalsIgnoreCase(part.getMimeType()) || part.isMultipart()) best = part;
            }
            return best;
        }
    }

    private static void article(Input in, Message mail, Parts parts, Sink sink) throws IOException {
        List<String> notes = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        String charset = "UTF-8";
        if (parts.more) notes.add("a mail of more than " + PARTS + " parts: the others are left out");
        for (Entity part : parts.texts) {
            byte[] bytes = bytes(part);
            if (bytes.length == 0) continue;
            try {
                DecodedText decoded = Decoder.decode(bytes, part.getCharset());
                notes.addAll(decoded.notes());
                charset = decoded.charset();
                if ("text/html".equalsIgnoreCase(part.getMimeType())) {
                    paragraphs.addAll(FragmentText.paragraphs(decoded.text()));
                } else {
                    String own = withoutQuotes(decoded.text(), leftOut);
                    if (!own.isBlank()) paragraphs.add(own.strip());
                }
            } catch (BinaryException e) {
                notes.add("a part of it is no text");
            }
        }
        Known known = known(in, mail);
        if (paragraphs.isEmpty()) {
            if (parts.attachments.isEmpty()) sink.quarantine(Quarantine.whole(in.name(), "holds no words"));
            return;
        }
        sink.article(known.article(in.id(), paragraphs), new Reading(in, charset, notes, leftOut));
    }

    private static Known known(Input in, Message mail) {
        Mailbox sender = mail.getFrom() == null || mail.getFrom().isEmpty()
                ? null
                : mail.getFrom().get(0);
        String outlet = sender == null ? null : sender.getName() == null ? sender.getDomain() : sender.getName();
        When published = mail.getDate() == null
                ? null
                : MachineDate.read(
                        mail.getDate().toInstant().atOffset(ZoneOffset.UTC).toString());
        String subject = mail.getSubject() == null ? null : Xml.flat(mail.getSubject());
        return new Known(
                subject == null || subject.isEmpty() ? null : subject,
                outlet,
                null,
                published,
                published == null ? null : "record",
                in.known().address());
    }

    private static void attachment(Input in, Entity part, int number, Sink sink) throws IOException {
        String file = part.getFilename() == null ? "part-" + number + suffix(part) : part.getFilename();
        byte[] bytes = bytes(part);
        if (bytes.length == 0) return;
        Sources.bundled().read(in.inside(in.id() + "#" + number, in.name() + "#" + file, bytes), sink);
    }

    private static String suffix(Entity part) {
        return "message/rfc822".equalsIgnoreCase(part.getMimeType()) ? ".eml" : "";
    }

    private static byte[] bytes(Entity part) throws IOException {
        Body body = part.getBody();
        if (body instanceof SingleBody single) {
            try (InputStream stream = single.getInputStream()) {
                return stream.readNBytes(Limits.FILE);
            }
        }
        if (body instanceof Message inner) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(inner, bytes);
            return bytes.toByteArray();
        }
        return new byte[0];
    }

    /** Lines behind a {@code >} are somebody else's, and older. */
    private static String withoutQuotes(String text, List<LeftOut> leftOut) {
        StringBuilder own = new StringBuilder(text.length());
        StringBuilder quoted = new StringBuilder();
        text.lines()
                .forEach(line ->
                        (line.startsWith(">") ? quoted : own).append(line).append('\n'));
        if (!quoted.isEmpty())
            leftOut.add(new LeftOut("quoted", quoted.toString().strip()));
        return own.toString();
    }
}
