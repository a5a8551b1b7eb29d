package bilan.workbench.review;

import bilan.claim.Claim;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.copies.Origin;
import bilan.dossier.Disagreement;
import bilan.dossier.Relation;
import bilan.dossier.Side;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import bilan.review.Act;
import bilan.review.ClaimState;
import bilan.review.Item;
import bilan.review.Review;
import bilan.review.ReviewLog;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a reviewer is shown of one claim. In a blind review nothing of what others decided is in it. */
public final class ItemView {
    private static final int EARLIER = 8;
    private static final int ORIGINS = 60;

    private final Words words;
    private final Board board;
    private final ReviewLog log;
    private final String who;
    private final boolean blind;
    private final Item item;
    private final Claim read;
    private final Claim seen;
    private final Article article;
    private final ClaimState state;
    private final @Nullable String holder;
    private final String nonce = UUID.randomUUID().toString();

    /** One word of the reading, and what the machine read where a reviewer differs. */
    public record Chip(String label, String value, @Nullable String machine) {}

    /** Another claim, in short. */
    public record Other(
            String id,
            String figure,
            String source,
            @Nullable String when,
            String doc,
            String state) {}

    /** A choice in a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A disagreement that this claim stands in. */
    public record Part(
            int number, String kind, String explanation, List<Line> sides, String one, String other, boolean settled) {
        public Part {
            sides = List.copyOf(sides);
        }
    }

    /** One side of it. */
    public record Line(
            String figure, String source, @Nullable String when, int docs, boolean mine) {}

    /** A remark. */
    public record Remark(String who, String at, String text) {}

    /** @param holder who else has it in hand, or null */
    ItemView(
            Words words,
            Board board,
            ReviewLog log,
            String who,
            boolean blind,
            Item item,
            Board.Read read,
            @Nullable String holder) {
        this.holder = holder;
        this.words = words;
        this.board = board;
        this.log = log;
        this.who = who;
        this.blind = blind;
        this.item = item;
        this.read = read.claim();
        article = read.article();
        state = blind ? mine(log.verdict(item.claim(), who)) : log.state(item.claim());
        seen = Board.seen(this.read, state);
    }

    /** In a blind review one sees one's own verdict only. */
    private static ClaimState mine(@Nullable Review verdict) {
        if (verdict == null) return new ClaimState(ClaimState.Kind.PROPOSED, null, 0, List.of(), false);
        ClaimState.Kind kind = verdict.act() instanceof Act.Accept
                ? ClaimState.Kind.ACCEPTED
                : verdict.act() instanceof Act.Reject ? ClaimState.Kind.REJECTED : ClaimState.Kind.CORRECTED;
        return new ClaimState(kind, verdict, verdict.number(), List.of(), false);
    }

    public String id() {
        return item.claim();
    }

    public boolean blind() {
        return blind;
    }

    /** What an act has to say it has seen. */
    public long version() {
        return state.version();
    }

    /** What the forms of this page call an act, so that one that is sent twice is kept once. */
    public String key(String act) {
        return act + "-" + nonce;
    }

    /** Who else has it in hand, or null. */
    public @Nullable String holder() {
        return holder;
    }

    /** Ids that one decision covers, with commas. */
    public String covers() {
        return String.join(",", item.claims());
    }

    public int copies() {
        return item.copies().size();
    }

    /** Word of the state. */
    public String state() {
        return state.kind().word();
    }

    /** Who decided, and when; null if nobody did. */
    public @Nullable String decided() {
        Review decided = state.decided();
        if (decided == null) return null;
        String reason = decided.act() instanceof Act.Reject reject
                ? " – " + words.text("review.reason." + reject.reason().word())
                : "";
        return words.text("review.decided", decided.who(), moment(decided.at())) + reason;
    }

    /** Why it comes now. */
    public String ground() {
        if (blind) return words.text("review.ground.second");
        if (item.before() != null && item.after() != null) {
            String before = words.interval(item.before().low(), item.before().high());
            String after = words.interval(item.after().low(), item.after().high());
            return words.text(item.joins() ? "review.ground.headline_with" : "review.ground.headline", before, after);
        }
        if (item.before() != null) {
            return words.text(
                    "review.ground.only",
                    words.interval(item.before().low(), item.before().high()));
        }
        return words.text("review.ground." + item.ground().name().toLowerCase(Locale.ROOT));
    }

    /** The figure and what became of people: "at least 18 killed". */
    public String figure() {
        return words.quantity(seen.quantity()) + " " + words.effect(seen.effect());
    }

    public String title() {
        return article.title() == null ? article.id() : article.title();
    }

    public String doc() {
        return article.id();
    }

    public @Nullable String language() {
        return article.language();
    }

    /** Outlet, day of publication, language. */
    public String facts() {
        List<String> facts = new ArrayList<>();
        if (article.outlet() != null) facts.add(article.outlet());
        facts.add(article.published() == null ? words.text("review.undated") : words.when(article.published()));
        if (article.language() != null) facts.add(words.languageName(article.language()));
        return String.join(" · ", facts);
    }

    public Passage passage() {
        return Passage.of(read, article);
    }

    /** What was read, slot by slot. */
    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        chip(chips, "figure", words.quantity(seen.quantity()), words.quantity(read.quantity()));
        chip(chips, "effect", words.effect(seen.effect()), words.effect(read.effect()));
        if (read.victimsText() != null) chip(chips, "victims", read.victimsText(), read.victimsText());
        chip(chips, "group", words.group(seen.group()), words.group(read.group()));
        chip(chips, "source", source(seen), source(read));
        if (seen.attribution().chain().size() > 1) {
            String chain = String.join(
                    " ← ", seen.attribution().chain().stream().map(Source::name).toList());
            chip(chips, "chain", chain, chain);
        }
        chip(chips, "place", orNone(seen.place()), orNone(read.place()));
        chip(chips, "day", when(seen.day()), when(read.day()));
        chip(chips, "as_of", when(seen.asOf()), when(read.asOf()));
        chip(
                chips,
                "scope",
                words.text("scope." + seen.scope().word()),
                words.text("scope." + read.scope().word()));
        String modality = words.text("modality." + seen.modality().word());
        chip(chips, "modality", modality, modality);
        chip(chips, "rule", read.evidence().rule(), read.evidence().rule());
        return chips;
    }

    private void chip(List<Chip> chips, String slot, String value, String machine) {
        chips.add(new Chip(words.text("review.slot." + slot), value, value.equals(machine) ? null : machine));
    }

    private String source(Claim claim) {
        Source source = claim.attribution().source();
        if (source == null) return words.text("review.nobody");
        return source.kind() == SourceKind.UNKNOWN
                ? source.name()
                : source.name() + " (" + words.kind(source.kind()) + ")";
    }

    private String orNone(@Nullable String text) {
        return text == null ? words.text("review.none") : text;
    }

    private String when(@Nullable When when) {
        return when == null ? words.text("review.none") : words.when(when);
    }

    // --- what the form begins with ---------------------------------------------------------------------------

    /** The figure as somebody could have typed it. */
    public String typed() {
        Quantity quantity = seen.quantity();
        return quantity.hedge() == Hedge.INDEFINITE ? quantity.toString() : plain(words.quantity(quantity));
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u2013', '-');
    }

    public List<Choice> effects() {
        List<Choice> choices = new ArrayList<>();
        for (bilan.claim.Effect effect : bilan.claim.Effect.values()) {
            choices.add(new Choice(effect.word(), words.effect(effect), effect == seen.effect()));
        }
        return choices;
    }

    public List<Choice> groups() {
        List<Choice> choices = new ArrayList<>();
        for (bilan.claim.Group group : bilan.claim.Group.values()) {
            choices.add(new Choice(group.word(), words.group(group), group == seen.group()));
        }
        return choices;
    }

    public List<Choice> scopes() {
        List<Choice> choices = new ArrayList<>();
        for (bilan.claim.Scope scope : bilan.claim.Scope.values()) {
            choices.add(new Choice(scope.word(), words.text("scope." + scope.word()), scope == seen.scope()));
        }
        return choices;
    }

    public List<Choice> kinds() {
        Source source = seen.attribution().source();
        SourceKind now = source == null ? SourceKind.UNKNOWN : source.kind();
        List<Choice> choices = new ArrayList<>();
        for (SourceKind kind : SourceKind.values()) {
            choices.add(new Choice(kind.word(), words.kind(kind), kind == now));
        }
        return choices;
    }

    public String sourceName() {
        Source source = seen.attribution().source();
        return source == null ? "" : source.name();
    }

    public String place() {
        return Objects.requireNonNullElse(seen.place(), "");
    }

    public String day() {
        return Objects.toString(seen.day(), "");
    }

    /** Why a claim may be rejected, in the order of the keys. */
    public List<Choice> reasons() {
        List<Choice> choices = new ArrayList<>();
        for (Act.Reason reason : Act.Reason.values()) {
            choices.add(new Choice(reason.word(), words.text("review.reason." + reason.word()), false));
        }
        return choices;
    }

    /** Other origins that this claim may go back to, each by one of its claims; those with most claims first. */
    public List<Choice> origins() {
        return board.dossier().origins().stream()
                .filter(origin -> !origin.claims().contains(id()))
                .sorted(java.util.Comparator.comparingInt(
                                (Origin origin) -> -origin.claims().size())
                        .thenComparing(Origin::name))
                .limit(ORIGINS)
                .map(origin -> new Choice(origin.claims().get(0), origin.name(), false))
                .toList();
    }

    /** Name of the origin that it goes back to; null if it is in no dossier. */
    public @Nullable String origin() {
        return board.dossier().origins().stream()
                .filter(origin -> origin.claims().contains(id()))
                .map(Origin::name)
                .findFirst()
                .orElse(null);
    }

    // --- what stands around it -------------------------------------------------------------------------------

    public List<Remark> notes() {
        if (blind) return List.of();
        return state.notes().stream()
                .map(review -> new Remark(review.who(), moment(review.at()), ((Act.Note) review.act()).text()))
                .toList();
    }

    public boolean secondWanted() {
        return state.secondWanted();
    }

    /** The disagreements it stands in. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Disagreement> all = board.dossier().disagreements();
        for (int i = 0; i < all.size(); i++) {
            List<Side> sides = all.get(i).sides();
            int mine = -1;
            for (int j = 0; j < sides.size(); j++) if (sides.get(j).claims().contains(id())) mine = j;
            if (mine < 0) continue;
            Side first = mine == 0 ? sides.get(0) : sides.get(mine - 1);
            Side second = mine == 0 ? sides.get(1) : sides.get(mine);
            int at = mine;
            List<Line> lines = new ArrayList<>();
            for (int j = 0; j < sides.size(); j++) lines.add(line(sides.get(j), j == at));
            parts.add(new Part(
                    i + 1,
                    words.text("disagreement." + all.get(i).kind().word()),
                    all.get(i).explanation(Locale.forLanguageTag(words.language())),
                    lines,
                    String.join(",", first.claims()),
                    String.join(",", second.claims()),
                    !blind && log.settled(first.claims(), second.claims())));
        }
        return parts;
    }

    private Line line(Side side, boolean mine) {
        return new Line(
                words.quantity(side.quantity()),
                side.source() == null
                        ? words.text("review.nobody")
                        : side.source().name(),
                side.asOf() == null ? null : words.shortWhen(side.asOf()),
                side.docs().size(),
                mine);
    }

    /** What the same origin says of the same toll, in time. */
    public List<Other> sameOrigin() {
        for (TollSeries toll : board.dossier().tolls()) {
            TollPoint mine = null;
            for (TollPoint point : toll.series()) if (point.claims().contains(id())) mine = point;
            if (mine == null) continue;
            List<Other> others = new ArrayList<>();
            for (TollPoint point : toll.series()) {
                if (!point.origin().equals(mine.origin()) || others.size() == EARLIER || point.equals(mine)) continue;
                others.add(other(point.claims().get(0), words.quantity(point.quantity()), point.asOf()));
            }
            return others;
        }
        return List.of();
    }

    /** Other claims that copy it or that it copies, with what they say. */
    public List<Other> reprints() {
        List<Other> others = new ArrayList<>();
        for (Relation relation : board.dossier().relations()) {
            if (!(relation instanceof Relation.Repeats repeats)
                    || !repeats.rule().equals("copy")) continue;
            if (repeats.earlier().equals(id())) others.add(other(repeats.later()));
            else if (repeats.later().equals(id())) others.add(other(repeats.earlier()));
            if (others.size() == EARLIER) break;
        }
        return others;
    }

    private Other other(String claim) {
        Board.Read other = board.read(claim);
        if (other == null) throw new IllegalStateException("no claim " + claim);
        return other(
                claim, words.quantity(other.claim().quantity()), other.claim().asOf());
    }

    private Other other(String claim, String figure, @Nullable When when) {
        Board.Read other = board.read(claim);
        String outlet = other == null ? null : other.article().outlet();
        return new Other(
                claim,
                figure,
                other == null ? "" : source(other.claim()),
                when == null ? null : words.shortWhen(when),
                outlet != null ? outlet : other == null ? "" : other.article().id(),
                blind ? "proposed" : log.state(claim).kind().word());
    }

    /** The claim before this one in its article, or null. */
    public @Nullable String previous() {
        List<String> all = board.inArticle(article.id());
        int at = all.indexOf(id());
        return at > 0 ? all.get(at - 1) : null;
    }

    /** The claim behind this one in its article, or null. */
    public @Nullable String next() {
        List<String> all = board.inArticle(article.id());
        int at = all.indexOf(id());
        return at >= 0 && at < all.size() - 1 ? all.get(at + 1) : null;
    }

    /** The range that the toll of this claim has now; null where it has none. */
    public @Nullable String range() {
        if (blind) return null;
        for (TollSeries toll : board.dossier().tolls()) {
            if (toll.range() == null) continue;
            for (TollPoint point : toll.series()) {
                if (!point.claims().contains(id())) continue;
                String where = toll.place() == null ? "" : " · " + toll.place();
                return words.interval(toll.range().low(), toll.range().high()) + " " + words.effect(toll.effect())
                        + where;
            }
        }
        return null;
    }

    /** Who decides. */
    public String who() {
        return who;
    }

    private static String moment(String at) {
        return at.substring(0, 16).replace('T', ' ') + " UTC";
    }
}
