package bilan.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reviewer has decided about stories; later runs replay it. As text, a decision is a line of three cells parted by
 * tabs: {@code together} or {@code apart} and the ids of two articles. {@code #} starts a comment.
 *
 * @param all in the order they were made; of two on the same articles the later holds
 */
public record StoryDecisions(List<Decision> all) {

    /** Two articles tell one story, or do not. */
    public record Decision(String first, String second, boolean together) {}

    /** Nothing was decided. */
    public static final StoryDecisions NONE = new StoryDecisions(List.of());

    public StoryDecisions {
        all = List.copyOf(all);
    }

    /**
     * Reads decisions.
     *
     * @param lines the text
     * @param name of the file, for errors
     * @throws IllegalArgumentException {@code file:line:column: message} for the first line that is none
     */
    public static StoryDecisions parse(List<String> lines, String name) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) continue;
            String place = name + ":" + (i + 1) + ":";
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != 3) {
                throw new IllegalArgumentException(
                        place + "1: a decision has three cells parted by tabs, this line has " + cells.size());
            }
            String verdict = cells.get(0);
            if (!verdict.equals("together") && !verdict.equals("apart")) {
                throw new IllegalArgumentException(
                        place + "1: \"" + verdict + "\" is no decision: write together or apart");
            }
            decisions.removeIf(earlier -> earlier.first().equals(cells.get(1))
                            && earlier.second().equals(cells.get(2))
                    || earlier.first().equals(cells.get(2)) && earlier.second().equals(cells.get(1)));
            decisions.add(new Decision(cells.get(1), cells.get(2), verdict.equals("together")));
        }
        return new StoryDecisions(decisions);
    }
}
