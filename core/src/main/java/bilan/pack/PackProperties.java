package bilan.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code pack.properties}: one {@code key = value} a line, {@code #} comments. */
final class PackProperties {
    static final String FILE = "pack.properties";
    private static final Columns COLUMNS = Columns.bundled();

    private PackProperties() {}

    static Map<String, String> read(String file, List<String> lines, List<Fault> faults) {
        Map<String, String> properties = new TreeMap<>();
        Set<String> keys = COLUMNS.of(FILE);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) continue;
            int sign = line.indexOf('=');
            String key = sign < 0 ? line.strip() : line.substring(0, sign).strip();
            String value = sign < 0 ? "" : line.substring(sign + 1).strip();
            if (sign < 0) {
                faults.add(new Fault(file, number, 1, "this is no property", line, "write key = value"));
            } else if (!keys.contains(key)) {
                faults.add(new Fault(file, number, 1, "unknown key '" + key + "'", line, Suggestion.among(key, keys)));
            } else if (properties.containsKey(key)) {
                faults.add(new Fault(file, number, 1, "'" + key + "' is already given", line, "leave one of them out"));
            } else {
                Columns.Complaint complaint = COLUMNS.complaint(FILE, key, value, "", Set.of());
                if (complaint == null) properties.put(key, value);
                else faults.add(new Fault(file, number, sign + 2, complaint.message(), line, complaint.repair()));
            }
        }
        for (String key : List.of("code", "name")) {
            if (!properties.containsKey(key)) {
                faults.add(new Fault(file, 0, 0, "'" + key + "' is missing", "", "add a line '" + key + " = …'"));
            }
        }
        return properties;
    }
}
