package bilan.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headlines without the name of the outlet that pages hang on them. */
final class Titles {
    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " / ");

    private Titles() {}

    /** The title without its outlet, before or behind; null if there is none. */
    static @Nullable String withoutOutlet(@Nullable String title, @Nullable String outlet) {
        if (title == null || title.isBlank()) return null;
        String bare = title.strip();
        if (outlet == null) return bare;
        String folded = fold(outlet);
        for (String separator : SEPARATORS) {
            int last = bare.lastIndexOf(separator);
            if (last > 0 && same(bare.substring(last + separator.length()), folded))
                return bare.substring(0, last).strip();
            int first = bare.indexOf(separator);
            if (first > 0 && same(bare.substring(0, first), folded))
                return bare.substring(first + separator.length()).strip();
        }
        return bare;
    }

    /** What stands behind the last separator of a title if the page's other title lacks it, else null. */
    static @Nullable String suffix(String title, @Nullable String other) {
        for (String separator : List.of(" | ", " - ", " – ", " — ")) {
            int last = title.lastIndexOf(separator);
            if (last <= 0) continue;
            String suffix = title.substring(last + separator.length()).strip();
            boolean short_ = !suffix.isEmpty() && Words.of(suffix).size() <= 5;
            boolean behindTitle = other == null ? separator.equals(" | ") : !other.endsWith(suffix);
            if (short_ && behindTitle) return suffix;
        }
        return null;
    }

    /** The first, unless it is missing or the second is the same title uncut. */
    static @Nullable String fuller(@Nullable String first, @Nullable String second) {
        if (first == null) return second;
        if (second == null) return first;
        boolean cut = first.endsWith("…") || first.endsWith("...");
        String shown = cut
                ? first.substring(0, first.length() - (first.endsWith("…") ? 1 : 3))
                        .strip()
                : first;
        return cut && second.length() > shown.length() && second.startsWith(shown) ? second : first;
    }

    private static boolean same(String part, String foldedOutlet) {
        String folded = fold(part);
        if (folded.isEmpty()) return false;
        return folded.equals(foldedOutlet)
                || (folded.length() > 3 && foldedOutlet.startsWith(folded))
                || (foldedOutlet.length() > 3
                        && folded.startsWith(foldedOutlet)
                        && folded.length() < 2 * foldedOutlet.length());
    }

    private static String fold(String text) {
        return String.join("", Words.of(text).all());
    }
}
