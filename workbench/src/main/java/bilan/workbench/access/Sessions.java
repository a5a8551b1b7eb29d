package bilan.workbench.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is inside. Kept in memory: a restart sends everybody to the door. Safe for threads. */
final class Sessions {
    /** So long one may look away. */
    static final Duration IDLE = Duration.ofHours(12);

    /** So long one may stay. */
    static final Duration LONGEST = Duration.ofDays(7);

    private final InstantSource clock;
    private final Map<String, Session> byDigest = new HashMap<>();

    /**
     * Somebody inside.
     *
     * @param hash of the password by which they came in; another password ends the session
     * @param secret what their pages send back
     */
    record Session(String name, String hash, String secret, Instant since, Instant seen) {}

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets somebody in; what comes back is all that opens the session. */
    synchronized String begin(String name, String hash) {
        byDigest.values().removeIf(this::isOver);
        String id = Secrets.fresh();
        Instant now = clock.instant();
        byDigest.put(Secrets.digest(id), new Session(name, hash, Secrets.fresh(), now, now));
        return id;
    }

    /** Who is inside with it; null if nobody is any more. */
    synchronized @Nullable Session of(String id) {
        String digest = Secrets.digest(id);
        Session session = byDigest.get(digest);
        if (session == null) return null;
        if (isOver(session)) {
            byDigest.remove(digest);
            return null;
        }
        Session seen = new Session(session.name, session.hash, session.secret, session.since, clock.instant());
        byDigest.put(digest, seen);
        return seen;
    }

    private boolean isOver(Session session) {
        Instant now = clock.instant();
        return !now.isBefore(session.seen.plus(IDLE)) || !now.isBefore(session.since.plus(LONGEST));
    }

    synchronized void end(String id) {
        byDigest.remove(Secrets.digest(id));
    }

    /** Ends every session of somebody. */
    synchronized void endAll(String name) {
        byDigest.values().removeIf(session -> session.name.equals(name));
    }

    /** How many sessions somebody has. */
    synchronized int of(String name, boolean alive) {
        return (int) byDigest.values().stream()
                .filter(session -> session.name.equals(name) && isOver(session) != alive)
                .count();
    }
}
