package bilan.workbench.review;

import bilan.dossier.Correction;
import bilan.quantity.Quantity;
import bilan.review.Act;
import bilan.review.Agreement;
import bilan.review.Review;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far two reviews agree, in words.
 *
 * @param pairs claims that two people decided on
 */
public record AgreementView(int pairs, List<Field> fields, List<Difference> differences) {
    public AgreementView {
        fields = List.copyOf(fields);
        differences = List.copyOf(differences);
    }

    /** One field; kappa to two places, or a dash. */
    public record Field(String name, int compared, int agreed, String kappa) {}

    /** Two verdicts that differ. */
    public record Difference(String claim, String figure, String first, String second, String fields) {}

    static AgreementView of(Words words, Board board, Agreement agreement) {
        List<Field> fields = new ArrayList<>();
        for (Agreement.OfField field : agreement.fields()) {
            Double kappa = field.kappa();
            String value = kappa == null ? "–" : String.format(Locale.ROOT, "%.2f", kappa);
            fields.add(new Field(name(words, field.field()), field.compared(), field.agreed(), value));
        }
        List<Difference> differences = new ArrayList<>();
        for (Agreement.Difference difference : agreement.differences()) {
            Board.Read read = board.read(difference.claim());
            if (read == null) continue;
            differences.add(new Difference(
                    difference.claim(),
                    words.quantity(read.claim().quantity()) + " "
                            + words.effect(read.claim().effect()),
                    verdict(words, difference.first()),
                    verdict(words, difference.second()),
                    difference.fields().stream()
                            .map(field -> name(words, field))
                            .collect(Collectors.joining(", "))));
        }
        return new AgreementView(agreement.pairs(), fields, differences);
    }

    private static String name(Words words, String field) {
        return words.text("review.slot." + field);
    }

    /** "ana: corrected, figure 16". */
    static String verdict(Words words, Review review) {
        return review.who() + words.text("review.says") + verdict(words, review.act());
    }

    static String verdict(Words words, Act act) {
        if (act instanceof Act.Accept) return words.text("review.state.accepted");
        if (act instanceof Act.Reject reject) {
            return words.text("review.state.rejected") + " – "
                    + words.text("review.reason." + reject.reason().word());
        }
        if (!(act instanceof Act.Correct correct)) return words.text("review.state.proposed");
        List<String> parts = new ArrayList<>();
        correct.correction().fields().forEach((field, value) -> {
            boolean shown = field != Correction.Field.HIGH
                    && field != Correction.Field.HEDGE
                    && field != Correction.Field.PLACE_ID;
            if (field == Correction.Field.LOW) {
                parts.add(words.text("review.slot.figure") + " " + words.quantity(figure(correct.correction())));
            } else if (shown) {
                parts.add(words.text("review.slot." + slot(field)) + " " + (value.isEmpty() ? "–" : value));
            }
        });
        return words.text("review.state.corrected") + " – " + String.join(", ", parts);
    }

    private static String slot(Correction.Field field) {
        return field == Correction.Field.SOURCE_KIND ? "kind" : field.word();
    }

    private static Quantity figure(Correction correction) {
        String low = correction.fields().getOrDefault(Correction.Field.LOW, "");
        String high = correction.fields().getOrDefault(Correction.Field.HIGH, "");
        String hedge = correction.fields().getOrDefault(Correction.Field.HEDGE, "");
        return new Quantity(
                low.isEmpty() ? 0 : Long.parseLong(low),
                high.isEmpty() ? Quantity.UNBOUNDED : Long.parseLong(high),
                bilan.quantity.Hedge.valueOf(hedge.toUpperCase(Locale.ROOT)));
    }
}
