package bilan.claim;

import bilan.event.Event;
import bilan.names.Mention;
import bilan.text.Article;
import bilan.time.DateFault;
import bilan.time.OpenDate;
import java.util.List;

/**
 * What was read in one article.
 *
 * @param article the article, with its language
 * @param claims in the order of their figures
 * @param mentions names of people, places and organisations, in the order of the text
 * @param dateFaults dates that cannot be
 * @param openDates dates whose year nothing in the article tells
 * @param latestYear the latest year the article names as past, or 0
 * @param events what it states has happened, in the order of the text
 */
public record ArticleReading(
        Article article,
        List<Claim> claims,
        List<Mention> mentions,
        List<DateFault> dateFaults,
        List<OpenDate> openDates,
        int latestYear,
        List<Event> events) {
    public ArticleReading {
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        dateFaults = List.copyOf(dateFaults);
        openDates = List.copyOf(openDates);
        events = List.copyOf(events);
    }

    /** Without events and dates that are left open. */
    public ArticleReading(Article article, List<Claim> claims, List<Mention> mentions, List<DateFault> dateFaults) {
        this(article, claims, mentions, dateFaults, List.of(), 0, List.of());
    }
}
