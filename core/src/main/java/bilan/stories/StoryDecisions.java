package bilan.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reviewer has decided about stories; later runs replay it. As text, a decision is a line of three cells parted by
 * tabs: {@code together}, {@code apart} or {@code pin}, and the ids of two articles. {@code #} starts a comment. Ids that
 * are not in the pile wait.
 *
 * @param all in the order they were made; of two on the same articles the later holds
 */
public record StoryDecisions(List<Decision> all) {

    /** What was decided about two articles. */
    public enum Verdict {
        /** The two stories in which they stand are one; but nothing brings together what is kept apart. */
        TOGETHER,
        /** They never stand in one story: what the words would join falls apart around them. */
        APART,
        /** The first belongs to the story of the second, whatever its words, and brings no other article along. */
        PIN
    }

    /** A decision, on the ids of two articles. */
    public record Decision(String first, String second, Verdict verdict) {
        private boolean isOn(String one, String other) {
            return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
        }
    }

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
            Verdict verdict = switch (cells.get(0)) {
                case "together" -> Verdict.TOGETHER;
                case "apart" -> Verdict.APART;
                case "pin" -> Verdict.PIN;
                default ->
                    throw new IllegalArgumentException(
                            place + "1: \"" + cells.get(0) + "\" is no decision: write together, apart or pin");
            };
            decisions.removeIf(earlier -> earlier.isOn(cells.get(1), cells.get(2)));
            decisions.add(new Decision(cells.get(1), cells.get(2), verdict));
        }
        return new StoryDecisions(decisions);
    }
}
