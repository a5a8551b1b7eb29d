package bilan.claim;

import bilan.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voice found in a text.
 *
 * @param chain from the voice nearest the reader to the deepest
 * @param span where the deepest is named, or null if it is known only from elsewhere
 */
record Credit(List<Source> chain, @Nullable Span span) {
    Attribution attribution() {
        return new Attribution(chain);
    }
}
