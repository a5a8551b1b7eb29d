package bilan.claim;

import bilan.names.Mention;
import bilan.text.Article;
import bilan.time.DateFault;
import java.util.List;

/**
 * What was read in one article.
 *
 * @param article the article, with its language
 * @param claims in the order of their figures
 * @param mentions names of people, places and organisations, in the order of the text
 * @param dateFaults dates that cannot be
 */
public record ArticleReading(Article article, List<Claim> claims, List<Mention> mentions, List<DateFault> dateFaults) {
    public ArticleReading {
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        dateFaults = List.copyOf(dateFaults);
    }
}
