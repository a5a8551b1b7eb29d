package bilan.flink;

import org.jspecify.annotations.Nullable;

/**
 * A message of the topic of articles.
 *
 * @param key of the message, or null
 * @param value one article as a line of JSON
 * @param position topic, partition and offset, for people
 * @param time of the message, in milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Message(@Nullable String key, byte[] value, String position, long time) {}
