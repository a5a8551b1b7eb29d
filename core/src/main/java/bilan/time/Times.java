package bilan.time;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moments an article names. Immutable. */
public final class Times {
    /** Of an article of which nobody asks. */
    public static final Times NONE =
            new Times(List.of(), List.of(), Set.of(), Set.of(), Map.of(), Map.of(), List.of(), 0, null, null);

    /** A day so near to the name of a source, in characters, is when the source spoke. */
    private static final int BESIDE = 25;

    private final List<TimeMention> mentions;
    private final List<DateFault> faults;
    private final Set<Span> bounds;
    private final Set<Span> counted;
    private final Map<Span, Integer> compared;
    private final Map<Integer, When> carried;
    private final List<OpenDate> open;
    private final int latestYear;
    private final @Nullable TimeReader reader;
    private final @Nullable LocalDate published;

    /**
     * @param bounds mentions that say where a count starts
     * @param counted mentions that say up to when was counted
     * @param open dates of a year that nothing in the article tells
     * @param latestYear the latest year the article names as past, or 0
     * @param compared mentions behind a word of comparison, with the place of that word
     * @param carried the day that holds for the sentence that starts there, named before it
     * @param reader who reads the periods of a sentence; null where nobody will ask
     */
    Times(
            List<TimeMention> mentions,
            List<DateFault> faults,
            Set<Span> bounds,
            Set<Span> counted,
            Map<Span, Integer> compared,
            Map<Integer, When> carried,
            List<OpenDate> open,
            int latestYear,
            @Nullable TimeReader reader,
            @Nullable LocalDate published) {
        this.mentions = List.copyOf(mentions);
        this.faults = List.copyOf(faults);
        this.bounds = Set.copyOf(bounds);
        this.counted = Set.copyOf(counted);
        this.carried = Map.copyOf(carried);
        this.reader = reader;
        this.published = published;
        this.compared = Map.copyOf(compared);
        this.open = List.copyOf(open);
        this.latestYear = latestYear;
    }

    /** In the order of the text; they do not overlap. */
    public List<TimeMention> mentions() {
        return mentions;
    }

    /** Dates with a weekday, or datelines, of a year that nothing in the article tells, in the order of the text. */
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

    /**
     * What a sentence says of the time of a statement.
     *
     * @param sentence the sentence of the statement, read
     * @param statement the statement's own words
     * @param credit the words that name its source, or null
     */
    public Told told(Sentence sentence, Span statement, @Nullable Span credit) {
        if (reader == null) return Told.NOTHING;
        Telling telling = new Telling(reader.words(), sentence, reader.periods(sentence, published));
        PeriodMention about = telling.of(statement);
        TimeMention tied = about == null || !telling.isTied(about.span(), statement) ? null : named(about.span());
        if (tied != null && published != null && tied.when().date().isBefore(published)) {
            When when = tied.when();
            return new Told(when, null, Period.of(when));
        }
        When day = dayOf(sentence, statement, credit);
        When asOf = countedBy(sentence, day);
        if (day == null && about != null) day = Telling.past(about.period(), published);
        if (day == null && about == null) day = carried.get(sentence.span().start());
        if (day != null && day.precision() == When.Precision.DAY) return new Told(day, asOf, Period.of(day));
        // a day that is not the figure's is that of a name, or of another figure
        boolean said = about != null && about.period().unit() != Period.Unit.DAY;
        return new Told(day, asOf, said ? behind(about.period()) : null);
    }

    /** « Ce week-end, cinq motards sont morts », printed on a Thursday: the one that is over. */
    private Period behind(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        boolean weekend = from != null
                && to != null
                && from.getDayOfWeek() == DayOfWeek.SATURDAY
                && to.equals(from.plusDays(1))
                && published != null
                && from.isAfter(published);
        return weekend ? Period.stretch(from.minusWeeks(1), to.minusWeeks(1)) : period;
    }

    /** What is named in a stretch of text, whatever its bounds are of; null if nothing is. */
    private @Nullable TimeMention named(Span span) {
        int i = first(span);
        return i < mentions.size() && mentions.get(i).span().start() < span.end() ? mentions.get(i) : null;
    }

    /** « au 12 mars, 22 morts »: the day, if it is the figure's. */
    private @Nullable When countedBy(Sentence sentence, @Nullable When day) {
        for (int i = first(sentence.span()); i < mentions.size(); i++) {
            TimeMention mention = mentions.get(i);
            if (mention.span().start() >= sentence.span().end()) return null;
            if (counted.contains(mention.span())
                    && !bounds.contains(mention.span())
                    && mention.when().equals(day)) return day;
        }
        return null;
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
