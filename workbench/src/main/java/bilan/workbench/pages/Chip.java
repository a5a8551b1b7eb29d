package bilan.workbench.pages;

/**
 * One filter that is set, in words.
 *
 * @param without the address of the page without it
 */
public record Chip(String label, String without) {}
