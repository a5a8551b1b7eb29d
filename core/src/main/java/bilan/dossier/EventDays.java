package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Scope;
import bilan.text.When;
import bilan.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the day of what happened from the day of a count. « Le séisme de lundi a fait 131 morts » was not counted on Monday
 * where Tuesday's texts gave another figure: then that day is the event's, and the figure is as old as its text.
 */
final class EventDays {
    /** A voice's figures of one effect that texts date to one day. */
    private record Told(Effect effect, int voice, LocalDate day) {}

    /** Figures of one voice and day that are compared, the first printed. */
    private static final int MOST = 40;

    private final Map<Told, List<Count>> told = new HashMap<>();
    private final Set<LocalDate> events = new HashSet<>();

    private EventDays() {}

    /** Gives each figure that is dated by its event the day on which it was printed. */
    static void settle(List<List<Count>> byDoc) {
        EventDays days = new EventDays();
        for (List<Count> counts : byDoc) for (Count count : counts) days.add(count);
        days.told.forEach((told, counts) -> {
            if (isEvent(counts)) days.events.add(told.day());
        });
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                LocalDate printed = printed(count);
                LocalDate day = count.day();
                if (!count.dated || printed == null || day == null || !day.isBefore(printed)) continue;
                boolean since = isOpen(count) && !days.isToldThen(count);
                if (!since && !days.events.contains(day)) continue;
                count.asOf = When.day(printed);
                count.dated = false;
            }
        }
    }

    /** It counts from its day on, not on it; "the worst since 1961, when 230 died" counts those of that year. */
    private static boolean isOpen(Count count) {
        Period period = count.claim.period();
        boolean ended = period != null && period.to() != null && period.unit() != Period.Unit.DAY;
        return count.claim.scope() == Scope.CUMULATIVE && !ended;
    }

    private void add(Count count) {
        LocalDate day = count.day();
        if (!count.dated || count.copied != null || count.voice < 0 || day == null || printed(count) == null) return;
        List<Count> counts = told.computeIfAbsent(new Told(count.effect(), count.voice, day), one -> new ArrayList<>());
        if (counts.size() < MOST) counts.add(count);
    }

    /** Some text printed the figure on the day itself, or gives the same day to others of its voice, on time. */
    private boolean isToldThen(Count count) {
        LocalDate day = count.day();
        if (day == null) return false;
        for (Count other : told.getOrDefault(new Told(count.effect(), count.voice, day), List.of())) {
            LocalDate printed = printed(other);
            boolean same = Comparison.meets(count.quantity(), other.quantity());
            if (other != count && same && printed != null && !printed.isAfter(day)) return true;
        }
        return false;
    }

    /** Two figures, printed on two days, of which the later cannot have been meant on the earlier. */
    private static boolean isEvent(List<Count> counts) {
        for (Count one : counts) {
            for (Count other : counts) {
                LocalDate first = printed(one);
                LocalDate second = printed(other);
                if (first == null || second == null || !first.isBefore(second)) continue;
                boolean apart = !says(one, other);
                boolean known = false;
                for (Count earlier : counts) {
                    LocalDate printed = printed(earlier);
                    known |= printed != null && printed.isBefore(second) && says(earlier, other);
                }
                if (apart && !known) return true;
            }
        }
        return false;
    }

    /** "At least 14" lets 17 stand, but does not say it. */
    private static boolean says(Count earlier, Count later) {
        boolean more = earlier.quantity().openAbove()
                && earlier.quantity().low() < later.quantity().low();
        return !more && Comparison.meets(earlier.quantity(), later.quantity());
    }

    private static @Nullable LocalDate printed(Count count) {
        When published = count.article.published();
        return published == null ? null : published.date();
    }
}
