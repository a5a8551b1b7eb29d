package bilan.copies;

import java.util.List;

/**
 * Who repeats whom among some articles.
 *
 * @param families by their originals, in the order of publication
 * @param quotations by the article that quotes, in the order of publication, then by the one quoted
 */
public record Copies(List<Family> families, List<Quotation> quotations) {
    public Copies {
        families = List.copyOf(families);
        quotations = List.copyOf(quotations);
    }
}
