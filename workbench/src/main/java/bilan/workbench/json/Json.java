package bilan.workbench.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How all JSON of Bilan is written: UTF-8, and never a character that a terminal would obey. The C1 controls, DEL and
 * the marks that turn the direction of writing are legal in JSON, but a text can carry them to the reader's screen.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes to {@code out}, which stays open. */
    public static JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(new Escapes(out));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    /** Indented by two, with line feeds on every system. */
    public static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** A field; null stays null. */
    public static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value == null) json.writeNullField(field);
        else json.writeStringField(field, value);
    }

    /** A field; null stays null. */
    public static void number(JsonGenerator json, String field, @Nullable Long value) throws IOException {
        if (value == null) json.writeNullField(field);
        else json.writeNumberField(field, value);
    }

    /** A field with a list. */
    public static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) json.writeString(value);
        json.writeEndArray();
    }

    /** Such characters stand only inside strings, so they can be escaped on their way out. */
    private static final class Escapes extends FilterWriter {
        private char first;

        Escapes(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            char unit = (char) c;
            if (first != 0) {
                if (Character.isLowSurrogate(unit)) {
                    out.write(first);
                    out.write(unit);
                    first = 0;
                    return;
                }
                escape(first);
                first = 0;
            }
            if (Character.isHighSurrogate(unit)) first = unit;
            else if (Character.isLowSurrogate(unit) || unsafe(unit)) escape(unit);
            else out.write(unit);
        }

        @Override
        public void write(char[] units, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) write(units[i]);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) write(text.charAt(i));
        }

        private void escape(char unit) throws IOException {
            out.write("\\u" + String.format(Locale.ROOT, "%04x", (int) unit));
        }

        private static boolean unsafe(char unit) {
            return between(unit, 0x7f, 0x9f) || between(unit, 0x2028, 0x202e) || between(unit, 0x2066, 0x2069);
        }

        private static boolean between(char unit, int first, int last) {
            return unit >= first && unit <= last;
        }
    }
}
