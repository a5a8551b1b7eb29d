package bilan.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tab-separated word lists that lie beside the classes: first line names the columns, {@code #} comments. */
final class Tables {
    /** A line of a list with three columns. */
    record Row(String phrase, String kind, String how) {}

    private Tables() {}

    /** Language code → rows of {@code furniture.<code>.tsv}; found by their names, so that a language is only a file. */
    static Map<String, List<Row>> furniture() {
        Map<String, List<Row>> tables = new TreeMap<>();
        for (String file : beside("furniture.", ".tsv"))
            tables.put(file.substring("furniture.".length(), file.length() - ".tsv".length()), rows(file));
        return tables;
    }

    static List<Row> rows(String file) {
        List<Row> rows = new ArrayList<>();
        String all;
        try (InputStream in = Tables.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing beside " + Tables.class.getName());
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int number = 0;
        for (String line : all.lines().toList()) {
            if (++number == 1 || line.isBlank() || line.startsWith("#")) continue;
            String[] columns = line.split("\t", -1);
            if (columns.length != 3)
                throw new IllegalStateException(file + ":" + number + ": " + columns.length + " columns, 3 expected");
            rows.add(new Row(columns[0].strip(), columns[1].strip(), columns[2].strip()));
        }
        return rows;
    }

    private static List<String> beside(String start, String end) {
        String known = start + "fr" + end;
        URL url = Tables.class.getResource(known);
        if (url == null) throw new IllegalStateException(known + " is missing beside " + Tables.class.getName());
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) return names(Path.of(uri).getParent(), start, end);
            String jar = uri.toString();
            Path file = Path.of(URI.create(jar.substring("jar:".length(), jar.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(file)) {
                return names(
                        inside.getPath(jar.substring(jar.indexOf("!/") + 1)).getParent(), start, end);
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the lists beside " + url + " cannot be listed", e);
        }
    }

    private static List<String> names(Path folder, String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(start) && name.endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
