package bilan.names;

import bilan.names.NameResolver.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges spellings of bodies: listed ones, short forms with their long forms, spellings. Confined to one resolving. */
final class BodyMerge {
    /** So many words in common make two bodies one. */
    private static final int CONCEPTS = 2;

    private final Gazetteer gazetteer;
    private final SortedMap<String, Surface> surfaces;
    private final Map<String, String> listed = new TreeMap<>();
    private final Clusters clusters;

    BodyMerge(Gazetteer gazetteer, SortedMap<String, Surface> surfaces, NameDecisions decisions) {
        this.gazetteer = gazetteer;
        this.clusters = decisions.clusters(Name.Kind.ORGANISATION, surfaces.keySet());
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
        Map<String, Set<String>> owners = owners();
        for (Surface surface : surfaces.values()) {
            // of two countries' ministries in one dossier each is its own, and one without a country nobody's
            String owner = owners.getOrDefault(office(surface), Set.of()).size() < 2 ? "" : country(surface);
            join(first, "=" + key(surface) + owner, surface.text, Variant.Reason.SPELLING);
            // the same office in two languages
            List<String> concepts = VoiceWords.bundled().of(key(surface));
            if (concepts.size() >= CONCEPTS) {
                join(first, "~" + String.join(" ", concepts) + owner, surface.text, Variant.Reason.LISTED);
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

    /** The countries that the names of each office hold. */
    private Map<String, Set<String>> owners() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Surface surface : surfaces.values()) {
            String country = country(surface);
            if (!country.isEmpty())
                owners.computeIfAbsent(office(surface), o -> new HashSet<>()).add(country);
        }
        return owners;
    }

    private String office(Surface surface) {
        List<String> concepts = VoiceWords.bundled().of(key(surface));
        return concepts.size() >= CONCEPTS ? String.join(" ", concepts) : key(surface);
    }

    /** Code of the country whose name or people the name holds; empty if it holds none. */
    private String country(Surface surface) {
        String language = surface.languages.first();
        for (String word : surface.text.split("[\\s'’]+")) {
            String code = gazetteer.countryOf(word, language);
            if (code != null) return code;
            for (Place place : gazetteer.find(word, language)) {
                if (place.kind() == Place.Kind.COUNTRY) return place.country();
            }
        }
        return "";
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
