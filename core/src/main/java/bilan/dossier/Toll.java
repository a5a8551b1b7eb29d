package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Source;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All figures of one effect, group and place. Lives inside one reconciliation. */
final class Toll {
    /** What makes figures comparable. */
    record Key(Effect effect, Group group, String place) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::effect).thenComparing(Key::group).thenComparing(Key::place);

        static Key of(Count count) {
            return new Key(count.effect(), count.group(), count.place);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static final Comparator<Count> IN_TIME = Comparator.comparing(
                    (Count count) -> count.asOf, Comparator.nullsFirst(Comparator.<When>naturalOrder()))
            .thenComparing(count -> count.order)
            .thenComparing(Count.IN_TEXT);

    /** Undated figures of a toll that can only grow come in the order in which it grew. */
    private static final Comparator<Count> GROWING = Comparator.comparing(
                    (Count count) -> count.asOf, Comparator.nullsFirst(Comparator.<When>naturalOrder()))
            .thenComparing(count -> count.asOf == null ? count.quantity().low() : 0L)
            .thenComparing(IN_TIME);

    final Key key;
    final List<Count> counts = new ArrayList<>();

    Toll(Key key) {
        this.key = key;
    }

    /** By toll, each by time. A figure of a copy goes with the figure it copies. */
    static List<Toll> of(Iterable<List<Count>> byDoc) {
        Map<Key, Toll> tolls = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts)
                tolls.computeIfAbsent(Key.of(count), Toll::new).counts.add(count);
        }
        for (Toll toll : tolls.values()) toll.counts.sort(toll.grows() ? GROWING : IN_TIME);
        return List.copyOf(tolls.values());
    }

    private boolean grows() {
        return Comparison.grows(key.effect());
    }

    /** What makes figures one point: nothing that a reader could tell apart. */
    private record Point(
            String time, long low, long high, Hedge hedge, String origin, Standing standing, boolean accepted) {}

    TollSeries series(Whereabouts whereabouts) {
        boolean reviewed = isReviewed();
        Map<Point, List<Count>> points = new LinkedHashMap<>();
        for (Count count : counts) {
            Quantity quantity = count.quantity();
            Point point = new Point(
                    String.valueOf(count.asOf),
                    quantity.low(),
                    quantity.high(),
                    quantity.hedge(),
                    count.origin,
                    count.standing,
                    count.accepted);
            points.computeIfAbsent(point, one -> new ArrayList<>()).add(count);
        }
        List<TollPoint> series = new ArrayList<>();
        TollPoint first = null;
        TollPoint latest = null;
        for (List<Count> same : points.values()) {
            TollPoint point = point(same);
            series.add(point);
            boolean looked = !reviewed || same.get(0).accepted;
            boolean counted = looked && point.standing() == Standing.COUNTED;
            if (first == null && looked && (counted || point.standing() == Standing.REPLACED)) first = point;
            if (counted && (latest == null || !isVague(point) || isVague(latest))) latest = point;
        }
        Map<String, List<Count>> byOrigin = latestByOrigin();
        Range range = null;
        Set<String> latestClaims = new HashSet<>();
        for (List<Count> latestOfOne : byOrigin.values()) {
            for (Count count : latestOfOne) {
                range = range == null ? Range.of(count.quantity()) : range.hull(count.quantity());
                latestClaims.add(count.id());
            }
        }
        List<TollPoint> current = new ArrayList<>();
        for (TollPoint point : series) {
            if (!Collections.disjoint(point.claims(), latestClaims)) current.add(point);
        }
        return new TollSeries(
                key.effect(),
                key.group(),
                whereabouts.name(key.place()),
                Whereabouts.id(key.place()),
                series,
                current,
                range,
                latest,
                first,
                byOrigin.size());
    }

    /** « En 2021 » is no later than a day of it. A figure without any day is no more exact. */
    private static boolean isVague(TollPoint point) {
        When asOf = point.asOf();
        return asOf == null || asOf.precision() == When.Precision.YEAR;
    }

    private static TollPoint point(List<Count> same) {
        TreeSet<String> docs = new TreeSet<>();
        TreeSet<String> claims = new TreeSet<>();
        Source source = null;
        for (Count count : same) {
            docs.add(count.doc());
            claims.add(count.id());
            if (source == null) source = count.source();
        }
        Count first = same.get(0);
        return new TollPoint(
                first.asOf,
                first.quantity(),
                source,
                first.origin,
                first.standing,
                List.copyOf(docs),
                List.copyOf(claims));
    }

    /** True if somebody let a figure of it stand that counts; then those alone speak for it that were let stand. */
    private boolean isReviewed() {
        for (Count count : counts) if (count.accepted && isCounted(count)) return true;
        return false;
    }

    private static boolean isCounted(Count count) {
        return count.standing == Standing.COUNTED && count.copied == null;
    }

    /** Of each origin the counted figures of its last day, without those that a more precise one of them says better. */
    Map<String, List<Count>> latestByOrigin() {
        boolean reviewed = isReviewed();
        Map<String, List<Count>> latest = new TreeMap<>();
        for (Count count : counts) {
            if (!isCounted(count) || reviewed && !count.accepted) continue;
            List<Count> soFar = latest.computeIfAbsent(count.origin, origin -> new ArrayList<>());
            if (!soFar.isEmpty() && !isSameTime(soFar.get(0), count)) soFar.clear();
            soFar.add(count);
        }
        latest.replaceAll((origin, figures) -> precise(figures));
        latest.values().forEach(figures -> addOtherVoices(figures, reviewed));
        return latest;
    }

    /** 748 by the government, and a day later 740 by its ministry: one origin, but the later word settles nothing. */
    private void addOtherVoices(List<Count> figures, boolean reviewed) {
        if (!grows()) return;
        Count latest = figures.get(0);
        for (Count count : counts) {
            if (!isCounted(count) || reviewed && !count.accepted) continue;
            if (!count.origin.equals(latest.origin) || count.voice == latest.voice) continue;
            Long days = count.daysTo(latest);
            if (days == null || days != 1 || figures.contains(count)) continue;
            boolean higher = true;
            for (Count other : figures)
                higher &= count.quantity().low() > other.quantity().high();
            if (higher) figures.add(count);
        }
    }

    /** One day; of undated figures of a growing toll, those that may be one figure: the higher came later. */
    private boolean isSameTime(Count one, Count other) {
        if (!Objects.equals(one.day(), other.day())) return false;
        return one.day() != null
                || !grows()
                || Comparison.meets(one.quantity(), other.quantity())
                || Comparison.isRounding(one.quantity(), other.quantity());
    }

    private static List<Count> precise(List<Count> figures) {
        Map<String, Count> distinct = new TreeMap<>();
        for (Count figure : figures) distinct.putIfAbsent(figure.quantity().toString(), figure);
        List<Count> precise = new ArrayList<>();
        for (Count figure : distinct.values()) {
            boolean better = false;
            for (Count other : distinct.values()) better |= Comparison.saysMore(other.quantity(), figure.quantity());
            if (!better) precise.add(figure);
        }
        return precise;
    }

    /** The figures that may disagree: counted, of originals, not replaced within their day. */
    List<Count> comparable() {
        List<Count> comparable = new ArrayList<>();
        for (Count count : counts) {
            if (isCounted(count)) comparable.add(count);
        }
        return comparable;
    }
}
