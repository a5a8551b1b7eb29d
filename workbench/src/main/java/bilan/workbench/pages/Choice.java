package bilan.workbench.pages;

/**
 * One value that a list can be narrowed to.
 *
 * @param value as it stands in the address
 * @param label for people
 * @param count how many claims have it
 * @param chosen whether the list is narrowed to it
 */
public record Choice(String value, String label, int count, boolean chosen) {}
