package bilan.time;

import bilan.text.Token;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one moment of a sentence: a date, « la semaine dernière », "the first week of May". Confined to one sentence. */
final class Moments {
    /** « la première semaine du mois de mai de l'année dernière » hangs four moments into each other. */
    private static final int NESTED = 4;
    /** « ces derniers jours » */
    private static final int FEW = 3;
    /** « samedi 23 »: so many months away at most. */
    private static final int MONTHS = 2;

    /** What comes round again: the words alone do not tell which one is meant. */
    enum Round {
        NEVER,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * A moment as it was read.
     *
     * @param end behind its last token
     * @param round what may still be turned to fit a neighbour
     */
    record Part(int end, Period period, Round round) {}

    private final List<Token> tokens;
    private final PeriodWords words;
    /** The dateline; null if there is none: then only what names its year is read. */
    private final @Nullable LocalDate today;

    private final @Nullable List<PeriodWords.Hit>[] known;

    @SuppressWarnings("unchecked") // an array of lists, filled with nothing but lists
    Moments(List<Token> tokens, PeriodWords words, @Nullable LocalDate today) {
        this.tokens = tokens;
        this.words = words;
        this.today = today;
        known = (List<PeriodWords.Hit>[]) new List<?>[tokens.size() + 1];
    }

    PeriodWords.@Nullable Hit hit(int at, String kind) {
        if (at < 0 || at >= tokens.size()) return null;
        List<PeriodWords.Hit> hits = known[at];
        if (hits == null) {
            hits = words.at(tokens, at);
            known[at] = hits;
        }
        return PeriodWords.of(hits, kind);
    }

    /** Behind small words that stand inside dates; at most three. */
    int skipped(int at) {
        int next = at;
        for (int i = 0; i < 3; i++) {
            PeriodWords.Hit small = hit(next, "of");
            if (small == null) break;
            next += small.length();
        }
        return next;
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    /**
     * The moment that starts at a token.
     *
     * @param bare whether a year may stand alone
     */
    @Nullable
    Part at(int at, boolean bare) {
        return at(at, bare, 0);
    }

    private @Nullable Part at(int at, boolean bare, int depth) {
        if (at >= tokens.size() || depth > NESTED) return null;
        Part part = part(at, bare, depth);
        return part == null ? null : within(part);
    }

    private @Nullable Part part(int at, boolean bare, int depth) {
        Part part = numbered(at, depth);
        if (part == null) part = edge(at, depth);
        if (part == null) part = written(at);
        if (part == null) part = figures(at);
        if (part == null) part = shifted(at);
        if (part == null) part = beside(at, depth);
        if (part == null) part = dayWord(at);
        if (part == null) part = away(at);
        if (part == null) part = weekday(at);
        if (part == null) part = quarter(at);
        if (part == null) part = season(at);
        if (part == null) part = called(at, depth);
        if (part == null) part = decade(at);
        if (part == null) part = year(at, bare);
        if (part == null) part = dayOfMonth(at);
        return part;
    }

    // --- written dates ---------------------------------------------------------------------------------------

    private @Nullable Part written(int at) {
        WrittenDate date = WrittenDate.at(tokens, at, words.times(), today == null ? 0 : today.getYear());
        if (date == null) return yearFirst(at);
        if (date.day() == 0) return month(at, date);
        if (!Calendar.exists(date.day(), date.month(), date.year())) return null;
        if (date.year() > 0) {
            LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
            return new Part(date.to(), Period.day(day), Round.NEVER);
        }
        if (today == null) return null;
        LocalDate day = Calendar.nearest(date, today);
        return day == null ? null : new Part(date.to(), Period.day(day), Round.YEAR);
    }

    private @Nullable Part month(int at, WrittenDate date) {
        if (date.weekday() > 0) return null;
        int end = date.to();
        if (date.year() > 0) {
            return new Part(end, Period.month(LocalDate.of(date.year(), date.month(), 1)), Round.NEVER);
        }
        if (today == null) return null;
        PeriodWords.Hit before = at > 0 ? hit(at, "shift") : null;
        PeriodWords.Hit after = before == null ? shiftBehind(end) : null;
        LocalDate month = today.withDayOfMonth(1).withMonth(date.month());
        boolean next = after != null && after.number() > 0;
        boolean past = after != null && after.number() < 0;
        if (next && !month.isAfter(today)) month = month.plusYears(1);
        if (past && !Period.month(month).to().isBefore(today)) month = month.minusYears(1);
        if (after != null) return new Part(end + after.length(), Period.month(month), Round.NEVER);
        return new Part(end, Period.month(month.isAfter(today) ? month.minusYears(1) : month), Round.YEAR);
    }

    /** "2016, November", 2016-11. */
    private @Nullable Part yearFirst(int at) {
        int year = TimeWords.year(tokens.get(at));
        if (year < 0) return null;
        int next = skipped(at + 1);
        PeriodWords.Hit month = hit(next, "month");
        if (month == null) return null;
        int end = next + month.length();
        return new Part(end, Period.month(LocalDate.of(year, month.number(), 1)), Round.NEVER);
    }

    /** 03/2015, 2015-03, and where a word announces a date 22/04. */
    private @Nullable Part figures(int at) {
        if (at + 2 >= tokens.size() || !isTight(at) || at + 3 < tokens.size() && isMark(at + 3)) return null;
        if (at > 0 && isMark(at - 1)) return null;
        int year = TimeWords.year(tokens.get(at));
        int month = year > 0 ? number(at + 2) : number(at);
        if (year < 0) year = TimeWords.year(tokens.get(at + 2));
        if (year > 0) {
            boolean there = month >= 1 && month <= 12;
            return there ? new Part(at + 3, Period.month(LocalDate.of(year, month, 1)), Round.NEVER) : null;
        }
        int first = number(at);
        int second = number(at + 2);
        boolean announced = at > 0 && (isSmall(at - 1) || hit(at - 1, "from") != null || hit(at - 1, "to") != null);
        if (today == null || !announced || !tokens.get(at + 1).key().equals("/") || first < 1 || second < 1)
            return null;
        boolean either = first <= 12 && second <= 12 && first != second;
        if (either && words.times().order().equals("any")) return null;
        boolean monthFirst = second > 12 || first <= 12 && words.times().order().equals("mdy");
        int day = monthFirst ? second : first;
        month = monthFirst ? first : second;
        if (month > 12 || day > 31 || !Calendar.exists(day, month, 0)) return null;
        LocalDate near = Calendar.nearest(new WrittenDate(at, at + 3, 0, day, month, 0), today);
        return near == null ? null : new Part(at + 3, Period.day(near), Round.YEAR);
    }

    private boolean isTight(int at) {
        return isMark(at + 1)
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start()
                && tokens.get(at + 1).span().end() == tokens.get(at + 2).span().start();
    }

    private boolean isMark(int at) {
        String key = tokens.get(at).key();
        return key.equals("/") || key.equals("-");
    }

    private boolean isSmall(int at) {
        return tokens.get(at).has("preposition")
                || tokens.get(at).has("article") && !tokens.get(at).has("plural");
    }

    private int number(int at) {
        String key = tokens.get(at).key();
        return key.length() <= 2 && TimeWords.isDigits(key) ? Integer.parseInt(key) : -1;
    }

    /** « le 15 », "the 21st", "the 20th of next month", «el 31 de este mes» */
    private @Nullable Part dayOfMonth(int at) {
        int day = TimeWords.dayOfMonth(tokens.get(at));
        if (day < 1 || today == null) return null;
        Part month = shifted(skipped(at + 1));
        if (month != null
                && month.period().unit() == Period.Unit.MONTH
                && month.period().from() != null) {
            LocalDate first = month.period().from();
            return day > first.lengthOfMonth()
                    ? null
                    : new Part(month.end(), Period.day(first.withDayOfMonth(day)), Round.NEVER);
        }
        Token token = tokens.get(at);
        boolean ordinal = Character.isLetter(token.key().charAt(token.key().length() - 1));
        PeriodWords.Hit said = hit(at - 1, "span");
        if (said == null || !said.value().equals("day")) {
            if (at == 0 || !tokens.get(at - 1).has(ordinal ? "determiner" : "article")) return null;
            if (!ordinal && !tokens.get(at - 1).has("singular")) return null;
        }
        if (isCounted(at + 1)) return null;
        LocalDate latest =
                today.getDayOfMonth() >= day ? today : today.withDayOfMonth(1).minusMonths(1);
        if (day > latest.lengthOfMonth()) latest = latest.withDayOfMonth(1).minusMonths(1);
        return new Part(at + 1, Period.day(latest.withDayOfMonth(day)), Round.MONTH);
    }

    /** The day of a month that is only told by its place: "23 next month". */
    @Nullable
    Part dayIn(int at) {
        if (at >= tokens.size() || TimeWords.dayOfMonth(tokens.get(at)) < 1) return null;
        Part part = dayOfMonth(at);
        return part == null || part.round() == Round.MONTH && part.end() == at + 1 && at > 0 ? null : part;
    }

    /** What follows is what a number counts, not the rest of the sentence. */
    private boolean isCounted(int at) {
        if (at >= tokens.size()) return false;
        Token next = tokens.get(at);
        if (next.punctuation())
            return next.key().equals("-")
                    || next.key().equals("/")
                    || next.key().equals("%");
        return !next.has("preposition") && !next.has("conjunction") && !next.has("verb");
    }

    // --- last, this, next ------------------------------------------------------------------------------------

    /** « la semaine dernière », "the last three days", «el próximo mes», "last May". */
    private @Nullable Part shifted(int at) {
        if (today == null) return null;
        PeriodWords.Hit shift = hit(at, "shift");
        int next = shift == null ? at : at + shift.length();
        int count = next < tokens.size() ? count(next) : -1;
        if (count > 0) next++;
        if (shift == null && count > 0) {
            shift = hit(next, "shift");
            if (shift != null) next += shift.length();
        }
        if (shift != null && count < 0) {
            Part turned = turned(next, shift.number());
            if (turned != null) return turned;
        }
        PeriodWords.Hit span = hit(next, "span");
        if (span == null) return null;
        int end = next + span.length();
        if (shift == null) {
            shift = hit(end, "shift");
            if (shift == null) return null;
            end += shift.length();
        }
        boolean many = isPlural(next) && shift.number() != 0;
        if (count < 0 && many)
            return new Part(end, lasting(shift.number(), FEW, span.value()).roughly(), Round.NEVER);
        if (count > 0) return new Part(end, lasting(shift.number(), count, span.value()), Round.NEVER);
        Period period = current(span.value(), shift.number());
        return period == null ? null : new Part(end, period, Round.NEVER);
    }

    private boolean isPlural(int at) {
        return tokens.get(at).has("plural") && !tokens.get(at).has("singular");
    }

    /** "last Friday", "next May", « cet été » */
    private @Nullable Part turned(int at, int shift) {
        LocalDate day = day();
        PeriodWords.Hit weekday = hit(at, "weekday");
        if (weekday != null && (hit(at, "month") == null)) {
            WrittenDate date = WrittenDate.at(tokens, at, words.times(), 0);
            if (date != null && date.day() > 0) return null;
            int number = weekday.number();
            LocalDate turned = shift < 0 ? Calendar.last(number, day) : Calendar.next(number, day);
            if (shift == 0) turned = Calendar.lastOrSame(7, day.minusDays(1)).plusDays(number);
            return new Part(at + weekday.length(), Period.day(turned), Round.NEVER);
        }
        PeriodWords.Hit month = hit(at, "month");
        if (month != null) {
            WrittenDate date = WrittenDate.at(tokens, at, words.times(), 0);
            if (date != null && (date.day() > 0 || date.year() > 0)) return null;
            LocalDate first = day.withDayOfMonth(1).withMonth(month.number());
            if (shift > 0 && !first.isAfter(day)) first = first.plusYears(1);
            if (shift < 0 && !Period.month(first).to().isBefore(day)) first = first.minusYears(1);
            return new Part(at + month.length(), Period.month(first), Round.NEVER);
        }
        PeriodWords.Hit season = hit(at, "season");
        if (season == null) return null;
        Period turned = Period.season(day.getYear(), season.number());
        if (shift < 0 && !turned.to().isBefore(day)) turned = Period.season(day.getYear() - 1, season.number());
        if (shift > 0 && !turned.from().isAfter(day)) turned = Period.season(day.getYear() + 1, season.number());
        return new Part(at + season.length(), turned, Round.NEVER);
    }

    /** The span that holds the dateline, or one before or behind it. */
    private @Nullable Period current(String span, int shift) {
        LocalDate day = day();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (span) {
            case "day" -> Period.day(day.plusDays(shift));
            case "week" -> Period.week(monday.plusWeeks(shift));
            case "weekend" -> {
                LocalDate saturday = monday.plusWeeks(shift).plusDays(5);
                yield Period.stretch(saturday, saturday.plusDays(1));
            }
            case "month" -> Period.month(day.plusMonths(shift));
            case "quarter" -> {
                LocalDate there = day.plusMonths(3L * shift);
                yield Period.quarter(there.getYear(), there.get(IsoFields.QUARTER_OF_YEAR));
            }
            case "half" -> half(day.plusMonths(6L * shift));
            case "year" -> Period.year(day.getYear() + shift);
            case "decade" -> Period.decade((day.getYear() / 10 + shift) * 10);
            default -> null;
        };
    }

    private static Period half(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
        return Period.stretch(first, first.plusMonths(6).minusDays(1));
    }

    /** So many spans up to the dateline or from it on. */
    private Period lasting(int shift, int count, String span) {
        LocalDate day = day();
        if (shift < 0) return Period.stretch(plus(day, -count, span), day.minusDays(1));
        LocalDate start = shift == 0 ? day : day.plusDays(1);
        return Period.stretch(start, plus(start, count, span).minusDays(1));
    }

    static LocalDate plus(LocalDate day, long count, String span) {
        return switch (span) {
            case "week", "weekend" -> day.plusWeeks(count);
            case "fortnight" -> day.plusWeeks(2 * count);
            case "month" -> day.plusMonths(count);
            case "quarter" -> day.plusMonths(3 * count);
            case "half" -> day.plusMonths(6 * count);
            case "year" -> day.plusYears(count);
            case "decade" -> day.plusYears(10 * count);
            default -> day.plusDays(count);
        };
    }

    // --- counted from the dateline ---------------------------------------------------------------------------

    /** « avant-hier », "tomorrow evening" */
    private @Nullable Part dayWord(int at) {
        PeriodWords.Hit word = hit(at, "day");
        if (word == null || today == null) return null;
        // «la mañana» is a part of the day
        boolean article = at > 0 && word.length() == 1 && tokens.get(at - 1).has("article");
        PeriodWords.Hit longer = hit(at, "part");
        if (article || longer != null && longer.length() > word.length()) return null;
        int end = at + word.length();
        PeriodWords.Hit part = hit(end, "part");
        if (part != null) end += part.length();
        return new Part(end, Period.day(today.plusDays(word.number())), Round.NEVER);
    }

    /** « il y a trois jours », "two weeks ago", «dentro de tres días» */
    private @Nullable Part away(int at) {
        if (today == null) return null;
        PeriodWords.Hit ahead = hit(at, "ahead");
        PeriodWords.Hit ago = hit(at, "ago");
        if (ago != null && !ago.value().equals("before")) ago = null;
        int next = ago != null ? at + ago.length() : ahead != null ? at + ahead.length() : at;
        PeriodWords.Hit vague = hit(next, "count");
        int count = vague != null ? vague.number() : next < tokens.size() ? count(next) : -1;
        if (count < 0 && hit(next, "one") != null) count = 1;
        if (count < 0) return null;
        next += vague != null ? vague.length() : 1;
        PeriodWords.Hit span = hit(next, "span");
        if (span == null) return null;
        int end = next + span.length();
        if (ago == null && ahead == null) {
            ago = hit(end, "ago");
            PeriodWords.Hit later = ago == null ? hit(end, "later") : null;
            if (ago == null && later == null) return null;
            end += ago != null ? ago.length() : later.length();
        }
        if (ago == null && ahead != null && ahead.value().equals("within")) {
            return new Part(end, Period.stretch(today, plus(today, count, span.value())), Round.NEVER);
        }
        LocalDate day = plus(today, ago != null ? -count : count, span.value());
        boolean exact =
                vague == null && (span.value().equals("day") || span.value().equals("week"));
        return new Part(end, exact ? Period.day(day) : Period.day(day).roughly(), Round.NEVER);
    }

    /** "two days before yesterday", « trois jours après le 5 janvier » */
    private @Nullable Part beside(int at, int depth) {
        int count = hit(at, "one") != null ? 1 : count(at);
        PeriodWords.Hit span = count < 1 ? null : hit(at + 1, "span");
        if (span == null) return null;
        int next = at + 1 + span.length();
        PeriodWords.Hit bound = hit(next, "bound");
        PeriodWords.Hit from = bound == null ? hit(next, "from") : null;
        boolean before = bound != null && bound.value().equals("before");
        boolean after = bound != null && bound.value().equals("after")
                || from != null && from.value().equals("from");
        if (!before && !after) return null;
        Part other = at(skipped(next + (bound != null ? bound : from).length()), false, depth + 1);
        if (other == null
                || other.period().unit() != Period.Unit.DAY
                || other.period().from() == null) return null;
        LocalDate day = plus(other.period().from(), before ? -count : count, span.value());
        return new Part(other.end(), Period.day(day), other.round());
    }

    /** « mardi soir »; with a future verb behind it the coming one. */
    private @Nullable Part weekday(int at) {
        PeriodWords.Hit word = hit(at, "weekday");
        if (word == null || today == null) return null;
        int end = at + word.length();
        int behind = skipped(end);
        int number = behind < tokens.size() ? TimeWords.dayOfMonth(tokens.get(behind)) : -1;
        if (number > 0 && !isCounted(behind + 1)) {
            LocalDate near = near(word.number(), number);
            if (near != null) return new Part(behind + 1, Period.day(near), Round.NEVER);
        }
        PeriodWords.Hit shift = shiftBehind(end);
        boolean coming = isComing(at) || looksAhead(end);
        LocalDate day = coming ? Calendar.next(word.number(), today) : Calendar.lastOrSame(word.number(), today);
        if (shift != null) {
            end += shift.length();
            day = shift.number() < 0 ? Calendar.last(word.number(), today) : Calendar.next(word.number(), today);
        }
        PeriodWords.Hit part = hit(end, "part");
        if (part != null) end += part.length();
        return new Part(end, Period.day(day), shift == null ? Round.WEEK : Round.NEVER);
    }

    /** « mardi dernier », not "Tuesday last week" nor « a annoncé samedi cette institution ». */
    private PeriodWords.@Nullable Hit shiftBehind(int at) {
        PeriodWords.Hit shift = hit(at, "shift");
        if (shift == null || shift.number() == 0 || hit(at + shift.length(), "span") != null) return null;
        return shift;
    }

    /** "Monday will be a day of mourning" */
    private boolean looksAhead(int at) {
        for (int i = at; i < Math.min(tokens.size(), at + 3); i++) {
            Token token = tokens.get(i);
            if (token.punctuation()) return false;
            if (token.has("modal") || token.has("future") && token.has("finite")) return true;
        }
        return false;
    }

    /** « une réunion pour mardi » */
    private boolean isComing(int at) {
        int before = at - 1;
        if (before >= 0 && tokens.get(before).has("article")) before--;
        return hit(before, "coming") != null
                || hit(before - 1, "coming") != null
                        && hit(before, "of") == null
                        && tokens.get(Math.max(before, 0)).has("preposition");
    }

    /** The nearest day of this number that falls on the weekday, or null. */
    private @Nullable LocalDate near(int weekday, int number) {
        LocalDate day = day();
        LocalDate best = null;
        for (int i = -MONTHS; i <= MONTHS; i++) {
            LocalDate month = day.withDayOfMonth(1).plusMonths(i);
            if (number > month.lengthOfMonth()) continue;
            LocalDate one = month.withDayOfMonth(number);
            if (one.getDayOfWeek().getValue() != weekday) continue;
            if (best == null || Calendar.distance(one, day) < Calendar.distance(best, day)) best = one;
        }
        return best;
    }

    // --- first, last, early, late ----------------------------------------------------------------------------

    /** "the first week of May", « le deuxième trimestre 2016 », «el último día de abril» */
    private @Nullable Part numbered(int at, int depth) {
        int nth = nth(at);
        if (nth == 0) nth = inWords(at);
        if (nth == 0) return null;
        int next = at + width(at);
        Part day = nth < 0 ? null : dayInWords(next, nth);
        if (day != null) return day;
        int count = next < tokens.size() ? count(next) : -1;
        if (count > 0) next++;
        PeriodWords.Hit span = hit(next, "span");
        PeriodWords.Hit weekday = span == null ? hit(next, "weekday") : null;
        if (span == null && weekday == null) return null;
        int end = next + (span != null ? span.length() : weekday.length());
        int behind = skipped(end);
        Part whole = at(behind, true, depth + 1);
        boolean partOfYear =
                span != null && (span.value().equals("quarter") || span.value().equals("half"));
        if (whole == null && partOfYear && today != null && count < 0 && nth > 0) {
            Period latest = Nth.of(Period.year(today.getYear()), nth, 1, span.value());
            boolean ahead = latest == null || latest.from().isAfter(today);
            Period year = Period.year(ahead ? today.getYear() - 1 : today.getYear());
            Period period = Nth.of(year, nth, 1, span.value());
            return period == null ? null : new Part(end, period, Round.YEAR);
        }
        if (whole == null || behind == end && whole.period().unit() == Period.Unit.DAY) return null;
        Period period = weekday != null
                ? Nth.weekday(whole.period(), nth, weekday.number())
                : Nth.of(whole.period(), nth, Math.max(count, 1), span.value());
        return period == null ? null : new Part(whole.end(), period, whole.round());
    }

    /** Which one: 1, 2 … or −1 for the last, 0 if nothing of the kind stands there. */
    private int nth(int at) {
        PeriodWords.Hit word = hit(at, "nth");
        if (word != null) return word.number();
        Token token = tokens.get(at);
        boolean ordinal = token.digits()
                && Character.isLetter(token.key().charAt(token.key().length() - 1));
        return ordinal ? Math.max(TimeWords.dayOfMonth(token), 0) : 0;
    }

    private int width(int at) {
        PeriodWords.Hit word = hit(at, "nth");
        return word == null ? 1 : word.length();
    }

    /** A number in one word, « dix » in « le dix octobre », or 0. */
    private int inWords(int at) {
        Token token = tokens.get(at);
        return token.digits() || hit(skipped(at + 1), "month") == null ? 0 : Math.max(count(at), 0);
    }

    /** « premier janvier », "the second of August 2021", «veintiuno de mayo» */
    private @Nullable Part dayInWords(int at, int day) {
        int next = skipped(at);
        PeriodWords.Hit month = hit(next, "month");
        if (month == null || next == at && !words.times().order().equals("dmy")) return null;
        int end = next + month.length();
        int behind = skipped(end);
        int year = behind < tokens.size() ? TimeWords.year(tokens.get(behind)) : -1;
        if (day > 31 || !Calendar.exists(day, month.number(), Math.max(year, 0))) return null;
        if (year > 0) return new Part(behind + 1, Period.day(LocalDate.of(year, month.number(), day)), Round.NEVER);
        if (today == null) return null;
        LocalDate near = Calendar.nearest(new WrittenDate(at, end, 0, day, month.number(), 0), today);
        return near == null ? null : new Part(end, Period.day(near), Round.YEAR);
    }

    /** « début mai », "late last year", «a mediados de abril» */
    private @Nullable Part edge(int at, int depth) {
        PeriodWords.Hit edge = hit(at, "edge");
        if (edge == null) return null;
        int next = skipped(at + edge.length());
        Part whole = at(next, true, depth + 1);
        if (whole == null) {
            PeriodWords.Hit span = hit(next, "span");
            if (span == null || next == at + edge.length() && edge.length() == 1 || today == null) return null;
            Period now = current(span.value(), 0);
            if (now == null) return null;
            whole = new Part(next + span.length(), now, Round.NEVER);
        }
        boolean begun = edge.value().equals("elapsed");
        if (begun || edge.value().equals("rest")) {
            LocalDate from = whole.period().from();
            LocalDate to = whole.period().to();
            if (today == null || from == null || to == null || today.isBefore(from) || today.isAfter(to)) return null;
            Period part = begun ? Period.stretch(from, today) : Period.stretch(today, to);
            return new Part(whole.end(), part, Round.NEVER);
        }
        Period period = Nth.edge(whole.period(), edge.value());
        return period == null ? null : new Part(whole.end(), period, whole.round());
    }

    // --- quarters, seasons, years, decades -------------------------------------------------------------------

    private @Nullable Part quarter(int at) {
        PeriodWords.Hit word = hit(at, "quarter");
        if (word == null) return semester(at);
        int next = skipped(at + word.length());
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        if (year > 0) return new Part(next + 1, Period.quarter(year, word.number()), Round.NEVER);
        if (today == null) return null;
        Period period = Period.quarter(today.getYear(), word.number());
        if (period.from().isAfter(today)) period = Period.quarter(today.getYear() - 1, word.number());
        return new Part(at + word.length(), period, Round.YEAR);
    }

    /** "H1 2016" */
    private @Nullable Part semester(int at) {
        PeriodWords.Hit word = hit(at, "semester");
        int next = word == null ? tokens.size() : skipped(at + word.length());
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        return word == null || year < 0
                ? null
                : new Part(next + 1, half(LocalDate.of(year, word.number() * 6, 1)), Round.NEVER);
    }

    private @Nullable Part season(int at) {
        PeriodWords.Hit word = hit(at, "season");
        if (word == null) return null;
        int end = at + word.length();
        int next = skipped(end);
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        if (year > 0) return new Part(next + 1, Period.season(year, word.number()), Round.NEVER);
        PeriodWords.Hit shift = hit(end, "shift");
        if (shift == null || today == null) return null;
        Part turned = turned(at, shift.number());
        return turned == null ? null : new Part(end + shift.length(), turned.period(), Round.NEVER);
    }

    /** « le mois de mai », "the week of 10 April", "the year 2016" */
    private @Nullable Part called(int at, int depth) {
        PeriodWords.Hit span = hit(at, "span");
        if (span == null) return null;
        int next = skipped(at + span.length());
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        if (span.value().equals("year")) return year > 0 ? new Part(next + 1, Period.year(year), Round.NEVER) : null;
        if (next == at + span.length()) return null;
        Part inner = at(next, false, depth + 1);
        if (inner == null || inner.period().from() == null) return null;
        Period.Unit unit = inner.period().unit();
        LocalDate from = inner.period().from();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Period period = switch (span.value()) {
            case "month" -> unit == Period.Unit.MONTH ? inner.period() : null;
            case "week" -> unit == Period.Unit.DAY ? Period.week(monday) : null;
            case "weekend" -> unit == Period.Unit.DAY ? Period.stretch(monday.plusDays(5), monday.plusDays(6)) : null;
            default -> null;
        };
        return period == null ? null : new Part(inner.end(), period, inner.round());
    }

    /** "the 1990s", « les années 90 » */
    private @Nullable Part decade(int at) {
        String key = tokens.get(at).key();
        boolean figures = key.length() == 5 && key.endsWith("s") && TimeWords.isDigits(key.substring(0, 4));
        if (figures && key.charAt(3) == '0') {
            return new Part(at + 1, Period.decade(Integer.parseInt(key.substring(0, 4))), Round.NEVER);
        }
        PeriodWords.Hit span = hit(at, "span");
        if (span == null || !span.value().equals("year") && !span.value().equals("decade")) return null;
        int next = skipped(at + span.length());
        int named = next < tokens.size() && isPlural(at) ? count(next) : -1;
        if (named >= 20 && named < 100 && named % 10 == 0)
            return new Part(next + 1, Period.decade(1900 + named), Round.NEVER);
        if (next >= tokens.size() || !TimeWords.isDigits(tokens.get(next).key())) return null;
        String digits = tokens.get(next).key();
        boolean years = isPlural(at) || span.value().equals("decade");
        if (!digits.endsWith("0") || digits.length() != 2 && digits.length() != 4 || !years) return null;
        int first = Integer.parseInt(digits);
        if (digits.length() == 2) first += first <= 20 ? 2000 : 1900;
        return new Part(next + 1, Period.decade(first), Round.NEVER);
    }

    private @Nullable Part year(int at, boolean bare) {
        int year = TimeWords.year(tokens.get(at));
        if (year < 0) return null;
        boolean said = bare || at > 0 && tokens.get(at - 1).has("preposition");
        if (!said) return null;
        if (at + 1 < tokens.size()) {
            Token next = tokens.get(at + 1);
            boolean counted = next.has("noun") && !next.has("preposition") && !next.has("conjunction");
            if (counted && !next.has("verb") && !next.punctuation()) return null;
        }
        return new Part(at + 1, Period.year(year), Round.NEVER);
    }

    // --- one moment inside another ---------------------------------------------------------------------------

    /** « lundi de la semaine prochaine », "May last year": the larger one says which. */
    private Part within(Part part) {
        if (part.period().unit() == Period.Unit.WEEK && part.round() == Round.NEVER) return dayOfWeek(part);
        if (part.round() == Round.NEVER || part.period().from() == null) return part;
        Part whole = shifted(skipped(part.end()));
        if (whole == null || whole.period().from() == null) return part;
        LocalDate from = part.period().from();
        Period.Unit unit = whole.period().unit();
        if (part.round() == Round.WEEK && unit == Period.Unit.WEEK) {
            LocalDate day = whole.period().from().plusDays(from.getDayOfWeek().getValue() - 1L);
            return new Part(whole.end(), Period.day(day), Round.NEVER);
        }
        if (part.round() == Round.YEAR && unit == Period.Unit.YEAR) {
            long years = (long) whole.period().from().getYear() - from.getYear();
            return new Part(whole.end(), moved(part.period(), years, ChronoUnit.YEARS), Round.NEVER);
        }
        return part;
    }

    /** "next week Sunday" */
    private Part dayOfWeek(Part week) {
        PeriodWords.Hit weekday = hit(week.end(), "weekday");
        LocalDate monday = week.period().from();
        if (weekday == null || monday == null) return week;
        Period day = Period.day(monday.plusDays(weekday.number() - 1L));
        return new Part(week.end() + weekday.length(), day, Round.NEVER);
    }

    static Period moved(Period period, long count, ChronoUnit unit) {
        LocalDate from = period.from() == null ? null : period.from().plus(count, unit);
        LocalDate to = period.to() == null ? null : period.to().plus(count, unit);
        boolean february = period.unit() == Period.Unit.MONTH && from != null;
        return february ? Period.month(from) : new Period(from, to, period.unit(), period.about());
    }

    int count(int at) {
        return words.count(tokens.get(at));
    }

    private LocalDate day() {
        if (today == null) throw new IllegalStateException("nothing is counted from a dateline that is not there");
        return today;
    }
}
