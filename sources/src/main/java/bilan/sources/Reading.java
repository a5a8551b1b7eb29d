package bilan.sources;

import java.util.List;

/**
 * How an article was read: what a person needs to judge whether the text is what stood in the file.
 *
 * @param input the bytes it was read from
 * @param charset what the bytes were decoded as, in Java's canonical spelling
 * @param notes what was guessed, repaired or cut, one sentence each; empty if nothing was
 * @param leftOut the words that are not in the body; empty for plain text, whose body is the whole file
 */
public record Reading(Input input, String charset, List<String> notes, List<LeftOut> leftOut) {
    public Reading {
        notes = List.copyOf(notes);
        leftOut = List.copyOf(leftOut);
    }

    /** The file as it was found, or what else a person knows the bytes by. */
    public String name() {
        return input.name();
    }
}
