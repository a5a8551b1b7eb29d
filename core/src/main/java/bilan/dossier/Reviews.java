package bilan.dossier;

import bilan.claim.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What reviewers decided, as far as a dossier follows from it. Claims are named by their ids, which outlive a better
 * reader. A toll of which any figure was accepted rests on the accepted ones alone; a corrected claim counts as accepted;
 * a rejected one is in no dossier. Immutable.
 *
 * @param accepted claims that were read right
 * @param rejected claims that are none
 * @param corrected what a reviewer reads in a claim otherwise
 * @param sameOrigin the first claim goes back to where the second does, and so does all that shares its origin
 * @param ownOrigin claims that do not go back to where the rules trace them
 * @param apart figures that are not to be compared
 * @param superseded the second figure takes the place of the first
 */
public record Reviews(
        Set<String> accepted,
        Set<String> rejected,
        Map<String, Correction> corrected,
        List<Pair> sameOrigin,
        Set<String> ownOrigin,
        Set<Pair> apart,
        Set<Pair> superseded) {

    /** Nothing is decided. */
    public static final Reviews NONE =
            new Reviews(Set.of(), Set.of(), Map.of(), List.of(), Set.of(), Set.of(), Set.of());

    /** Ids of two claims. */
    public record Pair(String first, String second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = first.compareTo(other.first);
            return order != 0 ? order : second.compareTo(other.second);
        }
    }

    public Reviews {
        accepted = Collections.unmodifiableSet(new TreeSet<>(accepted));
        rejected = Collections.unmodifiableSet(new TreeSet<>(rejected));
        corrected = Collections.unmodifiableMap(new TreeMap<>(corrected));
        sameOrigin = List.copyOf(sameOrigin);
        ownOrigin = Collections.unmodifiableSet(new TreeSet<>(ownOrigin));
        apart = Collections.unmodifiableSet(new TreeSet<>(apart));
        superseded = Collections.unmodifiableSet(new TreeSet<>(superseded));
    }

    /** True if nothing is decided. */
    public boolean isEmpty() {
        return accepted.isEmpty()
                && rejected.isEmpty()
                && corrected.isEmpty()
                && sameOrigin.isEmpty()
                && ownOrigin.isEmpty()
                && apart.isEmpty()
                && superseded.isEmpty();
    }

    /** True if somebody looked at the claim and let it stand, as it was read or corrected. */
    public boolean stands(String claim) {
        return accepted.contains(claim) || corrected.containsKey(claim);
    }

    /** True if the two figures are not to be compared, whichever comes first. */
    boolean areApart(String one, String other) {
        return !apart.isEmpty() && (apart.contains(new Pair(one, other)) || apart.contains(new Pair(other, one)));
    }

    /** The claims as reviewers leave them: without the rejected, and with what was corrected. */
    List<Claim> over(List<Claim> claims) {
        if (rejected.isEmpty() && corrected.isEmpty()) return claims;
        List<Claim> left = new ArrayList<>();
        for (Claim claim : claims) {
            if (rejected.contains(claim.id())) continue;
            Correction correction = corrected.get(claim.id());
            Claim read = correction == null ? claim : correction.over(claim);
            String whole = read.partOf();
            left.add(whole != null && rejected.contains(whole) ? withoutWhole(read) : read);
        }
        return left;
    }

    private static Claim withoutWhole(Claim part) {
        return new Claim(
                part.id(),
                part.effect(),
                part.quantity(),
                part.group(),
                part.modality(),
                part.scope(),
                null,
                part.attribution(),
                part.victimsText(),
                part.place(),
                part.placeId(),
                part.day(),
                part.asOf(),
                part.period(),
                part.language(),
                part.evidence());
    }

    // --- inside a reconciliation ---------------------------------------------------------------------------

    /** Joins and parts origins. */
    void settleOrigins(List<List<Count>> byDoc, Map<String, Count> byId) {
        for (Pair pair : sameOrigin) {
            Count one = byId.get(pair.first());
            Count other = byId.get(pair.second());
            if (one == null || other == null || one.origin.equals(other.origin)) continue;
            String from = one.origin;
            int voice = one.voice;
            for (List<Count> counts : byDoc) {
                for (Count count : counts) {
                    if (!count.origin.equals(from)) continue;
                    count.origin = other.origin;
                    if (voice >= 0 && other.voice >= 0 && count.voice == voice) count.voice = other.voice;
                }
            }
        }
        if (ownOrigin.isEmpty()) return;
        Set<String> taken = new HashSet<>();
        for (Count count : byId.values()) taken.add(count.origin);
        for (String id : ownOrigin) {
            Count count = byId.get(id);
            if (count == null) continue;
            String name = count.source() == null
                    ? count.doc()
                    : Objects.requireNonNull(count.source()).name();
            String free = name;
            for (int n = 2; !taken.add(free); n++) free = name + " (" + n + ")";
            count.origin = free;
        }
    }

    /** A figure that a reviewer saw superseded counts no more. */
    void settleStandings(Map<String, Count> byId) {
        for (Pair pair : superseded) {
            Count one = byId.get(pair.first());
            if (one == null || !byId.containsKey(pair.second())) continue;
            for (Count count : byId.values()) {
                boolean it = count == one || count.copied == one;
                if (it && count.standing == Standing.COUNTED) count.standing = Standing.REPLACED;
            }
        }
    }

    /** What the decisions say of two claims that are both there. */
    void relate(Map<String, Count> byId, List<Relation> into) {
        for (Pair pair : superseded) {
            if (byId.containsKey(pair.first()) && byId.containsKey(pair.second()))
                into.add(new Relation.Updates(pair.first(), pair.second(), "reviewed"));
        }
        for (Pair pair : apart) {
            if (byId.containsKey(pair.first()) && byId.containsKey(pair.second()))
                into.add(new Relation.DifferentScope(pair.first(), pair.second(), "reviewed"));
        }
    }
}
