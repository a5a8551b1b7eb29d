package bilan.flink;

import org.jspecify.annotations.Nullable;

/**
 * What was read in an article, on its way to its story.
 *
 * @param story key of the story or dossier; empty where it is not known yet
 * @param key of the article, as {@link Found#key}
 * @param reading {@link bilan.claim.ArticleReading} as {@link RecordBytes}; null: the article has left the story
 * @param time as {@link Found#time}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Member(String story, String key, byte @Nullable [] reading, long time) {}
