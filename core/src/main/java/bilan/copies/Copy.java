package bilan.copies;

import bilan.text.Article;

/**
 * An article that repeats another.
 *
 * @param article the copy
 * @param of the earlier article that it is most plainly a copy of; itself perhaps a copy
 * @param kind what became of the text
 */
public record Copy(Article article, Article of, Kind kind) {

    /** What became of the text on its way. */
    public enum Kind {
        /** Word for word or nearly so, whatever the headline. */
        COPY("copy"),
        /** A copy that leaves part of it out. */
        CUT("cut"),
        /** Said with other words and in another order, with the same names and figures. */
        REWRITE("rewrite"),
        /** Said in another language. */
        TRANSLATION("translation"),
        /** By the same outlet, or later and with new figures throughout: what differs was changed on purpose. */
        VERSION("version");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As JSON writes it. */
        public String word() {
            return word;
        }
    }
}
