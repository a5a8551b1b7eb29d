package bilan.dossier;

import bilan.claim.Claim;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.copies.Copies;
import bilan.copies.Copy;
import bilan.copies.Family;
import bilan.copies.Fingerprint;
import bilan.copies.Numerals;
import bilan.copies.Publication;
import bilan.copies.Quotation;
import bilan.copies.RepostFinder;
import bilan.text.Article;
import bilan.text.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Derives a dossier from claims: copies first, then like with like, then what disagrees. By declared rules only; ignores
 * the order of arrival. Immutable, safe for threads.
 */
public final class Reconciler {
    /** Versions of one article that its copies are compared with. */
    private static final int VERSIONS = 8;
    /** The ground of a day of publication that is lent by the original. */
    private static final String COPY = "copy";

    private final Identities identities;
    private final Numerals numerals;

    /** With what is known of places and voices. */
    public Reconciler(Identities identities) {
        this(identities, Numerals.NONE);
    }

    /** With number words too, by which translations are recognised. */
    public Reconciler(Identities identities, Numerals numerals) {
        this.identities = identities;
        this.numerals = numerals;
    }

    /**
     * The dossier of the material; the same for the same material in any order.
     *
     * @throws IllegalArgumentException if two articles have one id, or a claim stands in none of them
     */
    public Dossier reconcile(Material material) {
        return new Run(material).dossier();
    }

    /** One reconciliation; its steps fill the counts, each leaning on the ones before. */
    private final class Run {
        private final Material material;
        private final List<Article> articles;
        private final Map<String, List<Count>> byArticle = new LinkedHashMap<>();
        private final Map<String, Count> byId = new HashMap<>();
        private final Map<String, Article> named = new HashMap<>();
        private final Map<String, Fingerprint> fingerprints = new HashMap<>();
        private final Map<String, Copy> copyOf = new HashMap<>();
        private final Map<String, List<Borrowing>> borrowings = new HashMap<>();
        private final Map<String, String> firstOfFamily = new TreeMap<>();
        private final Map<Count, List<Count>> copies = new IdentityHashMap<>();
        private final Relays relays = new Relays();

        Run(Material material) {
            this.material = material;
            List<Article> given =
                    material.articles().stream().map(Run::withoutLentDate).toList();
            articles = given.stream().sorted(Publication.order(given)).toList();
            Map<String, Integer> order = new HashMap<>();
            for (Article article : articles) {
                if (order.put(article.id(), order.size()) != null) {
                    throw new IllegalArgumentException("two articles are called '" + article.id() + "'");
                }
                byArticle.put(article.id(), new ArrayList<>());
                named.put(article.id(), article);
            }
            for (Claim claim : material.reviews().over(material.claims())) {
                String doc = claim.evidence().doc();
                Integer at = order.get(doc);
                if (at == null)
                    throw new IllegalArgumentException("a claim stands in '" + doc + "', which is no article");
                Count count = new Count(claim, articles.get(at), at);
                count.accepted = material.reviews().stands(claim.id());
                byArticle.get(doc).add(count);
            }
            for (List<Count> counts : byArticle.values()) {
                counts.sort(Count.IN_TEXT);
                for (Count count : counts) byId.put(count.id(), count);
            }
        }

        Dossier dossier() {
            List<List<Count>> byDoc = List.copyOf(byArticle.values());
            List<List<String>> reposts = reposts();
            Whereabouts whereabouts = new Whereabouts(identities, firstOfFamily);
            whereabouts.settle(byDoc);
            compareCopies(reposts);
            Voices voices = new Voices(identities, material.names());
            voices.settle(byDoc);
            EventDays.settle(byDoc);
            Groups.settle(byDoc);
            inherit(byDoc);
            Origins origins = new Origins(voices, firstOfFamily);
            origins.settle(byDoc);
            material.reviews().settleOrigins(byDoc, byId);
            inherit(byDoc);
            new Places(whereabouts).settle(byDoc);
            inherit(byDoc);
            new Standings(byId, firstOfFamily, whereabouts).settle(byDoc);
            EarlierTimes.settle(byDoc);
            inherit(byDoc);

            new Increments().settle(byDoc);
            inherit(byDoc);
            Wholes wholes = new Wholes(whereabouts);
            for (List<Count> counts : byDoc) wholes.settle(counts);
            wholes.elsewhere(byDoc);

            Oddities oddities = new Oddities(copies);
            oddities.magnitudes(byDoc);
            for (List<Count> counts : byDoc) {
                Narratives.settle(counts);
                Details.settle(counts);
            }
            inherit(byDoc);
            oddities.digitSlips(byDoc);
            material.reviews().settleStandings(byId);
            List<Toll> tolls = Toll.of(byDoc);
            Contradictions contradictions = new Contradictions(whereabouts, copies, material.reviews());
            contradictions.relays(relays.changes());
            for (Toll toll : tolls) {
                oddities.outliers(toll);
                new TollCheck(toll, contradictions).run();
            }
            Denials.withdrawn(byDoc, contradictions);
            Denials.nobody(byDoc, contradictions);
            TextCheck texts = new TextCheck(contradictions);
            for (List<Count> counts : byDoc) texts.run(counts);

            oddities.zeros(relays.changes(), byDoc);

            List<Disagreement> disagreements = contradictions.list();
            List<TollSeries> series =
                    tolls.stream().map(toll -> toll.series(whereabouts)).toList();
            List<Anomaly> anomalies = new ArrayList<>(material.dates());
            anomalies.addAll(oddities.list());
            return new Dossier(
                    articles.stream().map(this::account).toList(),
                    byDoc.stream()
                            .flatMap(List::stream)
                            .map(count -> count.claim)
                            .toList(),
                    series,
                    disagreements,
                    Oddities.sorted(anomalies),
                    material.names().names(),
                    Timeline.of(tolls, material.events(), articles, firstOfFamily),
                    reposts,
                    origins.list(byDoc),
                    Relations.of(
                            byDoc,
                            disagreements,
                            relations -> material.reviews().relate(byId, relations)),
                    material.reviews());
        }

        private List<List<String>> reposts() {
            for (Article article : articles) {
                List<Claim> claims = byArticle.get(article.id()).stream()
                        .map(count -> count.claim)
                        .toList();
                fingerprints.put(article.id(), Fingerprint.of(article, claims, numerals));
            }
            List<List<String>> groups = new ArrayList<>();
            Copies found = new RepostFinder().find(articles, fingerprints);
            for (Quotation quotation : found.quotations()) {
                borrowings
                        .computeIfAbsent(quotation.article().id(), doc -> new ArrayList<>())
                        .add(new Borrowing(quotation.of().id(), Borrowing.Kind.QUOTATION));
            }
            for (Family family : found.families()) {
                List<String> docs = family.articles().stream().map(Article::id).toList();
                for (Copy copy : family.copies()) {
                    copyOf.put(copy.article().id(), copy);
                    borrowings.put(copy.article().id(), new ArrayList<>(List.of(Borrowing.of(copy))));
                }
                for (String doc : docs) firstOfFamily.put(doc, docs.get(0));
                groups.add(docs);
            }
            groups.sort(Comparator.comparing(group -> group.get(0)));
            return groups;
        }

        private void compareCopies(List<List<String>> reposts) {
            for (List<String> group : reposts) {
                List<List<Count>> versions = new ArrayList<>(List.of(byArticle.get(group.get(0))));
                for (String doc : group.subList(1, group.size())) {
                    List<Count> copy = byArticle.get(doc);
                    Copy made = copyOf.get(doc);
                    boolean sibling = versions.size() == 1 && made != null && isOfTwoLanguages(group.get(0), made);
                    List<Count> original = sibling ? byArticle.get(made.of().id()) : Relays.nearest(versions, copy);
                    boolean version = relays.compare(original, copy, made != null && made.kind() == Copy.Kind.VERSION);
                    for (Count count : copy) {
                        if (count.copied != null && count.copied.copied != null) count.copied = count.copied.copied;
                    }
                    if (version && versions.size() < VERSIONS) versions.add(copy);
                }
            }
            for (List<Count> counts : byArticle.values()) {
                for (Count count : counts) {
                    if (count.copied == null) continue;
                    copies.computeIfAbsent(count.copied, original -> new ArrayList<>())
                            .add(count);
                }
            }
        }

        /** The original is written in another language, and the copy was made of a copy in its own. */
        private boolean isOfTwoLanguages(String original, Copy copy) {
            String language = copy.article().language();
            return language != null
                    && language.equals(copy.of().language())
                    && !language.equals(named.get(original).language());
        }

        /** What a copy repeats has the day, place, voice and standing of its original. */
        private void inherit(List<List<Count>> byDoc) {
            for (List<Count> counts : byDoc) {
                for (Count count : counts) {
                    Count original = count.copied;
                    if (original == null) continue;
                    count.asOf = original.asOf;
                    count.place = original.place;
                    if (count.group() == Group.UNSPECIFIED) count.group = original.group();
                    count.country = original.country;
                    count.voice = original.voice;
                    count.origin = original.origin;
                    if (count.claim.modality() == original.claim.modality()) {
                        count.standing = original.standing;
                    } else if (original.claim.modality() == Modality.DENIED) {
                        count.standing = Standing.WITHDRAWN;
                    }
                }
            }
        }

        private Account account(Article article) {
            String first = firstOfFamily.get(article.id());
            boolean copy = first != null && !first.equals(article.id());
            return new Account(
                    copy ? asOld(article, first) : article,
                    fingerprints.get(article.id()).words(),
                    copy ? first : null,
                    mostOf(article.id()),
                    borrowings.getOrDefault(article.id(), List.of()));
        }

        /** A dossier read again is derived from what its texts say, not from what an earlier run derived. */
        private static Article withoutLentDate(Article article) {
            return COPY.equals(article.publishedFrom()) ? article.undated() : article;
        }

        /** An undated copy came out when its original did, or later: that day is the best there is. */
        private Article asOld(Article copy, String original) {
            if (copy.published() != null) return copy;
            Article first = named.get(original);
            When published = first == null ? null : first.published();
            return published == null ? copy : copy.dated(When.day(published.date()), COPY);
        }

        /** The origin of most of an article's figures. */
        private @Nullable String mostOf(String doc) {
            Map<String, Integer> figures = new TreeMap<>();
            for (Count count : byArticle.get(doc)) figures.merge(count.origin, 1, Integer::sum);
            String most = null;
            for (Map.Entry<String, Integer> entry : figures.entrySet()) {
                if (most == null || entry.getValue() > figures.get(most)) most = entry.getKey();
            }
            return most;
        }
    }
}
