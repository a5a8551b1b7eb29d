package bilan.sources;

import java.util.Locale;
import java.util.Set;

/**
 * How large a tree a page would become, told from its tags before a parser builds it. An estimate: tags in scripts and
 * comments are counted too.
 *
 * @param elements start tags, and the end tags that make an element by themselves
 * @param deepest how many tags are open at once, at most
 */
record TagCount(int elements, int deepest) {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    static TagCount of(String page) {
        int elements = 0;
        int open = 0;
        int paragraphs = 0;
        int deepest = 0;
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            boolean end = at + 1 < page.length() && page.charAt(at + 1) == '/';
            int from = end ? at + 2 : at + 1;
            int to = from;
            while (to < page.length() && to - from < 12 && isLetter(page.charAt(to))) to++;
            if (to == from) continue;
            String name = page.substring(from, to).toLowerCase(Locale.ROOT);
            if (end) {
                open = Math.max(0, open - 1);
                // an end tag of a paragraph that was never begun makes an empty one
                if (name.equals("br") || (name.equals("p") && paragraphs == 0)) elements++;
                if (name.equals("p")) paragraphs = Math.max(0, paragraphs - 1);
            } else {
                elements++;
                if (name.equals("p")) paragraphs++;
                if (!VOID.contains(name)) deepest = Math.max(deepest, ++open);
            }
        }
        return new TagCount(elements, deepest);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
