package bilan.workbench.json;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns claims into {@link ClaimLine}s: needs the texts they stand in, for words and offsets. Not for threads. */
public final class ClaimLines {
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, CodePoints> offsets = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();

    /** The texts the claims stand in. */
    public ClaimLines(Collection<Article> texts) {
        for (Article article : texts) articles.put(article.id(), article);
    }

    /** The claims of one article, in the order given. */
    public static List<ClaimLine> of(Article article, List<Claim> claims) {
        return new ClaimLines(List.of(article)).of(claims);
    }

    /**
     * The claims in the order given.
     *
     * @throws IllegalArgumentException if the text of a claim is not among the articles
     */
    public List<ClaimLine> of(List<Claim> claims) {
        for (Claim claim : claims) references.put(claim.id(), ClaimLine.reference(claim, offsets(claim)));
        List<ClaimLine> lines = new ArrayList<>(claims.size());
        for (Claim claim : claims) lines.add(ClaimLine.of(claim, article(claim), offsets(claim), references));
        return lines;
    }

    /** What a claim of the last call is called outside; the id itself if it is not known. */
    public String reference(String claimId) {
        return references.getOrDefault(claimId, claimId);
    }

    /** Code points of the body of an article. */
    public CodePoints offsets(String doc) {
        return offsets.computeIfAbsent(doc, id -> new CodePoints(article(id).body()));
    }

    private CodePoints offsets(Claim claim) {
        return offsets(claim.evidence().doc());
    }

    private Article article(Claim claim) {
        return article(claim.evidence().doc());
    }

    private Article article(String doc) {
        Article article = articles.get(doc);
        if (article == null) throw new IllegalArgumentException("a claim stands in '" + doc + "', which was not read");
        return article;
    }
}
