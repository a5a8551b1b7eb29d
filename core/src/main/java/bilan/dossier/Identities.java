package bilan.dossier;

import bilan.claim.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of places and voices beyond their spelling. Pure functions; must be safe for threads. */
public interface Identities {

    /** Ids of the places that contain a place, the nearest first; empty if none is known. */
    List<String> containing(String placeId);

    /** The name to show for a place, or null to show it as the texts spell it. */
    default @Nullable String placeName(String placeId) {
        return null;
    }

    /**
     * Words that tell one voice from another, folded: {@code [interior, ministry]}. Two voices are taken for one if
     * all words of the one, at least two, are begun like words of the other. A word that starts with {@code @} is the
     * code of a country ({@code @KZ}): voices of two countries are never one.
     */
    List<String> voice(Source source);

    /** True if the source speaks for a body that its name does not tell: « sa porte-parole », "a spokesman". */
    default boolean isDelegate(Source source) {
        return false;
    }

    /** Nothing but spelling. */
    static Identities bySpelling() {
        return new SpelledIdentities(java.util.Set.of());
    }

    /**
     * Nothing but spelling.
     *
     * @param stopWords folded words without accents that do not tell one voice from another: articles, prepositions
     */
    static Identities bySpelling(java.util.Set<String> stopWords) {
        return new SpelledIdentities(stopWords);
    }
}
