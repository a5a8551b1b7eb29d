package bilan.sources;

import bilan.text.Article;
import java.io.IOException;
import java.net.URI;

/** Takes what readers find, one at a time and in a fixed order, so that a run never holds all its articles at once. */
public interface Sink {
    /**
     * Which file is to be read next, for telling how far reading has come.
     *
     * @param number from 1
     * @param of how many files were named
     */
    default void file(int number, int of) {}

    /**
     * Whether an input has to be read at all; asked before its bytes are looked at more closely. A sink that knows it
     * already says no.
     *
     * @throws IOException if the input cannot be got; it goes into quarantine
     */
    default boolean wants(Input in) throws IOException {
        return true;
    }

    /** An address that has nothing new since it was last asked for. */
    default void unchanged(URI address) {}

    /** A list of addresses that was followed. */
    default void followed(Followed list) {}

    /** An article that was read, with the record of how. */
    void article(Article article, Reading reading);

    /** An input that was not. */
    void quarantine(Quarantine quarantine);
}
