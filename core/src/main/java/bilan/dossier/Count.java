package bilan.dossier;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Source;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.Span;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A claim with what the steps of reconciling have found out about it so far. Lives inside one reconciliation. */
final class Count {
    /** Shorter names in capitals are abbreviations: UK, USA. */
    private static final int DATELINE = 4;

    private static final int NEIGHBOURS = 40;

    static final Comparator<Count> IN_TEXT = Comparator.comparing(
                    (Count count) -> count.claim.evidence().number())
            .thenComparing(count -> count.claim.effect())
            .thenComparing(count -> count.claim.id());

    final Claim claim;
    final Article article;
    /** Where the article stands in the order of publication. */
    final int order;
    /** In the title, not in the text below. */
    final boolean headline;
    /** True if the text itself dates the figure; else its day is the dateline's. */
    boolean dated;

    @Nullable
    When asOf;
    /** Identity of the place, folded spelling behind {@code ~}, or empty if unknown. */
    String place = "";
    /** True if the sentence of the figure does not name its place: it was looked for in the sentences around. */
    final boolean placeInferred;
    /** Who was counted: of a figure that some tell of people and some of whom they were, the latter. */
    Group group;
    /** The widest place known to hold it. */
    String country = "";
    /** The figure of the original that this one copies; null in an original, and where the copy says something else. */
    @Nullable
    Count copied;
    /** The article is a copy, and this figure differs from its original. */
    boolean altered;
    /** Number of the voice credited, or -1. */
    int voice = -1;
    /** Number of the voice that the figure goes back to, though its text does not say so; or -1. */
    int lent = -1;
    /** Where the figure goes back to; the article itself if no voice is known. */
    String origin = "";

    Standing standing = Standing.COUNTED;
    /** A reviewer let it stand. */
    boolean accepted;
    /** Of a denied figure: the one that its sentence puts in its place. */
    @Nullable
    Count correction;
    /** Of a figure taken back: the denied figures of the texts that say so. */
    final List<Count> denials = new ArrayList<>();
    /** Of a figure taken back: its text knows that it is, and tells it only to say so. */
    boolean recalled;
    /** The figure of the same text of which this is a part; null if it is none. */
    @Nullable
    Count whole;
    /** The figure of the same text whose people this tells some of; null if it tells of none. */
    @Nullable
    Count detailOf;
    /** The total to which this adds; null if it adds to none that is known. */
    @Nullable
    Count base;

    Count(Claim claim, Article article, int order) {
        this.claim = claim;
        this.article = article;
        this.order = order;
        this.group = claim.group();
        String title = article.title();
        this.headline = title != null
                && claim.evidence().number().start() < title.length()
                && article.body().startsWith(title);
        this.dated = isTold(claim.day(), article);
        this.asOf = asOf(claim, article);
        this.placeInferred = claim.place() == null || !isNamed(claim, article.body());
    }

    /** In its sentence, and not only in the name of who is quoted: the mission in Tamrin speaks of a village there. */
    private static boolean isNamed(Claim claim, String body) {
        Span sentence = claim.evidence().sentence();
        Span source = claim.evidence().source();
        String place = claim.place();
        // in capitals it is a dateline, whatever follows
        if (place == null || place.length() >= DATELINE && place.equals(place.toUpperCase(Locale.ROOT))) return false;
        for (int at = body.indexOf(place, sentence.start());
                at >= 0 && at < sentence.end();
                at = body.indexOf(place, at + 1)) {
            if (source == null || !source.covers(new Span(at, at + place.length()))) return true;
        }
        return false;
    }

    /** A dateline's hour says when a text was printed, not when a figure was true; so only its day is kept. */
    private static @Nullable When asOf(Claim claim, Article article) {
        When stated = isTold(claim.day(), article) ? claim.day() : claim.asOf();
        if (stated == null) stated = article.published();
        if (stated == null || stated.precision() != When.Precision.MINUTE) return stated;
        boolean fromText = stated.equals(claim.day()) || !stated.equals(article.published());
        return fromText ? stated : When.day(stated.date());
    }

    /** What a text dates after itself is announced, not counted. */
    private static boolean isTold(@Nullable When day, Article article) {
        if (day == null) return false;
        When published = article.published();
        return published == null || !day.date().isAfter(published.date());
    }

    /** The figures around one of a text; so that a long list is not compared all with all. */
    static List<Count> around(List<Count> inText, int at) {
        return inText.subList(Math.max(0, at - NEIGHBOURS), Math.min(inText.size(), at + NEIGHBOURS + 1));
    }

    String doc() {
        return article.id();
    }

    String id() {
        return claim.id();
    }

    Effect effect() {
        return claim.effect();
    }

    Group group() {
        return group;
    }

    Quantity quantity() {
        return claim.quantity();
    }

    @Nullable
    Source source() {
        return claim.attribution().source();
    }

    @Nullable
    LocalDate day() {
        return asOf == null ? null : asOf.date();
    }

    /** Whole days from this figure to the other; null if either has none. */
    @Nullable
    Long daysTo(Count other) {
        LocalDate mine = day();
        LocalDate theirs = other.day();
        return mine == null || theirs == null ? null : theirs.toEpochDay() - mine.toEpochDay();
    }

    boolean sameSentence(Count other) {
        return doc().equals(other.doc())
                && claim.evidence().sentence().equals(other.claim.evidence().sentence());
    }
}
