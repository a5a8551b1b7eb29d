package bilan.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is credited with a figure.
 *
 * @param chain voices from the one nearest the reader to the deepest; empty if the text does not say
 */
public record Attribution(List<Source> chain) {
    public static final Attribution NONE = new Attribution(List.of());

    public Attribution {
        chain = List.copyOf(chain);
    }

    /** The deepest voice, or null if the text does not say. */
    public @Nullable Source source() {
        return chain.isEmpty() ? null : chain.get(chain.size() - 1);
    }
}
