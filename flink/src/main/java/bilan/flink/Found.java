package bilan.flink;

/**
 * An article that was found in a file or a message.
 *
 * @param dossier what it belongs to, or empty if its story has to be found
 * @param key names it among all: in a batch its place in the order of reading, in a stream dossier and id
 * @param article {@link bilan.text.Article} as {@link RecordBytes}
 * @param time when it came, in milliseconds; 0 in a batch
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Found(String dossier, String key, byte[] article, long time) {}
