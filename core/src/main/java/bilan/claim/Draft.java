package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Rule;
import bilan.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** A claim while its sentence is being read: each pass fills in what it knows. Confined to one reading. */
final class Draft {
    final Chart chart;
    final Edge count;
    final Quantity quantity;
    final Effect effect;
    final Rule rule;
    /** First and last token of number, trigger and victims. */
    int from;

    int to;

    @Nullable
    Capture victims;

    @Nullable
    String victimsText;

    Group group = Group.UNSPECIFIED;
    /** The figure is the subject of a verb that says what happened. */
    boolean predicated;

    /** The figure counts some of those named before (« trois d'entre eux »). */
    boolean partitive;

    /** The figure has an article and no noun (« les trente autres »): people who were counted before. */
    boolean definite;

    /** The figure counts acts (« 200 interpellations »), so the people of the figure before are not meant. */
    boolean acts;

    Modality modality = Modality.ASSERTED;
    Scope scope = Scope.INCIDENT;
    /** The claim this one took its effect from, or null. */
    @Nullable
    Draft lender;
    /** The claim this one is a part of, or null. */
    @Nullable
    Draft whole;

    @Nullable
    Credit credit;

    Draft(Chart chart, Edge count, Quantity quantity, Effect effect, Rule rule, int from, int to) {
        this.chart = chart;
        this.count = count;
        this.quantity = quantity;
        this.effect = effect;
        this.rule = rule;
        this.from = Math.min(from, count.from());
        this.to = Math.max(to, count.to());
    }

    /** The number phrase without its hedge. */
    Capture number() {
        Capture number = count.inner().get("number");
        if (number == null) return new Capture(count.from(), count.to(), count);
        Capture upper = count.inner().get("to");
        if (upper == null) return number;
        // "at most 50 and at least 20": the upper end may come first
        return new Capture(Math.min(number.from(), upper.from()), Math.max(number.to(), upper.to()), null);
    }

    boolean hasOwnVictims() {
        return victims != null;
    }
}
