package bilan.documents;

import bilan.limits.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The process that documents are read in. It gets a kind, a length and the bytes on its standard input, answers with the
 * text or the reason why there is none, and ends when its input does. Whoever started it sees to memory and time.
 */
public final class DocumentWorker {
    static final int TEXT = 1;
    static final int CUT = 2;
    static final int REFUSED = 3;

    private DocumentWorker() {}

    /** Serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        // what libraries print must not get among the answers
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        while (true) {
            int kind = in.read();
            if (kind < 0) return;
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            answer(DocumentKind.values()[kind], bytes, out);
            out.flush();
        }
    }

    private static void answer(DocumentKind kind, byte[] bytes, DataOutputStream out) throws IOException {
        BodyContentHandler text = new BodyContentHandler(Limits.TEXT);
        int status = TEXT;
        String reason = "";
        try (InputStream in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            parse(kind, in, text);
        } catch (EncryptedDocumentException e) {
            status = REFUSED;
            reason = "is locked with a password";
        } catch (IOException | SAXException | TikaException | RuntimeException | LinkageError | StackOverflowError e) {
            boolean full = WriteLimitReachedException.isWriteLimitReached(e);
            status = full ? CUT : REFUSED;
            reason = full ? "" : "is damaged: " + last(e);
        }
        out.write(status);
        byte[] said = (status == REFUSED ? reason : text.toString()).getBytes(StandardCharsets.UTF_8);
        out.writeInt(said.length);
        out.write(said);
    }

    private static void parse(DocumentKind kind, InputStream in, BodyContentHandler text)
            throws IOException, SAXException, TikaException {
        ParseContext context = new ParseContext();
        Metadata metadata = new Metadata();
        Parser parser;
        if (kind == DocumentKind.PDF) {
            PDFParserConfig config = new PDFParserConfig();
            config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
            config.setSortByPosition(false);
            context.set(PDFParserConfig.class, config);
            parser = new PDFParser();
        } else {
            OfficeParserConfig config = new OfficeParserConfig();
            config.setUseSAXDocxExtractor(true);
            config.setIncludeDeletedContent(false);
            context.set(OfficeParserConfig.class, config);
            metadata.set(
                    Metadata.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            parser = new OOXMLParser();
        }
        parser.parse(in, text, metadata, context);
    }

    private static String last(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) last = last.getCause();
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }
}
