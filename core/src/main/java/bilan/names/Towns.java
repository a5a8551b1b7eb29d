package bilan.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The towns of {@code names/towns.tsv}, searched in the bytes of the file: making objects of 25,000 lines would cost
 * every start a tenth of a second. Immutable.
 */
final class Towns {
    private final byte[] file;
    private final int[] starts;

    private Towns(byte[] file, int[] starts) {
        this.file = file;
        this.starts = starts;
    }

    static Towns bundled() {
        try (InputStream in = Table.open("towns.tsv")) {
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("names/towns.tsv: " + e.getMessage(), e);
        }
    }

    static Towns of(byte[] file) {
        int[] starts = new int[1024];
        int lines = 0;
        boolean header = true;
        int at = 0;
        while (at < file.length) {
            int end = at;
            while (end < file.length && file[end] != '\n') end++;
            if (end > at && file[at] != '#') {
                if (!header) {
                    if (lines == starts.length) starts = Arrays.copyOf(starts, lines * 2);
                    starts[lines++] = at;
                }
                header = false;
            }
            at = end + 1;
        }
        return new Towns(file, Arrays.copyOf(starts, lines));
    }

    /** The towns with a key, most inhabitants first. */
    List<Place> find(String key) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle).compareTo(key) < 0) low = middle + 1;
            else high = middle;
        }
        List<Place> found = new ArrayList<>(2);
        for (int i = low; i < starts.length && key(i).equals(key); i++) found.add(place(i));
        return found;
    }

    int size() {
        return starts.length;
    }

    String key(int line) {
        int start = starts[line];
        int end = start;
        while (file[end] != '\t') end++;
        return Spelling.key(new String(file, start, end - start, StandardCharsets.UTF_8));
    }

    private Place place(int line) {
        int start = starts[line];
        int end = start;
        while (end < file.length && file[end] != '\n') end++;
        String[] cells = new String(file, start, end - start, StandardCharsets.UTF_8).split("\t", -1);
        return new Place(
                id(cells[0], cells[1], cells[2]),
                cells[0],
                Place.Kind.TOWN,
                cells[1],
                Double.valueOf(cells[3]),
                Double.valueOf(cells[4]),
                Long.parseLong(cells[5]),
                Place.Precision.TOWN);
    }

    private static String id(String name, String country, String region) {
        return country + (region.isEmpty() ? "" : "." + region) + "." + Spelling.key(name);
    }
}
