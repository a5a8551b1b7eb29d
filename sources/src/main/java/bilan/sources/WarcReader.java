package bilan.sources;

import bilan.limits.Limits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * Web archives, WARC and ARC, packed or not: an article a page. One record is held at a time. What stands before a
 * damage is kept, and the damage is named with its byte.
 */
public final class WarcReader implements ArticleReader {
    /** For {@link java.util.ServiceLoader}. */
    public WarcReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        if (Decoder.startsWith(head, 'W', 'A', 'R', 'C', '/')) return true;
        if (Decoder.startsWith(head, 'f', 'i', 'l', 'e', 'd', 'e', 's', 'c', ':', '/', '/')) return true;
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".warc.gz") || lower.endsWith(".arc.gz") || lower.endsWith(".warc.gz.bad");
        return named && Decoder.startsWith(head, 0x1F, 0x8B);
    }

    @Override
    public boolean streams() {
        return true;
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        try (InputStream bytes = new BufferedInputStream(in.open());
                org.netpreserve.jwarc.WarcReader records = new org.netpreserve.jwarc.WarcReader(bytes)) {
            records.setLenient(true);
            int damages = 0;
            int pages = 0;
            int number = 0;
            while (damages < Limits.ARCHIVE_DAMAGES) {
                long position = records.position();
                try {
                    Optional<WarcRecord> record = records.next();
                    if (record.isEmpty()) {
                        if (pages + damages == 0) sink.quarantine(Quarantine.whole(in.name(), without(number)));
                        return;
                    }
                    number++;
                    position = records.position();
                    if (page(in, record.get(), sink)) pages++;
                } catch (ParsingException | RecordException e) {
                    damages++;
                    sink.quarantine(new Quarantine(in.name(), "a damaged record: " + e.getMessage(), position));
                    if (e instanceof ParsingException) return;
                } catch (UncheckedIOException e) {
                    throw broken(in, position, e.getCause(), sink);
                } catch (IOException e) {
                    throw broken(in, position, e, sink);
                } catch (IllegalArgumentException e) {
                    damages++;
                    sink.quarantine(new Quarantine(
                            in.name(), "a record whose head makes no sense: " + e.getMessage(), position));
                }
            }
        } catch (Stopped e) {
            // said already
        }
    }

    private static String without(int records) {
        return "an archive without a page; records: " + records;
    }

    private static Stopped broken(Input in, long position, IOException e, Sink sink) {
        String message = e.getMessage() == null ? "its end is missing" : e.getMessage();
        sink.quarantine(new Quarantine(in.name(), "damaged from here on: " + message, position));
        return new Stopped();
    }

    /** Nothing behind this point can be read. */
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** One record that cannot be read; the next may. */
    private static final class RecordException extends IOException {
        private static final long serialVersionUID = 1;

        RecordException(String message) {
            super(message);
        }
    }

    /** False if the record holds no page. */
    private static boolean page(Input in, WarcRecord record, Sink sink) throws IOException {
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            if (http.status() != 200 || !isText(http.contentType())) return false;
            page(in, response, charset(http.contentType()), bytes(http.bodyDecoded().stream()), sink);
            return true;
        }
        if (record instanceof WarcResource resource && isText(resource.contentType())) {
            page(in, resource, charset(resource.contentType()), bytes(resource.body().stream()), sink);
            return true;
        }
        return false;
    }

    private static void page(Input in, WarcTargetRecord record, @Nullable String charset, byte[] bytes, Sink sink)
            throws IOException {
        String target = record.target();
        URI address = FeedReader.address(target);
        Input page = Input.bytes(address == null ? target : address.toString(), in.name() + "#" + target, bytes);
        if (!sink.wants(page)) return;
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            sink.quarantine(
                    new Quarantine(page.name(), "cut by the crawler: " + record.truncated(), record.position()));
        }
        Known known = new Known(null, address == null ? null : address.getHost(), null, null, null, address);
        HtmlReader.read(page, charset, known, sink);
    }

    private static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(Limits.ARCHIVED_PAGE);
        if (bytes.length == Limits.ARCHIVED_PAGE && body.read() >= 0) {
            throw new RecordException("a page of more than " + TooLargeException.inWords(Limits.ARCHIVED_PAGE));
        }
        return bytes;
    }

    private static boolean isText(MediaType type) {
        return type.base().equals(MediaType.HTML)
                || type.toString().toLowerCase(Locale.ROOT).startsWith("application/xhtml");
    }

    private static @Nullable String charset(MediaType type) {
        return type.parameters().get("charset");
    }
}
