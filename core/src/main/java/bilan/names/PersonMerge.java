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
import org.jspecify.annotations.Nullable;

/** Merges spellings of people. Two given names are two people; a surname alone goes to the only one who has it. */
final class PersonMerge {
    /** So many spellings behind it a spelling is compared with, in each of its blocks. */
    static final int NEIGHBOURS = 60;

    private final SortedMap<String, Surface> surfaces;
    private final Map<String, Person> people = new TreeMap<>();
    private final Clusters clusters;
    private final Map<Surface, Map<String, Name>> local = new HashMap<>();

    PersonMerge(SortedMap<String, Surface> surfaces, NameDecisions decisions) {
        this.surfaces = surfaces;
        this.clusters = decisions.clusters(Name.Kind.PERSON, surfaces.keySet());
        for (String text : surfaces.keySet()) {
            Person person = Person.of(text);
            if (!person.isNobody()) people.put(text, person);
        }
    }

    /** Who bears a surname in one article, where the dossier has several; null if that does not help. */
    @Nullable
    Name bearer(Surface surface, String doc) {
        return local.getOrDefault(surface, Map.of()).get(doc);
    }

    List<Name> names(Map<Surface, Name> bearers) {
        joinFull();
        Map<String, List<String>> bySurname = bySurname();
        Map<String, Set<String>> several = new TreeMap<>();
        people.forEach((text, person) -> {
            if (person.full()) return;
            Set<String> roots = rootsWith(person.surname(), bySurname);
            if (roots.size() == 1) clusters.join(roots.iterator().next(), text, Variant.Reason.SURNAME);
            else if (roots.size() > 1) several.put(text, roots);
        });
        joinLone();
        return named(bearers, several);
    }

    private void joinFull() {
        Map<String, List<String>> blocks = new TreeMap<>();
        people.forEach((text, person) -> {
            if (!person.full()) return;
            Set<String> keys = new HashSet<>();
            String given = Sounds.skeleton(person.given());
            keys.add("s" + Sounds.skeleton(person.surname()) + " " + given.substring(0, Math.min(2, given.length())));
            keys.add("g" + person.given());
            keys.add("f" + person.given() + person.surname());
            keys.add("o" + person.ordered());
            for (String key : keys)
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
        });
        for (List<String> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < Math.min(block.size(), i + 1 + NEIGHBOURS); j++) {
                    Variant.Reason reason = person(block.get(i)).same(person(block.get(j)));
                    if (reason != null) clusters.join(block.get(i), block.get(j), reason);
                }
            }
        }
    }

    private Person person(String text) {
        Person person = people.get(text);
        if (person == null) throw new IllegalStateException("'" + text + "' is no person's name");
        return person;
    }

    private Map<String, List<String>> bySurname() {
        Map<String, List<String>> bySurname = new TreeMap<>();
        people.forEach((text, person) -> {
            if (!person.full()) return;
            bySurname
                    .computeIfAbsent(Sounds.skeleton(person.surname()), k -> new ArrayList<>())
                    .add(text);
        });
        return bySurname;
    }

    private Set<String> rootsWith(String surname, Map<String, List<String>> bySurname) {
        Set<String> exact = new HashSet<>();
        Set<String> alike = new HashSet<>();
        for (String text : bySurname.getOrDefault(Sounds.skeleton(surname), List.of())) {
            String theirs = person(text).surname();
            if (theirs.equals(surname)) exact.add(clusters.root(text));
            else if (Sounds.alike(theirs, surname)) alike.add(clusters.root(text));
        }
        return exact.isEmpty() ? alike : exact;
    }

    /** « Tokaev » and « Tokayev » where no article gives a full name. */
    private void joinLone() {
        Map<String, List<String>> blocks = new TreeMap<>();
        people.forEach((text, person) -> {
            boolean alone = !person.full() && clusters.root(text).equals(text);
            if (alone)
                blocks.computeIfAbsent(Sounds.skeleton(person.surname()), k -> new ArrayList<>())
                        .add(text);
        });
        for (List<String> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < Math.min(block.size(), i + 1 + NEIGHBOURS); j++) {
                    boolean same = Sounds.alike(
                            person(block.get(i)).surname(), person(block.get(j)).surname());
                    if (same) clusters.join(block.get(i), block.get(j), Variant.Reason.TRANSLITERATION);
                }
            }
        }
    }

    private List<Name> named(Map<Surface, Name> bearers, Map<String, Set<String>> several) {
        List<Name> names = new ArrayList<>();
        NameResolver.Ids ids = new NameResolver.Ids();
        Map<String, Name> byRoot = new HashMap<>();
        for (Map.Entry<String, List<String>> group :
                clusters.groups(people.keySet()).entrySet()) {
            List<Surface> members = new ArrayList<>();
            for (String text : group.getValue()) members.add(surfaces.get(text));
            if (members.stream().noneMatch(member -> member.sure)) continue;
            Surface best = NameResolver.best(members);
            List<Variant> variants = new ArrayList<>();
            for (Surface member : members) variants.add(member.variant(reason(member, best)));
            Name name = new Name(ids.of("person", best.text), Name.Kind.PERSON, best.text, variants);
            for (Surface member : members) bearers.put(member, name);
            names.add(name);
            byRoot.put(group.getKey(), name);
        }
        several.forEach((text, roots) -> place(text, roots, byRoot));
        return names;
    }

    private Variant.Reason reason(Surface member, Surface best) {
        if (member == best) return Variant.Reason.SAME;
        Variant.Reason reason = clusters.reason(member.text);
        return reason == null ? Variant.Reason.SPELLING : reason;
    }

    /** Two Clintons in the dossier, one in this article: there the surname is hers. */
    private void place(String text, Set<String> roots, Map<String, Name> byRoot) {
        Surface surface = surfaces.get(text);
        Map<String, Name> here = new HashMap<>();
        for (String doc : surface.docs.keySet()) {
            Name only = null;
            int count = 0;
            for (String root : roots) {
                Name name = byRoot.get(clusters.root(root));
                if (name == null
                        || name.variants().stream()
                                .noneMatch(variant -> variant.docs().contains(doc))) continue;
                only = name;
                count++;
            }
            if (count == 1 && only != null) here.put(doc, only);
        }
        local.put(surface, here);
    }
}
