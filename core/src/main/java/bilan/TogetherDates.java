package bilan;

import bilan.claim.ArticleReading;
import bilan.dossier.Anomaly;
import bilan.names.Link;
import bilan.names.Name;
import bilan.names.Names;
import bilan.time.OpenDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dates of undated texts that can be judged only together: « mercredi 5 décembre » fits no year from the latest that texts
 * of the same story name as past.
 */
final class TogetherDates {
    /** So many people and bodies two texts of one story have in common. */
    private static final int COMMON = 2;

    private TogetherDates() {}

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
