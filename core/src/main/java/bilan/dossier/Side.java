package bilan.dossier;

import bilan.claim.Source;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the figures that disagree.
 *
 * @param quantity how many, as the words state it
 * @param source who is credited, or null if no text says
 * @param asOf when the figure was true, or null
 * @param docs articles that print it, sorted
 * @param claims ids of the claims it rests on, sorted
 */
public record Side(
        Quantity quantity,
        @Nullable Source source,
        @Nullable When asOf,
        List<String> docs,
        List<String> claims) {
    public Side {
        docs = List.copyOf(docs);
        claims = List.copyOf(claims);
    }
}
