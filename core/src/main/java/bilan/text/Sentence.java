package bilan.text;

import java.util.List;

/**
 * A sentence, headline or list line.
 *
 * @param span where it stands in the body
 * @param tokens its words
 * @param paragraph number of the line it stands in, counted from 0 over lines with text
 * @param heading true for a title or cross-heading: credit is never carried over it
 */
public record Sentence(Span span, List<Token> tokens, int paragraph, boolean heading) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
