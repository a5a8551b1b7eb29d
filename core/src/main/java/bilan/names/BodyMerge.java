package bilan.names;

import bilan.names.NameResolver.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges spellings of bodies: listed ones, short forms with their long forms, spellings. Confined to one resolving. */
final class BodyMerge {
    /** So many words in common make two bodies one. */
    private static final int CONCEPTS = 2;

    private final Gazetteer gazetteer;
    private final SortedMap<String, Surface> surfaces;
    private final Map<String, String> listed = new TreeMap<>();
    private final Clusters clusters = new Clusters();

    BodyMerge(Gazetteer gazetteer, SortedMap<String, Surface> surfaces) {
        this.gazetteer = gazetteer;
        this.surfaces = surfaces;
    }

    List<Name> names(Map<Surface, Name> bearers) {
        Map<String, String> first = new HashMap<>();
        for (Surface surface : surfaces.values()) {
            for (String language : surface.languages) {
                Organisation body = gazetteer.organisation(surface.text, language);
                if (body == null) continue;
                listed.put(surface.text, body.id());
                join(first, "!" + body.id(), surface.text, Variant.Reason.LISTED);
                break;
            }
        }
        for (Surface surface : surfaces.values()) {
            join(first, "=" + key(surface), surface.text, Variant.Reason.SPELLING);
            // the same office in two languages
            List<String> concepts = VoiceWords.bundled().of(key(surface));
            if (concepts.size() >= CONCEPTS) {
                join(first, "~" + String.join(" ", concepts), surface.text, Variant.Reason.LISTED);
            }
            for (String expansion : surface.expansions) {
                if (surfaces.containsKey(expansion) && mayJoin(surface.text, expansion)) {
                    clusters.join(surface.text, expansion, Variant.Reason.ABBREVIATION);
                }
            }
        }
        List<Name> names = new ArrayList<>();
        NameResolver.Ids ids = new NameResolver.Ids();
        for (List<String> group : clusters.groups(surfaces.keySet()).values()) {
            List<Surface> members = new ArrayList<>();
            String id = null;
            for (String text : group) {
                members.add(surfaces.get(text));
                if (id == null) id = listed.get(text);
            }
            Surface best = members.stream()
                    .max(java.util.Comparator.comparingInt((Surface s) -> s.home)
                            .thenComparingInt(s -> s.count)
                            .thenComparing(s -> s.text, java.util.Comparator.reverseOrder()))
                    .orElseThrow();
            List<Variant> variants = new ArrayList<>();
            for (Surface member : members) {
                Variant.Reason reason = clusters.reason(member.text);
                variants.add(member.variant(member == best || reason == null ? Variant.Reason.SAME : reason));
            }
            String nameId = id == null ? ids.of("organisation", best.text) : "organisation:" + id;
            Name name = new Name(nameId, Name.Kind.ORGANISATION, best.text, variants);
            for (Surface member : members) bearers.put(member, name);
            names.add(name);
        }
        return names;
    }

    private void join(Map<String, String> first, String key, String text, Variant.Reason reason) {
        String other = first.putIfAbsent(key, text);
        if (other != null && mayJoin(other, text)) clusters.join(other, text, reason);
    }

    /** Two listed bodies stay two, whatever a text puts in brackets. */
    private boolean mayJoin(String a, String b) {
        String one = listed.get(a);
        String two = listed.get(b);
        return one == null || two == null || one.equals(two);
    }

    /** Without the nationality and the country in it: « ministère kazakh de l'Intérieur », « ministère de l'Intérieur du Kazakhstan ». */
    private String key(Surface surface) {
        StringBuilder key = new StringBuilder();
        String language = surface.languages.first();
        for (String word : surface.text.split("[\\s'’]+")) {
            String bare = Spelling.key(word);
            boolean small = bare.length() <= 3 && Character.isLowerCase(word.charAt(0));
            boolean country = gazetteer.countryOf(word, language) != null
                    || gazetteer.find(word, language).stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
            if (!small && !country) key.append(bare).append(' ');
        }
        return key.length() == 0 ? Spelling.key(surface.text) : key.toString();
    }
}
