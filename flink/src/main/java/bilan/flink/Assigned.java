package bilan.flink;

import org.jspecify.annotations.Nullable;

/**
 * The story of an article.
 *
 * @param key of the article, as {@link Found#key}
 * @param renamed what the article is called in this run, if not as where it was found: of articles that share an id all
 *     but the first get a number; else null
 * @param story key of the story
 * @param time as {@link Found#time}
 */
public record Assigned(String key, @Nullable String renamed, String story, long time) {}
