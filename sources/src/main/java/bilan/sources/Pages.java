package bilan.sources;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What tags mean for the layout of a page. */
final class Pages {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "amp-fit-text",
            "nobr",
            "center-inline");

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "applet",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "video",
            "audio",
            "canvas",
            "map",
            "head",
            "link",
            "meta",
            "img",
            "picture",
            "source",
            "track",
            "datalist",
            "progress",
            "meter",
            "math",
            "frame",
            "frameset",
            "noframes",
            "amp-ad");

    private Pages() {}

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Elements whose content is not meant to be read as text. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Whether the page keeps the element from being seen. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) return true;
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 1_000) return false;
        String bare = style.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("display:none") || bare.contains("visibility:hidden");
    }
}
