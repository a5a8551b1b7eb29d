package bilan.workbench.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/** Builds HTML and SVG. Every text and every value of an attribute is escaped here and nowhere else. */
public final class Markup implements Content {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. A value of null leaves the attribute out. */
    public Markup open(String tag, @Nullable String... attributes) {
        tag(tag, attributes);
        out.append('>');
        return this;
    }

    public Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element without content. */
    public Markup empty(String tag, @Nullable String... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with text in it. */
    public Markup element(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    public Markup line() {
        out.append('\n');
        return this;
    }

    /** What is markup already, built here. */
    public Markup add(Markup other) {
        out.append(other.out);
        return this;
    }

    /** Our own markup, written by hand. Never text from outside. */
    public Markup own(String markup) {
        out.append(markup);
        return this;
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void tag(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            @Nullable String value = attributes[i + 1];
            if (value == null) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(value);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(unit);
                default -> out.append(shown(text, i));
            }
        }
    }

    /** Controls and halves of characters are not allowed in a page: they show as the sign for "not a character". */
    private static char shown(String text, int at) {
        char unit = text.charAt(at);
        if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit == 0xfffe || unit == 0xffff) return '\uFFFD';
        if (!Character.isSurrogate(unit)) return unit;
        boolean whole = Character.isHighSurrogate(unit)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return whole ? unit : '\uFFFD';
    }

    /** As part of a template. */
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(toString());
    }

    @Override
    public boolean isEmptyContent() {
        return out.isEmpty();
    }
}
