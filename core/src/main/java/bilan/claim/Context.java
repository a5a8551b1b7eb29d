package bilan.claim;

/** What the rest of a text holds; some words mean what they say only in some texts. */
interface Context {
    /** Whether a word or lemma occurs anywhere in the text. */
    boolean holds(String lemma);
}
