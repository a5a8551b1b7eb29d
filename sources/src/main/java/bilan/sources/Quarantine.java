package bilan.sources;

/**
 * An input, or a part of one, that could not be read. The rest of the run goes on.
 *
 * @param name the file (and the record in it) as a person can find it
 * @param reason what is wrong with it and, where there is one, the remedy
 * @param offset the byte at which the trouble starts, or -1 if it is with the input as a whole
 */
public record Quarantine(String name, String reason, long offset) {
    static Quarantine whole(String name, String reason) {
        return new Quarantine(name, reason, -1);
    }
}
