package bilan.sources;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * How much prose each element of a page holds: characters of running text, those of links counted against it. Measured
 * once, from the leaves up. The depth of the tree is bounded by the parser.
 */
final class Prose {
    /** Shorter runs of text without a full stop are labels. */
    private static final int SHORTEST = 50;

    private final Map<Element, double[]> mass = new HashMap<>();
    private final double total;

    private Prose(Element body) {
        total = measure(body)[0];
    }

    static Prose of(Element body) {
        return new Prose(body);
    }

    /** Characters of prose in the whole page. */
    double total() {
        return total;
    }

    /** Characters of prose in an element. */
    double in(Element element) {
        double[] measured = mass.get(element);
        return measured == null ? 0 : measured[0];
    }

    /** Characters of prose of an element itself, not of the blocks in it. */
    double own(Element element) {
        double[] measured = mass.get(element);
        return measured == null ? 0 : measured[4];
    }

    /** Whether words stand in an element itself, beside the elements in it. */
    boolean hasOwnText(Element element) {
        double[] measured = mass.get(element);
        return measured != null && measured[5] > 0;
    }

    /** Characters of any text in an element. */
    double text(Element element) {
        double[] measured = mass.get(element);
        return measured == null ? 0 : measured[1];
    }

    /** The part of an element's text that is links, 0 to 1. */
    double linked(Element element) {
        double[] measured = mass.get(element);
        return measured == null || measured[1] == 0 ? 0 : measured[2] / measured[1];
    }

    private double[] measure(Element element) {
        double prose = 0;
        double own = 0;
        double inside = 0;
        double text = 0;
        double linked = 0;
        double run = 0;
        double runLinked = 0;
        boolean stop = false;
        boolean link = element.normalName().equals("a");
        for (Node child = firstChild(element); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode words) {
                int length = words.text().strip().length();
                run += length;
                text += length;
                if (link) linked += length;
                stop |= (length > 20 && words.text().indexOf(". ") > 0) || Furniture.endsAsSentence(words.text());
            } else if (child instanceof Element below && !Pages.isSilent(below)) {
                double[] of = measure(below);
                inside += of[1];
                text += of[1];
                linked += link ? of[1] : of[2];
                if (Pages.isInline(below)) {
                    run += of[1];
                    runLinked += of[2];
                    stop |= of[3] > 0;
                    prose += of[0];
                } else {
                    if (!below.normalName().equals("br")) {
                        own += ofRun(element, run, runLinked, stop);
                        run = 0;
                        runLinked = 0;
                        stop = false;
                    }
                    prose += of[0];
                }
            }
        }
        boolean inline = Pages.isInline(element);
        if (!inline) own += ofRun(element, run, runLinked, stop);
        prose += own;
        double[] measured = {prose, text, linked, inline && stop ? 1 : 0, own, text - inside};
        mass.put(element, measured);
        return measured;
    }

    private static @Nullable Node firstChild(Element element) {
        return element.childNodeSize() == 0 ? null : element.childNode(0);
    }

    private static double ofRun(Element element, double length, double linked, boolean stop) {
        if (length < SHORTEST && !(stop && length > 20)) return 0;
        if (Pages.isHeading(element) || element.normalName().equals("figcaption")) return 0;
        double free = Math.max(0, length - 2 * linked);
        return element.normalName().equals("li") ? free / 2 : free;
    }
}
