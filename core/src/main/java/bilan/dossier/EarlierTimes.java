package bilan.dossier;

import bilan.claim.Effect;
import bilan.text.When;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets figures of an older time apart from those of today. « En 2019, 22 personnes s'étaient noyées » stands beside the
 * toll of this week's flood for comparison and is no part of it; where texts tell of the older time only, it is the toll.
 */
final class EarlierTimes {
    /** A day so long before the text is another event's, if the same toll has later figures. */
    private static final int DAYS = 60;

    private EarlierTimes() {}

    static void settle(List<List<Count>> byDoc) {
        Set<Toll.Key> current = new HashSet<>();
        Map<Toll.Key, LocalDate> latest = new HashMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing != Standing.COUNTED || isOld(count) || isAged(count)) continue;
                current.add(Toll.Key.of(count));
                LocalDate day = count.day();
                if (day != null) latest.merge(Toll.Key.of(count), day, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        for (List<Count> counts : byDoc) {
            Set<Effect> effects = EnumSet.noneOf(Effect.class);
            for (Count count : counts) {
                if (count.standing == Standing.COUNTED && !isAged(count)) effects.add(count.effect());
            }
            for (Count count : counts) {
                if (count.standing != Standing.COUNTED) continue;
                Toll.Key key = Toll.Key.of(count);
                boolean beside = isAged(count)
                        ? (current.contains(key) || effects.contains(count.effect())) && isOver(count, latest.get(key))
                        : current.contains(key) && isOld(count);
                if (beside) count.standing = Standing.EARLIER;
            }
        }
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
