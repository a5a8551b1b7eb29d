package bilan.names;

/**
 * A body, agency or armed group that the gazetteer knows by several names.
 *
 * @param id stable: {@code csto}
 * @param name its usual name in the language asked for
 */
public record Organisation(String id, String name) {}
