package bilan.dossier;

import java.util.Locale;

/** What one claim is to another. Each names the rule that decided. */
public sealed interface Relation
        permits Relation.Repeats,
                Relation.Updates,
                Relation.PartOf,
                Relation.AddsTo,
                Relation.Contradicts,
                Relation.DifferentScope {

    /** Id of the claim that came first; of a part's whole. */
    String earlier();

    /** Id of the claim that followed; of the part. */
    String later();

    /** Name of the rule that decided. */
    String rule();

    /** The word used in JSON. */
    default String kind() {
        if (this instanceof Repeats) return "repeats";
        if (this instanceof Updates) return "updates";
        if (this instanceof PartOf) return "part_of";
        if (this instanceof AddsTo) return "adds_to";
        return this instanceof DifferentScope ? "different_scope" : "contradicts";
    }

    /** What the rule goes by, in one sentence in the language of the locale; English where there is no other. */
    default String explanation(Locale locale) {
        return Message.of("relation." + kind() + (this instanceof Contradicts ? "" : "." + rule()))
                .in(locale);
    }

    /** The same figure again, by the same origin. */
    record Repeats(String earlier, String later, String rule) implements Relation {}

    /** The same source, later: takes the place of the earlier figure. */
    record Updates(String earlier, String later, String rule) implements Relation {}

    /** Some of the people of another figure. */
    record PartOf(String earlier, String later, String rule) implements Relation {}

    /** People who were not yet in the earlier figure. */
    record AddsTo(String earlier, String later, String rule) implements Relation {}

    /** Both can be right, though they differ: they count another place, another time or other people. */
    record DifferentScope(String earlier, String later, String rule) implements Relation {}

    /** Both cannot be right. */
    record Contradicts(String earlier, String later, String rule) implements Relation {}
}
