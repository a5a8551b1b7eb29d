package bilan.time;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moments an article names. Immutable. */
public final class Times {
    /** Of an article of which nobody asks. */
    public static final Times NONE = new Times(List.of(), List.of(), Set.of(), Map.of(), List.of(), 0);

    /** A day so near to the name of a source, in characters, is when the source spoke. */
    private static final int BESIDE = 25;

    private final List<TimeMention> mentions;
    private final List<DateFault> faults;
    private final Set<Span> bounds;
    private final Map<Span, Integer> compared;
    private final List<OpenDate> open;
    private final int latestYear;

    /**
     * @param bounds mentions that say where a count starts
     * @param open dates of a year that nothing in the article tells
     * @param latestYear the latest year the article names as past, or 0
     * @param compared mentions behind a word of comparison, with the place of that word
     */
    Times(
            List<TimeMention> mentions,
            List<DateFault> faults,
            Set<Span> bounds,
            Map<Span, Integer> compared,
            List<OpenDate> open,
            int latestYear) {
        this.mentions = List.copyOf(mentions);
        this.faults = List.copyOf(faults);
        this.bounds = Set.copyOf(bounds);
        this.compared = Map.copyOf(compared);
        this.open = List.copyOf(open);
        this.latestYear = latestYear;
    }

    /** In the order of the text; they do not overlap. */
    public List<TimeMention> mentions() {
        return mentions;
    }

    /** Dates with a weekday of a year that nothing in the article tells, in the order of the text. */
    public List<OpenDate> open() {
        return open;
    }

    /** The latest year that the article names as past, or 0. */
    public int latestYear() {
        return latestYear;
    }

    /** Dates that cannot be, in the order of the text. */
    public List<DateFault> faults() {
        return faults;
    }

    /**
     * The day that a statement in a sentence is about, or null if the sentence names none. « depuis lundi » is no day.
     *
     * @param sentence the sentence of the statement
     * @param statement the statement's own words
     * @param credit the words that name its source, or null: a day beside them is when it was said, and counts only
     *     where no other is named
     */
    public @Nullable When dayOf(Sentence sentence, Span statement, @Nullable Span credit) {
        TimeMention best = null;
        int least = Integer.MAX_VALUE;
        for (int i = first(sentence.span()); i < mentions.size(); i++) {
            TimeMention mention = mentions.get(i);
            if (mention.span().start() >= sentence.span().end()) break;
            if (mention.when().precision() != When.Precision.DAY || bounds.contains(mention.span())) continue;
            Integer than = compared.get(mention.span());
            if (than != null
                    && !statement.overlaps(new Span(than, mention.span().end()))) continue;
            Span voice = credit == null || isParted(sentence, mention.span(), credit) ? null : credit;
            int rank = rank(mention, statement, voice);
            if (rank < least) {
                best = mention;
                least = rank;
            }
        }
        return best == null ? null : best.when();
    }

    /** « douze jeudi selon la mairie »: a word of its own between the day and the voice behind it gives the day to the figure. */
    private static boolean isParted(Sentence sentence, Span day, Span credit) {
        for (Token token : sentence.tokens()) {
            if (token.span().start() < day.end()) continue;
            if (token.span().end() > credit.start()) return false;
            if (!token.has("determiner") && !token.has("article")) return true;
        }
        return false;
    }

    private int first(Span sentence) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < sentence.start()) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int rank(TimeMention mention, Span statement, @Nullable Span credit) {
        int far = gap(mention.span(), statement);
        boolean said = credit != null && gap(mention.span(), credit) < Math.min(BESIDE, far);
        return said ? far + (1 << 20) : far;
    }

    private static int gap(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
    }
}
