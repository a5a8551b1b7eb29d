package bilan.flink;

/**
 * What of an article is needed to find its story.
 *
 * @param pile among which articles the story is looked for
 * @param key of the article, as {@link Found#key}
 * @param id what the article is called where it was found
 * @param digest {@link bilan.stories.Digest} as bytes; empty: it cannot be read, but its id is taken
 * @param time as {@link Found#time}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Print(String pile, String key, String id, byte[] digest, long time) {}
