package bilan.names;

import bilan.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mention of a place before it is decided which. Confined to the reading of one article. */
final class Toponym {
    final Span span;
    final String text;
    final String key;
    /** Index of its sentence. */
    final int sentence;

    final PlaceMention.Role role;
    /** The words around say that it is a place; without that, it needs a sure mention elsewhere in the article. */
    final boolean sure;

    List<Place> candidates;
    /** The region or country behind its comma: "Lansing, Mich." */
    @Nullable
    Toponym parent;

    @Nullable
    Place place;

    Toponym(Span span, String text, int sentence, PlaceMention.Role role, boolean sure, List<Place> candidates) {
        this.span = span;
        this.text = text;
        this.key = Spelling.key(text);
        this.sentence = sentence;
        this.role = role;
        this.sure = sure;
        this.candidates = candidates;
    }

    PlaceMention mention() {
        return new PlaceMention(span, text, place, candidates, role);
    }
}
