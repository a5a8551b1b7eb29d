package bilan.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element is, by its tag and by the words of its class, id and role ({@code markup.tsv}). Immutable. */
final class Markup {
    static final Markup HINTS = new Markup(Tables.rows("markup.tsv"));

    /** Characters of class and id that are looked at; some pages keep whole style sheets there. */
    private static final int MOST = 400;

    /** How sure a hint is. */
    enum How {
        STRONG,
        WEAK,
        BODY,
        LEAD
    }

    /** What the markup says of an element. */
    record Hint(List<String> words, String kind, How how) {}

    private final Map<String, List<Hint>> byFirstWord = new HashMap<>();

    private Markup(List<Tables.Row> rows) {
        for (Tables.Row row : rows) {
            List<String> words = List.of(row.phrase().split(" "));
            How how = switch (row.how()) {
                case "strong" -> How.STRONG;
                case "weak" -> How.WEAK;
                case "body" -> How.BODY;
                case "lead" -> How.LEAD;
                default -> throw new IllegalStateException("markup.tsv: '" + row.how() + "' is not known");
            };
            byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Hint(words, row.kind(), how));
        }
    }

    /** The surest furniture that tag, class, id or role name; null if they name none. */
    @Nullable
    Hint furniture(Element element) {
        Hint byTag = byTag(element);
        if (byTag != null) return byTag;
        Hint best = null;
        for (Hint hint : hints(element)) {
            if (hint.how != How.STRONG && hint.how != How.WEAK) continue;
            if (best == null || (best.how == How.WEAK && hint.how == How.STRONG)) best = hint;
        }
        return best;
    }

    boolean says(Element element, How how) {
        for (Hint hint : hints(element)) if (hint.how == how) return true;
        return false;
    }

    private static @Nullable Hint byTag(Element element) {
        String kind = switch (element.normalName()) {
            case "nav", "menu" -> "navigation";
            case "footer" -> "footer";
            case "aside" -> "related";
            case "figcaption" -> "caption";
            case "form", "fieldset", "dialog" -> "navigation";
            default -> null;
        };
        if (kind == null && element.hasAttr("role")) {
            kind = switch (element.attr("role")) {
                case "navigation", "search", "menu", "menubar", "toolbar" -> "navigation";
                case "complementary" -> "related";
                case "contentinfo" -> "footer";
                case "dialog", "alertdialog" -> "cookie";
                default -> null;
            };
        }
        return kind == null ? null : new Hint(List.of(), kind, How.STRONG);
    }

    private List<Hint> hints(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("data-component") + " "
                + element.attr("data-testid");
        if (names.length() < 5 && names.isBlank()) return List.of();
        List<Hint> found = new ArrayList<>();
        for (String name : split(names, ' ')) {
            List<String> words = words(name);
            for (int i = 0; i < words.size(); i++)
                for (Hint hint : byFirstWord.getOrDefault(words.get(i), List.of()))
                    if (i + hint.words.size() <= words.size()
                            && hint.words.equals(words.subList(i, i + hint.words.size()))
                            && !isNegated(words, i)) found.add(hint);
        }
        return found;
    }

    /** "no-sidebar", "has-comments", "with-related": these say what surrounds an element, not what it is. */
    private static boolean isNegated(List<String> words, int at) {
        if (at == 0) return false;
        return switch (words.get(at - 1)) {
            case "no", "has", "with", "without", "hide", "not", "non", "is" -> true;
            default -> false;
        };
    }

    /** "articleBody_main-2" → article, body, main. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean hump = letter && c <= 'Z' && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            if ((!letter || hump) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) word.append((char) (c | 0x20));
        }
        if (word.length() > 0) words.add(word.toString());
        return words;
    }

    private static List<String> split(String names, char at) {
        List<String> parts = new ArrayList<>();
        String some = names.length() > MOST ? names.substring(0, MOST) : names;
        int from = 0;
        for (int i = 0; i <= some.length(); i++) {
            if (i < some.length() && some.charAt(i) != at) continue;
            if (i > from) parts.add(some.substring(from, i));
            from = i + 1;
        }
        return parts;
    }
}
