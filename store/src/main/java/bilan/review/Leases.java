package bilan.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has which claim in hand, so that two people do not read the same one. Binds nobody. Safe for threads. */
public final class Leases {
    /** So long a claim is held after its holder was last seen with it. */
    public static final Duration TERM = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, Lease> leases = new HashMap<>();

    private record Lease(String who, Instant until) {}

    Leases(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes a claim in hand, or keeps it there; who had another before lets go of that. False if somebody else has it. */
    public synchronized boolean take(String claim, String who) {
        String holder = holder(claim);
        if (holder != null && !holder.equals(who)) return false;
        leases.values().removeIf(lease -> lease.who.equals(who));
        leases.put(claim, new Lease(who, clock.instant().plus(TERM)));
        return true;
    }

    /** Lets go. */
    public synchronized void release(String claim, String who) {
        Lease lease = leases.get(claim);
        if (lease != null && lease.who.equals(who)) leases.remove(claim);
    }

    /** Who has it in hand, or null. */
    public synchronized @Nullable String holder(String claim) {
        Lease lease = leases.get(claim);
        if (lease == null) return null;
        if (clock.instant().isBefore(lease.until)) return lease.who;
        leases.remove(claim);
        return null;
    }
}
