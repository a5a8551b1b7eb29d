package bilan.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the tags of a dictionary mean. A line of {@code tags.tsv} holds the start of a tag, in which {@code ?} is any
 * one character, or a whole tag in double quotes, and the features it stands for; a tag has the features of all lines
 * that fit it. Safe for threads.
 */
public final class Tags {
    private final List<Map.Entry<String, Set<String>>> lines = new ArrayList<>();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    /** The lines of the table, tag pattern → features, in any order. */
    public Tags(List<Map.Entry<String, Set<String>>> lines) {
        this.lines.addAll(lines);
    }

    /** Features of a tag; empty for one that no line fits. */
    public Set<String> features(String tag) {
        Set<String> features = known.get(tag);
        if (features != null) return features;
        Set<String> found = new HashSet<>();
        for (Map.Entry<String, Set<String>> line : lines) if (fits(line.getKey(), tag)) found.addAll(line.getValue());
        features = Set.copyOf(found);
        known.put(tag, features);
        return features;
    }

    /** Every feature that some line gives. */
    public Set<String> all() {
        Set<String> all = new HashSet<>();
        for (Map.Entry<String, Set<String>> line : lines) all.addAll(line.getValue());
        return all;
    }

    private static boolean fits(String pattern, String tag) {
        if (pattern.length() > 2 && pattern.startsWith("\"") && pattern.endsWith("\"")) {
            return tag.length() == pattern.length() - 2 && pattern.startsWith(tag, 1);
        }
        if (pattern.length() > tag.length()) return false;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != '?' && pattern.charAt(i) != tag.charAt(i)) return false;
        }
        return true;
    }
}
