package bilan;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Anomaly;
import bilan.event.Event;
import bilan.names.Link;
import bilan.names.Name;
import bilan.names.Names;
import bilan.text.When;
import bilan.time.OpenDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Dates of undated texts that can be judged only together: « mercredi 5 décembre » fits no year from the latest that texts
 * of the same story name as past.
 */
final class TogetherDates {
    /** So many names two texts of one story have in common. */
    private static final int COMMON = 2;
    /** A story is told within so many days. */
    private static final int NEAR = 60;
    /** Places in common make one story only within so many days. */
    private static final int SOON = 30;

    private TogetherDates() {}

    /**
     * Days of publication of undated texts that say "today, Wednesday 5 January", or open with "LISSE, Jan 5 (Agency) -", and
     * no year: the day nearest to the dated texts of the same story; where none is dated, to the full dates that others tell
     * of.
     *
     * @return by id of the article
     */
    static Map<String, LocalDate> inferred(Collection<ArticleReading> readings, Names names) {
        Map<String, LocalDate> inferred = new TreeMap<>();
        Map<ArticleReading, OpenDate> open = new IdentityHashMap<>();
        for (ArticleReading reading : readings) {
            OpenDate today = today(reading);
            if (today != null) open.put(reading, today);
        }
        if (open.isEmpty()) return inferred;
        Stories stories = new Stories(bearers(names, false), bearers(names, true));
        Map<LocalDate, List<ArticleReading>> published = new TreeMap<>();
        Map<LocalDate, List<ArticleReading>> told = new TreeMap<>();
        for (ArticleReading reading : readings) {
            When day = reading.article().published();
            if (day != null)
                published.computeIfAbsent(day.date(), one -> new ArrayList<>()).add(reading);
            else
                for (LocalDate one : told(reading))
                    told.computeIfAbsent(one, some -> new ArrayList<>()).add(reading);
        }
        open.forEach((reading, today) -> {
            LocalDate day = stories.nearest(reading, today, published, false);
            boolean dated = day != null;
            if (day != null && today.weekday() == 0) day = stories.ofOneYear(reading, today, published, day);
            if (!dated) day = stories.nearest(reading, today, told, true);
            if (day != null) inferred.put(reading.article().id(), day);
        });
        return inferred;
    }

    /** The full dates of what an undated text tells, without years older than its latest. */
    private static Set<LocalDate> told(ArticleReading reading) {
        Set<LocalDate> told = new TreeSet<>();
        for (Claim claim : reading.claims()) if (claim.day() != null) add(told, claim.day(), reading);
        for (Event event : reading.events()) add(told, event.day(), reading);
        return told;
    }

    private static void add(Set<LocalDate> told, When when, ArticleReading reading) {
        boolean full = when.precision().compareTo(When.Precision.DAY) >= 0;
        if (full && when.date().getYear() >= reading.latestYear()) told.add(when.date());
    }

    /** Which texts tell one story: by the names they have in common. */
    private record Stories(Map<String, Set<String>> people, Map<String, Set<String>> all) {

        /**
         * The day that a text calls today, nearest to one of the days of texts of its story.
         *
         * @param past the days are those of what happened: a text is not printed before
         */
        @Nullable
        LocalDate nearest(
                ArticleReading reading, OpenDate today, Map<LocalDate, List<ArticleReading>> days, boolean past) {
            LocalDate best = null;
            long least = NEAR + 1;
            for (Map.Entry<LocalDate, List<ArticleReading>> entry : days.entrySet()) {
                LocalDate known = entry.getKey();
                LocalDate day = today.nearest(known);
                if (day == null || past && (day.isBefore(known) || day.getYear() < reading.latestYear())) continue;
                long far = Math.abs(ChronoUnit.DAYS.between(day, known));
                boolean better = far < least || far == least && best != null && day.isBefore(best);
                if (!better || !isTold(reading, today, entry.getValue(), far)) continue;
                best = day;
                least = far;
            }
            return best;
        }

        /**
         * Where texts of two years share names with it, « inondations à Mopti » each autumn, the year whose texts share most;
         * null if two share as many.
         */
        @Nullable
        LocalDate ofOneYear(
                ArticleReading reading, OpenDate today, Map<LocalDate, List<ArticleReading>> days, LocalDate nearest) {
            Map<LocalDate, Map<LocalDate, List<ArticleReading>>> years = new TreeMap<>();
            days.forEach((known, others) -> {
                LocalDate day = today.nearest(known);
                if (day == null || Math.abs(ChronoUnit.DAYS.between(day, known)) > SOON) return;
                years.computeIfAbsent(day, one -> new TreeMap<>()).put(known, others);
            });
            if (years.size() < 2) return nearest;
            LocalDate best = null;
            int most = COMMON - 1;
            for (Map.Entry<LocalDate, Map<LocalDate, List<ArticleReading>>> year : years.entrySet()) {
                int common = 0;
                for (List<ArticleReading> others : year.getValue().values())
                    for (ArticleReading other : others) common = Math.max(common, common(reading, other, all));
                if (common > most) best = year.getKey();
                else if (common == most) best = null;
                most = Math.max(most, common);
            }
            return best;
        }

        /** Another text tells the same story; a day without its weekday asks for one told soon before or after. */
        private boolean isTold(ArticleReading reading, OpenDate today, List<ArticleReading> others, long far) {
            for (ArticleReading other : others) {
                if (other == reading) continue;
                if (far <= SOON && isOneStory(reading, other, all)) return true;
                if (today.weekday() > 0 && isOneStory(reading, other, people)) return true;
            }
            return false;
        }
    }

    /** The one date that an undated text calls today; null if there is none, or if there are two. */
    private static @Nullable OpenDate today(ArticleReading reading) {
        if (reading.article().published() != null) return null;
        OpenDate today = null;
        for (OpenDate date : reading.openDates()) {
            if (!date.today()) continue;
            boolean other = today != null
                    && (!today.day().equals(date.day())
                            || today.weekday() * date.weekday() > 0 && today.weekday() != date.weekday());
            if (other) return null;
            if (today == null || today.weekday() == 0) today = date;
        }
        return today;
    }

    static List<Anomaly> impossible(Collection<ArticleReading> readings, Names names) {
        List<Anomaly> impossible = new ArrayList<>();
        if (readings.stream().allMatch(reading -> reading.openDates().isEmpty())) return impossible;
        Map<String, Set<String>> bearers = bearers(names, false);
        for (ArticleReading reading : readings) {
            if (reading.openDates().isEmpty()) continue;
            int year = reading.latestYear();
            for (ArticleReading other : readings) {
                if (other.latestYear() > year && isOneStory(reading, other, bearers)) year = other.latestYear();
            }
            if (year == 0) continue;
            for (OpenDate date : reading.openDates()) {
                if (!date.fits(year))
                    impossible.add(Anomaly.of(reading.article().id(), date, year));
            }
        }
        return impossible;
    }

    private static Map<String, Set<String>> bearers(Names names, boolean places) {
        Set<String> left = new HashSet<>();
        for (Name name : names.names()) if (name.kind() == Name.Kind.PLACE && !places) left.add(name.id());
        Map<String, Set<String>> bearers = new HashMap<>();
        for (Link link : names.links()) {
            if (!left.contains(link.nameId()))
                bearers.computeIfAbsent(link.doc(), doc -> new HashSet<>()).add(link.nameId());
        }
        return bearers;
    }

    private static boolean isOneStory(ArticleReading one, ArticleReading other, Map<String, Set<String>> bearers) {
        return common(one, other, bearers) >= COMMON;
    }

    private static int common(ArticleReading one, ArticleReading other, Map<String, Set<String>> bearers) {
        Set<String> mine = bearers.getOrDefault(one.article().id(), Set.of());
        Set<String> theirs = bearers.getOrDefault(other.article().id(), Set.of());
        int common = 0;
        for (String name : mine) if (theirs.contains(name)) common++;
        return common;
    }
}
