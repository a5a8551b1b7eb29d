package bilan.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges the spellings of one name across articles and languages. Compares only spellings that share a key, so that a
 * large dossier costs no more for each name than a small one. Safe for threads.
 */
public final class NameResolver {
    private final Gazetteer gazetteer;
    private final NameDecisions decisions;

    public NameResolver(Gazetteer gazetteer) {
        this(gazetteer, NameDecisions.NONE);
    }

    /** @param decisions of a reviewer, which outweigh every rule */
    public NameResolver(Gazetteer gazetteer, NameDecisions decisions) {
        this.gazetteer = gazetteer;
        this.decisions = decisions;
    }

    /**
     * Names and who bears them. The order of the mentions does not matter.
     *
     * @param mentions of all articles of the dossier
     */
    public Names resolve(Collection<Mention> mentions) {
        List<Mention> sorted = new ArrayList<>(mentions);
        sorted.sort(
                Comparator.comparing(Mention::doc).thenComparing(Mention::span).thenComparing(Mention::text));
        Map<Name.Kind, SortedMap<String, Surface>> surfaces = surfaces(sorted);
        List<Name> names = new ArrayList<>();
        Map<Surface, Name> bearers = new HashMap<>();
        names.addAll(new PlaceMerge(gazetteer, surfaces.get(Name.Kind.PLACE), decisions).names(bearers));
        names.addAll(new BodyMerge(gazetteer, surfaces.get(Name.Kind.ORGANISATION), decisions).names(bearers));
        PersonMerge people = new PersonMerge(surfaces.get(Name.Kind.PERSON), decisions);
        names.addAll(people.names(bearers));
        names.sort(Comparator.comparing(Name::kind).thenComparing(Name::id));
        List<Link> links = new ArrayList<>();
        for (Mention mention : sorted) {
            Surface surface = surfaceOf(mention, surfaces);
            Name name = surface == null ? null : people.bearer(surface, mention.doc());
            if (name == null && surface != null) name = bearers.get(surface);
            if (name != null) links.add(new Link(mention.doc(), mention.span(), name.id()));
        }
        return new Names(names, links);
    }

    /** One spelling: who writes it, how often, in which languages, and the long forms given beside it. */
    static final class Surface {
        final String text;
        final SortedMap<String, Integer> docs = new TreeMap<>();
        final SortedSet<String> languages = new TreeSet<>();
        final SortedSet<String> expansions = new TreeSet<>();
        final SortedMap<String, Integer> uses = new TreeMap<>();
        /** How many articles are in the language that writes it most. */
        int home;

        int count;
        boolean sure;

        Surface(String text) {
            this.text = text;
        }

        Variant variant(Variant.Reason reason) {
            return new Variant(text, List.copyOf(docs.keySet()), reason);
        }
    }

    /** Spellings by what they name: the kind that most mentions of a spelling have. */
    private Map<Name.Kind, SortedMap<String, Surface>> surfaces(List<Mention> mentions) {
        Map<String, Map<Name.Kind, Integer>> votes = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() == null) continue;
            votes.computeIfAbsent(mention.text(), text -> new EnumMap<>(Name.Kind.class))
                    .merge(mention.kind(), 1, Integer::sum);
        }
        Map<Name.Kind, SortedMap<String, Surface>> surfaces = new EnumMap<>(Name.Kind.class);
        for (Name.Kind kind : Name.Kind.values()) surfaces.put(kind, new TreeMap<>());
        Map<String, Set<String>> articles = new TreeMap<>();
        for (Mention mention : mentions) {
            Name.Kind voted = decisions.kindOf(mention.text());
            if (voted == null) voted = elected(votes.get(mention.text()));
            if (decisions.isNothing(mention.text(), voted)) continue;
            // a bare capitalised word is a name only if it turns out to be somebody's surname
            Name.Kind kind = voted == null ? Name.Kind.PERSON : voted;
            Surface surface = surfaces.get(kind).computeIfAbsent(mention.text(), Surface::new);
            surface.sure |= voted != null;
            surface.count++;
            surface.docs.merge(mention.doc(), 1, Integer::sum);
            surface.languages.add(mention.language());
            surface.uses.merge(mention.language(), 1, Integer::sum);
            articles.computeIfAbsent(mention.language(), one -> new HashSet<>()).add(mention.doc());
            if (mention.expansion() != null) surface.expansions.add(mention.expansion());
        }
        for (SortedMap<String, Surface> kind : surfaces.values()) {
            for (Surface surface : kind.values()) surface.home = home(surface, articles);
        }
        return surfaces;
    }

    private static int home(Surface surface, Map<String, Set<String>> articles) {
        int most = 0;
        int home = 0;
        for (Map.Entry<String, Integer> use : surface.uses.entrySet()) {
            int size = articles.get(use.getKey()).size();
            if (use.getValue() < most || use.getValue() == most && size <= home) continue;
            most = use.getValue();
            home = size;
        }
        return home;
    }

    private static Name.@Nullable Kind elected(@Nullable Map<Name.Kind, Integer> votes) {
        if (votes == null) return null;
        Name.Kind best = null;
        for (Map.Entry<Name.Kind, Integer> vote : votes.entrySet()) {
            if (best == null || vote.getValue() > votes.get(best)) best = vote.getKey();
        }
        return best;
    }

    private static @Nullable Surface surfaceOf(Mention mention, Map<Name.Kind, SortedMap<String, Surface>> surfaces) {
        for (SortedMap<String, Surface> kind : surfaces.values()) {
            Surface surface = kind.get(mention.text());
            if (surface != null) return surface;
        }
        return null;
    }

    /** The spelling that stands for a name: of the fullest ones the most frequent in the language of most articles. */
    static Surface best(Collection<Surface> surfaces) {
        Comparator<Surface> fuller = Comparator.comparingInt(surface -> Math.min(2, surface.text.split("[ -]").length));
        return surfaces.stream()
                .max(fuller.thenComparingInt(surface -> surface.home)
                        .thenComparingInt(surface -> surface.count)
                        .thenComparing(surface -> surface.text, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Makes ids of names: readable, and different where two names are spelt alike. */
    static final class Ids {
        private final Set<String> taken = new HashSet<>();

        String of(String prefix, String text) {
            StringBuilder slug = new StringBuilder(prefix).append(':');
            boolean gap = false;
            for (String word : text.split("[\\s\\-'’]+")) {
                String key = Spelling.key(word);
                if (key.isEmpty()) continue;
                if (gap) slug.append('-');
                slug.append(key);
                gap = true;
            }
            String id = slug.toString();
            for (int i = 2; !taken.add(id); i++) id = slug + "-" + i;
            return id;
        }
    }
}
