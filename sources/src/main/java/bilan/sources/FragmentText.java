package bilan.sources;

import bilan.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of a piece of HTML that is all article: what a feed or an agency delivers. */
final class FragmentText {
    private static final Set<String> DROPPED =
            Set.of("script", "style", "template", "noscript", "figcaption", "iframe");

    private FragmentText() {}

    /** A block an entry, spaces normalised; empty ones left out. */
    static List<String> paragraphs(String html) {
        Element body = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(Limits.PAGE_DEPTH))
                .body();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int dropped;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            if (DROPPED.contains(element.normalName())) dropped++;
                            if (breaks(element)) end(text, paragraphs);
                        } else if (node instanceof TextNode words && dropped == 0) {
                            text.append(words.getWholeText());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (!(node instanceof Element element)) return;
                        if (DROPPED.contains(element.normalName())) dropped--;
                        if (breaks(element)) end(text, paragraphs);
                    }
                },
                body);
        end(text, paragraphs);
        return paragraphs;
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private static void end(StringBuilder text, List<String> paragraphs) {
        String flat = Xml.flat(text.toString());
        if (!flat.isBlank()) paragraphs.add(flat);
        text.setLength(0);
    }
}
