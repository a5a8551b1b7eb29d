package bilan.pack;

import java.util.Map;

/**
 * One line of a word list.
 *
 * @param list name of the list: {@code effects}
 * @param phrase its first cell as it stands
 * @param attributes the other cells by column name; empty cells are absent
 * @param file where it stands
 * @param line counted from 1
 */
public record Entry(String list, String phrase, Map<String, String> attributes, String file, int line) {
    public Entry {
        attributes = Map.copyOf(attributes);
    }

    /** The cell of a column, or an empty string. */
    public String get(String column) {
        return attributes.getOrDefault(column, "");
    }
}
