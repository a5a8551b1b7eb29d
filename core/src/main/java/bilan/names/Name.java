package bilan.names;

import java.util.List;

/**
 * A person, place or organisation of a dossier.
 *
 * @param id stable for the same articles: {@code person:kassym-jomart-tokayev}
 * @param kind what it is
 * @param name how it is best called: the fullest of the most frequent spellings
 * @param variants all spellings, sorted by text
 */
public record Name(String id, Kind kind, String name, List<Variant> variants) {
    public Name {
        variants = List.copyOf(variants);
    }

    /** What bears a name. */
    public enum Kind {
        PERSON,
        PLACE,
        ORGANISATION
    }
}
