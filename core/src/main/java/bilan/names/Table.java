package bilan.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of the lists in {@code names/}: its first line names the columns, {@code #} starts a comment. */
final class Table {
    private final String name;
    private final List<String> columns;
    private final List<String[]> rows;

    private Table(String name, List<String> columns, List<String[]> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    static Table bundled(String name) {
        return read(null, name);
    }

    /** @param folder whose list of that name goes before the one that comes with Bilan, or null */
    static Table read(@Nullable Path folder, String name) {
        List<String> columns = List.of();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(folder, name), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                if (columns.isEmpty()) columns = List.of(cells);
                else rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("names/" + name + ": " + e.getMessage(), e);
        }
        return new Table(name, columns, rows);
    }

    static InputStream open(@Nullable Path folder, String name) throws IOException {
        if (folder != null && Files.isRegularFile(folder.resolve(name)))
            return Files.newInputStream(folder.resolve(name));
        InputStream in = Table.class.getResourceAsStream("/names/" + name);
        if (in == null) throw new IllegalStateException("names/" + name + " is not on the class path");
        return in;
    }

    /** Each row in the order of the file. */
    void forEach(Consumer<Row> reader) {
        for (String[] cells : rows) reader.accept(new Row(cells));
    }

    /** The columns behind those named: each is a language. */
    List<String> languages(String... others) {
        List<String> languages = new ArrayList<>(columns);
        languages.removeAll(Arrays.asList(others));
        return languages;
    }

    /** One line of the list. */
    final class Row {
        private final String[] cells;

        private Row(String[] cells) {
            this.cells = cells;
        }

        String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0) throw new IllegalStateException("names/" + name + " has no column '" + column + "'");
            return at < cells.length ? cells[at] : "";
        }

        /** The forms in a cell, brace endings spelt out; a leading word in parentheses is there and not there. */
        List<String> forms(String column) {
            String cell = get(column);
            if (cell.isEmpty()) return List.of();
            List<String> forms = new ArrayList<>();
            for (String form : cell.split("\\|")) {
                int close = form.indexOf(") ");
                if (form.startsWith("(") && close > 0) {
                    forms.add(form.substring(1, close) + form.substring(close + 1));
                    forms.add(form.substring(close + 2));
                } else {
                    addEndings(form, forms);
                }
            }
            return forms;
        }
    }

    private static void addEndings(String form, List<String> forms) {
        int open = form.indexOf('{');
        int close = form.indexOf('}');
        if (open < 0 || close < open) {
            forms.add(form);
            return;
        }
        for (String ending : form.substring(open + 1, close).split(",", -1)) {
            forms.add(form.substring(0, open) + ending + form.substring(close + 1));
        }
    }
}
