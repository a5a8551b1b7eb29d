package bilan.app.findings;

import bilan.Bilan;
import bilan.app.findings.Findings.Mention;
import bilan.app.findings.Findings.Point;
import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Account;
import bilan.dossier.Dossier;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import bilan.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dossier beside what was expected of it: which claim is which figure. */
final class Story {
    final Findings findings;
    final Dossier dossier;
    /** Of the same articles, the last first. */
    final Dossier reversed;

    final Map<String, Article> articles = new HashMap<>();
    final Map<String, Claim> claims = new HashMap<>();
    /** The copy's root, by article. */
    final Map<String, String> roots = new HashMap<>();

    final Map<String, TollPoint> tollPoints = new HashMap<>();
    private final Map<String, String> tolls = new HashMap<>();
    /** Expected figures by claim. */
    private final Map<String, Point> points = new HashMap<>();

    private final Set<String> notJudged = new HashSet<>();
    private final Set<Mention> read = new HashSet<>();
    /** Places that the article's text, as it was read, does not hold. */
    final List<Mention> lost = new ArrayList<>();

    Story(Bilan bilan, Path folder, Findings findings) throws NothingToReadException {
        this.findings = findings;
        List<ArticleReading> readings = new ArrayList<>();
        Sources.bundled().read(List.of(folder.resolve("articles").toString()), new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                readings.add(bilan.read(article));
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                throw new AssertionError(quarantine);
            }
        });
        dossier = bilan.dossier(readings);
        Collections.reverse(readings);
        reversed = bilan.dossier(readings);
        for (Account account : dossier.articles()) {
            articles.put(account.article().id(), account.article());
            roots.put(
                    account.article().id(),
                    account.repostOf() == null ? account.article().id() : account.repostOf());
        }
        for (Claim claim : dossier.claims()) claims.put(claim.id(), claim);
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint point : toll.series()) {
                for (String claim : point.claims()) {
                    tollPoints.put(claim, point);
                    tolls.put(claim, toll.group().word() + " in " + toll.place());
                }
            }
        }
        for (Point point : findings.points.values()) {
            for (Mention mention : point.mentions()) match(mention, point);
        }
        for (Mention mention : findings.notJudged) match(mention, null);
    }

    private void match(Mention mention, @Nullable Point point) {
        Article article = articles.get(mention.doc());
        int at = article == null ? -1 : article.body().indexOf(mention.quote());
        if (at < 0) {
            lost.add(mention);
            return;
        }
        int start = at + mention.numberAt();
        Span number = new Span(start, start + mention.length());
        for (Claim claim : claims.values()) {
            boolean here = claim.evidence().doc().equals(mention.doc())
                    && claim.evidence().number().overlaps(number);
            if (!here) continue;
            if (point == null) {
                notJudged.add(claim.id());
            } else if (claim.effect().word().equals(point.effect())
                    && claim.quantity().low() == point.low()
                    && claim.quantity().high() == point.high()) {
                points.put(claim.id(), point);
                read.add(mention);
            }
        }
    }

    /** The expected figure that a claim is, or null if it is none. */
    @Nullable
    Point point(String claim) {
        return points.get(claim);
    }

    boolean isJudged(String claim) {
        return !notJudged.contains(claim);
    }

    boolean isRead(Mention mention) {
        return read.contains(mention);
    }

    boolean isRead(String point) {
        for (Mention mention : findings.points.get(point).mentions()) if (isRead(mention)) return true;
        return false;
    }

    /** A claim in words, for lists of errors. */
    String told(String id) {
        Claim claim = claims.get(id);
        if (claim == null) return id;
        Point point = points.get(id);
        TollPoint toll = tollPoints.get(id);
        return (point == null ? "?" : point.id()) + "[" + claim.evidence().doc() + " "
                + claim.effect().word() + " "
                + claim.quantity()
                + (toll == null
                        ? ""
                        : " " + tolls.get(id) + " " + toll.asOf() + " " + toll.origin() + " "
                                + toll.standing().word())
                + "]";
    }
}
