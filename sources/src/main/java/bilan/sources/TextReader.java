package bilan.sources;

import bilan.limits.Limits;
import bilan.text.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Plain text: the file as it is, with marks on the lines that are page furniture. Takes whatever no other reader knows. */
public final class TextReader implements ArticleReader {
    /** For {@link java.util.ServiceLoader}. */
    public TextReader() {}

    @Override
    public boolean accepts(byte[] head, String name) {
        return true;
    }

    @Override
    public void read(Input in, Sink sink) throws IOException {
        String records = Formats.records(in.name());
        if (records != null) {
            sink.quarantine(Quarantine.whole(in.name(), records + ", not an article"));
            return;
        }
        byte[] bytes = in.bytes(Integer.MAX_VALUE - 8);
        if (bytes.length == 0) {
            sink.quarantine(Quarantine.whole(in.name(), "empty file"));
            return;
        }
        try {
            DecodedText decoded = Decoder.decode(bytes, null);
            read(in, decoded, sink);
        } catch (BinaryException e) {
            sink.quarantine(new Quarantine(in.name(), e.getMessage(), e.offset()));
        }
    }

    /** Reads a text that came out of something. */
    static void read(Input in, DecodedText decoded, Sink sink) {
        if (decoded.text().length() > Limits.TEXT) {
            sink.quarantine(Quarantine.whole(
                    in.name(),
                    "a text of " + decoded.text().length() + " characters, the limit is " + Limits.TEXT
                            + ": cut it into its articles"));
            return;
        }
        if (decoded.text().isBlank()) {
            sink.quarantine(Quarantine.whole(in.name(), "holds no words"));
            return;
        }
        PlainText plain = PlainText.of(decoded.text());
        Article article = new Article(
                in.id(),
                plain.title(),
                decoded.text(),
                in.known().outlet(),
                in.known().language(),
                plain.published() == null
                        ? in.known().published()
                        : plain.published().when(),
                plain.published() == null ? in.known().publishedFrom() : "text",
                in.known().address(),
                plain.omissions());
        List<String> notes = new ArrayList<>(decoded.notes());
        if (plain.published() != null && plain.published().ambiguous())
            notes.add("the day and the month of its date could be the other way round");
        sink.article(article, new Reading(in, decoded.charset(), notes, List.of()));
    }
}
