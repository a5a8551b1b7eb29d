package bilan.app.findings;

import java.util.HashMap;
import java.util.Map;

/** Things joined in groups. */
final class Groups {
    private final Map<String, String> above = new HashMap<>();

    String root(String one) {
        String root = one;
        while (above.containsKey(root)) root = above.get(root);
        return root;
    }

    void join(String one, String other) {
        String mine = root(one);
        String theirs = root(other);
        if (!mine.equals(theirs)) above.put(mine, theirs);
    }
}
