package bilan.sources;

import bilan.text.Article;

/** Takes what readers find, one at a time and in a fixed order, so that a run never holds all its articles at once. */
public interface Sink {
    /**
     * Which file is to be read next, for telling how far reading has come.
     *
     * @param number from 1
     * @param of how many files were named
     */
    default void file(int number, int of) {}

    /** An article that was read, with the record of how. */
    void article(Article article, Reading reading);

    /** An input that was not. */
    void quarantine(Quarantine quarantine);
}
