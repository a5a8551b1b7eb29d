package bilan.dossier;

import bilan.text.When;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.standing == Standing.COUNTED && !isOld(count)) current.add(Toll.Key.of(count));
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                boolean beside = count.standing == Standing.COUNTED && current.contains(Toll.Key.of(count));
                if (beside && isOld(count)) count.standing = Standing.EARLIER;
            }
        }
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
