package bilan.dossier;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.dossier.Contradictions.Pair;
import bilan.dossier.Disagreement.Kind;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of one toll across articles and days. A toll that grows contradicts nobody by being higher later;
 * so figures disagree when they differ at the same time, or when the later one is lower.
 */
final class TollCheck {
    /** Figures of one day that are compared, all with all; a day with more of them is compared in its first ones. */
    private static final int MOST_A_DAY = 80;

    private static final double ONE_STATEMENT = 0.5;
    /** A text that gives figures further apart hardly sets two counts of the same people side by side. */
    private static final double ONE_TEXT = 0.4;

    /** Two counts of one incident, one behind the other. */
    private static final double ONE_BREATH = 0.15;
    /** Characters between the numbers of two such counts. */
    private static final int BREATH = 300;

    private static final double ONE_GROUP = 0.1;
    private static final double ONE_EVENT = 0.2;
    private static final int DAYS_APART = 2;
    private static final int DAYS_TO_SHRINK = 7;
    private static final int DAYS_TO_SHRINK_IN_TOTAL = 31;
    private static final Duration TIME_TO_GROW = Duration.ofHours(6);
    private static final long UNDATED = Long.MIN_VALUE;
    private static final Comparator<Count> BY_VALUE = Comparator.comparing(
                    (Count count) -> count.quantity().low())
            .thenComparing(count -> count.quantity().high());
    private static final Comparator<Count> BY_DAY =
            Comparator.comparing(Count::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    private final Contradictions contradictions;
    private final boolean grows;
    private final boolean counted;
    private final TreeMap<Long, Map<String, Figure>> days = new TreeMap<>();
    /** Figures known on earlier days: printed again without a date they are old, not lower. */
    private final TreeMap<Long, Set<String>> firstSaid = new TreeMap<>();

    /** One voice's figure of one day, wherever it was printed. */
    private record Figure(List<Count> counts) {
        Count one() {
            return counts.get(0);
        }

        boolean isIn(String doc) {
            for (Count count : counts) if (count.doc().equals(doc)) return true;
            return false;
        }

        boolean sharesText(Figure other) {
            for (Count count : counts) if (other.isIn(count.doc())) return true;
            return false;
        }

        /** One text lets two voices speak, one behind the other, of the same incident. */
        boolean isBeside(Figure other) {
            for (Count mine : counts) {
                for (Count theirs : other.counts()) {
                    boolean told = mine.source() != null
                            && theirs.source() != null
                            && mine.claim.scope() == Scope.INCIDENT
                            && theirs.claim.scope() == Scope.INCIDENT;
                    int apart = mine.claim.evidence().number().start()
                            - theirs.claim.evidence().number().start();
                    if (told && mine.doc().equals(theirs.doc()) && Math.abs(apart) <= BREATH) return true;
                }
            }
            return false;
        }

        boolean isDated() {
            for (Count count : counts) if (count.dated) return true;
            return false;
        }
    }

    TollCheck(Toll toll, Contradictions contradictions) {
        this.contradictions = contradictions;
        Effect effect = toll.key.effect();
        grows = Comparison.grows(effect);
        counted = effect != Effect.PARTICIPANTS;
        for (Count count : toll.comparable()) {
            if (count.voice < 0) continue;
            long day = count.day() == null ? UNDATED : count.day().toEpochDay();
            Map<String, Figure> figures = days.computeIfAbsent(day, one -> new TreeMap<>());
            String key = count.voice + " " + count.quantity();
            figures.computeIfAbsent(key, one -> new Figure(new ArrayList<>()))
                    .counts()
                    .add(count);
        }
        Set<String> said = new HashSet<>();
        for (Map.Entry<Long, Map<String, Figure>> day : days.entrySet()) {
            firstSaid.put(day.getKey(), Set.copyOf(said));
            for (Figure figure : day.getValue().values()) {
                said.add(figure.one().quantity().toString());
            }
        }
    }

    void run() {
        for (Map.Entry<Long, Map<String, Figure>> day : days.entrySet()) {
            sameDay(first(day.getValue().values()), day.getKey());
        }
        for (Map.Entry<Long, Map<String, Figure>> day : days.entrySet()) {
            if (day.getKey() == UNDATED) continue;
            for (int before = 1; before <= DAYS_APART; before++) {
                Map<String, Figure> earlier = days.get(day.getKey() - before);
                if (earlier == null) continue;
                nextDay(first(earlier.values()), first(day.getValue().values()), day.getKey());
            }
        }
        sideBySide();
        shrinking();
    }

    /** « 2 500 selon l'ONG, quand le ministère n'en comptait lundi que 1 380 »: one text sets two voices side by side. */
    private void sideBySide() {
        Map<String, List<Count>> byDoc = new TreeMap<>();
        for (Map<String, Figure> figures : days.values()) {
            for (Figure figure : first(figures.values())) {
                for (Count count : figure.counts())
                    byDoc.computeIfAbsent(count.doc(), doc -> new ArrayList<>()).add(count);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Count> counts : byDoc.values()) {
            for (Count one : counts) {
                for (Count other : counts) {
                    if (BY_VALUE.compare(one, other) < 0 && isSideBySide(one, other)) pairs.add(Pair.of(one, other));
                }
            }
        }
        for (Pair pair : pairs) contradictions.add(Kind.BETWEEN_SOURCES, "apart", List.of(pair), BY_VALUE);
    }

    private boolean isSideBySide(Count low, Count high) {
        Long apart = low.daysTo(high);
        if (apart == null || apart < 0 || apart > DAYS_TO_SHRINK || low.voice == high.voice) return false;
        if (low.origin.equals(high.origin)) return false;
        if (Comparison.meets(low.quantity(), high.quantity())) return false;
        return Comparison.ratio(low.quantity(), high.quantity()) >= ONE_TEXT;
    }

    private static List<Figure> first(Collection<Figure> figures) {
        return figures.stream().limit(MOST_A_DAY).toList();
    }

    private void sameDay(List<Figure> figures, long day) {
        Map<String, List<Pair>> same = new TreeMap<>();
        Map<String, List<Pair>> between = new TreeMap<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                boolean swap =
                        BY_VALUE.compare(figures.get(i).one(), figures.get(j).one()) > 0;
                Figure low = figures.get(swap ? j : i);
                Figure high = figures.get(swap ? i : j);
                if (Comparison.meets(low.one().quantity(), high.one().quantity())) continue;
                String reason = reason(low, high);
                if (reason.equals("apart") && (isOld(low, day) || isOld(high, day))) continue;
                boolean oneVoice = low.one().voice == high.one().voice;
                if (oneVoice ? isOneStatement(low, high, day) : isOneTime(low, high, day)) {
                    String key = reason + (oneVoice ? "\n" + low.one().voice : "");
                    (oneVoice ? same : between)
                            .computeIfAbsent(key, one -> new ArrayList<>())
                            .add(pair(low, high));
                }
            }
        }
        same.forEach((reason, pairs) -> contradictions.add(
                Kind.SAME_SOURCE_SAME_DAY, reason.substring(0, reason.indexOf('\n')), pairs, BY_VALUE));
        between.forEach((reason, pairs) -> contradictions.add(Kind.BETWEEN_SOURCES, reason, pairs, BY_VALUE));
    }

    private static Pair pair(Figure one, Figure other) {
        return new Pair(one.counts(), other.counts());
    }

    private static String reason(Figure one, Figure other) {
        Quantity first = one.one().quantity();
        Quantity second = other.one().quantity();
        if (Comparison.isRounding(first, second)) return "rounding";
        return Comparison.isDigitSlip(first, second) ? "digit" : "apart";
    }

    private boolean isOld(Figure figure, long day) {
        return !figure.isDated()
                && firstSaid
                        .getOrDefault(day, Set.of())
                        .contains(figure.one().quantity().toString());
    }

    /** One voice, one day, different texts. A higher figure printed later may simply be newer. */
    private boolean isOneStatement(Figure low, Figure high, long day) {
        if (low.sharesText(high)) return false;
        String reason = reason(low, high);
        if (!reason.equals("apart")) return true;
        if (day == UNDATED || grows && mayHaveGrown(low, high)) return false;
        return isCumulative(low, high)
                || Comparison.ratio(low.one().quantity(), high.one().quantity()) >= ONE_STATEMENT;
    }

    /** Two voices, one day. */
    private boolean isOneTime(Figure low, Figure high, long day) {
        if (reason(low, high).equals("rounding")) return true;
        if (day == UNDATED) return low.sharesText(high) && (!grows || ratio(low, high) >= ONE_TEXT);
        if (isNone(low)) return true;
        if (grows && hour(low) != null && hour(high) != null && hour(low).isBefore(hour(high))) return false;
        if (low.sharesText(high)) {
            if (!grows || low.isBeside(high) && ratio(low, high) >= ONE_BREATH) return true;
            return ratio(low, high) >= (isTold(low) && isTold(high) ? ONE_GROUP : ONE_TEXT);
        }
        if (low.one().place.isEmpty()) return false;
        if (grows && hasGrown(low, high)) return false;
        return !counted || ratio(low, high) >= ONE_EVENT;
    }

    /** Civilians, police or rebels of one incident: told more narrowly, and so more likely the same. */
    private static boolean isTold(Figure figure) {
        Claim claim = figure.one().claim;
        return claim.group() != Group.UNSPECIFIED && claim.scope() == Scope.INCIDENT;
    }

    private static boolean isNone(Figure figure) {
        return figure.one().quantity().high() == 0;
    }

    private static double ratio(Figure one, Figure other) {
        return Comparison.ratio(one.one().quantity(), other.one().quantity());
    }

    private static @Nullable LocalTime hour(Figure figure) {
        Count count = figure.one();
        return count.asOf == null ? null : count.asOf.time();
    }

    private static boolean isCumulative(Figure one, Figure other) {
        return one.one().claim.scope() == Scope.CUMULATIVE && other.one().claim.scope() == Scope.CUMULATIVE;
    }

    /** Unless a text that prints the lower figure came out after one that prints the higher. */
    private static boolean mayHaveGrown(Figure low, Figure high) {
        for (Count later : low.counts()) {
            for (Count earlier : high.counts()) {
                LocalDateTime one = published(earlier);
                LocalDateTime other = published(later);
                if (one != null && other != null && !other.isBefore(one)) return false;
            }
        }
        return true;
    }

    /** Every text with the lower figure came out hours before every text with the higher. */
    private static boolean hasGrown(Figure low, Figure high) {
        for (Count earlier : low.counts()) {
            for (Count later : high.counts()) {
                LocalDateTime one = published(earlier);
                LocalDateTime other = published(later);
                if (one == null || other == null || one.plus(TIME_TO_GROW).isAfter(other)) return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDateTime published(Count count) {
        When published = count.article.published();
        if (published == null) return null;
        LocalDateTime local = published.time() == null
                ? published.date().atStartOfDay()
                : published.date().atTime(published.time());
        return published.offset() == null
                ? local
                : local.minusSeconds(published.offset().getTotalSeconds());
    }

    /** Two voices on two days: a growing toll that the later voice puts lower; or figures that one text sets side by side. */
    private void nextDay(List<Figure> earlier, List<Figure> later, long day) {
        Map<String, List<Pair>> found = new TreeMap<>();
        for (Figure one : earlier) {
            for (Figure other : later) {
                if (one.one().voice == other.one().voice) continue;
                if (Comparison.meets(one.one().quantity(), other.one().quantity())) continue;
                if (isOld(other, day) && reason(one, other).equals("apart") || !isNextDay(one, other)) continue;
                found.computeIfAbsent(reason(one, other), reason -> new ArrayList<>())
                        .add(pair(one, other));
            }
        }
        found.forEach((reason, pairs) -> contradictions.add(Kind.BETWEEN_SOURCES, reason, pairs, BY_DAY));
    }

    private boolean isNextDay(Figure earlier, Figure later) {
        if (!grows) return earlier.sharesText(later) && !(earlier.isDated() && later.isDated());
        if (later.one().quantity().high() > earlier.one().quantity().low()) return false;
        return isCumulative(earlier, later)
                || Comparison.ratio(earlier.one().quantity(), later.one().quantity()) >= ONE_STATEMENT;
    }

    /** One voice: a total that can only grow, and falls. */
    private void shrinking() {
        if (!grows) return;
        Map<Integer, Figure> highest = new TreeMap<>();
        for (Map.Entry<Long, Map<String, Figure>> day : days.entrySet()) {
            if (day.getKey() == UNDATED) continue;
            Map<Integer, Figure> today = new TreeMap<>();
            for (Figure figure : day.getValue().values()) {
                today.merge(
                        figure.one().voice,
                        figure,
                        (one, other) -> BY_VALUE.compare(one.one(), other.one()) >= 0 ? one : other);
            }
            for (Map.Entry<Integer, Figure> entry : today.entrySet()) {
                Figure later = entry.getValue();
                Figure earlier = highest.put(entry.getKey(), later);
                if (earlier == null || isOld(later, day.getKey()) || !isShrinking(earlier, later)) continue;
                String reason = reason(earlier, later).equals("rounding") ? "rounding" : "apart";
                contradictions.add(Kind.SHRINKING_TOTAL, reason, List.of(pair(earlier, later)), BY_DAY);
            }
        }
    }

    private static boolean isShrinking(Figure earlier, Figure later) {
        if (Comparison.meets(earlier.one().quantity(), later.one().quantity())) return false;
        if (Comparison.high(later.one().quantity())
                >= Comparison.low(earlier.one().quantity())) return false;
        Long days = earlier.one().daysTo(later.one());
        if (days == null) return false;
        if (isCumulative(earlier, later)) return days <= DAYS_TO_SHRINK_IN_TOTAL;
        return days <= DAYS_TO_SHRINK
                && Comparison.ratio(earlier.one().quantity(), later.one().quantity()) >= ONE_STATEMENT;
    }
}
