package bilan.review;

import bilan.dossier.Reviews;
import bilan.store.Decision;
import bilan.store.KeptDecision;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where several people review one dossier: keeps what they do, one after the other. Safe for threads. */
public final class ReviewRoom {
    /** A decision that does not say what its sender had seen. */
    public static final long UNSEEN = -1;

    private final Keeping keep;
    private final ReviewLog log;
    private final Leases leases;
    private final Map<String, Set<String>> skipped = new TreeMap<>();

    /** Keeps decisions; what it returns for is on disk. */
    @FunctionalInterface
    public interface Keeping {
        List<KeptDecision> keep(List<Decision> decisions);
    }

    /**
     * @param decided all that was decided so far, oldest first
     * @param keep writes to the dossier
     * @param clock for leases
     */
    public ReviewRoom(List<KeptDecision> decided, Keeping keep, InstantSource clock) {
        this.keep = keep;
        log = ReviewLog.of(decided);
        leases = new Leases(clock);
    }

    /** Who holds which claim. */
    public Leases leases() {
        return leases;
    }

    /** Asks the log; nobody decides meanwhile. */
    public synchronized <T> T asking(Function<ReviewLog, T> question) {
        return question.apply(log);
    }

    /** What a dossier follows from. */
    public Reviews reviews() {
        return asking(ReviewLog::reviews);
    }

    /**
     * Keeps an act. One that came already under its key is not kept again.
     *
     * @param seen the version of the first claim that the reviewer saw, or {@link #UNSEEN}
     * @param blind whether the reviewer did not see what others decided
     * @param key what the sender calls this act, or null
     * @throws ChangedMeanwhileException if somebody else decided on one of the claims since
     */
    public synchronized Review act(String who, Act act, long seen, boolean blind, @Nullable String key)
            throws ChangedMeanwhileException {
        Review sent = key == null ? null : log.sent(key);
        if (sent != null && sent.who().equals(who)) return sent;
        if (seen != UNSEEN && !blind && ClaimState.kind(act) != ClaimState.Kind.PROPOSED) {
            String claim = act.claims().get(0);
            ClaimState now = log.state(claim);
            if (now.version() != seen) throw new ChangedMeanwhileException(claim, now);
        }
        Review kept = keep(ReviewRecord.write(who, act, blind, key));
        act.claims().forEach(claim -> {
            leases.release(claim, who);
            skipped.getOrDefault(who, new LinkedHashSet<>()).remove(claim);
        });
        return kept;
    }

    /** Takes back what a person did last; null if nothing is left. */
    public synchronized @Nullable Review undo(String who, @Nullable String key) {
        return turn(who, key, log.undoable(who), review -> new Act.Undo(review.number()));
    }

    /** Does again what a person took back last; null if nothing is left. */
    public synchronized @Nullable Review redo(String who, @Nullable String key) {
        return turn(who, key, log.redoable(who), review -> new Act.Redo(review.number()));
    }

    /**
     * Takes back an act, whoever did it.
     *
     * @return null if there is no such act, or it holds no more
     */
    public synchronized @Nullable Review undo(String who, long number, @Nullable String key) {
        Review review = log.act(number);
        return turn(who, key, review == null || !log.holds(review) ? null : review, it -> new Act.Undo(it.number()));
    }

    /** The act that was taken back or done again; also if that was asked for twice under one key. */
    private @Nullable Review turn(
            String who, @Nullable String key, @Nullable Review review, Function<Review, Act> how) {
        Review sent = key == null ? null : log.sent(key);
        if (sent != null && sent.who().equals(who)) {
            return sent.act() instanceof Act.Undo undo
                    ? log.act(undo.number())
                    : sent.act() instanceof Act.Redo redo ? log.act(redo.number()) : sent;
        }
        if (review == null) return null;
        keep(ReviewRecord.write(who, how.apply(review), false, key));
        return review;
    }

    private Review keep(Decision decision) {
        KeptDecision kept = keep.keep(List.of(decision)).get(0);
        log.add(kept);
        List<Review> all = log.all();
        return all.get(all.size() - 1);
    }

    /** A person passes a claim over; it comes back behind the others. */
    public synchronized void skip(String who, String claim) {
        Set<String> mine = skipped.computeIfAbsent(who, one -> new LinkedHashSet<>());
        mine.remove(claim);
        mine.add(claim);
        leases.release(claim, who);
    }

    /** What a person passed over, longest ago first. */
    public synchronized List<String> skipped(String who) {
        return List.copyOf(skipped.getOrDefault(who, Set.of()));
    }
}
