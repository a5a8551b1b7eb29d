package bilan.dossier;

import bilan.claim.Source;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a toll: what one origin said at one time, wherever it was printed.
 *
 * @param asOf when it was true, or null if nothing fixes it
 * @param quantity how many, as the words state it
 * @param source who is credited, in the words of the first text; null if none says
 * @param origin name of the {@link bilan.copies.Origin} it goes back to
 * @param standing whether it enters the range, or why not
 * @param docs articles that print it, sorted
 * @param claims ids of the claims it rests on, sorted
 */
public record TollPoint(
        @Nullable When asOf,
        Quantity quantity,
        @Nullable Source source,
        String origin,
        Standing standing,
        List<String> docs,
        List<String> claims) {
    public TollPoint {
        docs = List.copyOf(docs);
        claims = List.copyOf(claims);
    }
}
