package bilan.sources;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: what the page marks as its body, if that holds enough of the prose; else
 * the element around which the prose is densest, and the article around that.
 */
final class BodyFinder {
    /** An element that the page marks as the body must hold this part of the prose. */
    private static final double MARKED = 0.4;
    /** An article around the densest element may hold this many times its prose. */
    private static final double AROUND = 1.6;
    /** What goes down to the next generation: paragraphs count for their parent, half for the one above it. */
    private static final double DECAY = 0.5;

    private static final double DESCEND = 0.85;
    /** Sections with less than this part of the prose of the first prove nothing. */
    private static final double OTHER = 0.2;

    private final FurnitureMarks marks;
    private final Map<Element, Double> density = new HashMap<>();

    BodyFinder(FurnitureMarks marks) {
        this.marks = marks;
    }

    Element find(Element body) {
        Element marked = marked(body, MARKED * marks.free(body));
        if (marked != null) return marked;
        spread(body);
        Element center = body;
        for (Element candidate : body.getAllElements())
            if (score(candidate) > score(center) && !isText(candidate)) center = candidate;
        return descend(around(center));
    }

    private @Nullable Element marked(Element body, double least) {
        Element best = null;
        for (Element candidate : body.select("[itemprop=articleBody], [property=articleBody]")) {
            double free = marks.free(candidate);
            if (free < least || free == 0 || marks.isOut(candidate)) continue;
            // of two that hold the same, the inner one
            if (best == null || free >= marks.free(best)) best = candidate;
        }
        return best;
    }

    private double spread(Element element) {
        if (marks.kind(element) != null) return 0;
        double below = 0;
        for (Element child : element.children()) below += spread(child);
        density.put(element, below + marks.own(element));
        return marks.own(element) + DECAY * below;
    }

    private double score(Element element) {
        double score = density.getOrDefault(element, 0.0);
        return score > 0 && Markup.HINTS.says(element, Markup.How.BODY) ? 1.3 * score : score;
    }

    /** The article that the densest element belongs to: what the page calls so, and sections that go on with it. */
    private Element around(Element center) {
        Element best = center;
        Element below = center;
        for (Element at = center.parent(); at != null && !at.normalName().equals("body"); at = at.parent()) {
            boolean more = marks.free(at) > marks.free(best);
            boolean named = at.normalName().equals("article") || Markup.HINTS.says(at, Markup.How.BODY);
            boolean little = marks.free(at) <= AROUND * marks.free(best);
            if ((named && little) || (more && goesOn(at, below))) best = at;
            below = at;
        }
        return best;
    }

    /** Whether all prose around an element looks like more of the same article, not like other stories. */
    private boolean goesOn(Element around, Element part) {
        boolean on = false;
        for (Element other : around.children()) {
            if (other.equals(part) || marks.free(other) < OTHER * marks.free(part)) continue;
            if (marks.linked(other) > 0.15 || other.selectFirst("h1, h2 a, h3 a, article, time") != null) return false;
            if (other.normalName().equals("article") || other.normalName().equals("li")) return false;
            on = true;
        }
        return on;
    }

    private Element descend(Element from) {
        Element at = from;
        while (true) {
            Element top = null;
            for (Element child : at.children()) if (top == null || marks.free(child) > marks.free(top)) top = child;
            if (top == null || marks.free(top) < DESCEND * marks.free(at) || isText(top)) return at;
            at = top;
        }
    }

    /** A paragraph holds the article's text, not the article. */
    private static boolean isText(Element element) {
        String name = element.normalName();
        return Pages.isInline(element) || name.equals("p") || name.equals("blockquote") || name.equals("li");
    }
}
