package bilan.store;

/**
 * What a reviewer decided. A record of its own: later runs replay it, nothing overwrites it.
 *
 * @param who who decided
 * @param kind what about: {@code name}, {@code claim}, {@code story} …
 * @param object what it concerns: the id of a claim, a name
 * @param record the decision itself, in the format of its kind
 */
public record Decision(String who, String kind, String object, String record) {}
