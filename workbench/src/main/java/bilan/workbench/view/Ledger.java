package bilan.workbench.view;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.dossier.Account;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.Relation;
import bilan.dossier.Standing;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.names.Name;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.ClaimLines;
import bilan.workbench.json.DossierJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A dossier with what a page needs to look up in it. Never changed once made. */
public final class Ledger {
    private static final Set<String> INFERRED = Set.of("address", "dateline", "today", "story", "copy");

    /** What a reader wants to know first; that two figures count different people is said last, it is so often so. */
    private static final List<String> TELLING = List.of("part_of", "adds_to", "updates", "different_scope");

    private final Dossier dossier;
    private final int quarantined;
    private final @Nullable ReadingPolicy policy;
    private volatile @Nullable String snapshot;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, ClaimLine> lines = new LinkedHashMap<>();

    /**
     * @param quarantined how many inputs could not be read
     */
    public Ledger(Dossier dossier, int quarantined) {
        this(dossier, quarantined, null);
    }

    /**
     * @param quarantined how many inputs could not be read
     * @param policy how a reader asks tolls to be read, or null to show only what is told
     */
    public Ledger(Dossier dossier, int quarantined, @Nullable ReadingPolicy policy) {
        this.dossier = dossier;
        this.quarantined = quarantined;
        this.policy = policy;
        for (Account account : dossier.articles())
            articles.put(account.article().id(), account.article());
        List<ClaimLine> all = new ClaimLines(articles.values()).of(dossier.claims());
        for (int i = 0; i < all.size(); i++) {
            claims.put(dossier.claims().get(i).id(), dossier.claims().get(i));
            lines.put(dossier.claims().get(i).id(), all.get(i));
        }
    }

    public Dossier dossier() {
        return dossier;
    }

    /** What tells this dossier from another: beginning of the hash of its JSON. */
    public String snapshot() {
        String known = snapshot;
        if (known == null) {
            known = DossierJson.digest(dossier);
            snapshot = known;
        }
        return known;
    }

    /** How a reader asks tolls to be read, or null. */
    public @Nullable ReadingPolicy policy() {
        return policy;
    }

    public int quarantined() {
        return quarantined;
    }

    /** The text of an article of the dossier. */
    public Article article(String doc) {
        return Objects.requireNonNull(articles.get(doc), doc);
    }

    /** True if the dossier has this claim. */
    public boolean holds(String claimId) {
        return claims.containsKey(claimId);
    }

    /** True if the dossier has this article. */
    public boolean holdsArticle(String doc) {
        return articles.containsKey(doc);
    }

    /** What a claim is to others. */
    public List<Relation> relationsOf(String claimId) {
        return dossier.relations().stream()
                .filter(relation ->
                        relation.earlier().equals(claimId) || relation.later().equals(claimId))
                .toList();
    }

    /** A claim by its id. */
    public Claim claim(String id) {
        return Objects.requireNonNull(claims.get(id), id);
    }

    /** A claim as it is handed out, by its id. */
    public ClaimLine line(String id) {
        return Objects.requireNonNull(lines.get(id), id);
    }

    /** Tolls of people harmed, held or moved: effect by effect, within one those with most origins first. */
    public List<TollSeries> casualties() {
        return dossier.tolls().stream()
                .filter(toll -> !crowd(toll))
                .sorted(ORDER)
                .toList();
    }

    /** The weightiest tolls, in the order in which they are shown; a dossier can hold hundreds. */
    public static List<TollSeries> weightiest(List<TollSeries> tolls, int most) {
        return tolls.stream().sorted(WEIGHT).limit(most).sorted(ORDER).toList();
    }

    /** Tolls of people who took part or were sent; never drawn beside casualties. */
    public List<TollSeries> crowds() {
        return dossier.tolls().stream().filter(Ledger::crowd).sorted(ORDER).toList();
    }

    private static final Comparator<TollSeries> WEIGHT = Comparator.<TollSeries>comparingInt(toll -> -toll.origins())
            .thenComparingInt(toll -> -toll.series().size())
            .thenComparing(TollSeries::effect)
            .thenComparing(TollSeries::group)
            .thenComparing(toll -> toll.place() == null ? "" : toll.place());

    private static final Comparator<TollSeries> ORDER =
            Comparator.comparing(TollSeries::effect).thenComparing(WEIGHT);

    private static boolean crowd(TollSeries toll) {
        return toll.effect() == Effect.PARTICIPANTS || toll.effect() == Effect.DEPLOYED;
    }

    /** Numbers, from 1, of the disagreements about a toll. */
    public List<Integer> disagreements(TollSeries toll) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < dossier.disagreements().size(); i++) {
            Disagreement part = dossier.disagreements().get(i);
            if (part.effect() == toll.effect()
                    && part.group() == toll.group()
                    && Objects.equals(part.place(), toll.place())) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /**
     * The ends between which a toll is told, under the policy {@code min-max}.
     *
     * @param low the smallest figure
     * @param high the largest, or {@link Quantity#UNBOUNDED}
     */
    public record Ends(long low, long high) {}

    /** Null if no figure of the toll counts. */
    public static @Nullable Ends ends(TollSeries toll) {
        ReadingPolicy.Figure figure = ReadingPolicy.MIN_MAX.read(toll);
        if (figure != null && figure.low() != null && (figure.high() != null || figure.openAbove())) {
            return new Ends(figure.low(), figure.high() == null ? Quantity.UNBOUNDED : figure.high());
        }
        if (toll.range() == null) return null;
        return new Ends(toll.range().low(), toll.range().high());
    }

    /**
     * What one source said of one toll, when it changed.
     *
     * @param points at least two, in time; values differ from one to the next
     */
    public record Update(TollSeries toll, String origin, List<TollPoint> points) {
        /** True if the figure at {@code at} is lower than the one before. */
        public boolean falls(int at) {
            return at > 0
                    && points.get(at).quantity().low()
                            < points.get(at - 1).quantity().low();
        }
    }

    /** Every source that changed its figure, by toll. A copy that altered the figure is no word of the source. */
    public List<Update> updates() {
        Set<String> altered = altered();
        List<Update> updates = new ArrayList<>();
        List<TollSeries> tolls = new ArrayList<>(casualties());
        tolls.addAll(crowds());
        for (TollSeries toll : tolls) {
            Map<String, List<TollPoint>> byOrigin = new TreeMap<>();
            for (TollPoint point : toll.series()) {
                if (!inCourse(point) || point.asOf() == null || altered.containsAll(point.claims())) continue;
                List<TollPoint> said = byOrigin.computeIfAbsent(point.origin(), name -> new ArrayList<>());
                if (said.isEmpty() || !sameInterval(said.get(said.size() - 1), point)) said.add(point);
            }
            byOrigin.forEach((origin, said) -> {
                if (said.size() > 1) updates.add(new Update(toll, origin, said));
            });
        }
        return updates;
    }

    /** Parts, additions and figures of another scope, and corrections; repeats and disagreements are shown elsewhere. */
    public List<Relation> relations() {
        return dossier.relations().stream()
                .filter(relation -> relation instanceof Relation.PartOf
                        || relation instanceof Relation.AddsTo
                        || relation instanceof Relation.DifferentScope
                        || relation instanceof Relation.Updates)
                .sorted(Comparator.comparingInt(relation -> TELLING.indexOf(relation.kind())))
                .toList();
    }

    /** Ids of the claims that a copy states otherwise than its original. */
    private Set<String> altered() {
        Set<String> altered = new HashSet<>();
        for (Disagreement part : dossier.disagreements()) {
            if (part.kind() != Disagreement.Kind.RELAY_ALTERED) continue;
            part.sides().stream().skip(1).forEach(side -> altered.addAll(side.claims()));
        }
        return altered;
    }

    /** True if the figure belongs to the course of its toll: it counts, or did until its source replaced it. */
    public static boolean inCourse(TollPoint point) {
        return point.standing() == Standing.COUNTED || point.standing() == Standing.REPLACED;
    }

    /** True if two figures are one to a reader: the same number, voice and time. */
    public static boolean sameFigure(TollPoint a, TollPoint b) {
        return sameInterval(a, b) && a.origin().equals(b.origin()) && Objects.equals(a.asOf(), b.asOf());
    }

    /** The key of a figure's label: without a date nothing is the first or the last. */
    public static String label(String key, TollPoint point) {
        return point.asOf() == null && !key.equals("toll.only") ? "toll.undated" : key;
    }

    private static boolean sameInterval(TollPoint a, TollPoint b) {
        return a.quantity().low() == b.quantity().low()
                && a.quantity().high() == b.quantity().high();
    }

    /** Names that the articles write in more than one way. */
    public List<Name> variedNames() {
        return dossier.names().stream()
                .filter(name -> name.variants().size() > 1)
                .toList();
    }

    /** How many articles there are in each language, the most frequent first; the empty code for unknown. */
    public Map<String, Integer> languages() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Account account : dossier.articles()) {
            String code = account.article().language();
            counts.merge(code == null ? "" : code, 1, Integer::sum);
        }
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Whether a day of publication with this ground is told by words or other texts only, not by the page. */
    public static boolean isInferred(@Nullable String ground) {
        return ground != null && INFERRED.contains(ground);
    }

    /** First and last day of publication, or of the figures where no article is dated; empty if nothing is. */
    public List<When> period() {
        List<When> days = dossier.articles().stream()
                .map(account -> account.article().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            days = dossier.claims().stream()
                    .map(Claim::asOf)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
        }
        if (days.isEmpty()) return List.of();
        return List.of(days.get(0), days.get(days.size() - 1));
    }
}
