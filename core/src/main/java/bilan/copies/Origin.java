package bilan.copies;

import bilan.claim.SourceKind;
import java.util.List;

/**
 * Where figures come from: a voice, however many articles print it; or, where no voice is credited, the first article.
 * Outlets are never counted as origins of what they relay.
 *
 * @param name the voice in the words of the first text, or the id of the first article; unique in a dossier
 * @param kind what kind of voice; {@link SourceKind#OUTLET} for an article
 * @param docs articles that print its figures, sorted
 * @param claims ids of the claims that go back to it, sorted
 */
public record Origin(String name, SourceKind kind, List<String> docs, List<String> claims) {
    public Origin {
        docs = List.copyOf(docs);
        claims = List.copyOf(claims);
    }
}
