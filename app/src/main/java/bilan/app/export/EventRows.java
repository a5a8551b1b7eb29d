package bilan.app.export;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.dossier.Disagreement;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.names.Place;
import bilan.text.Article;
import bilan.text.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The killed of a dossier as tables of events have them: a row a place. Where a toll is told of people in general, the
 * tolls of groups are columns of its row; where there are only groups, each is a row of its own. Nothing is added up.
 */
final class EventRows {
    private EventRows() {}

    /**
     * @param toll the toll whose figure is the row's
     * @param groups tolls of single groups at the same place
     * @param place null if unknown
     * @param from the first day of what is counted; the first day of a figure where no text says it
     * @param to the last; null with {@code from}
     * @param dayKnown whether texts say on which day it happened
     */
    record Row(
            TollSeries toll,
            List<TollSeries> groups,
            @Nullable Place place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean dayKnown) {

        /** Years, months … as UCDP codes them: 1 the day is known, 2 within six days, 3 a week, 4 a month, 5 more. */
        int datePrecision() {
            if (!dayKnown || from == null || to == null) return 5;
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            if (days == 1) return 1;
            if (days <= 6) return 2;
            if (days == 7) return 3;
            return days <= 31 ? 4 : 5;
        }
    }

    static List<Row> of(Snapshot snapshot) {
        Map<String, List<TollSeries>> byPlace = new LinkedHashMap<>();
        for (TollSeries toll : snapshot.dossier().tolls()) {
            if (toll.effect() != Effect.KILLED || toll.range() == null) continue;
            byPlace.computeIfAbsent(String.valueOf(toll.place()), place -> new ArrayList<>())
                    .add(toll);
        }
        List<Row> rows = new ArrayList<>();
        for (List<TollSeries> here : byPlace.values()) {
            List<TollSeries> groups = here.stream()
                    .filter(toll -> toll.group() != Group.UNSPECIFIED)
                    .toList();
            List<TollSeries> general = here.stream()
                    .filter(toll -> toll.group() == Group.UNSPECIFIED)
                    .toList();
            for (TollSeries toll : general) rows.add(row(snapshot, toll, groups));
            if (general.isEmpty()) for (TollSeries toll : groups) rows.add(row(snapshot, toll, List.of(toll)));
        }
        return rows;
    }

    private static Row row(Snapshot snapshot, TollSeries toll, List<TollSeries> groups) {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<LocalDate> told = new TreeSet<>();
        for (TollPoint point : toll.current()) {
            if (point.asOf() != null) told.add(point.asOf().date());
            for (String id : point.claims()) {
                When day = snapshot.claim(id).day();
                if (day != null && day.precision().compareTo(When.Precision.DAY) >= 0) days.add(day.date());
            }
        }
        TreeSet<LocalDate> best = days.isEmpty() ? told : days;
        return new Row(
                toll,
                groups,
                snapshot.place(toll),
                best.isEmpty() ? null : best.first(),
                best.isEmpty() ? null : best.last(),
                !days.isEmpty());
    }

    /** Articles that the row's figure rests on, sorted. */
    static List<Article> articles(Snapshot snapshot, Row row) {
        TreeSet<String> docs = new TreeSet<>();
        for (TollPoint point : row.toll.current()) docs.addAll(point.docs());
        return docs.stream().map(snapshot::article).toList();
    }

    /** What disagrees about the row's toll, in one line each. */
    static List<Disagreement> disagreements(Snapshot snapshot, Row row) {
        return snapshot.dossier().disagreements().stream()
                .filter(one -> one.effect() == row.toll.effect() && one.group() == row.toll.group())
                .filter(one -> java.util.Objects.equals(one.place(), row.toll.place()))
                .toList();
    }

    /** Voices that the figure rests on, sorted. */
    static List<String> voices(Row row) {
        TreeSet<String> voices = new TreeSet<>();
        for (TollPoint point : row.toll.current())
            if (point.source() != null) voices.add(point.source().name());
        return List.copyOf(voices);
    }

    /** The sentence of the latest figure. */
    static String sentence(Snapshot snapshot, Row row) {
        TollPoint point = row.toll.latest();
        if (point == null || point.claims().isEmpty()) return "";
        Claim claim = snapshot.claim(point.claims().get(0));
        return snapshot.line(claim.id()).sentence();
    }
}
