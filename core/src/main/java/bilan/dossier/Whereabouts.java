package bilan.dossier;

import bilan.claim.Claim;
import bilan.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives every figure its place: the one it names; else the country that its article, or the whole dossier, is about. */
final class Whereabouts {
    private static final double MOST = 2.0 / 3;

    private final Identities identities;
    private final Map<String, String> names = new HashMap<>();

    Whereabouts(Identities identities) {
        this.identities = identities;
    }

    /** @param byDoc the figures of each article */
    void settle(Iterable<List<Count>> byDoc) {
        Map<String, Integer> countries = new TreeMap<>();
        int placed = 0;
        for (List<Count> counts : byDoc) {
            String most = mostNamed(counts);
            if (most == null) continue;
            placed++;
            countries.merge(country(most), 1, Integer::sum);
        }
        String everywhere = "";
        for (Map.Entry<String, Integer> entry : countries.entrySet()) {
            if (entry.getValue() >= MOST * placed) everywhere = entry.getKey();
        }
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            String most = mostNamed(counts);
            String unnamed = most == null ? everywhere : country(most);
            for (Count count : counts) {
                String key = key(count.claim);
                count.place = key == null ? unnamed : key;
                count.country = country(count.place);
                String spelling = count.claim.place();
                if (key != null && spelling != null) {
                    spellings.computeIfAbsent(key, place -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
                }
            }
        }
        spellings.forEach((place, variants) -> names.put(place, most(variants)));
    }

    /** The name to show, or null where the place is not known. */
    @Nullable
    String name(String place) {
        if (place.isEmpty()) return null;
        String known = place.startsWith("~") ? null : identities.placeName(place);
        return known != null ? known : names.getOrDefault(place, place);
    }

    /** The identity of the place, or null where only its spelling is known. */
    static @Nullable String id(String place) {
        return place.isEmpty() || place.startsWith("~") ? null : place;
    }

    /** True if the first place is the second or holds it. */
    boolean holds(String outer, String inner) {
        return outer.equals(inner)
                || Whereabouts.id(inner) != null && containing(inner).contains(outer);
    }

    private String country(String place) {
        List<String> containing = Whereabouts.id(place) == null ? List.of() : containing(place);
        return containing.isEmpty() ? place : containing.get(containing.size() - 1);
    }

    private List<String> containing(String place) {
        return identities.containing(place);
    }

    private @Nullable String mostNamed(List<Count> counts) {
        Map<String, Integer> named = new TreeMap<>();
        for (Count count : counts) {
            String key = key(count.claim);
            if (key != null) named.merge(key, 1, Integer::sum);
        }
        return named.isEmpty() ? null : most(named);
    }

    private static String most(Map<String, Integer> counted) {
        String most = "";
        int times = 0;
        for (Map.Entry<String, Integer> entry : counted.entrySet()) {
            if (entry.getValue() <= times) continue;
            most = entry.getKey();
            times = entry.getValue();
        }
        return most;
    }

    private static @Nullable String key(Claim claim) {
        if (claim.placeId() != null) return claim.placeId();
        String place = claim.place();
        return place == null ? null : "~" + Folding.stripAccents(Folding.key(place));
    }
}
