package bilan.names;

import java.util.List;

/**
 * One spelling of a name.
 *
 * @param text as it stands in the texts
 * @param docs ids of the articles that write it so, sorted
 * @param reason why it is taken for the same name
 */
public record Variant(String text, List<String> docs, Reason reason) {
    public Variant {
        docs = List.copyOf(docs);
    }

    /** Why a spelling is taken for a name. */
    public enum Reason {
        /** It is the name itself. */
        SAME,
        /** Only case, accents, hyphens, spaces or apostrophes differ. */
        SPELLING,
        /** The same sounds in another script's transliteration. */
        TRANSLITERATION,
        /** One or two letters differ in a long name. */
        TYPING_ERROR,
        /** A list in {@code names/} says so. */
        LISTED,
        /** A surname alone that one full name of the dossier has. */
        SURNAME,
        /** The article gives the short form in parentheses behind the long one, or the other way round. */
        ABBREVIATION,
        /** The same words in another order. */
        ORDER,
        /** A reviewer said so. */
        DECIDED
    }
}
