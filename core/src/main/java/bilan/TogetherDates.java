package bilan;

import bilan.claim.ArticleReading;
import bilan.dossier.Anomaly;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dates of undated texts that can be judged only together: « mercredi 5 décembre » fits no year from the latest that texts
 * of the same story name as past.
 */
final class TogetherDates {
    /** So many people and bodies two texts of one story have in common. */
    private static final int COMMON = 2;
    /** A story is told within so many days. */
    private static final int NEAR = 60;

    private TogetherDates() {}

    /**
     * Days of publication of undated texts that say "today, Wednesday 5 January" and no year: the day on that weekday
     * nearest to the dated texts of the same story.
     *
     * @return by id of the article
     */
    static Map<String, LocalDate> inferred(Collection<ArticleReading> readings, Names names) {
        Map<String, LocalDate> inferred = new TreeMap<>();
        Map<String, Set<String>> bearers = null;
        for (ArticleReading reading : readings) {
            OpenDate today = today(reading);
            if (today == null) continue;
            if (bearers == null) bearers = bearers(names);
            LocalDate best = null;
            long least = NEAR + 1;
            for (ArticleReading other : readings) {
                When published = other.article().published();
                if (published == null || !isOneStory(reading, other, bearers)) continue;
                LocalDate day = today.nearest(published.date());
                long far = day == null ? least : Math.abs(ChronoUnit.DAYS.between(day, published.date()));
                if (day == null || far > least || far == least && best != null && !day.isBefore(best)) continue;
                best = day;
                least = far;
            }
            if (best != null) inferred.put(reading.article().id(), best);
        }
        return inferred;
    }

    /** The one date that an undated text calls today; null if there is none, or if there are two. */
    private static @Nullable OpenDate today(ArticleReading reading) {
        if (reading.article().published() != null) return null;
        OpenDate today = null;
        for (OpenDate date : reading.openDates()) {
            if (!date.today()) continue;
            if (today != null && !(today.day().equals(date.day()) && today.weekday() == date.weekday())) return null;
            today = date;
        }
        return today;
    }

    static List<Anomaly> impossible(Collection<ArticleReading> readings, Names names) {
        List<Anomaly> impossible = new ArrayList<>();
        if (readings.stream().allMatch(reading -> reading.openDates().isEmpty())) return impossible;
        Map<String, Set<String>> bearers = bearers(names);
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

    private static Map<String, Set<String>> bearers(Names names) {
        Set<String> places = new HashSet<>();
        for (Name name : names.names()) if (name.kind() == Name.Kind.PLACE) places.add(name.id());
        Map<String, Set<String>> bearers = new HashMap<>();
        for (Link link : names.links()) {
            if (!places.contains(link.nameId()))
                bearers.computeIfAbsent(link.doc(), doc -> new HashSet<>()).add(link.nameId());
        }
        return bearers;
    }

    private static boolean isOneStory(ArticleReading one, ArticleReading other, Map<String, Set<String>> bearers) {
        Set<String> mine = bearers.getOrDefault(one.article().id(), Set.of());
        Set<String> theirs = bearers.getOrDefault(other.article().id(), Set.of());
        int common = 0;
        for (String name : mine) if (theirs.contains(name)) common++;
        return common >= COMMON;
    }
}
