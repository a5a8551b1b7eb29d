package bilan.documents;

/**
 * The words of a document.
 *
 * @param cut whether there was more than the limit allows
 */
public record DocumentText(String text, boolean cut) {}
