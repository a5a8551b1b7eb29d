package bilan.sources;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Cuts a page into its blocks, in the order of the page. */
final class Blocks {
    private static final int MOST = 100_000;

    private final Element article;
    private final FurnitureMarks marks;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int linked;

    private Blocks(Element article, FurnitureMarks marks) {
        this.article = article;
        this.marks = marks;
    }

    static List<Block> of(Element body, Element article, FurnitureMarks marks) {
        Blocks blocks = new Blocks(article, marks);
        State start = new State(Block.Form.PARAGRAPH, null, body.equals(article), false);
        blocks.walk(body, start);
        blocks.flush(start);
        return blocks.blocks;
    }

    /** What is known of the place in the page. */
    private record State(Block.Form form, @Nullable String kind, boolean inside, boolean link) {}

    private void walk(Element element, State state) {
        for (Node child = element.childNodeSize() == 0 ? null : element.childNode(0);
                child != null;
                child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                add(text.getWholeText(), state.link);
            } else if (child instanceof Element inner && !Pages.isSilent(inner) && blocks.size() < MOST) {
                step(inner, state);
            }
        }
    }

    private void step(Element element, State state) {
        String name = element.normalName();
        if (name.equals("br")) {
            lineBreak(element, state);
            return;
        }
        String kind = state.kind != null ? state.kind : marks.kind(element);
        if (kind == null && isFootnoteMark(element)) return;
        boolean link = state.link || (name.equals("a") && element.hasAttr("href"));
        boolean inside = state.inside || element.equals(article);
        boolean border = !Pages.isInline(element) || (kind != null && state.kind == null);
        if (!border) {
            walk(element, new State(state.form, kind, inside, link));
            return;
        }
        flush(state);
        State next = new State(form(element, state.form), kind, inside, link);
        walk(element, next);
        flush(next);
    }

    private static Block.Form form(Element element, Block.Form around) {
        if (Pages.isHeading(element)) return Block.Form.HEADING;
        return switch (element.normalName()) {
            case "li", "dt", "dd" -> Block.Form.POINT;
            case "td", "th" -> Block.Form.CELL;
            default -> around;
        };
    }

    /** A line break inside a sentence is layout; behind a full stop, or doubled, it ends a paragraph. */
    private void lineBreak(Element br, State state) {
        Node next = br.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) next = next.nextSibling();
        boolean doubled = next instanceof Element after && after.normalName().equals("br");
        String line = run.substring(Math.max(0, run.length() - 8)).strip();
        if (doubled || Furniture.endsAsSentence(line) || line.endsWith(":")) flush(state);
        else add(" ", false);
    }

    /** "[1]", "(2)", "3" set high and linked: glued to the word before it would change a number. */
    private static boolean isFootnoteMark(Element element) {
        if (!element.normalName().equals("sup")) return false;
        String text = element.text();
        if (text.length() > 6) return false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) return false;
            digit |= Character.isDigit(c);
        }
        return digit && (element.selectFirst("a") != null || text.startsWith("[") || text.startsWith("("));
    }

    private void add(String text, boolean link) {
        int before = run.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space) run.append(c);
            else if (run.length() > 0 && run.charAt(run.length() - 1) != ' ') run.append(' ');
        }
        if (link) linked += run.length() - before;
    }

    private void flush(State state) {
        String text = strip(run);
        if (!text.isEmpty()) blocks.add(new Block(text, linked, state.form, state.kind, state.inside));
        run.setLength(0);
        linked = 0;
    }

    private static String strip(StringBuilder run) {
        int from = 0;
        int to = run.length();
        while (from < to && isBlank(run.charAt(from))) from++;
        while (to > from && isBlank(run.charAt(to - 1))) to--;
        return run.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
