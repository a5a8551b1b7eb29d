package bilan.sources;

import java.io.IOException;

/**
 * Reads one format. Implementations are found by {@link java.util.ServiceLoader}, are stateless and safe for threads.
 */
public interface ArticleReader {
    /**
     * Whether this reader takes the input.
     *
     * @param head the first bytes, at most 8,192 of them
     * @param name the name of the file
     */
    boolean accepts(byte[] head, String name);

    /**
     * Reads all articles of the input into the sink; what is broken goes into its quarantine.
     *
     * @throws IOException if the bytes cannot be got; the caller puts the input into quarantine
     */
    void read(Input in, Sink sink) throws IOException;

    /** True for a reader that never holds the whole input, to which the size limit of a file therefore does not apply. */
    default boolean streams() {
        return false;
    }
}
