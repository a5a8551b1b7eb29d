package bilan.pack;

import bilan.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of word lists, keeps the right ones and complains of the others. For one pack. */
final class WordLists {
    private static final String KINDS = "# kinds:";
    private final Columns columns = Columns.bundled();
    private final List<Fault> faults;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Map.Entry<String, Set<String>>> tags = new ArrayList<>();
    private final Set<String> abbreviations = new HashSet<>();

    WordLists(List<Fault> faults) {
        this.faults = faults;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Map.Entry<String, Set<String>>> tags() {
        return tags;
    }

    Set<String> abbreviations() {
        return abbreviations;
    }

    /** Reads one list. */
    void read(String list, String file, List<String> lines) {
        if (!columns.lists().contains(list)) {
            String repair = Suggestion.among(list, columns.lists());
            faults.add(new Fault(file, 0, 0, "no list is called '" + list + "'", "", repair));
            return;
        }
        List<String> names = null;
        Set<String> declared = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.startsWith(KINDS))
                declared.addAll(List.of(line.substring(KINDS.length()).strip().split("\\s+")));
            if (line.isBlank() || line.startsWith("#")) continue;
            List<String> cells = List.of(line.split("\t", -1));
            if (names == null) {
                names = header(list, file, number, line, cells);
                if (names == null) return;
                continue;
            }
            Integer first = seen.putIfAbsent(line.stripTrailing(), number);
            if (first != null) {
                faults.add(
                        new Fault(file, number, 1, "'" + cells.get(0) + "' is already listed", line, "line " + first));
                continue;
            }
            line(list, file, number, line, cells, names, declared);
        }
    }

    private @Nullable List<String> header(String list, String file, int number, String line, List<String> cells) {
        List<String> expected = List.copyOf(columns.of(list));
        int last = expected.size() - 1;
        boolean shorter = columns.mayBeAbsent(list, expected.get(last)) && cells.equals(expected.subList(0, last));
        if (cells.equals(expected) || shorter) return cells;
        String repair = "write: " + String.join(" ⇥ ", expected);
        faults.add(new Fault(file, number, 1, "the first line must name the columns", line, repair));
        return null;
    }

    private void line(
            String list,
            String file,
            int number,
            String line,
            List<String> cells,
            List<String> names,
            Set<String> declared) {
        if (cells.size() > names.size()) {
            int column = position(cells, names.size());
            String message = "there are " + cells.size() + " cells, and " + names.size() + " columns";
            faults.add(new Fault(file, number, column, message, line, "leave out what is too many"));
            return;
        }
        int kindAt = names.indexOf("kind");
        String kind = kindAt >= 0 && kindAt < cells.size() ? cells.get(kindAt).strip() : "";
        Map<String, String> attributes = new HashMap<>();
        boolean right = true;
        for (int i = 0; i < names.size(); i++) {
            String cell = i < cells.size() ? cells.get(i).strip() : "";
            Columns.Complaint complaint = comment(cell);
            if (complaint == null) complaint = columns.complaint(list, names.get(i), cell, kind, declared);
            if (complaint != null) {
                faults.add(new Fault(file, number, position(cells, i), complaint.message(), line, complaint.repair()));
                right = false;
            } else if (i > 0 && !cell.isEmpty()) {
                attributes.put(names.get(i), cell);
            }
        }
        if (right) keep(new Entry(list, cells.get(0).strip(), attributes, file, number));
    }

    private static Columns.@Nullable Complaint comment(String cell) {
        boolean comment = cell.startsWith("#") || cell.contains(" #");
        return comment ? new Columns.Complaint("a comment stands behind the words", "give it a line of its own") : null;
    }

    private void keep(Entry entry) {
        switch (entry.list()) {
            case "tags" ->
                tags.add(Map.entry(entry.phrase(), Set.of(entry.get("features").split(" "))));
            case "abbreviations" -> {
                String bare = entry.phrase().replace("\"", "").replace('_', ' ');
                // "a.m. Sunday": only before this word the stop ends no sentence
                if (!bare.endsWith(".") && bare.indexOf(' ') > 0) abbreviations.add(Folding.key(bare));
                // « p. ex. », « av. J.-C. »: each part is kept with its stop
                else for (String part : bare.split(" ")) if (part.endsWith(".")) abbreviations.add(Folding.key(part));
            }
            default -> entries.add(entry);
        }
    }

    /** Where a cell starts in its line, counted from 1. */
    private static int position(List<String> cells, int index) {
        int position = 1;
        for (int i = 0; i < index && i < cells.size(); i++)
            position += cells.get(i).length() + 1;
        return position;
    }
}
