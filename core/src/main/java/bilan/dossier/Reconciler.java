package bilan.dossier;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Derives a dossier from claims, by declared rules. Ignores the order of arrival. Immutable, safe for threads. */
public final class Reconciler {
    private final Identities identities;

    /** With what is known of places and voices. */
    public Reconciler(Identities identities) {
        this.identities = identities;
    }

    /** The dossier of the material; the same for the same material in any order. */
    public Dossier reconcile(Material material) {
        List<Article> articles = new ArrayList<>(material.articles());
        articles.sort(Comparator.comparing(Article::published, Comparator.nullsLast(Comparator.<When>naturalOrder()))
                .thenComparing(Article::id));
        List<Claim> claims = new ArrayList<>(material.claims());
        claims.sort(Comparator.comparing((Claim claim) -> claim.evidence().doc())
                .thenComparing(claim -> claim.evidence().number())
                .thenComparing(Claim::effect)
                .thenComparing(Claim::id));
        return new Dossier(
                articles.stream()
                        .map(article -> new Account(article, 0, null, null))
                        .toList(),
                claims,
                List.of(),
                List.of(),
                material.dates(),
                material.names().names(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
