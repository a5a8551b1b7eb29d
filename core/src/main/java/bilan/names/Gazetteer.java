package bilan.names;

import bilan.text.Recent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Countries, regions, towns and well-known bodies of the world, as {@code names/} lists them. Immutable, safe for
 * threads.
 */
public final class Gazetteer {
    private static final Gazetteer BUNDLED = new Gazetteer(null);
    private static final int REMEMBERED = 4_000;
    private static final String INITIALS = "^";
    private static final int LONGEST_INITIALS = 5;
    private final @Nullable Path folder;
    private @Nullable Lists lists;
    /** What was asked for lately, by language. */
    private final Map<String, Recent<String, List<Place>>> found = new ConcurrentHashMap<>();

    private final Map<String, Recent<String, List<Place>>> possible = new ConcurrentHashMap<>();

    /** A listed place and its usual name in each language; looked up among the towns when it is first asked for. */
    private static final class Known {
        private final Supplier<@Nullable Place> maker;
        private final Map<String, String> names;
        private @Nullable Place place;

        Known(Map<String, String> names, Supplier<@Nullable Place> maker) {
            this.names = names;
            this.maker = maker;
        }

        /** Null if the list of towns has it not. Two threads may make it twice; both make the same. */
        @Nullable
        Place place() {
            if (place == null) place = maker.get();
            return place;
        }

        @Nullable
        Place in(String language) {
            Place known = place();
            String name = names.get(language);
            return known == null || name == null ? known : renamed(known, name);
        }
    }

    /** One form of a place or body, and the languages that use it. */
    private record Form<T>(T bearer, List<String> languages) {}

    private static final class Lists {
        private final @Nullable Path folder;
        final Towns towns;
        final Towns villages;
        final Map<String, Known> countries = new LinkedHashMap<>();
        final Map<String, Known> townNames = new HashMap<>();
        final Map<String, List<Form<Known>>> places = new HashMap<>();
        /** Forms good only behind a comma or with their full stop, exactly as they stand: Ga., W.Va., NSW. */
        final Map<String, Known> shortForms = new HashMap<>();

        /** Regions by country and code: US.PA is US.pennsylvania. */
        final Map<String, String> regions = new HashMap<>();

        final Set<String> given = new HashSet<>();
        final Map<String, Map<String, String>> demonyms = new HashMap<>();
        final Map<String, Map<String, String>> bodyNames = new HashMap<>();
        final Map<String, List<Form<String>>> bodies = new HashMap<>();
        /** First words of the names of bodies: a text is compared with a name only where one stands. */
        final Set<String> bodyStarts = new HashSet<>();

        Lists(@Nullable Path folder) {
            this.folder = folder;
            towns = Towns.read(folder, "towns.tsv");
            villages = Towns.read(folder, "villages.tsv");
            readCountries();
            readRegions();
            readSites();
            readVariants();
            readDemonyms();
            readBodies();
            Table.read(folder, "given.tsv").forEach(row -> given.add(Spelling.key(row.get("name"))));
        }

        private void readCountries() {
            Table table = Table.read(folder, "countries.tsv");
            List<String> languages = table.languages("code", "capital", "lat", "lon");
            table.forEach(row -> {
                String code = row.get("code");
                Known known = new Known(names(row, languages), () -> country(code, usual(row, languages, code), row));
                countries.put(code, known);
                addForms(row, languages, known);
            });
        }

        private static Place country(String code, String name, Table.Row row) {
            return new Place(
                    code,
                    name,
                    Place.Kind.COUNTRY,
                    code,
                    "",
                    Double.valueOf(row.get("lat")),
                    Double.valueOf(row.get("lon")),
                    0,
                    Place.Precision.COUNTRY);
        }

        private void readRegions() {
            Table table = Table.read(folder, "regions.tsv");
            List<String> languages = table.languages("id", "country", "code", "lat", "lon", "short");
            table.forEach(row -> {
                String country = row.get("country");
                Place.Precision precision =
                        row.get("code").isEmpty() ? Place.Precision.DISTRICT : Place.Precision.PROVINCE;
                Place place = new Place(
                        (country.isEmpty() ? "world" : country) + "." + row.get("id"),
                        usual(row, languages, row.get("id")),
                        Place.Kind.REGION,
                        country,
                        row.get("code"),
                        Double.valueOf(row.get("lat")),
                        Double.valueOf(row.get("lon")),
                        0,
                        country.isEmpty() ? Place.Precision.AREA : precision);
                Known known = new Known(names(row, languages), () -> place);
                if (precision == Place.Precision.PROVINCE)
                    regions.putIfAbsent(country + "." + row.get("code"), place.id());
                addForms(row, languages, known);
                for (String form : row.forms("short")) shortForms.put(form, known);
            });
        }

        private void readSites() {
            Table table = Table.read(folder, "sites.tsv");
            List<String> languages = table.languages("id", "country", "lat", "lon");
            table.forEach(row -> {
                Place place = new Place(
                        row.get("country") + "." + row.get("id"),
                        usual(row, languages, row.get("id")),
                        Place.Kind.TOWN,
                        row.get("country"),
                        "",
                        Double.valueOf(row.get("lat")),
                        Double.valueOf(row.get("lon")),
                        0,
                        Place.Precision.TOWN);
                addForms(row, languages, new Known(names(row, languages), () -> place));
            });
        }

        private void readVariants() {
            Table table = Table.read(folder, "variants.tsv");
            List<String> languages = table.languages("town", "country");
            table.forEach(row -> {
                String town = row.get("town");
                String country = row.get("country");
                Known known = new Known(names(row, languages), () -> town(town, country));
                townNames.put(country + Spelling.key(town), known);
                addForms(row, languages, known);
            });
        }

        private void readDemonyms() {
            Table table = Table.read(folder, "demonyms.tsv");
            List<String> languages = table.languages("code");
            table.forEach(row -> {
                for (String language : languages) {
                    Map<String, String> known = demonyms.computeIfAbsent(language, l -> new HashMap<>());
                    // a word of two countries stays with the first: congolais
                    for (String form : row.forms(language)) known.putIfAbsent(Spelling.key(form), row.get("code"));
                }
            });
        }

        private void readBodies() {
            Table table = Table.read(folder, "organisations.tsv");
            List<String> languages = table.languages("id");
            table.forEach(row -> {
                bodyNames.put(row.get("id"), names(row, languages));
                for (String language : languages) {
                    for (String form : row.forms(language)) {
                        add(bodies, Spelling.key(form), row.get("id"), language);
                        bodyStarts.add(firstWord(form));
                    }
                }
            });
        }

        private void addForms(Table.Row row, List<String> languages, Known known) {
            for (String language : languages) {
                for (String form : row.forms(language)) add(places, keyOf(form), known, language);
            }
        }

        /** Initials are kept apart: « Car » is no Central African Republic. */
        private static String keyOf(String form) {
            return isInitials(form) ? INITIALS + Spelling.key(form) : Spelling.key(form);
        }

        private static <T> void add(Map<String, List<Form<T>>> forms, String key, T bearer, String language) {
            List<Form<T>> same = forms.computeIfAbsent(key, k -> new ArrayList<>(1));
            for (Form<T> form : same) {
                if (form.bearer.equals(bearer)) {
                    if (!form.languages.contains(language)) form.languages.add(language);
                    return;
                }
            }
            same.add(new Form<>(bearer, new ArrayList<>(List.of(language))));
        }

        private @Nullable Place town(String name, String country) {
            String key = Spelling.key(name);
            for (Place town : towns.find(key)) if (town.country().equals(country)) return town;
            for (Place town : villages.find(key)) if (town.country().equals(country)) return town;
            return null;
        }

        private static String usual(Table.Row row, List<String> languages, String otherwise) {
            for (String language : languages) {
                List<String> forms = row.forms(language);
                if (!forms.isEmpty()) return forms.get(0);
            }
            return otherwise;
        }

        private static Map<String, String> names(Table.Row row, List<String> languages) {
            Map<String, String> names = new HashMap<>();
            for (String language : languages) {
                List<String> forms = row.forms(language);
                if (!forms.isEmpty()) names.put(language, forms.get(0));
            }
            return names;
        }
    }

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

    private synchronized Lists lists() {
        if (lists == null) lists = new Lists(folder);
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
        if (key.length() < 2 || key.length() == 2 && !isInitials(mention)) return List.of();
        Lists known = lists();
        List<Place> own = new ArrayList<>(2);
        List<Place> others = new ArrayList<>(2);
        List<Form<Known>> forms = new ArrayList<>(known.places.getOrDefault(key, List.of()));
        if (isInitials(mention)) forms.addAll(known.places.getOrDefault(INITIALS + key, List.of()));
        for (Form<Known> form : forms) {
            Place place = form.bearer.in(language);
            if (place != null) (form.languages.contains(language) ? own : others).add(place);
        }
        for (Place town : known.towns.find(key)) {
            Known listed = known.townNames.get(town.country() + key);
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
        Known known = lists().shortForms.get(form);
        if (known == null) return null;
        Place named = known.in(language);
        return named == null ? known.place() : named;
    }

    /** Whether people are given this name: « Charlotte », "Austin". */
    boolean isGiven(String word) {
        return lists().given.contains(Spelling.key(word));
    }

    private static boolean isInitials(String form) {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            if (Character.isLowerCase(form.charAt(i))) return false;
            if (Character.isLetter(form.charAt(i))) letters++;
        }
        return letters > 1 && letters <= LONGEST_INITIALS;
    }

    private static int likelier(Place a, Place b) {
        int kind = a.kind().compareTo(b.kind());
        if (kind != 0) return kind;
        int people = Long.compare(b.population(), a.population());
        return people != 0 ? people : a.id().compareTo(b.id());
    }

    /** The country with an ISO 3166-1 code, named in a language; null if there is none. */
    public @Nullable Place country(String code, String language) {
        Known known = lists().countries.get(code);
        return known == null ? null : known.in(language);
    }

    /** Code of the country that a nationality belongs to (« kazakhe »), or null if the word is none. */
    public @Nullable String countryOf(String demonym, String language) {
        return lists().demonyms.getOrDefault(language, Map.of()).get(Spelling.key(demonym));
    }

    /** The body that bears a name or initials, first by the usage of the language; null if none is listed. */
    public @Nullable Organisation organisation(String mention, String language) {
        List<Form<String>> forms = lists().bodies.getOrDefault(Spelling.key(mention), List.of());
        for (Form<String> form : forms) if (form.languages.contains(language)) return organisation(form, language);
        return forms.isEmpty() ? null : organisation(forms.get(0), language);
    }

    /** Whether the name of a listed body starts with this word. */
    boolean isBodyStart(String word) {
        return lists().bodyStarts.contains(firstWord(word));
    }

    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) end++;
        return Spelling.key(name.substring(0, end));
    }

    private Organisation organisation(Form<String> form, String language) {
        Map<String, String> names = lists().bodyNames.getOrDefault(form.bearer, Map.of());
        String name = names.get(language);
        return new Organisation(form.bearer, name == null ? form.bearer : name);
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

    private static Place renamed(Place place, String name) {
        return new Place(
                place.id(),
                name,
                place.kind(),
                place.country(),
                place.region(),
                place.lat(),
                place.lon(),
                place.population(),
                place.precision());
    }
}
