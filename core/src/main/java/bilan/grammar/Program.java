package bilan.grammar;

import java.util.List;

/**
 * A pattern as a list of small steps. Patterns are bounded, so steps only lead forward. Immutable, safe for threads.
 *
 * @param alphabet numbers the questions
 * @param steps what to do, one of the constants below
 * @param first operand of each step: a question, a step, a capture, a place in {@code stretches} or {@code checks} …
 * @param second second operand
 * @param guards for each step a question without whose yes nothing can match from there
 * @param needs for each step a question that something in the sentence must answer with yes, or nothing can match from
 *     there
 * @param checks tests of one token that are more than a question
 * @param stretches tests of edges that are more than a question
 * @param parts patterns that are looked at
 * @param captures names
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Program(
        Alphabet alphabet,
        byte[] steps,
        int[] first,
        int[] second,
        int[] guards,
        int[] needs,
        Check[] checks,
        Stretch[] stretches,
        Program[] parts,
        List<String> captures) {
    /** The match is complete. */
    static final byte ACCEPT = 0;
    /** Goes on at {@code first}. */
    static final byte JUMP = 1;
    /** Goes on at {@code first}, or else at {@code second}. */
    static final byte FORK = 2;
    /** Takes a token that answers {@code first} with yes. */
    static final byte TOKEN = 3;
    /** Takes a token of which check {@code first} holds. */
    static final byte CHECK = 4;
    /** Takes an edge that fits stretch {@code first}. */
    static final byte EDGE = 5;
    /** Opens capture {@code first}. */
    static final byte OPEN = 6;
    /** Closes capture {@code first}. */
    static final byte CLOSE = 7;
    /** Goes on if part {@code first} starts here. {@code second} says what holds behind the last token, see {@link #PAST}. */
    static final byte AHEAD = 8;
    /** Goes on if part {@code first} ends here. {@code second} says what holds before the first token. */
    static final byte BEHIND = 9;

    /** In the second operand of a look: it holds where the sentence ends. */
    static final int PAST = 1;
    /** In the second operand of a look: it holds where there is no such thing. */
    static final int ABSENT = 2;

    /**
     * What an edge must be.
     *
     * @param question its label answers this with yes
     * @param alike other edges that cover the same stretch answer these with yes
     * @param bothEnds holds of its first and of its last token
     * @param oneEnd each holds of its first or its last token: a phrase has its head first (« perdu la vie ») or last
     *     ("police officers")
     * @param within each holds of some of its tokens
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stretch(int question, int[] alike, Check[] bothEnds, Check[] oneEnd, Check[] within) {
        boolean fits(Run run, Edge edge) {
            Chart chart = run.chart();
            if (!edge.label().answers(chart.alphabet()).has(question)) return false;
            for (int other : alike) if (!chart.spans(other, edge.from(), edge.to())) return false;
            int last = edge.to() - 1;
            for (Check check : bothEnds) {
                if (!check.holds(run, edge.from()) || last > edge.from() && !check.holds(run, last)) return false;
            }
            for (Check check : oneEnd) {
                if (!check.holds(run, edge.from()) && (last == edge.from() || !check.holds(run, last))) return false;
            }
            for (Check check : within) if (!holdsWithin(check, run, edge)) return false;
            return true;
        }

        private static boolean holdsWithin(Check check, Run run, Edge edge) {
            for (int at = edge.from(); at < edge.to(); at++) if (check.holds(run, at)) return true;
            return false;
        }
    }

    /** Whether a capture, wherever it is opened, takes one edge and nothing else. */
    boolean takesOneEdge(String capture) {
        int number = captures.indexOf(capture);
        boolean found = false;
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] != OPEN || first[i] != number) continue;
            found = true;
            if (steps[i + 1] != EDGE || steps[i + 2] != CLOSE) return false;
        }
        return found;
    }

    /** A question without whose yes no match starts at a token, or {@link Alphabet#ANYTHING}. */
    int guard() {
        return guards[0];
    }
}
