package bilan.names;

import bilan.names.NameResolver.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges spellings of places: listed ones by the gazetteer, others by sound and typing. Confined to one resolving. */
final class PlaceMerge {
    private static final int PREFIX = 3;
    private static final int TYPING = 6;
    private final Gazetteer gazetteer;
    private final SortedMap<String, Surface> surfaces;
    private final Map<String, Place> places = new TreeMap<>();
    private final Clusters clusters;

    PlaceMerge(Gazetteer gazetteer, SortedMap<String, Surface> surfaces, NameDecisions decisions) {
        this.gazetteer = gazetteer;
        this.clusters = decisions.clusters(Name.Kind.PLACE, surfaces.keySet());
        this.surfaces = surfaces;
    }

    List<Name> names(Map<Surface, Name> bearers) {
        locate();
        joinListed();
        joinUnknown();
        List<Name> names = new ArrayList<>();
        NameResolver.Ids ids = new NameResolver.Ids();
        for (List<String> group : clusters.groups(surfaces.keySet()).values()) {
            Place place = null;
            List<Surface> members = new ArrayList<>();
            for (String text : group) {
                if (place == null) place = places.get(text);
                members.add(surfaces.get(text));
            }
            Surface best = NameResolver.best(members);
            String id = place == null ? ids.of("place", best.text) : "place:" + place.id();
            Name name = new Name(id, Name.Kind.PLACE, best.text, variants(members, best));
            for (Surface member : members) bearers.put(member, name);
            names.add(name);
        }
        return names;
    }

    private List<Variant> variants(List<Surface> members, Surface best) {
        List<Variant> variants = new ArrayList<>();
        for (Surface member : members) variants.add(member.variant(reason(member, best)));
        return variants;
    }

    private Variant.Reason reason(Surface member, Surface best) {
        if (member == best) return Variant.Reason.SAME;
        if (Spelling.key(member.text).equals(Spelling.key(best.text))) return Variant.Reason.SPELLING;
        Variant.Reason reason = clusters.reason(member.text);
        return reason == null ? Variant.Reason.LISTED : reason;
    }

    /** Where a name means several places, the country that the dossier names most decides. */
    private void locate() {
        Map<String, Integer> countries = new HashMap<>();
        Map<String, List<Place>> found = new TreeMap<>();
        for (Surface surface : surfaces.values()) {
            List<Place> candidates = new ArrayList<>();
            for (String language : surface.languages) {
                for (Place place : gazetteer.find(surface.text, language))
                    if (!candidates.contains(place)) candidates.add(place);
            }
            found.put(surface.text, candidates);
            if (!candidates.isEmpty() && candidates.get(0).kind() == Place.Kind.COUNTRY) {
                countries.merge(candidates.get(0).country(), surface.count, Integer::sum);
            }
        }
        found.forEach((text, candidates) -> {
            Place best = null;
            for (Place place : candidates) {
                if (place.kind() == Place.Kind.COUNTRY && best == null) best = place;
                int mine = countries.getOrDefault(place.country(), 0);
                if (best == null
                        || best.kind() != Place.Kind.COUNTRY && mine > countries.getOrDefault(best.country(), 0))
                    best = place;
            }
            if (best != null) places.put(text, best);
        });
    }

    private void joinListed() {
        Map<String, String> first = new HashMap<>();
        places.forEach((text, place) -> {
            String other = first.putIfAbsent(place.id(), text);
            if (other != null) clusters.join(other, text, Variant.Reason.LISTED);
        });
    }

    /** « Actobe » sounds like Aktobe, « Almatsi » is Almati with a letter more. Two listed places are never joined. */
    private void joinUnknown() {
        Map<String, List<String>> blocks = new TreeMap<>();
        for (String text : surfaces.keySet()) {
            String key = Spelling.key(text);
            if (key.length() < PREFIX) continue;
            blocks.computeIfAbsent("=" + key, k -> new ArrayList<>()).add(text);
            blocks.computeIfAbsent("~" + Sounds.skeleton(key), k -> new ArrayList<>())
                    .add(text);
            blocks.computeIfAbsent(key.substring(0, PREFIX), k -> new ArrayList<>())
                    .add(text);
        }
        for (List<String> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < Math.min(block.size(), i + 1 + PersonMerge.NEIGHBOURS); j++) {
                    Variant.Reason reason = same(block.get(i), block.get(j));
                    if (reason != null) clusters.join(block.get(i), block.get(j), reason);
                }
            }
        }
    }

    private Variant.@Nullable Reason same(String a, String b) {
        Place first = places.get(a);
        Place second = places.get(b);
        if (first != null && second != null) return null;
        String one = Spelling.key(a);
        String two = Spelling.key(b);
        if (one.equals(two)) return Variant.Reason.SPELLING;
        if (Sounds.alike(one, two)) return Variant.Reason.TRANSLITERATION;
        boolean typed = Math.min(one.length(), two.length()) >= TYPING && Spelling.within(one, two, 1);
        // two invented towns may differ by a letter; beside a listed one it is a slip
        return typed && (first == null) != (second == null) ? Variant.Reason.TYPING_ERROR : null;
    }
}
