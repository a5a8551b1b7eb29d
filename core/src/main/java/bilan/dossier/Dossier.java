package bilan.dossier;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.copies.Origin;
import bilan.names.Name;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from a set of articles. All lists are sorted: the same input gives the same dossier, in
 * whatever order it arrives. Immutable.
 *
 * @param articles by publication, then id; undated ones last
 * @param claims by article, then place in the text
 * @param relations between claims, each with the rule that decided
 * @param reposts groups of copies, the original first
 * @param reviews what reviewers decided; all else already follows from it
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
        List<Relation> relations,
        Reviews reviews) {
    private static final Comparator<TollSeries> WEIGHT = Comparator.<TollSeries>comparingInt(Dossier::articles)
            .thenComparing(toll -> toll.group() == Group.UNSPECIFIED)
            .thenComparingLong(Dossier::lowest);

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

    /** One that nobody reviewed. */
    public Dossier(
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
        this(
                articles,
                claims,
                tolls,
                disagreements,
                anomalies,
                names,
                timeline,
                reposts,
                origins,
                relations,
                Reviews.NONE);
    }

    /**
     * The toll that speaks for the whole incident: the one that most articles tell of; of equals all people before a group
     * of them, then the higher. Null if nobody counts that.
     */
    public @Nullable TollSeries main(Effect effect) {
        TollSeries main = null;
        for (TollSeries toll : tolls) {
            if (toll.effect() != effect || toll.range() == null) continue;
            if (main == null || WEIGHT.compare(toll, main) > 0) main = toll;
        }
        return main;
    }

    private static int articles(TollSeries toll) {
        Set<String> docs = new HashSet<>();
        for (TollPoint point : toll.series()) docs.addAll(point.docs());
        return docs.size();
    }

    private static long lowest(TollSeries toll) {
        return toll.range() == null ? -1 : toll.range().low();
    }
}
