package bilan.workbench.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Towns of the world, large ones first: what a map shows around the places of a dossier, without asking anybody. */
public final class Atlas {
    private static final String TOWNS = "/names/towns.tsv";

    private static @Nullable Atlas bundled;

    private final List<Town> towns;

    /** A town where it lies, with its inhabitants. */
    public record Town(String name, double lat, double lon, long population) {}

    private Atlas(List<Town> towns) {
        this.towns = List.copyOf(towns);
    }

    /** The towns that come with Bilan; read when they are first asked for. */
    public static synchronized Atlas bundled() {
        if (bundled == null) bundled = read();
        return bundled;
    }

    private static Atlas read() {
        List<Town> towns = new ArrayList<>();
        try (InputStream in = Atlas.class.getResourceAsStream(TOWNS)) {
            if (in == null) throw new IllegalStateException(TOWNS + " is not on the class path");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine(); // names of the columns
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() || line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                towns.add(new Town(
                        cells[0],
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Long.parseLong(cells[5])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        towns.sort(Comparator.comparingLong(Town::population).reversed().thenComparing(Town::name));
        return new Atlas(towns);
    }

    /** The largest towns between these degrees. */
    public List<Town> between(double south, double north, double west, double east, int most) {
        List<Town> found = new ArrayList<>();
        for (Town town : towns) {
            if (town.lat() < south || town.lat() > north || town.lon() < west || town.lon() > east) continue;
            found.add(town);
            if (found.size() == most) break;
        }
        return found;
    }
}
