package bilan.dossier;

import bilan.claim.Claim;
import bilan.event.Event;
import bilan.names.Names;
import bilan.text.Article;
import bilan.text.When;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a dossier is made of. Order does not matter; nothing in it is ever changed.
 *
 * @param articles the texts, each id once
 * @param claims what was read in them, with the identities of places joined in
 * @param names who and what the texts speak of; links tell which voices are one
 * @param dates impossible dates, found when the texts were read
 * @param events what the texts state has happened
 * @param reviews what reviewers decided
 */
public record Material(
        List<Article> articles,
        List<Claim> claims,
        Names names,
        List<Anomaly> dates,
        List<Event> events,
        Reviews reviews) {
    public Material {
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
        dates = List.copyOf(dates);
        events = List.copyOf(events);
    }

    /** Before anybody reviewed it. */
    public Material(List<Article> articles, List<Claim> claims, Names names, List<Anomaly> dates, List<Event> events) {
        this(articles, claims, names, dates, events, Reviews.NONE);
    }

    /** The same with what reviewers decided, in place of what is decided so far. */
    public Material reviewed(Reviews decided) {
        return new Material(articles, claims, names, dates, events, decided);
    }

    public static Material of(List<Article> articles, List<Claim> claims) {
        return new Material(articles, claims, new Names(List.of(), List.of()), List.of(), List.of());
    }

    /**
     * What was known at a moment: the articles published by then. A day without an hour ends at midnight; an article
     * without a date was not provably known, so it is left out.
     */
    public Material asKnownOn(When moment) {
        Set<String> known = new HashSet<>();
        for (Article article : articles) if (isKnown(article, moment)) known.add(article.id());
        return new Material(
                articles.stream()
                        .filter(article -> known.contains(article.id()))
                        .toList(),
                claims.stream()
                        .filter(claim -> known.contains(claim.evidence().doc()))
                        .toList(),
                names,
                dates.stream().filter(date -> known.contains(date.doc())).toList(),
                events.stream().filter(event -> known.contains(event.doc())).toList(),
                reviews);
    }

    /** True if the article was out by the moment; a day without an hour ends at midnight. */
    public static boolean isKnown(Article article, When moment) {
        When published = article.published();
        if (published == null) return false;
        int day = published.date().compareTo(moment.date());
        if (day != 0 || moment.time() == null || published.time() == null) return day <= 0;
        if (moment.offset() != null && published.offset() != null) {
            return !published
                    .date()
                    .atTime(published.time())
                    .atOffset(published.offset())
                    .isAfter(moment.date().atTime(moment.time()).atOffset(moment.offset()));
        }
        return !published.time().isAfter(moment.time());
    }
}
