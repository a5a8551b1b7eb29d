package bilan.claim;

/** What the rest of a text holds; some words mean what they say only in some texts. */
interface Context {
    /** Whether a word or lemma occurs anywhere in the text; of {@code @protest}, any of those listed under that name. */
    boolean holds(String lemma);
}
