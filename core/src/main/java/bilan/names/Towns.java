package bilan.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of towns, searched in the bytes of the file: making objects of 110,000 lines, or only an index of them, would
 * cost every start. Immutable.
 */
final class Towns {
    private final byte[] file;
    /** Where the first town stands. */
    private final int first;

    private Towns(byte[] file) {
        this.file = file;
        int at = next(0);
        while (at < file.length && file[at] == '#') at = next(at);
        first = at;
    }

    /** Those of a list: {@code towns.tsv}, {@code villages.tsv}. */
    static Towns bundled(String name) {
        return read(null, name);
    }

    /** @param folder whose list of that name goes before the one that comes with Bilan, or null */
    static Towns read(@Nullable Path folder, String name) {
        try (InputStream in = Table.open(folder, name)) {
            return new Towns(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("names/" + name + ": " + e.getMessage(), e);
        }
    }

    /** The towns with a key, most inhabitants first. */
    List<Place> find(String key) {
        int low = first;
        int high = file.length;
        while (low < high) {
            int line = start((low + high) >>> 1);
            if (compare(line, key) < 0) low = next(line);
            else high = line;
        }
        List<Place> found = new ArrayList<>(2);
        for (int line = low; line < file.length && compare(line, key) == 0; line = next(line)) found.add(place(line));
        return found;
    }

    /** The keys of all towns in the order of the file. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int line = first; line < file.length; line = next(line)) keys.add(key(line));
        return keys;
    }

    /** The start of the line that holds a byte. */
    private int start(int at) {
        int start = at;
        while (start > first && file[start - 1] != '\n') start--;
        return start;
    }

    private int next(int line) {
        int at = line;
        while (at < file.length && file[at] != '\n') at++;
        return Math.min(at + 1, file.length);
    }

    /** As {@link #key} compares, but without making a string of a plain name. */
    private int compare(int line, String key) {
        int at = 0;
        for (int i = line; file[i] != '\t'; i++) {
            byte b = file[i];
            if (b < 0) return key(line).compareTo(key);
            boolean capital = b >= 'A' && b <= 'Z';
            boolean sign = capital || b >= 'a' && b <= 'z' || b >= '0' && b <= '9';
            if (!sign) continue;
            char c = (char) (capital ? b + 32 : b);
            if (at == key.length()) return 1;
            if (c != key.charAt(at)) return c - key.charAt(at);
            at++;
        }
        return at - key.length();
    }

    private String key(int line) {
        int end = line;
        while (file[end] != '\t') end++;
        return Spelling.key(new String(file, line, end - line, StandardCharsets.UTF_8));
    }

    private Place place(int line) {
        int end = line;
        while (end < file.length && file[end] != '\n') end++;
        String[] cells = new String(file, line, end - line, StandardCharsets.UTF_8).split("\t", -1);
        return new Place(
                id(cells[0], cells[1], cells[2]),
                cells[0],
                Place.Kind.TOWN,
                cells[1],
                cells[2],
                Double.valueOf(cells[3]),
                Double.valueOf(cells[4]),
                Long.parseLong(cells[5]),
                Place.Precision.TOWN);
    }

    private static String id(String name, String country, String region) {
        return country + (region.isEmpty() ? "" : "." + region) + "." + Spelling.key(name);
    }
}
