package bilan.sources;

import bilan.documents.DocumentException;
import bilan.documents.DocumentKind;
import bilan.documents.DocumentText;
import bilan.documents.Documents;
import bilan.limits.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PDF and Word documents (.docx): their words, as plain text. They are read in a process of their own. */
public final class DocumentReader implements ArticleReader {
    /** For {@link java.util.ServiceLoader}. */
    public DocumentReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        return kind(head, name) != null;
    }

    private static @Nullable DocumentKind kind(byte[] head, String name) {
        if (Decoder.startsWith(head, '%', 'P', 'D', 'F', '-')) return DocumentKind.PDF;
        if (!Decoder.startsWith(head, 'P', 'K', 3, 4)) return null;
        boolean word = Formats.suffix(name).equals("docx")
                || new String(head, StandardCharsets.ISO_8859_1).contains("word/document.xml");
        return word ? DocumentKind.DOCX : null;
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        DocumentKind kind = kind(in.head(Sources.HEAD), in.name());
        if (kind == null) throw new IOException("no document");
        DocumentText document;
        try {
            document = Documents.usual().read(kind, in.bytes(Limits.FILE));
        } catch (DocumentException e) {
            sink.quarantine(Quarantine.whole(in.name(), "a document that cannot be read: " + e.getMessage()));
            return;
        }
        String text = document.text().strip();
        if (text.isEmpty()) {
            sink.quarantine(Quarantine.whole(in.name(), "a document without words: pictures of pages are not read"));
            return;
        }
        List<String> notes = new ArrayList<>();
        if (document.cut()) notes.add("longer than " + Limits.TEXT + " characters: what is behind them is left out");
        TextReader.read(in, new DecodedText(text, "UTF-8", notes), sink);
    }
}
