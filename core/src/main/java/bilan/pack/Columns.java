package bilan.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of every word list and what they may hold, as {@code lang/columns.tsv} says. Immutable. */
final class Columns {
    private static final String FILE = "/lang/columns.tsv";

    /** What one column may hold, in lines of one kind or in all. */
    private record Check(String when, List<String> values) {}

    /** What is wrong with a cell. */
    record Complaint(String message, String repair) {}

    private final Map<String, Map<String, List<Check>>> lists = new LinkedHashMap<>();

    private static final class Bundled {
        static final Columns COLUMNS = new Columns(lines());

        private static List<String> lines() {
            try (InputStream in = Columns.class.getResourceAsStream(FILE)) {
                if (in == null) throw new IOException("not on the class path");
                return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
            }
        }
    }

    static Columns bundled() {
        return Bundled.COLUMNS;
    }

    private Columns(List<String> lines) {
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            lists.computeIfAbsent(cells[0], list -> new LinkedHashMap<>())
                    .computeIfAbsent(cells[1], column -> new ArrayList<>())
                    .add(new Check(cells[2], List.of(cells[3].split(" "))));
        }
    }

    Set<String> lists() {
        return lists.keySet();
    }

    /** True when the cells of a column may be empty, and the column may then be absent. */
    boolean mayBeAbsent(String list, String column) {
        return complaint(list, column, "", "", Set.of()) == null;
    }

    /** The columns of a list in their order. */
    Set<String> of(String list) {
        return lists.getOrDefault(list, Map.of()).keySet();
    }

    /** Null when the cell is right. {@code kind}: the line's kind; {@code declared}: the kinds the list declares. */
    @Nullable
    Complaint complaint(String list, String column, String cell, String kind, Collection<String> declared) {
        Check check = null;
        for (Check one : lists.get(list).get(column)) if (one.when.isEmpty() || one.when.equals(kind)) check = one;
        if (check == null) return null;
        List<String> values = check.values;
        return switch (values.get(0)) {
            case "phrase" -> phrase(cell);
            case "optional" -> null;
            case "text" -> cell.isEmpty() ? new Complaint("the " + column + " is missing", "") : null;
            case "features" -> features(cell, values.subList(1, values.size()));
            case "conditions" -> conditions(cell, values.subList(1, values.size()));
            case "declared" -> oneOf(column, cell, declared, "or declare it in the line '# kinds:'");
            default -> value(column, cell, values);
        };
    }

    private static @Nullable Complaint value(String column, String cell, List<String> values) {
        Set<String> words = new LinkedHashSet<>();
        for (String value : values) {
            boolean fits = switch (value) {
                case "integer" -> isInteger(cell);
                case "interval" -> isInterval(cell);
                default -> value.contains("..") ? isWithin(cell, value) : cell.equals(value);
            };
            if (fits) return null;
            if (value.equals("integer")) words.add("a whole number");
            else if (value.equals("interval")) words.add("low..high");
            else words.add(value);
        }
        return oneOf(column, cell, words, "");
    }

    private static @Nullable Complaint oneOf(String column, String cell, Collection<String> words, String otherwise) {
        if (words.contains(cell)) return null;
        String what = column.replace('_', ' ');
        if (cell.isEmpty()) return new Complaint("the " + what + " is missing", Suggestion.among(cell, words));
        String repair = Suggestion.among(cell, words);
        return new Complaint("unknown " + what + " '" + cell + "'", repair.isEmpty() ? otherwise : repair);
    }

    private static @Nullable Complaint phrase(String cell) {
        if (cell.isEmpty()) return new Complaint("the word is missing", "");
        if (cell.indexOf(' ') >= 0) {
            return new Complaint("'" + cell + "' holds a space", "write '" + cell.replace(' ', '_') + "'");
        }
        long quotes = cell.chars().filter(c -> c == '"').count();
        if (quotes % 2 != 0)
            return new Complaint("a quotation mark is open", "write \"" + cell.replace("\"", "") + "\"");
        int open = cell.indexOf('{');
        int close = cell.indexOf('}');
        if (open < 0 != close < 0 || close < open) return new Complaint("a brace is open", "write the endings as {,s}");
        if (cell.startsWith("_") || cell.endsWith("_") || cell.contains("__")) {
            return new Complaint("'_' joins nothing", "it stands between two words");
        }
        return null;
    }

    private static @Nullable Complaint features(String cell, List<String> known) {
        if (cell.isEmpty()) return new Complaint("the features are missing", "");
        for (String feature : cell.split(" ")) {
            if (!known.contains(feature)) {
                return new Complaint("unknown feature '" + feature + "'", Suggestion.among(feature, known));
            }
        }
        return null;
    }

    /** {@code group=security;context=battle|war}. */
    private static @Nullable Complaint conditions(String cell, List<String> known) {
        if (cell.isEmpty()) return null;
        List<String> names = new ArrayList<>();
        for (String one : known) names.add(one.substring(0, one.indexOf('=')));
        for (String condition : cell.split(";", -1)) {
            int sign = condition.indexOf('=');
            if (sign < 1 || sign == condition.length() - 1) {
                return new Complaint("'" + condition + "' is no condition", "write name=value, with ';' between two");
            }
            String name = condition.substring(0, sign).strip();
            if (!names.contains(name))
                return new Complaint("unknown condition '" + name + "'", Suggestion.among(name, names));
            String allowed = known.get(names.indexOf(name)).substring(name.length() + 1);
            if (allowed.equals("*")) continue;
            for (String value : condition.substring(sign + 1).split("\\|")) {
                Complaint complaint = oneOf(name, value.strip(), List.of(allowed.split("\\|")), "");
                if (complaint != null) return complaint;
            }
        }
        return null;
    }

    private static boolean isInteger(String cell) {
        int from = cell.startsWith("-") ? 1 : 0;
        if (cell.length() == from || cell.length() > 18 + from + 1) return false;
        for (int i = from; i < cell.length(); i++) if (cell.charAt(i) < '0' || cell.charAt(i) > '9') return false;
        return cell.length() < 19 + from || cell.compareTo("9223372036854775807") <= 0;
    }

    private static boolean isInterval(String cell) {
        int dots = cell.indexOf("..");
        if (dots < 0) return false;
        String low = cell.substring(0, dots);
        String high = cell.substring(dots + 2);
        return isInteger(low) && (high.isEmpty() || isInteger(high) && Long.parseLong(low) <= Long.parseLong(high));
    }

    private static boolean isWithin(String cell, String range) {
        int dots = range.indexOf("..");
        if (!isInteger(cell)) return false;
        long value = Long.parseLong(cell);
        return Long.parseLong(range.substring(0, dots)) <= value && value <= Long.parseLong(range.substring(dots + 2));
    }
}
