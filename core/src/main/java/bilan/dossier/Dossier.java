package bilan.dossier;

import bilan.claim.Claim;
import bilan.copies.Origin;
import bilan.names.Name;
import java.util.List;

/**
 * Everything that follows from a set of articles. All lists are sorted: the same input gives the same dossier, in
 * whatever order it arrives. Immutable.
 *
 * @param articles by publication, then id; undated ones last
 * @param claims by article, then place in the text
 * @param relations between claims, each with the rule that decided
 * @param reposts groups of copies, the original first
 */
public record Dossier(
        List<Account> articles,
        List<Claim> claims,
        List<TollSeries> tolls,
        List<Disagreement> disagreements,
        List<Anomaly> anomalies,
        List<Name> names,
        List<TimelineEntry> timeline,
        List<List<String>> reposts,
        List<Origin> origins,
        List<Relation> relations) {
    public Dossier {
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
        tolls = List.copyOf(tolls);
        disagreements = List.copyOf(disagreements);
        anomalies = List.copyOf(anomalies);
        names = List.copyOf(names);
        timeline = List.copyOf(timeline);
        reposts = reposts.stream().map(List::copyOf).toList();
        origins = List.copyOf(origins);
        relations = List.copyOf(relations);
    }
}
