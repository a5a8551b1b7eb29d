package bilan.names;

import bilan.pack.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes Bilan's lists of a GeoNames dump ({@code cities15000.txt}, {@code allCountries.txt}: 19 columns, tabs) and, if it
 * is there, of its {@code admin1CodesASCII.txt}. Populated places only. Confined to one thread.
 */
public final class GazetteerImport {
    private static final int COLUMNS = 19;
    private static final int NAME = 1;
    private static final int LAT = 4;
    private static final int LON = 5;
    private static final int CLASS = 6;
    private static final int CODE = 7;
    private static final int COUNTRY = 8;
    private static final int REGION = 10;
    private static final int PEOPLE = 14;
    private static final int TOWN = 15_000;
    private static final int FAULTS = 100;
    private static final String HOW = "A GeoNames dump is wanted, as download.geonames.org has it.";

    /** One place of the dump. */
    private record Row(
            String key, String name, String country, String region, double lat, double lon, long people, boolean seat) {
        String line() {
            return String.join(
                    "\t",
                    name,
                    country,
                    region,
                    String.format(Locale.ROOT, "%.2f", lat),
                    String.format(Locale.ROOT, "%.2f", lon),
                    Long.toString(people));
        }
    }

    private final long smallest;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param smallest places with fewer inhabitants are left out, unless they are the seat of a first-level division */
    public GazetteerImport(long smallest) {
        this.smallest = smallest;
    }

    /**
     * Reads a dump.
     *
     * @param file what faults call it
     * @throws GazetteerException if lines cannot be read; names the first hundred
     */
    public void places(String file, Reader dump) throws IOException, GazetteerException {
        try (BufferedReader lines = new BufferedReader(dump)) {
            int number = 0;
            for (String line = lines.readLine(); line != null && faults.size() < FAULTS; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) continue;
                Row row = row(file, number, line);
                if (row != null && (row.people >= smallest || row.seat)) rows.add(row);
            }
        }
        stopOnFaults();
    }

    /**
     * Reads the names of first-level divisions: {@code KZ.10}, name, name in ASCII, number.
     *
     * @param file what faults call it
     * @throws GazetteerException if lines cannot be read
     */
    public void regions(String file, Reader codes) throws IOException, GazetteerException {
        try (BufferedReader lines = new BufferedReader(codes)) {
            int number = 0;
            for (String line = lines.readLine(); line != null && faults.size() < FAULTS; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                int dot = cells[0].indexOf('.');
                if (cells.length < 2) fault(file, number, 1, "2 columns or more are needed", line);
                else if (dot != 2) fault(file, number, 1, "'" + cells[0] + "' is no code such as KZ.10", line);
                else if (Spelling.key(cells[1]).isEmpty())
                    fault(file, number, cells[0].length() + 2, "a name is missing", line);
                else regions.put(cells[0], cells[1]);
            }
        }
        stopOnFaults();
    }

    /** How many places were kept. */
    public int size() {
        return rows.size();
    }

    /** Writes the lists into a folder, for {@link Gazetteer#over}. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        rows.sort(Comparator.comparing(Row::key)
                .thenComparing(Comparator.comparingLong(Row::people).reversed())
                .thenComparing(Row::country)
                .thenComparing(Row::region)
                .thenComparing(Row::line));
        List<String> towns = head();
        List<String> villages = head();
        for (Row row : rows) (row.people >= TOWN || row.seat ? towns : villages).add(row.line());
        Files.write(folder.resolve("towns.tsv"), towns, StandardCharsets.UTF_8);
        Files.write(folder.resolve("villages.tsv"), villages, StandardCharsets.UTF_8);
        if (!regions.isEmpty()) Files.write(folder.resolve("regions.tsv"), regionLines(), StandardCharsets.UTF_8);
    }

    private static List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add("name\tcountry\tregion\tlat\tlon\tpopulation");
        lines.add("# Data: GeoNames (geonames.org), CC BY 4.0. Sorted by name without accents, case and marks.");
        return lines;
    }

    /** The bundled regions, then those that it lacks, at the middle of their towns. */
    private List<String> regionLines() {
        List<String> lines = new ArrayList<>();
        lines.add("id\tcountry\tcode\tlat\tlon\tshort\tfr\ten\tes");
        Map<String, Boolean> known = new HashMap<>();
        Table.bundled("regions.tsv").forEach(row -> {
            lines.add(String.join(
                    "\t",
                    List.of(
                            row.get("id"),
                            row.get("country"),
                            row.get("code"),
                            row.get("lat"),
                            row.get("lon"),
                            row.get("short"),
                            row.get("fr"),
                            row.get("en"),
                            row.get("es"))));
            known.put(row.get("country") + "." + row.get("code"), true);
        });
        Map<String, double[]> sums = new HashMap<>();
        for (Row row : rows) {
            double[] sum = sums.computeIfAbsent(row.country + "." + row.region, code -> new double[3]);
            sum[0] += row.lat;
            sum[1] += row.lon;
            sum[2]++;
        }
        regions.forEach((code, name) -> {
            double[] sum = sums.get(code);
            if (sum == null || known.containsKey(code)) return;
            String country = code.substring(0, 2);
            String lat = String.format(Locale.ROOT, "%.1f", sum[0] / sum[2]);
            String lon = String.format(Locale.ROOT, "%.1f", sum[1] / sum[2]);
            String id = Spelling.key(name) + "-" + code.substring(3).toLowerCase(Locale.ROOT);
            lines.add(String.join("\t", id, country, code.substring(3), lat, lon, "", name, name, name));
        });
        return lines;
    }

    private @Nullable Row row(String file, int number, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            fault(file, number, 1, COLUMNS + " columns are needed, " + cells.length + " found", line);
            return null;
        }
        if (!cells[CLASS].equals("P")) return null;
        int wrong = wrong(cells);
        if (wrong >= 0) {
            int column = 1;
            for (int i = 0; i < wrong; i++) column += cells[i].length() + 1;
            fault(file, number, column, "'" + cells[wrong] + "' is no " + NAMES.get(wrong), line);
            return null;
        }
        String key = Spelling.key(cells[NAME]);
        if (key.isEmpty()) return null;
        boolean seat = cells[CODE].equals("PPLC") || cells[CODE].equals("PPLA");
        long people = cells[PEOPLE].isEmpty() ? 0 : Long.parseLong(cells[PEOPLE]);
        return new Row(
                key,
                cells[NAME],
                cells[COUNTRY],
                cells[REGION],
                Double.parseDouble(cells[LAT]),
                Double.parseDouble(cells[LON]),
                people,
                seat);
    }

    private static final Map<Integer, String> NAMES = Map.of(
            NAME, "name", LAT, "latitude", LON, "longitude", COUNTRY, "country code", PEOPLE, "number of inhabitants");

    /** The first cell that does not hold what it must, or -1. */
    private static int wrong(String[] cells) {
        if (cells[NAME].isBlank()) return NAME;
        if (!isDegrees(cells[LAT], 90)) return LAT;
        if (!isDegrees(cells[LON], 180)) return LON;
        if (cells[COUNTRY].length() != 2 || !isAll(cells[COUNTRY], 'A', 'Z')) return COUNTRY;
        boolean number = cells[PEOPLE].length() < 12 && isAll(cells[PEOPLE], '0', '9');
        return number ? -1 : PEOPLE;
    }

    private static boolean isDegrees(String cell, double most) {
        try {
            return Math.abs(Double.parseDouble(cell)) <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isAll(String cell, char first, char last) {
        for (int i = 0; i < cell.length(); i++) if (cell.charAt(i) < first || cell.charAt(i) > last) return false;
        return true;
    }

    private void fault(String file, int line, int column, String message, String source) {
        String shown = source.length() > 200 ? "" : source;
        faults.add(new Fault(file, line, column, message, shown, HOW));
    }

    private void stopOnFaults() throws GazetteerException {
        if (!faults.isEmpty()) throw new GazetteerException(faults);
    }
}
