package bilan.dossier;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.text.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one origin said of one thing, time after time: the same again, or something new in its place. */
final class Sequences {
    private static final double NEAR = 0.5;
    private static final double FAR = 0.05;

    private Sequences() {}

    static void of(List<List<Count>> byDoc, List<Relation> into) {
        Map<String, List<Count>> sequences = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                boolean told = count.standing == Standing.COUNTED
                        || count.standing == Standing.REPLACED
                        || count.standing == Standing.WITHDRAWN
                        || count.detailOf != null && count.standing == Standing.PART;
                boolean part = count.whole != null && count.place.equals(count.whole.place);
                if (told && !part && count.copied == null)
                    sequences
                            .computeIfAbsent(key(count), one -> new ArrayList<>())
                            .add(count);
            }
        }
        for (List<Count> sequence : sequences.values()) {
            sequence.sort(Toll.IN_TIME);
            Map<String, Count> last = new TreeMap<>();
            Map<String, String> goesOn = new HashMap<>();
            Map<String, List<Count>> byOrigin = new TreeMap<>();
            for (Count count : sequence) {
                String origin = goesOn.computeIfAbsent(
                        count.voice >= 0 ? count.origin : count.id(), voice -> origin(count, last));
                if (count.standing != Standing.WITHDRAWN) last.put(origin, count);
                byOrigin.computeIfAbsent(origin, one -> new ArrayList<>()).add(count);
            }
            for (List<Count> ofOne : byOrigin.values()) relate(ofOne, into);
        }
    }

    /** A figure without a voice goes on from the highest told before it, unless that is far below. */
    private static String origin(Count count, Map<String, Count> last) {
        // a voice that is first named now may be the one that spoke before without a name
        boolean named = count.voice >= 0;
        if (named && last.containsKey(count.origin)) return count.origin;
        String highest = null;
        for (Map.Entry<String, Count> entry : last.entrySet()) {
            if (named && entry.getValue().voice >= 0) continue;
            long low = entry.getValue().quantity().low();
            boolean higher =
                    highest == null || low > last.get(highest).quantity().low();
            if (higher) highest = entry.getKey();
        }
        if (highest == null) return count.origin;
        Count before = last.get(highest);
        boolean near = Comparison.ratio(before.quantity(), count.quantity()) >= NEAR;
        boolean goesOn = !Comparison.grows(count.effect())
                || before.quantity().low() <= count.quantity().low();
        return near && goesOn ? highest : count.origin;
    }

    /** "112 dead" and then "131 residents" is one toll; the police and the protesters are two. */
    private static String key(Count count) {
        Group group = count.group() == Group.CIVILIANS ? Group.UNSPECIFIED : count.group();
        return count.effect() + "\n" + group + "\n" + count.place;
    }

    private static void relate(List<Count> sequence, List<Relation> into) {
        Map<String, Count> said = new HashMap<>();
        Count last = null;
        List<Count> takenBack = new ArrayList<>();
        for (Count count : sequence) {
            if (count.recalled) {
                takenBack.add(count);
                continue;
            }
            for (Count before : takenBack) {
                boolean known =
                        said.containsKey(figure(before)) || Comparison.meets(before.quantity(), count.quantity());
                boolean instead = before.voice >= 0 && before.voice == count.voice
                        || before.doc().equals(count.doc());
                if (instead && !known && "withdrawn".equals(update(before, count)))
                    into.add(new Relation.Updates(before.id(), count.id(), "withdrawn"));
            }
            takenBack.clear();
            String figure = figure(count);
            Count before = said.putIfAbsent(figure, count);
            if (last == null) {
                last = count;
            } else if (before != null) {
                into.add(new Relation.Repeats(before.id(), count.id(), "same_origin"));
            } else if (count.standing == Standing.WITHDRAWN && isOfOneDay(last, count)) {
                // which came first is not known: what stands was told after what was taken back, and stays the last
            } else if (Comparison.meets(last.quantity(), count.quantity()) && !isHigher(last, count)) {
                into.add(new Relation.Repeats(last.id(), count.id(), "same_origin"));
                if (Comparison.saysMore(count.quantity(), last.quantity())) last = count;
            } else {
                String rule = update(last, count);
                if (rule == null || count.whole == last || last.whole == count) continue;
                into.add(new Relation.Updates(last.id(), count.id(), rule));
                last = count;
            }
        }
    }

    private static boolean isOfOneDay(Count one, Count other) {
        When mine = one.article.published();
        When theirs = other.article.published();
        return mine != null
                && theirs != null
                && mine.date().equals(theirs.date())
                && (mine.time() == null || theirs.time() == null)
                && one.standing == Standing.COUNTED;
    }

    private static String figure(Count count) {
        return count.quantity().low() + " " + count.quantity().high();
    }

    /** More than 480, and a day later 640. */
    private static boolean isHigher(Count earlier, Count later) {
        Long days = earlier.daysTo(later);
        return days != null
                && days > 0
                && earlier.quantity().openAbove()
                && earlier.quantity().low() < later.quantity().low()
                && !Comparison.isRounding(earlier.quantity(), later.quantity());
    }

    private static @Nullable String update(Count earlier, Count later) {
        Long days = earlier.daysTo(later);
        // a crowd of another day is another crowd
        if (earlier.effect() == Effect.PARTICIPANTS && days != null && days > 1) return null;
        boolean far = Comparison.ratio(earlier.quantity(), later.quantity()) < FAR;
        if (earlier.standing == Standing.WITHDRAWN) return far ? null : "withdrawn";
        if (earlier.standing == Standing.REPLACED || days != null && days > 0) return "later_of_same_origin";
        boolean grown = Comparison.grows(earlier.effect())
                && earlier.quantity().low() < later.quantity().low();
        if (days == null && earlier.day() == null && later.day() == null && grown) return "higher_of_undated";
        boolean accumulates = earlier.effect() != Effect.PARTICIPANTS && earlier.effect() != Effect.DEPLOYED;
        boolean printedLater =
                accumulates && days != null && !earlier.doc().equals(later.doc()) && earlier.order < later.order;
        return printedLater && (grown || !Comparison.grows(earlier.effect())) ? "printed_later" : null;
    }
}
