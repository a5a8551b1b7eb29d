package bilan.dossier;

import bilan.claim.Claim;
import bilan.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives every figure its place: the one it names; else the country that its article, or the whole dossier, is about. Of a
 * place that no list knows it is not known what it lies in. So one that many articles name is what the story is about, and
 * holds the others; but places that are set against each other in one sentence, each with a figure, stand for themselves.
 */
final class Whereabouts {
    private static final double MOST = 2.0 / 3;
    private static final double MANY = 1.0 / 3;
    private static final int FEWEST = 2;

    private final Identities identities;
    private final Map<String, String> firstOfFamily;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> contrasted = new HashSet<>();
    private final Set<String> countriesNamed = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private boolean settled;
    private String everywhere = "";
    /** The narrowest known place that holds what most texts tell of. */
    private String event = "";
    /** The unknown place that most texts name. */
    private String top = "";
    /** What stands for the whole story; empty if it has no such place. */
    private String story = "";

    /** @param firstOfFamily the original of each copy, by article id */
    Whereabouts(Identities identities, Map<String, String> firstOfFamily) {
        this.identities = identities;
        this.firstOfFamily = firstOfFamily;
    }

    /** @param byDoc the figures of each article */
    void settle(Iterable<List<Count>> byDoc) {
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                String placeId = count.claim.placeId();
                if (placeId != null && containing(placeId).isEmpty()) countriesNamed.add(placeId);
            }
        }
        Map<String, Integer> countries = new TreeMap<>();
        int placed = 0;
        for (List<Count> counts : byDoc) {
            String most = mostNamed(counts);
            if (most == null) continue;
            placed++;
            countries.merge(widest(most), 1, Integer::sum);
        }
        for (Map.Entry<String, Integer> entry : countries.entrySet()) {
            if (id(entry.getKey()) != null && entry.getValue() >= MOST * placed) everywhere = entry.getKey();
        }
        settled = true;
        for (List<Count> counts : byDoc) contrast(counts);
        event = event(byDoc);
        findStory(byDoc);
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            String most = mostNamed(counts);
            String unnamed = most == null ? story : id(most) == null ? storyOr(most) : unnamed(most);
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                String key = key(count.claim);
                count.place = key == null ? unnamed : id(key) == null ? here(count, key, Count.around(counts, i)) : key;
                count.country = country(count.place);
                String spelling = count.claim.place();
                if (key != null && spelling != null) {
                    spellings.computeIfAbsent(key, place -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
                }
            }
        }
        spellings.forEach((place, variants) -> names.put(place, most(variants)));
    }

    /** The country that all is about; else the unknown place that most texts name, copies apart, if many do. */
    private void findStory(Iterable<List<Count>> byDoc) {
        findTop(byDoc, true);
        if (top.isEmpty()) findTop(byDoc, false);
        story = !event.isEmpty() ? event : everywhere.isEmpty() ? top : everywhere;
    }

    /** The narrowest place that holds the places of most texts, copies apart; empty if there is none. */
    private String event(Iterable<List<Count>> byDoc) {
        Map<String, List<Count>> families = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                String family = firstOfFamily.getOrDefault(count.doc(), count.doc());
                families.computeIfAbsent(family, one -> new ArrayList<>()).add(count);
            }
        }
        Map<String, Integer> holding = new TreeMap<>();
        int placed = 0;
        for (List<Count> counts : families.values()) {
            List<String> common = common(counts);
            if (mostNamed(counts) != null) placed++;
            for (String place : common) holding.merge(place, 1, Integer::sum);
        }
        String narrowest = "";
        for (Map.Entry<String, Integer> entry : holding.entrySet()) {
            boolean most = entry.getValue() >= MOST * placed && !contrasted.contains(entry.getKey());
            if (most
                    && containing(entry.getKey()).size()
                            >= (narrowest.isEmpty() ? 0 : containing(narrowest).size() + 1)) narrowest = entry.getKey();
        }
        return narrowest;
    }

    /** The known places that hold all known places of the figures, the narrowest first. */
    private List<String> common(List<Count> counts) {
        List<String> common = null;
        for (Count count : counts) {
            String key = key(count.claim);
            if (key == null || id(key) == null) continue;
            List<String> chain = new ArrayList<>(List.of(key));
            chain.addAll(containing(key));
            if (common == null) common = chain;
            else common.retainAll(chain);
        }
        return common == null ? List.of() : common;
    }

    /** Where the figures of a text are from that names no place for them. */
    private String unnamed(String most) {
        if (!event.isEmpty() && holds(event, most)) return event;
        return country(most);
    }

    /** @param named only places in the sentence of their figure: where a reporter sits, a story is not always told of */
    private void findTop(Iterable<List<Count>> byDoc, boolean named) {
        Map<String, Set<String>> families = new TreeMap<>();
        Set<String> all = new HashSet<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                String family = firstOfFamily.getOrDefault(count.doc(), count.doc());
                all.add(family);
                String key = named && count.placeInferred ? null : key(count.claim);
                if (key != null && id(key) == null)
                    families.computeIfAbsent(key, place -> new HashSet<>()).add(family);
            }
        }
        int most = 0;
        for (Map.Entry<String, Set<String>> entry : families.entrySet()) {
            int times = entry.getValue().size();
            if (times < FEWEST || times < MANY * all.size() || contrasted.contains(entry.getKey())) continue;
            common.add(entry.getKey());
            if (times > most) top = entry.getKey();
            most = Math.max(most, times);
        }
    }

    /** « quatorze décès dans la province de Lisse, neuf dans celle de Montrel »: neither is the place of the story. */
    private void contrast(List<Count> counts) {
        for (int i = 0; i < counts.size(); i++) {
            Count one = counts.get(i);
            String mine = one.placeInferred ? null : key(one.claim);
            if (mine == null) continue;
            for (Count other : Count.around(counts, i)) {
                String theirs = other.placeInferred ? null : key(other.claim);
                if (theirs == null || theirs.equals(mine) || one.effect() != other.effect()) continue;
                boolean sets = one.sameSentence(other)
                        && one.quantity().low() != other.quantity().low()
                        && !one.headline;
                // « 26 morts en Ardovie, dont quatorze à Lisse et neuf à Montrel »: the total is set against nobody
                boolean total = sets && (isTotal(one, counts, i) || isTotal(other, counts, i));
                if (sets && !total) contrasted.addAll(List.of(mine, theirs));
            }
        }
    }

    /** At least two figures of its sentence, from other places, are together not more than it. */
    private boolean isTotal(Count whole, List<Count> counts, int at) {
        long sum = 0;
        int parts = 0;
        for (Count part : Count.around(counts, at)) {
            boolean beside = part != whole && part.effect() == whole.effect() && part.sameSentence(whole);
            if (!beside || part.quantity().openBelow() || java.util.Objects.equals(key(part.claim), key(whole.claim)))
                continue;
            sum += part.quantity().low();
            parts++;
        }
        return parts > 1
                && !whole.quantity().openBelow()
                && sum <= whole.quantity().low();
    }

    /** True if some sentence sets the place against another, each with a figure. */
    boolean isContrasted(String place) {
        return contrasted.contains(place);
    }

    private String storyOr(String unknown) {
        return story.isEmpty() || contrasted.contains(unknown) ? unknown : story;
    }

    /**
     * A place that is only a guess is the story's. So is a named one, unless the text has another figure from elsewhere: a
     * higher one, where many texts name the place.
     */
    private String here(Count count, String unknown, List<Count> inText) {
        if (count.placeInferred || count.headline || unknown.equals(top)) return storyOr(unknown);
        for (Count other : inText) {
            String theirs = key(other.claim);
            boolean beside = theirs != null && !theirs.equals(unknown) && other.effect() == count.effect();
            if (!beside || other.quantity().low() == count.quantity().low()) continue;
            if (other.quantity().low() > count.quantity().low() || !common.contains(unknown)) return unknown;
        }
        return storyOr(unknown);
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
        if (outer.equals(inner)) return true;
        if (Whereabouts.id(inner) != null) return containing(inner).contains(outer);
        return !inner.isEmpty() && outer.equals(story);
    }

    /** A town's country counts where some text names it: an unknown village may bear the name of a known town. */
    private String country(String place) {
        String widest = widest(place);
        return Whereabouts.id(widest) != null && countriesNamed.contains(widest) ? widest : everywhere;
    }

    private String widest(String place) {
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

    /** A known town whose country nobody names, and most texts are not about, may be a village of that name. */
    private @Nullable String key(Claim claim) {
        String id = claim.placeId();
        if (id != null) {
            String widest = widest(id);
            if (!settled || countriesNamed.contains(widest) || widest.equals(everywhere)) return id;
        }
        String place = claim.place();
        return place == null ? null : "~" + Folding.stripAccents(Folding.key(place));
    }
}
