package bilan.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which elements are furniture by their markup, and how much prose each element holds without them. */
final class FurnitureMarks {
    /** What holds this part of a page's prose is not furniture, whatever its name. */
    private static final double TOO_MUCH = 0.35;
    /** But readers may well write more than the reporter. */
    private static final double TOO_MUCH_COMMENT = 0.9;

    private static final int SHORT = 250;
    private static final int TEASER = 500;
    private static final int TEASERS = 3;

    private final Prose prose;
    private final double total;
    private final Map<Element, String> kinds = new HashMap<>();
    private final Map<Element, Double> free = new HashMap<>();

    FurnitureMarks(Element body, Prose prose) {
        this.prose = prose;
        double byTag = 0;
        for (Element element : body.select("nav, footer, aside"))
            if (!element.parents().is("nav, footer, aside")) byTag += prose.in(element);
        total = prose.in(body) - byTag;
        mark(body);
    }

    /** The furniture that the element is, or null. */
    @Nullable
    String kind(Element element) {
        return kinds.get(element);
    }

    /** Whether the element or one around it is furniture. */
    boolean isOut(Element element) {
        for (Element at = element; at != null; at = at.parent()) if (kinds.containsKey(at)) return true;
        return false;
    }

    /** Characters of prose outside furniture. */
    double free(Element element) {
        return free.getOrDefault(element, 0.0);
    }

    /** Characters of prose of the element itself, not of those in it. */
    double own(Element element) {
        return free.containsKey(element) ? prose.own(element) : 0;
    }

    private double mark(Element element) {
        if (Pages.isSilent(element)) return 0;
        String kind = kinds.containsKey(element) ? kinds.get(element) : judge(element);
        if (kind != null) {
            kinds.put(element, kind);
            return 0;
        }
        markTeasers(element);
        double without = prose.own(element);
        for (Element child : element.children()) without += mark(child);
        free.put(element, without);
        return without;
    }

    /** Three or more elements of the same make, each of them a linked headline with a few words: other stories. */
    private void markTeasers(Element list) {
        if (list.childrenSize() < TEASERS) return;
        Map<String, List<Element>> alike = new HashMap<>();
        for (Element child : list.children())
            if (isTeaser(child))
                alike.computeIfAbsent(child.normalName() + " " + firstName(child), k -> new ArrayList<>())
                        .add(child);
        for (List<Element> teasers : alike.values())
            if (teasers.size() >= TEASERS && held(teasers) < total / 2)
                for (Element teaser : teasers) kinds.put(teaser, "related");
    }

    private double held(List<Element> elements) {
        double held = 0;
        for (Element element : elements) held += prose.in(element);
        return held;
    }

    private static String firstName(Element element) {
        String names = element.className().strip();
        int space = names.indexOf(' ');
        return space < 0 ? names : names.substring(0, space);
    }

    private boolean isTeaser(Element element) {
        if (Pages.isInline(element) || element.normalName().equals("p")) return false;
        double text = prose.text(element);
        if (text < 20 || text > TEASER) return false;
        Element head = element.selectFirst(
                "a[href] h1, a[href] h2, a[href] h3, a[href] h4, h1 a[href], h2 a[href], h3 a[href], h4 a[href], h5 a[href]");
        if (head != null) return true;
        Element link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
        return link != null && link.text().length() >= 20 && element.text().startsWith(link.text());
    }

    /** The part of an element's text that is links, 0 to 1. */
    double linked(Element element) {
        return prose.linked(element);
    }

    private @Nullable String judge(Element element) {
        if (element.normalName().equals("body")) return null;
        double held = prose.in(element);
        Markup.Hint hint = Markup.HINTS.furniture(element);
        boolean comment = hint != null && hint.kind().equals("comment") && hint.how() == Markup.How.STRONG;
        boolean tooMuch = held > 0 && held > (comment ? TOO_MUCH_COMMENT : TOO_MUCH) * total;
        boolean byTag =
                hint != null && hint.words().isEmpty() && !element.normalName().equals("form");
        if (tooMuch && !(byTag && held <= prose.total() - total)) return null;
        // a name like "content-header--social-icons" says what hangs on the headline, not what the element is
        if (hint != null && !byTag && element.selectFirst("h1, [itemprop=articleBody]") != null) return null;
        if (Pages.isHidden(element)) return "hidden";
        if (hint == null) return null;
        // inside a sentence a name says how words look, not that they are none
        if (Pages.isInline(element) && element.parent() != null && isInSentence(element)) return null;
        if (hint.how() == Markup.How.STRONG) return hint.kind();
        boolean little = (prose.text(element) < SHORT && held < SHORT / 2.0) || prose.linked(element) > 0.5;
        return little ? hint.kind() : null;
    }

    private boolean isInSentence(Element element) {
        Element around = element.parent();
        return around != null && prose.text(around) > 2 * prose.text(element) && prose.hasOwnText(around);
    }
}
