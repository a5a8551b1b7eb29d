package bilan.workbench.pages;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.SourceKind;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.TollSeries;
import bilan.review.ClaimState;
import bilan.text.When;
import bilan.workbench.desk.Desk;
import bilan.workbench.desk.Filter;
import bilan.workbench.desk.State;
import bilan.workbench.html.Detail;
import bilan.workbench.html.Headline;
import bilan.workbench.html.Links;
import bilan.workbench.html.Sections;
import bilan.workbench.view.Ledger;
import bilan.workbench.web.Page;
import bilan.workbench.web.Site;
import bilan.workbench.words.Words;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one request wants to see: the address says all of it. For one request. */
public final class View {
    static final String EFFECT = "effect";
    static final String GROUP = "group";
    static final String PLACE = "place";
    static final String KIND = "kind";
    static final String LANGUAGE = "lang";
    static final String VERDICT = "state";
    static final String AS_OF = "on";
    static final String POLICY = "policy";
    static final List<String> FILTERS = List.of(EFFECT, GROUP, PLACE, KIND, LANGUAGE, VERDICT, AS_OF);

    /** A list of places to choose from gets no longer. */
    private static final int PLACES = 40;

    private final State state;
    private final Filter filter;
    private final Ledger ledger;
    private final @Nullable ReadingPolicy policy;
    private final Page page;

    private View(State state, Filter filter, Ledger ledger, @Nullable ReadingPolicy policy, Page page) {
        this.state = state;
        this.filter = filter;
        this.ledger = ledger;
        this.policy = policy;
        this.page = page;
    }

    /** @throws BadRequestResponse if the address asks for what there is not */
    static View of(Desk desk, Site site, Context context) {
        State state = desk.state();
        Page page = site.page(context);
        Filter filter = filter(page);
        String asked = page.parameter(POLICY);
        ReadingPolicy policy = asked == null ? null : one(ReadingPolicy.values(), ReadingPolicy::word, asked);
        return new View(state, filter, desk.seen(state, filter), policy, page);
    }

    private static Filter filter(Page page) {
        String effect = page.parameter(EFFECT);
        String group = page.parameter(GROUP);
        String kind = page.parameter(KIND);
        String verdict = page.parameter(VERDICT);
        return new Filter(
                effect == null ? null : one(Effect.values(), Effect::word, effect),
                group == null ? null : one(Group.values(), Group::word, group),
                page.parameter(PLACE),
                kind == null ? null : one(SourceKind.values(), SourceKind::word, kind),
                page.parameter(LANGUAGE),
                verdict == null ? null : one(ClaimState.Kind.values(), ClaimState.Kind::word, verdict),
                moment(page.parameter(AS_OF)));
    }

    private static <T> T one(T[] values, Function<T, String> word, String asked) {
        for (T value : values) if (word.apply(value).equals(asked)) return value;
        throw new BadRequestResponse();
    }

    private static @Nullable When moment(@Nullable String text) {
        if (text == null) return null;
        try {
            return When.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestResponse();
        }
    }

    public State state() {
        return state;
    }

    public Filter filter() {
        return filter;
    }

    public Page page() {
        return page;
    }

    public Words words() {
        return page.words();
    }

    /** What is left under the filter. */
    public Ledger ledger() {
        return ledger;
    }

    /** The claims, in their order, that are left under the filter. */
    public List<Claim> claims() {
        return ledger.dossier().claims();
    }

    /** What stands over the dossier. */
    public Headline headline() {
        return new Headline(ledger, words());
    }

    /** The sections of the dossier page; what they show leads to pages that keep the address's parameters. */
    public Sections sections() {
        return sections(Detail.BRIEF);
    }

    Sections sections(Detail detail) {
        Ledger read = policy == null ? ledger : new Ledger(ledger.dossier(), ledger.quarantined(), policy);
        return new Sections(read, words(), links(), detail);
    }

    /** Where claims and articles have their pages. */
    public Links links() {
        return new Links() {
            @Override
            public String claim(String id, String anchor) {
                return page.to("/claim", "id", id);
            }

            @Override
            public String article(String doc, String anchor) {
                return page.to("/article", "doc", doc);
            }

            @Override
            public String place(String id) {
                return page.to("/", PLACE, id);
            }

            @Override
            public String all(String section) {
                return page.to("/section", "part", section);
            }

            @Override
            public String claims(TollSeries toll) {
                Map<String, List<String>> query = new LinkedHashMap<>();
                query.put(EFFECT, List.of(toll.effect().word()));
                query.put(GROUP, List.of(toll.group().word()));
                String place = toll.placeId() == null ? toll.place() : toll.placeId();
                if (place != null) query.put(PLACE, List.of(place));
                return Page.address("/claims", query);
            }
        };
    }

    public ReadingPolicy policy() {
        return policy == null ? ReadingPolicy.MIN_MAX : policy;
    }

    /** How many of the claims in sight somebody has accepted or corrected. */
    public long reviewed() {
        return claims().stream().filter(claim -> isReviewed(claim.id())).count();
    }

    /** True if somebody has accepted or corrected it. */
    public boolean isReviewed(String claimId) {
        ClaimState.Kind kind = state.verdict(claimId);
        return kind == ClaimState.Kind.ACCEPTED || kind == ClaimState.Kind.CORRECTED;
    }

    // --- the bar of filters --------------------------------------------------------------------------------

    /** The filters that are set. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        for (String name : FILTERS) {
            String value = page.parameter(name);
            if (value != null) chips.add(new Chip(label(name, value), page.with(name, null)));
        }
        return chips;
    }

    private String label(String name, String value) {
        When asOf = filter.asOf();
        return switch (name) {
            case EFFECT -> words().text("effect." + value);
            case GROUP -> words().text("group." + value);
            case KIND -> words().text("source_kind." + value);
            case LANGUAGE -> words().languageName(value);
            case VERDICT -> words().text("verdict." + value);
            case AS_OF -> words().text("filter.known", asOf == null ? value : words().when(asOf));
            default -> placeName(value);
        };
    }

    private String placeName(String place) {
        return ledger.dossier().claims().stream()
                .filter(claim -> place.equals(Filter.place(claim)) && claim.place() != null)
                .map(claim -> String.valueOf(claim.place()))
                .findFirst()
                .orElse(place);
    }

    /** The address of the page without any filter. */
    public String unfiltered() {
        Map<String, List<String>> query = new TreeMap<>(page.query());
        query.keySet().removeAll(FILTERS);
        return Page.address(page.path(), query);
    }

    /** What the dossier can be narrowed to; the most frequent first. */
    public List<Choice> choices(String name) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (Claim claim : state.ledger().dossier().claims()) {
            String value = value(name, claim);
            if (value == null) continue;
            counts.merge(value, 1, Integer::sum);
            if (name.equals(PLACE)) places.putIfAbsent(value, String.valueOf(claim.place()));
        }
        String chosen = page.parameter(name);
        if (chosen != null) counts.putIfAbsent(chosen, 0);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PLACES)
                .map(entry -> new Choice(
                        entry.getKey(),
                        name.equals(PLACE)
                                ? places.getOrDefault(entry.getKey(), entry.getKey())
                                : label(name, entry.getKey()),
                        entry.getValue(),
                        entry.getKey().equals(chosen)))
                .toList();
    }

    private @Nullable String value(String name, Claim claim) {
        return switch (name) {
            case EFFECT -> claim.effect().word();
            case GROUP -> claim.group().word();
            case PLACE -> Filter.place(claim);
            case KIND -> Filter.kind(claim).word();
            case LANGUAGE -> claim.language();
            default -> state.verdict(claim.id()).word();
        };
    }

    /** The days on which something was published, in their order: what the dossier can be looked at as known on. */
    public List<When> days() {
        return state.readings().stream()
                .map(reading -> reading.article().published())
                .filter(java.util.Objects::nonNull)
                .map(when -> When.day(when.date()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The address of a disagreement, counted from 1. */
    public String conflict(int number) {
        return page.to("/section", "part", "disagreements") + "#d" + number;
    }

    /** The day of a moment, where the hour would only be in the way. */
    public static When day(When when) {
        return when.precision() == When.Precision.MINUTE ? When.day(when.date()) : when;
    }

    /** The words of a value, with a capital. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
