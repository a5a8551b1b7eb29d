package bilan.app.findings;

import bilan.app.findings.Findings.Mention;
import bilan.app.findings.Findings.Pair;
import bilan.app.findings.Findings.Point;
import bilan.claim.Claim;
import bilan.dossier.Anomaly;
import bilan.dossier.Dossier;
import bilan.dossier.Standing;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.text.Article;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a dossier with what was expected of it, one kind of finding after the other. */
final class Judgement {
    private final Story story;
    private final Findings expected;
    private final Dossier dossier;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private Judgement(Story story) {
        this.story = story;
        expected = story.findings;
        dossier = story.dossier;
    }

    /** By kind, in the order of the report. */
    static Map<String, Tally> of(Story story) {
        Judgement judgement = new Judgement(story);
        judgement.claims();
        judgement.points();
        judgement.origins();
        new RelationJudgement(story, judgement.tallies).run();
        judgement.standings();
        judgement.copies();
        judgement.anomalies();
        return judgement.tallies;
    }

    private Tally tally(String kind) {
        return tallies.computeIfAbsent(kind, one -> new Tally());
    }

    /** Effect and interval right, numbers at one place. */
    private void claims() {
        Tally tally = tally("claims");
        for (Point point : expected.points.values()) {
            for (Mention mention : point.mentions()) {
                tally.expect(story.isRead(mention), true, point.id() + " " + mention.doc() + " " + mention.quote());
            }
        }
        for (Claim claim : dossier.claims()) {
            if (story.isJudged(claim.id()))
                tally.give(story.point(claim.id()) != null, story.told(claim.id()) + " " + sentence(claim));
        }
    }

    private String sentence(Claim claim) {
        Article article = story.articles.get(claim.evidence().doc());
        return claim.evidence().sentence().of(article.body());
    }

    /**
     * A figure stands in a toll under the day on which it was given. One that a later article prints again may stand
     * there under that article's day too, if nothing in it says when it was given.
     */
    private void points() {
        Tally tally = tally("points");
        Set<String> found = new HashSet<>();
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint given : toll.series()) {
                Set<Point> points = new LinkedHashSet<>();
                boolean judged = true;
                for (String claim : given.claims()) {
                    judged &= story.isJudged(claim);
                    if (story.point(claim) != null) points.add(story.point(claim));
                }
                if (!judged || points.isEmpty()) continue;
                String day = given.asOf() == null ? "" : given.asOf().date().toString();
                boolean right = false;
                for (Point point : points) {
                    // a figure of a year is under any day of it
                    boolean same = given.asOf() != null
                                    && point.day().startsWith(given.asOf().toString())
                            || day.equals(point.day());
                    right |= same;
                    if (same) found.add(point.id());
                    right |= day.compareTo(point.day()) > 0 && isPublished(given.docs(), day);
                }
                tally.give(
                        right,
                        points.iterator().next().day() + " is " + day + ": "
                                + story.told(given.claims().get(0)));
            }
        }
        for (Point point : expected.points.values()) {
            tally.expect(found.contains(point.id()), story.isRead(point.id()), point.id() + " " + point.day());
        }
    }

    private boolean isPublished(List<String> docs, String day) {
        for (String doc : docs) {
            var published = story.articles.get(doc).published();
            if (published != null && published.date().equals(LocalDate.parse(day))) return true;
        }
        return false;
    }

    /** Two claims of one effect go back to one voice, or do not. */
    private void origins() {
        Tally tally = tally("origins");
        List<Claim> read = new ArrayList<>();
        for (Claim claim : dossier.claims()) {
            Point point = story.point(claim.id());
            boolean told = point != null && !point.origin().startsWith("background");
            if (told && story.tollPoints.containsKey(claim.id())) read.add(claim);
        }
        for (int i = 0; i < read.size(); i++) {
            for (int j = i + 1; j < read.size(); j++) {
                String one = read.get(i).id();
                String other = read.get(j).id();
                Point mine = story.point(one);
                Point theirs = story.point(other);
                if (mine == null || theirs == null || !mine.effect().equals(theirs.effect())) continue;
                boolean same = mine.origin().equals(theirs.origin());
                boolean given = story.tollPoints
                        .get(one)
                        .origin()
                        .equals(story.tollPoints.get(other).origin());
                String what = story.told(one) + " " + story.told(other);
                if (same) tally.expect(given, true, what);
                if (given) tally.give(same, what);
            }
        }
    }

    /** Figures that do not count: denied or taken back, only feared, still to come. */
    private void standings() {
        Tally tally = tally("standing");
        for (Claim claim : dossier.claims()) {
            Point point = story.point(claim.id());
            TollPoint toll = story.tollPoints.get(claim.id());
            if (point == null || toll == null) continue;
            String wanted = standing(point.standing());
            String given = standing(toll.standing());
            if (!wanted.isEmpty()) tally.expect(wanted.equals(given), true, wanted + " " + story.told(claim.id()));
            if (!given.isEmpty()) tally.give(given.equals(wanted), story.told(claim.id()));
        }
    }

    private static String standing(@Nullable String word) {
        if (word == null) return "";
        return switch (word) {
            case "denied", "withdrawn" -> "taken back";
            case "hypothetical", "future" -> word;
            default -> "";
        };
    }

    private static String standing(Standing standing) {
        return standing(standing.word());
    }

    /** Each copy under its original, or the original's original. */
    private void copies() {
        Tally tally = tally("copies");
        Groups groups = new Groups();
        for (Pair copy : expected.copies) groups.join(copy.one(), copy.other());
        for (Pair copy : expected.copies) {
            boolean found = story.roots.get(copy.one()).equals(story.roots.get(copy.other()));
            tally.expect(found, true, copy.toString());
        }
        story.roots.forEach((doc, root) -> {
            if (!doc.equals(root)) tally.give(groups.root(doc).equals(groups.root(root)), doc + " of " + root);
        });
    }

    /** Also right: a slip or a magnitude at a figure that a copy altered. */
    private void anomalies() {
        Tally tally = tally("anomalies");
        Set<JsonNode> found = new HashSet<>();
        for (Anomaly anomaly : dossier.anomalies()) {
            boolean right = isAltered(anomaly);
            for (JsonNode one : expected.anomalies) {
                String doc = one.get("doc").asText();
                boolean here = story.roots.get(doc).equals(story.roots.get(anomaly.doc()))
                        && anomaly.kind().word().equals(one.get("kind").asText())
                        && (anomaly.quote().contains(one.get("quote").asText())
                                || one.get("quote").asText().contains(anomaly.quote()));
                if (here) found.add(one);
                right |= here;
            }
            tally.give(right, anomaly.kind().word() + " " + anomaly.doc() + " " + anomaly.quote());
        }
        for (JsonNode one : expected.anomalies) tally.expect(found.contains(one), true, one.toString());
    }

    private boolean isAltered(Anomaly anomaly) {
        for (Claim claim : dossier.claims()) {
            Point point = story.point(claim.id());
            if (point == null || !claim.evidence().doc().equals(anomaly.doc())) continue;
            if (!claim.evidence().number().overlaps(anomaly.span())) continue;
            for (Pair pair : expected.altered) if (pair.other().equals(point.id())) return true;
        }
        return false;
    }
}
