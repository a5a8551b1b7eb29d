package bilan.review;

import bilan.dossier.Correction;
import bilan.dossier.Reviews;
import bilan.dossier.Reviews.Pair;
import bilan.store.KeptDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All acts of a dossier, and which of them hold. An act holds unless the last word on it is an undo; one that was redone
 * counts from then. Of two acts on one claim that hold, the later counts. Not safe for threads.
 */
public final class ReviewLog {
    private static final Comparator<Standing> IN_FORCE = Comparator.comparingLong(standing -> standing.since);

    private final Map<Long, Standing> acts = new TreeMap<>();
    private final Map<String, List<Standing>> byClaim = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Review> byKey = new HashMap<>();
    private final List<Review> all = new ArrayList<>();

    /** An act, whether it holds, and since when. */
    private static final class Standing {
        private final Review review;
        private boolean holds = true;
        private long since;

        Standing(Review review) {
            this.review = review;
            since = review.number();
        }
    }

    /**
     * The log of a store.
     *
     * @param decided what was decided, oldest first; decisions about other things than claims are passed over
     * @throws IllegalArgumentException if a record cannot be read
     */
    public static ReviewLog of(Collection<KeptDecision> decided) {
        ReviewLog log = new ReviewLog();
        decided.forEach(log::add);
        return log;
    }

    /** Adds what was kept since. */
    public void add(KeptDecision kept) {
        Review review = ReviewRecord.read(kept);
        if (review == null) return;
        all.add(review);
        if (review.key() != null) byKey.putIfAbsent(review.key(), review);
        if (review.act() instanceof Act.Undo undo) turn(undo.number(), false, review);
        else if (review.act() instanceof Act.Redo redo) turn(redo.number(), true, review);
        else {
            Standing standing = new Standing(review);
            acts.put(review.number(), standing);
            for (String claim : new LinkedHashSet<>(review.act().claims())) {
                byClaim.computeIfAbsent(claim, id -> new ArrayList<>()).add(standing);
            }
            touch(review, review.number());
        }
    }

    private void turn(long number, boolean holds, Review by) {
        Standing standing = acts.get(number);
        if (standing == null || standing.holds == holds) return;
        standing.holds = holds;
        standing.since = by.number();
        touch(standing.review, by.number());
    }

    private void touch(Review review, long number) {
        if (review.blind()) return;
        for (String claim : review.act().claims()) versions.put(claim, number);
    }

    /** Every act, undos and redos too, oldest first. */
    public List<Review> all() {
        return Collections.unmodifiableList(all);
    }

    /** True if the act holds: it was not undone, or was redone since. */
    public boolean holds(Review review) {
        Standing standing = acts.get(review.number());
        return standing != null && standing.holds;
    }

    /** The act of that number; null if there is none, or it is an undo or redo. */
    public @Nullable Review act(long number) {
        Standing standing = acts.get(number);
        return standing == null ? null : standing.review;
    }

    /** What was sent under a key; null if nothing was. */
    public @Nullable Review sent(String key) {
        return byKey.get(key);
    }

    /** How a claim stands. */
    public ClaimState state(String claim) {
        List<Standing> here = byClaim.get(claim);
        if (here == null) return ClaimState.NEW;
        Standing decided = null;
        List<Review> notes = new ArrayList<>();
        boolean second = false;
        for (Standing standing : here) {
            if (!standing.holds) continue;
            Act act = standing.review.act();
            if (act instanceof Act.Note) notes.add(standing.review);
            second |= act instanceof Act.AskSecond;
            if (standing.review.blind() || ClaimState.kind(act) == ClaimState.Kind.PROPOSED) continue;
            if (decided == null || IN_FORCE.compare(standing, decided) > 0) decided = standing;
        }
        return new ClaimState(
                decided == null ? ClaimState.Kind.PROPOSED : ClaimState.kind(decided.review.act()),
                decided == null ? null : decided.review,
                versions.getOrDefault(claim, 0L),
                notes,
                second);
    }

    /** The last verdict of one person on a claim that holds, blind or not; or null. */
    public @Nullable Review verdict(String claim, String who) {
        return verdict(claim, review -> review.who().equals(who));
    }

    /** The last blind verdict on a claim that holds, by anybody but one; or null. */
    @Nullable
    Review blindVerdict(String claim, String but) {
        return verdict(claim, review -> review.blind() && !review.who().equals(but));
    }

    private @Nullable Review verdict(String claim, java.util.function.Predicate<Review> wanted) {
        Standing last = null;
        for (Standing standing : byClaim.getOrDefault(claim, List.of())) {
            boolean verdict = ClaimState.kind(standing.review.act()) != ClaimState.Kind.PROPOSED;
            if (!standing.holds || !verdict || !wanted.test(standing.review)) continue;
            if (last == null || IN_FORCE.compare(standing, last) > 0) last = standing;
        }
        return last == null ? null : last.review;
    }

    /** Claims of which anybody said anything, sorted. */
    public Set<String> touched() {
        return Collections.unmodifiableSet(new TreeSet<>(byClaim.keySet()));
    }

    /** What a person did last that holds: the next to be undone; null if there is nothing. */
    public @Nullable Review undoable(String who) {
        return last(who, true);
    }

    /** What a person undid last and did not redo; null if there is nothing. It stays so whatever is done in between. */
    public @Nullable Review redoable(String who) {
        return last(who, false);
    }

    private @Nullable Review last(String who, boolean holding) {
        Standing last = null;
        for (Standing standing : acts.values()) {
            if (standing.holds != holding || !standing.review.who().equals(who)) continue;
            if (last == null || IN_FORCE.compare(standing, last) > 0) last = standing;
        }
        return last == null ? null : last.review;
    }

    /** True if what became of two sides of a disagreement was decided. */
    public boolean settled(Collection<String> one, Collection<String> other) {
        for (String claim : one) {
            for (Standing standing : byClaim.getOrDefault(claim, List.of())) {
                if (!standing.holds || !(standing.review.act() instanceof Act.Settle settle)) continue;
                if (!Collections.disjoint(settle.one(), one) && !Collections.disjoint(settle.other(), other))
                    return true;
                if (!Collections.disjoint(settle.one(), other) && !Collections.disjoint(settle.other(), one))
                    return true;
            }
        }
        return false;
    }

    /** What a dossier follows from. */
    public Reviews reviews() {
        if (acts.isEmpty()) return Reviews.NONE;
        Set<String> accepted = new TreeSet<>();
        Set<String> rejected = new TreeSet<>();
        Map<String, Correction> corrected = new TreeMap<>();
        for (String claim : byClaim.keySet()) {
            ClaimState state = state(claim);
            Correction correction = state.correction();
            if (correction != null) corrected.put(claim, correction);
            else if (state.kind() == ClaimState.Kind.ACCEPTED) accepted.add(claim);
            else if (state.kind() == ClaimState.Kind.REJECTED) rejected.add(claim);
        }
        List<Pair> same = new ArrayList<>();
        Set<String> own = new TreeSet<>();
        Set<Pair> apart = new TreeSet<>();
        Set<Pair> superseded = new TreeSet<>();
        List<Standing> holding = acts.values().stream()
                .filter(standing -> standing.holds && !standing.review.blind())
                .sorted(IN_FORCE)
                .toList();
        for (Standing standing : holding) {
            Act act = standing.review.act();
            if (act instanceof Act.SameOrigin merge) same.add(new Pair(merge.claim(), merge.other()));
            if (act instanceof Act.OwnOrigin split) own.add(split.claim());
            if (!(act instanceof Act.Settle settle) || settle.verdict() == Act.Verdict.KEEP_BOTH) continue;
            Set<Pair> pairs = settle.verdict() == Act.Verdict.SUPERSEDES ? superseded : apart;
            for (String one : settle.one()) for (String other : settle.other()) pairs.add(new Pair(one, other));
        }
        return new Reviews(accepted, rejected, corrected, same, own, apart, superseded);
    }
}
