package bilan.dossier;

import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the policies read: of each origin its current figures, two as their hull. Stateless. */
final class PolicyReading {
    private PolicyReading() {}

    /** What one origin says last; high is {@link Quantity#UNBOUNDED} when open. */
    private record Say(List<TollPoint> points, long low, long high, boolean openBelow) {}

    static ReadingPolicy.@Nullable Figure of(ReadingPolicy policy, TollSeries toll) {
        List<Say> says = says(toll);
        if (says.isEmpty()) return null;
        return switch (policy) {
            case MIN_MAX -> span(policy, says, null);
            case CONSERVATIVE -> conservative(policy, says);
            case LOW_BEST_HIGH -> span(policy, says, best(says));
            case TWO_ORIGINS -> twoOrigins(policy, says);
        };
    }

    private static List<Say> says(TollSeries toll) {
        TreeMap<String, List<TollPoint>> current = new TreeMap<>();
        for (TollPoint point : toll.current()) {
            current.computeIfAbsent(point.origin(), origin -> new ArrayList<>()).add(point);
        }
        List<Say> says = new ArrayList<>();
        for (List<TollPoint> points : current.values()) {
            long low = Quantity.UNBOUNDED;
            long high = 0;
            boolean openBelow = true;
            for (TollPoint point : points) {
                low = Math.min(low, Comparison.low(point.quantity()));
                high = Math.max(high, Comparison.high(point.quantity()));
                openBelow &= point.quantity().openBelow();
            }
            says.add(new Say(List.copyOf(points), low, high, openBelow));
        }
        return says;
    }

    private static ReadingPolicy.Figure span(ReadingPolicy policy, List<Say> says, @Nullable Long best) {
        long low = Quantity.UNBOUNDED;
        long high = 0;
        for (Say say : says) low = Math.min(low, say.low());
        for (Say say : says) high = Math.max(high, reach(say));
        boolean open = false;
        for (Say say : says) open |= say.high() == Quantity.UNBOUNDED && reach(say) == high;
        return figure(policy, says, low, best, open ? null : (Long) high, open, false);
    }

    /** The largest number that an origin states. */
    private static long reach(Say say) {
        long reach = 0;
        for (TollPoint point : say.points()) {
            Quantity quantity = point.quantity();
            reach = Math.max(reach, quantity.openAbove() ? quantity.low() : Comparison.high(quantity));
        }
        return reach;
    }

    private static ReadingPolicy.Figure conservative(ReadingPolicy policy, List<Say> says) {
        Long least = null;
        for (Say say : says) {
            for (TollPoint point : say.points()) {
                if (point.quantity().openBelow()) continue;
                long number = atLeast(point.quantity());
                if (least == null || number < least) least = number;
            }
        }
        boolean upperBoundOnly = least == null;
        return figure(policy, says, null, upperBoundOnly ? 0L : least, null, false, upperBoundOnly);
    }

    /** Rough words read at their smallest: tens may be ten, hundreds a hundred. */
    private static long atLeast(Quantity quantity) {
        boolean plural = quantity.hedge() == Hedge.INDEFINITE && quantity.low() >= 20 && quantity.low() % 2 == 0;
        return plural ? quantity.low() / 2 : quantity.low();
    }

    /**
     * The stated number that most origins can agree to; counts before rough words. Of equals the one that the texts are
     * about: printed in most of them, then most often; then the later, then the smaller.
     */
    private static @Nullable Long best(List<Say> says) {
        List<TollPoint> stated = new ArrayList<>();
        for (Say say : says) {
            for (TollPoint point : say.points()) if (Comparison.number(point.quantity()) >= 0) stated.add(point);
        }
        if (stated.isEmpty()) {
            for (Say say : says) stated.addAll(say.points());
        }
        Map<Long, Set<String>> docs = new HashMap<>();
        Map<Long, Set<String>> claims = new HashMap<>();
        for (TollPoint point : stated) {
            docs.computeIfAbsent(number(point), one -> new HashSet<>()).addAll(point.docs());
            claims.computeIfAbsent(number(point), one -> new HashSet<>()).addAll(point.claims());
        }
        TollPoint best = stated.stream()
                .max(Comparator.comparingInt((TollPoint point) -> agreeing(number(point), says))
                        .thenComparingInt(point ->
                                docs.getOrDefault(number(point), Set.of()).size())
                        .thenComparingInt(point ->
                                claims.getOrDefault(number(point), Set.of()).size())
                        .thenComparing(point ->
                                point.asOf() == null ? "" : point.asOf().toString())
                        .thenComparing(point -> -number(point)))
                .orElse(null);
        return best == null ? null : (Long) number(best);
    }

    private static long number(TollPoint point) {
        long number = Comparison.number(point.quantity());
        return number >= 0 ? number : point.quantity().low();
    }

    private static int agreeing(long number, List<Say> says) {
        int agreeing = 0;
        for (Say say : says) if (say.low() <= number && number <= say.high()) agreeing++;
        return agreeing;
    }

    private static ReadingPolicy.@Nullable Figure twoOrigins(ReadingPolicy policy, List<Say> says) {
        if (says.size() < 2) return null;
        List<Long> lows =
                says.stream().map(Say::low).sorted(Comparator.reverseOrder()).toList();
        return figure(policy, says, null, lows.get(1), null, false, false);
    }

    private static ReadingPolicy.Figure figure(
            ReadingPolicy policy,
            List<Say> says,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high,
            boolean open,
            boolean upperBoundOnly) {
        TreeSet<String> claims = new TreeSet<>();
        for (Say say : says) for (TollPoint point : say.points()) claims.addAll(point.claims());
        return new ReadingPolicy.Figure(
                policy.word(),
                policy.version(),
                low,
                best,
                high,
                open,
                upperBoundOnly,
                says.size(),
                List.copyOf(claims));
    }
}
