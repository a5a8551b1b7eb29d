package bilan.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the files of {@code names/} hold, by the spelling it is looked up under. Filled once, then only read. */
final class NameLists {
    private static final String INITIALS = "^";
    private static final int LONGEST_INITIALS = 5;

    /** A listed place and its usual name in each language; looked up among the towns when it is first asked for. */
    static final class Known {
        private final Supplier<@Nullable Place> maker;
        final Map<String, String> names;
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
    record Form<T>(T bearer, List<String> languages) {}

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

    NameLists(@Nullable Path folder) {
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
            Place.Precision precision = row.get("code").isEmpty() ? Place.Precision.DISTRICT : Place.Precision.PROVINCE;
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
            if (precision == Place.Precision.PROVINCE) regions.putIfAbsent(country + "." + row.get("code"), place.id());
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
        return isInitials(form) ? initials(Spelling.key(form)) : Spelling.key(form);
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

    /** The key under which initials of this spelling are kept. */
    static String initials(String key) {
        return INITIALS + key;
    }

    static boolean isInitials(String form) {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            if (Character.isLowerCase(form.charAt(i))) return false;
            if (Character.isLetter(form.charAt(i))) letters++;
        }
        return letters > 1 && letters <= LONGEST_INITIALS;
    }

    static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) end++;
        return Spelling.key(name.substring(0, end));
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
