package bilan.stories;

import bilan.text.Article;
import bilan.text.When;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be kept of an article to find its story, once it has been read: some kilobytes without its text. Immutable,
 * safe for threads.
 */
public final class Digest {
    private final String id;
    private final @Nullable String title;
    private final @Nullable String language;
    private final @Nullable When published;
    private final int length;
    /** Hashes of the words, ascending; how telling each is here: below 0 for names and figures. */
    private final long[] words;

    private final float[] weights;
    /** How names and figures are written, in the order of their hashes, a line each: one string costs least. */
    private final String written;

    private Digest(Article article, long[] words, float[] weights, String written) {
        this(
                article.id(),
                article.title(),
                article.language(),
                article.published(),
                article.body().length(),
                words,
                weights,
                written);
    }

    private Digest(
            String id,
            @Nullable String title,
            @Nullable String language,
            @Nullable When published,
            int length,
            long[] words,
            float[] weights,
            String written) {
        this.id = id;
        this.title = title;
        this.language = language;
        this.published = published;
        this.length = length;
        this.words = words;
        this.weights = weights;
        this.written = written;
    }

    /** Takes the digest; furniture is left out. */
    public static Digest of(Article article) {
        Map<Long, Print.Word> print = Print.of(article);
        long[] words = new long[print.size()];
        float[] weights = new float[print.size()];
        StringBuilder written = new StringBuilder();
        int at = 0;
        for (Map.Entry<Long, Print.Word> entry : print.entrySet()) {
            Print.Word word = entry.getValue();
            words[at] = entry.getKey();
            float weight = (float) (1 + StrictMath.log(word.weight()));
            weights[at++] = word.neutral() ? -weight : weight;
            if (word.neutral()) written.append(word.written()).append('\n');
        }
        return new Digest(article, words, weights, written.toString());
    }

    /** The same of an article of another name. */
    public Digest named(String other) {
        return new Digest(other, title, language, published, length, words, weights, written);
    }

    /** As bytes, for other machines; {@link #read} reads them. */
    public void write(DataOutput out) throws IOException {
        text(id, out);
        text(title, out);
        text(language, out);
        text(published == null ? null : published.date().toString(), out);
        if (published != null) {
            text(published.time() == null ? null : published.time().toString(), out);
            text(published.offset() == null ? null : published.offset().getId(), out);
            out.writeByte(published.precision().ordinal());
        }
        out.writeInt(length);
        out.writeInt(words.length);
        for (int i = 0; i < words.length; i++) {
            out.writeLong(words[i]);
            out.writeFloat(weights[i]);
        }
        text(written, out);
    }

    /** What {@link #write} wrote, equal to what it was. */
    public static Digest read(DataInput in) throws IOException {
        String id = required(in);
        String title = text(in);
        String language = text(in);
        String date = text(in);
        When published = null;
        if (date != null) {
            String time = text(in);
            String offset = text(in);
            published = new When(
                    LocalDate.parse(date),
                    time == null ? null : LocalTime.parse(time),
                    offset == null ? null : ZoneOffset.of(offset),
                    When.Precision.values()[in.readByte()]);
        }
        int length = in.readInt();
        long[] words = new long[in.readInt()];
        float[] weights = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
            weights[i] = in.readFloat();
        }
        return new Digest(id, title, language, published, length, words, weights, required(in));
    }

    /** Unit by unit: a text may hold halves of surrogate pairs, which no charset carries. */
    private static void text(@Nullable String text, DataOutput out) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) out.writeChars(text);
    }

    private static @Nullable String text(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0) return null;
        char[] units = new char[size];
        for (int i = 0; i < size; i++) units[i] = in.readChar();
        return new String(units);
    }

    private static String required(DataInput in) throws IOException {
        String text = text(in);
        if (text == null) throw new IOException("the digest of an article has been damaged");
        return text;
    }

    /** Of the article. */
    public String id() {
        return id;
    }

    /** The headline, or null if the text has none. */
    public @Nullable String title() {
        return title;
    }

    /** Of the article; null if it could not be told. */
    public @Nullable String language() {
        return language;
    }

    /** When the article was published, or null. */
    public @Nullable When published() {
        return published;
    }

    /** Of the body, in UTF-16 units. */
    public int length() {
        return length;
    }

    int size() {
        return words.length;
    }

    long word(int at) {
        return words[at];
    }

    float weight(int at) {
        return Math.abs(weights[at]);
    }

    /** A name or a figure, which other languages write alike. */
    boolean isNeutral(int at) {
        return weights[at] < 0;
    }

    /** A name or figure of this article as it writes it. */
    String written(long word) {
        int until = Arrays.binarySearch(words, word);
        int line = 0;
        for (int i = 0; i < until; i++) if (isNeutral(i)) line++;
        int from = 0;
        for (int i = 0; i < line; i++) from = written.indexOf('\n', from) + 1;
        return written.substring(from, written.indexOf('\n', from));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest that
                && id.equals(that.id)
                && length == that.length
                && Arrays.equals(words, that.words)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
