package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Scope;
import bilan.text.When;
import bilan.time.Period;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets figures of an older or a longer time apart from those of today. « En 2019, 22 personnes s'étaient noyées » and
 * « 96 noyés depuis le début de l'année » stand beside the toll of this week's flood for comparison and are no part of it;
 * where texts tell of that time only, it is the toll.
 */
final class EarlierTimes {
    /** A day so long before the text is another event's, if texts tell of later ones. */
    private static final int DAYS = 60;
    /** What is counted since so long before the first text is not only what that text tells of. */
    private static final int DAYS_BEFORE = 14;
    /** A total over a longer time is larger than this times every other figure. */
    private static final int LONGER = 2;

    private final Set<Toll.Key> current = new HashSet<>();
    private final Map<Toll.Key, LocalDate> latest = new HashMap<>();
    private final Map<Effect, Long> highest = new EnumMap<>(Effect.class);
    private final Map<Effect, Set<Long>> totals = new EnumMap<>(Effect.class);
    private @Nullable LocalDate start;

    private EarlierTimes() {}

    static void settle(List<List<Count>> byDoc) {
        EarlierTimes times = new EarlierTimes();
        for (List<Count> counts : byDoc) for (Count count : counts) times.begin(count);
        for (List<Count> counts : byDoc) for (Count count : counts) times.add(count);
        for (List<Count> counts : byDoc) times.mark(counts);
    }

    private void begin(Count count) {
        When published = count.article.published();
        if (published != null && (start == null || published.date().isBefore(start))) start = published.date();
    }

    private void add(Count count) {
        if (count.standing != Standing.COUNTED || isOld(count) || isAged(count)) return;
        current.add(Toll.Key.of(count));
        LocalDate day = count.day();
        if (day != null) latest.merge(Toll.Key.of(count), day, (a, b) -> a.isAfter(b) ? a : b);
        long low = count.quantity().low();
        if (isSinceLong(count)) {
            totals.computeIfAbsent(count.effect(), effect -> new HashSet<>()).add(low);
        } else {
            highest.merge(count.effect(), low, Math::max);
        }
    }

    private void mark(List<Count> counts) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        for (Count count : counts) {
            if (count.standing == Standing.COUNTED && !isAged(count)) effects.add(count.effect());
        }
        for (Count count : counts) {
            if (count.standing != Standing.COUNTED) continue;
            Toll.Key key = Toll.Key.of(count);
            boolean beside;
            if (isAged(count)) {
                beside = (current.contains(key) || effects.contains(count.effect())) && isOver(count, latest.get(key));
            } else if (isOld(count)) {
                beside = current.contains(key) || highest.getOrDefault(count.effect(), 0L) > 0;
            } else {
                beside = isSinceLong(count) && isOfLongerTime(count, counts);
            }
            if (beside) count.standing = Standing.EARLIER;
        }
    }

    /** « depuis janvier » in a text of June: unless the story itself goes back so far. */
    private boolean isSinceLong(Count count) {
        Period period = count.claim.period();
        When published = count.article.published();
        if (period == null || period.from() == null || published == null || start == null) return false;
        boolean still = count.claim.scope() == Scope.CUMULATIVE
                || period.to() == null
                || !period.to().isBefore(published.date());
        boolean day = period.unit() == Period.Unit.DAY || period.unit() == Period.Unit.WEEK;
        return still && !day && period.from().plusDays(DAYS_BEFORE).isBefore(start);
    }

    /** A total beside which all others are small, and which nobody has brought up to date: else it is the toll. */
    private boolean isOfLongerTime(Count total, List<Count> counts) {
        long others = highest.getOrDefault(total.effect(), 0L);
        if (others <= 0 || total.quantity().low() < LONGER * others) return false;
        if (totals.getOrDefault(total.effect(), Set.of()).size() > 1) return false;
        // « 62 nouveaux cas, ce qui porte le total à 1 204 depuis janvier »: they are some of them
        for (Count other : counts) {
            if (other != total && other.effect() == total.effect() && other.sameSentence(total)) return false;
        }
        return true;
    }

    /** Its text, which nothing dates, gives it a whole year or month: agencies leave out the year that is current. */
    private static boolean isAged(Count count) {
        When day = count.claim.day();
        return day != null
                && count.article.published() == null
                && count.dated
                && (day.precision() == When.Precision.YEAR || day.precision() == When.Precision.MONTH);
    }

    /** A month or year of an undated text was over when the latest figures of its toll were counted, as far as is known. */
    private static boolean isOver(Count count, @Nullable LocalDate latest) {
        When day = count.claim.day();
        if (day == null || latest == null) return true;
        LocalDate from = day.date();
        LocalDate to =
                day.precision() == When.Precision.MONTH ? endOfMonth(from) : from.withDayOfYear(from.lengthOfYear());
        return to.isBefore(latest);
    }

    private static boolean isOld(Count count) {
        When day = count.claim.day();
        When published = count.article.published();
        if (day == null || published == null || !count.dated) return false;
        LocalDate printed = published.date();
        return switch (day.precision()) {
            case YEAR -> day.date().getYear() < printed.getYear();
            case MONTH -> endOfMonth(day.date()).isBefore(printed);
            case DAY, MINUTE -> day.date().plusDays(DAYS).isBefore(printed);
        };
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
