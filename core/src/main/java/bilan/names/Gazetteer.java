package bilan.names;

import bilan.text.Recent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Countries, regions, towns and well-known bodies of the world, as {@code names/} lists them. Immutable, safe for
 * threads.
 */
public final class Gazetteer {
    private static final Gazetteer BUNDLED = new Gazetteer(null);
    private static final int REMEMBERED = 4_000;
    private final @Nullable Path folder;
    private @Nullable NameLists lists;
    /** What was asked for lately, by language. */
    private final Map<String, Recent<String, List<Place>>> found = new ConcurrentHashMap<>();

    private final Map<String, Recent<String, List<Place>>> possible = new ConcurrentHashMap<>();

    private Gazetteer(@Nullable Path folder) {
        this.folder = folder;
    }

    /** With lists of a folder in the place of those of the same name that come with Bilan; see {@link GazetteerImport}. */
    public static Gazetteer over(Path folder) {
        return new Gazetteer(folder);
    }

    /** The lists that come with Bilan; read when they are first asked. */
    public static Gazetteer bundled() {
        return BUNDLED;
    }

    private synchronized NameLists lists() {
        if (lists == null) lists = new NameLists(folder);
        return lists;
    }

    /**
     * Places of this name, the likeliest first: countries, then regions, then towns by their inhabitants; what the
     * language itself calls so before what others do. Case, accents, apostrophes, hyphens and spaces do not matter.
     *
     * @param language code of the language the name stands in
     */
    public List<Place> find(String mention, String language) {
        return found.computeIfAbsent(language, l -> new Recent<>(REMEMBERED)).get(mention, m -> look(m, language));
    }

    private List<Place> look(String mention, String language) {
        String key = Spelling.key(mention);
        if (key.length() < 2 || key.length() == 2 && !NameLists.isInitials(mention)) return List.of();
        NameLists known = lists();
        List<Place> own = new ArrayList<>(2);
        List<Place> others = new ArrayList<>(2);
        List<NameLists.Form<NameLists.Known>> forms = new ArrayList<>(known.places.getOrDefault(key, List.of()));
        if (NameLists.isInitials(mention)) forms.addAll(known.places.getOrDefault(NameLists.initials(key), List.of()));
        for (NameLists.Form<NameLists.Known> form : forms) {
            Place place = form.bearer().in(language);
            if (place != null) (form.languages().contains(language) ? own : others).add(place);
        }
        for (Place town : known.towns.find(key)) {
            NameLists.Known listed = known.townNames.get(town.country() + key);
            // of several towns of one name in a country the list means the largest
            if (listed != null && !town.equals(listed.place())) listed = null;
            Place named = listed == null ? null : listed.in(language);
            boolean otherwise = listed != null && listed.names.containsKey(language);
            (otherwise ? others : own).add(named == null ? town : named);
        }
        own.sort(Gazetteer::likelier);
        others.sort(Gazetteer::likelier);
        List<Place> found = new ArrayList<>(own);
        for (Place place : others) if (found.stream().noneMatch(p -> p.id().equals(place.id()))) found.add(place);
        return List.copyOf(found);
    }

    /**
     * As {@link #find}, with villages from 1,000 inhabitants: more names, and more of them words of other kinds. To be
     * asked only where the words around speak for a place.
     */
    public List<Place> candidates(String mention, String language) {
        return possible.computeIfAbsent(language, l -> new Recent<>(REMEMBERED))
                .get(mention, m -> withVillages(m, language));
    }

    private List<Place> withVillages(String mention, String language) {
        List<Place> larger = find(mention, language);
        String key = Spelling.key(mention);
        if (key.length() < 3) return larger;
        List<Place> villages = lists().villages.find(key);
        if (villages.isEmpty()) return larger;
        List<Place> all = new ArrayList<>(larger);
        all.addAll(villages);
        return List.copyOf(all);
    }

    /** The region that a short form stands for where a comma or its full stop marks it ("Atlanta, Ga."), or null. */
    public @Nullable Place abbreviated(String form, String language) {
        NameLists.Known known = lists().shortForms.get(form);
        if (known == null) return null;
        Place named = known.in(language);
        return named == null ? known.place() : named;
    }

    /** Whether people are given this name: « Charlotte », "Austin". */
    boolean isGiven(String word) {
        return lists().given.contains(Spelling.key(word));
    }

    private static int likelier(Place a, Place b) {
        int kind = a.kind().compareTo(b.kind());
        if (kind != 0) return kind;
        int people = Long.compare(b.population(), a.population());
        return people != 0 ? people : a.id().compareTo(b.id());
    }

    /** The country with an ISO 3166-1 code, named in a language; null if there is none. */
    public @Nullable Place country(String code, String language) {
        NameLists.Known known = lists().countries.get(code);
        return known == null ? null : known.in(language);
    }

    /** Code of the country that a nationality belongs to (« kazakhe »), or null if the word is none. */
    public @Nullable String countryOf(String demonym, String language) {
        return lists().demonyms.getOrDefault(language, Map.of()).get(Spelling.key(demonym));
    }

    /** The body that bears a name or initials, first by the usage of the language; null if none is listed. */
    public @Nullable Organisation organisation(String mention, String language) {
        List<NameLists.Form<String>> forms = lists().bodies.getOrDefault(Spelling.key(mention), List.of());
        for (NameLists.Form<String> form : forms)
            if (form.languages().contains(language)) return organisation(form, language);
        return forms.isEmpty() ? null : organisation(forms.get(0), language);
    }

    /** Whether the name of a listed body starts with this word. */
    boolean isBodyStart(String word) {
        return lists().bodyStarts.contains(NameLists.firstWord(word));
    }

    private Organisation organisation(NameLists.Form<String> form, String language) {
        Map<String, String> names = lists().bodyNames.getOrDefault(form.bearer(), Map.of());
        String name = names.get(language);
        return new Organisation(form.bearer(), name == null ? form.bearer() : name);
    }

    /** Whether one place lies in the other: a town or region in its country, everything in itself. */
    public boolean contains(Place outer, Place inner) {
        return outer.contains(inner);
    }

    /** Ids of the places that hold a place, the nearest first: its region, if it is listed, and its country. */
    public List<String> containing(String placeId) {
        int country = placeId.indexOf('.');
        int town = placeId.indexOf('.', country + 1);
        if (country < 0) return List.of();
        String region = town < 0 ? null : lists().regions.get(placeId.substring(0, town));
        String outermost = placeId.substring(0, country);
        return region == null ? List.of(outermost) : List.of(region, outermost);
    }
}
