package bilan.sources;

import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: what the page marks as its body, if that holds enough of the prose; else
 * the deepest element that holds nearly all of it, furniture not counted.
 */
final class BodyFinder {
    /** A marked element must hold this part of the prose. */
    private static final double MARKED = 0.4;

    private static final double HINTED = 0.5;
    private static final double ARTICLE = 0.5;
    private static final double DESCEND = 0.85;

    private final Prose prose;
    private final FurnitureMarks marks;

    BodyFinder(Prose prose, FurnitureMarks marks) {
        this.prose = prose;
        this.marks = marks;
    }

    Element find(Element body) {
        double total = marks.free(body);
        Element marked = best(body, "[itemprop=articleBody], [property=articleBody]", MARKED * total);
        if (marked != null) return marked;
        Element article = best(body, "article, [itemtype$=Article], [role=article]", ARTICLE * total);
        Element within = article == null ? body : article;
        Element hinted = hinted(within, HINTED * marks.free(within));
        if (hinted != null) within = hinted;
        return descend(within);
    }

    private @org.jspecify.annotations.Nullable Element best(Element body, String query, double least) {
        Element best = null;
        for (Element candidate : body.select(query)) {
            double free = marks.free(candidate);
            if (free < least || free == 0 || marks.isOut(candidate)) continue;
            // of two that hold the same, the inner one
            if (best == null || free >= marks.free(best)) best = candidate;
        }
        return best;
    }

    private @org.jspecify.annotations.Nullable Element hinted(Element within, double least) {
        Element best = null;
        for (Element candidate : within.getAllElements()) {
            if (marks.free(candidate) < least || marks.free(candidate) == 0) continue;
            if (!Markup.HINTS.says(candidate, Markup.How.BODY) || marks.isOut(candidate)) continue;
            if (best == null || marks.free(candidate) >= 0.9 * marks.free(best)) best = candidate;
        }
        return best;
    }

    private Element descend(Element from) {
        Element at = from;
        while (true) {
            Element top = null;
            for (Element child : at.children())
                if (!marks.isOut(child) && (top == null || marks.free(child) > marks.free(top))) top = child;
            if (top == null || marks.free(top) < DESCEND * marks.free(at) || isText(top)) return at;
            at = top;
        }
    }

    /** A paragraph holds the article's text, not the article. */
    private boolean isText(Element element) {
        String name = element.normalName();
        return Pages.isInline(element)
                || name.equals("p")
                || name.equals("blockquote")
                || name.equals("li")
                || prose.in(element) == 0;
    }
}
