package bilan.workbench.diff;

import bilan.workbench.diff.Snapshot.Conflict;
import bilan.workbench.diff.Snapshot.Figure;
import bilan.workbench.diff.Snapshot.Origin;
import bilan.workbench.diff.Snapshot.Toll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one dossier to a later one of the same story. Tolls, disagreements and origins are known again by the
 * claims they rest on, not by their names: a place or a voice may be called otherwise once more is known.
 *
 * @param added articles that only the later one holds; {@code left}, only the earlier
 * @param tolls tolls that are new, gone, or told otherwise
 * @param origins origins none of whose claims was known
 * @param begun disagreements that were not there; {@code ended}, that are no longer
 * @param withdrawn figures that counted, and that their source has taken back or a text denies
 */
public record Changes(
        List<String> added,
        List<String> left,
        List<TollChange> tolls,
        List<Origin> origins,
        List<Conflict> begun,
        List<Conflict> ended,
        List<Withdrawal> withdrawn) {

    /** A toll before and after; one of them may be null, not both. */
    public record TollChange(
            @Nullable Toll before, @Nullable Toll after) {
        public Toll toll() {
            return Objects.requireNonNull(after != null ? after : before);
        }

        /** {@code new}, {@code gone}, {@code up}, {@code down} (its latest figure), or {@code changed}. */
        public String kind() {
            if (before == null) return "new";
            if (after == null) return "gone";
            Long old = low(before.latest());
            Long now = low(after.latest());
            if (old == null || now == null || old.equals(now)) return "changed";
            return old < now ? "up" : "down";
        }

        private static @Nullable Long low(@Nullable Figure figure) {
            return figure == null ? null : figure.low();
        }
    }

    /** A figure that no longer counts. */
    public record Withdrawal(Toll toll, Figure figure) {}

    /** What changed from the first to the second. */
    public static Changes between(Snapshot earlier, Snapshot later) {
        return new Changes(
                without(later.docs(), earlier.docs()),
                without(earlier.docs(), later.docs()),
                tolls(earlier.tolls(), later.tolls()),
                origins(earlier, later),
                conflicts(later.conflicts(), earlier.conflicts()),
                conflicts(earlier.conflicts(), later.conflicts()),
                withdrawn(earlier, later));
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && left.isEmpty()
                && tolls.isEmpty()
                && origins.isEmpty()
                && begun.isEmpty()
                && ended.isEmpty()
                && withdrawn.isEmpty();
    }

    private static List<String> without(Set<String> docs, Set<String> others) {
        TreeSet<String> rest = new TreeSet<>(docs);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    private static List<TollChange> tolls(List<Toll> earlier, List<Toll> later) {
        List<TollChange> changes = new ArrayList<>();
        Set<Toll> known = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Toll after : later) {
            Toll before = same(after, earlier, known);
            if (before != null) known.add(before);
            if (before == null ? after.range() != null : isOther(before, after))
                changes.add(new TollChange(before, after));
        }
        for (Toll before : earlier) {
            if (!known.contains(before) && before.range() != null) changes.add(new TollChange(before, null));
        }
        return changes;
    }

    /** The toll not yet taken that shares most claims; of equals, or without any, the one of the same name. */
    private static @Nullable Toll same(Toll after, List<Toll> earlier, Set<Toll> taken) {
        Toll best = null;
        int most = 0;
        for (Toll before : earlier) {
            if (taken.contains(before) || !before.effect().equals(after.effect())) continue;
            int shared = 2 * common(before.claims(), after.claims());
            boolean named = before.group().equals(after.group()) && Objects.equals(before.place(), after.place());
            if (named) shared++;
            if (shared <= most) continue;
            best = before;
            most = shared;
        }
        return best;
    }

    private static boolean isOther(Toll before, Toll after) {
        return !isSameInterval(before.range(), after.range())
                || !isSameInterval(before.latest(), after.latest())
                || before.origins() != after.origins();
    }

    private static boolean isSameInterval(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) return one == other;
        return Objects.equals(one.low(), other.low()) && Objects.equals(one.high(), other.high());
    }

    private static int common(Set<String> one, Set<String> other) {
        int common = 0;
        for (String claim : one) if (other.contains(claim)) common++;
        return common;
    }

    private static List<Origin> origins(Snapshot earlier, Snapshot later) {
        Set<String> known = new HashSet<>();
        for (Toll toll : earlier.tolls()) known.addAll(toll.claims());
        List<Origin> origins = new ArrayList<>();
        for (Origin origin : later.origins()) {
            boolean named =
                    earlier.origins().stream().anyMatch(one -> one.name().equals(origin.name()));
            if (!named && Collections.disjoint(origin.claims(), known)) origins.add(origin);
        }
        return origins;
    }

    /** Those that none of the others is: of one kind, with two sides that share claims. */
    private static List<Conflict> conflicts(List<Conflict> all, List<Conflict> others) {
        List<Conflict> alone = new ArrayList<>();
        for (Conflict conflict : all) {
            boolean known = false;
            for (Conflict other : others) known |= isSame(conflict, other);
            if (!known) alone.add(conflict);
        }
        return alone;
    }

    private static boolean isSame(Conflict one, Conflict other) {
        if (!one.effect().equals(other.effect()) || !one.kind().equals(other.kind())) return false;
        int shared = 0;
        for (Figure side : one.sides()) {
            boolean found = false;
            for (Figure theirs : other.sides()) found |= !Collections.disjoint(side.claims(), theirs.claims());
            if (found) shared++;
        }
        return shared > 1;
    }

    private static List<Withdrawal> withdrawn(Snapshot earlier, Snapshot later) {
        Set<String> counted = new HashSet<>();
        for (Toll toll : earlier.tolls()) {
            for (Figure figure : toll.series()) if (!isTakenBack(figure)) counted.addAll(figure.claims());
        }
        List<Withdrawal> withdrawn = new ArrayList<>();
        for (Toll toll : later.tolls()) {
            for (Figure figure : toll.series()) {
                if (isTakenBack(figure) && !Collections.disjoint(figure.claims(), counted))
                    withdrawn.add(new Withdrawal(toll, figure));
            }
        }
        return withdrawn;
    }

    private static boolean isTakenBack(Figure figure) {
        return "withdrawn".equals(figure.standing()) || "denied".equals(figure.standing());
    }
}
