package bilan.app;

import bilan.sources.Followed;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What became of a list of addresses, in a few lines. */
final class FollowedLines {
    private FollowedLines() {}

    static List<String> of(Followed list, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.count(
                "read.followed", list.entries(), list.list(), words.number(list.read()), words.number(list.known())));
        if (list.left() > 0) lines.add(words.count("read.followed_left", list.left()));
        if (list.waiting() > 0) lines.add(words.count("read.followed_waiting", list.waiting()));
        if (!list.elsewhere().isEmpty()) {
            lines.add(words.text("read.followed_elsewhere", String.join(", ", new TreeSet<>(list.elsewhere()))));
        }
        return lines;
    }
}
