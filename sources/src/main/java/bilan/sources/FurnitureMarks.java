package bilan.sources;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which elements are furniture by their markup, and how much prose each element holds without them. */
final class FurnitureMarks {
    /** What holds this part of a page's prose is not furniture, whatever its name. */
    private static final double TOO_MUCH = 0.35;

    private static final int SHORT = 250;

    private final Prose prose;
    private final Map<Element, String> kinds = new HashMap<>();
    private final Map<Element, Double> free = new HashMap<>();

    FurnitureMarks(Element body, Prose prose) {
        this.prose = prose;
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

    private double mark(Element element) {
        if (Pages.isSilent(element)) return 0;
        String kind = judge(element);
        if (kind != null) {
            kinds.put(element, kind);
            return 0;
        }
        double without = prose.in(element);
        for (Element child : element.children()) without -= prose.in(child) - mark(child);
        free.put(element, without);
        return without;
    }

    private @Nullable String judge(Element element) {
        if (element.normalName().equals("body")) return null;
        double held = prose.in(element);
        boolean tooMuch = held > TOO_MUCH * prose.total() && held > 0;
        if (tooMuch) return null;
        if (Pages.isHidden(element)) return "hidden";
        Markup.Hint hint = Markup.HINTS.furniture(element);
        if (hint == null) return null;
        // inside a sentence a name says how words look, not that they are none
        if (Pages.isInline(element) && element.parent() != null && isInSentence(element)) return null;
        if (hint.how() == Markup.How.STRONG) return hint.kind();
        boolean little = (prose.text(element) < SHORT && held < SHORT / 2.0) || prose.linked(element) > 0.5;
        return little ? hint.kind() : null;
    }

    private boolean isInSentence(Element element) {
        Element around = element.parent();
        return around != null
                && prose.text(around) > 2 * prose.text(element)
                && !around.ownText().isBlank();
    }
}
